/** The words in which the roster of the sample is written: seats, teams, areas. */
import type { Site } from './names.ts';
import type { Level, Role } from './roles.ts';

/** A seat nobody sits in yet, and how far the hiring is. */
export interface Opening {
  readonly needBy: string;
  readonly why: string;
  readonly stage: 'not-started' | 'ready' | 'open' | 'interviewing' | 'offer';
  /** Waits for a decision; shown as on hold. */
  readonly onHold?: true;
  /** Fills the place of the team's leaver. */
  readonly replacesLeaver?: true;
}

export interface Seat {
  readonly role: Role;
  readonly level: Level;
  /** Where title and place differ from what role and team say. */
  readonly title?: string;
  readonly site?: Site;
  readonly fte?: number;
  readonly contractor?: true;
  /** Works beside the manager rather than in the line. */
  readonly assistant?: true;
  readonly opening?: Opening;
  /** The first day of somebody who has signed. */
  readonly starts?: string;
  /** The last day of somebody who has given notice. */
  readonly leaves?: string;
}

export interface TeamPlan {
  readonly name: string;
  readonly topology: 'stream-aligned' | 'platform' | 'enabling' | 'complicated-subsystem';
  readonly site: Site;
  readonly focus: string;
  readonly valueStream?: string;
  /** The platform grouping it belongs to, by the name of its first team. */
  readonly platformGroup?: string;
  readonly valueBox: 'revenue' | 'cost' | 'moat' | 'speed';
  readonly lead: Seat;
  /** The reports of the lead. */
  readonly seats: readonly Seat[];
  /** The team's own answers, 1 to 5. */
  readonly load?: Readonly<Record<'build' | 'test' | 'operate' | 'onCall' | 'domain', number>>;
}

/** A head, the seats that report to the head outside of any team, and the teams whose leads report to the head. */
export interface AreaPlan {
  readonly name: string;
  readonly costCentre: string;
  readonly site: Site;
  readonly head: Seat;
  readonly staff: readonly Seat[];
  readonly teams: readonly TeamPlan[];
}

export const seat = (role: Role, level: Level, more: Omit<Seat, 'role' | 'level'> = {}): Seat => ({
  role,
  level,
  ...more,
});

/** Several seats alike. */
export const seats = (count: number, role: Role, level: Level): readonly Seat[] =>
  Array.from({ length: count }, () => seat(role, level));

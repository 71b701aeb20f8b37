/** The course of a scenario: each day on which it changes something, by a move or because somebody comes or goes, with what becomes of whom. */
import { seatsOf } from '../analysis/held-seats.ts';
import type { Edit } from '../change/change.ts';
import { kindOf, type Id } from '../model/kinds.ts';
import type { Membership } from '../model/membership.ts';
import type { Move } from '../model/move.ts';
import type { Tables } from '../model/tables.ts';
import { dayNumber, dayOfNumber } from '../util/calendar.ts';
import { compareText } from '../util/compare-text.ts';
import { equal } from '../util/equal.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { boundsOfTouched, datedBy, type Dated } from './dated.ts';
import { effective } from './effective.ts';
import { changedPeople, managerSeatOf, type Impact } from './impact.ts';
import { editsOf, movesInEffect, type ScenarioId } from './moves.ts';
import { standingOn } from './standing.ts';

export interface CourseDay {
  readonly date: IsoDate;
  /** What takes effect on that day, in the order in which it does, those of scenarios below first. */
  readonly moves: readonly Move[];
  /** What comes or goes on that day because a move before said so. */
  readonly dated: readonly Dated[];
  /** The organisation as it stands on the day before, and on the day. */
  readonly before: Tables;
  readonly after: Tables;
  /** All that is planned by then, also who is not there on the day. */
  readonly shown: Tables;
  /** People for whom the scenario changes something on that day, by name. */
  readonly impacts: readonly Impact[];
}

const known = new WeakMap<Tables, Map<ScenarioId, readonly CourseDay[]>>();

/**
 * The days of a scenario in order. What moves on one day moves together: in which order within the day is nobody's
 * experience. The same tables give the same list.
 */
export function courseOf(plan: Tables, scenarioId: ScenarioId): readonly CourseDay[] {
  const courses = known.get(plan) ?? new Map<ScenarioId, readonly CourseDay[]>();
  known.set(plan, courses);
  const found = courses.get(scenarioId) ?? walked(plan, scenarioId);
  courses.set(scenarioId, found);
  return found;
}

function walked(plan: Tables, scenarioId: ScenarioId): readonly CourseDay[] {
  const moves = movesInEffect(plan, scenarioId, null);
  const byDay = Map.groupBy(moves, ({ effectiveDate }) => effectiveDate);
  const dated = datedBy(moves);
  const first = [...byDay.keys()].toSorted(compareText)[0] ?? '';
  const bounds = boundsOfTouched(effective(plan, scenarioId).tables, moves);
  const days = [...new Set([...byDay.keys(), ...dated.keys(), ...bounds])].filter((day) => day >= first);
  let shown = plan;
  return days.toSorted(compareText).map((date): CourseDay => {
    const eve = dayBefore(date);
    const before = standingOn(shown, eve);
    if (byDay.has(date)) shown = effective(plan, scenarioId, date).tables;
    const after = standingOn(shown, date);
    const impacts = impactsOfScenario(plan, { date, before, after });
    return { date, moves: byDay.get(date) ?? [], dated: dated.get(date) ?? [], before, after, shown, impacts };
  });
}

/** The day before another. */
export const dayBefore = (day: IsoDate): IsoDate => dayOfNumber(dayNumber(day) - 1);

/** By name; without what the baseline does to the same people on the same day. */
function impactsOfScenario(
  plan: Tables,
  { date, before, after }: Pick<CourseDay, 'date' | 'before' | 'after'>,
): readonly Impact[] {
  const impacts = changedPeople(before, after);
  if (impacts.length === 0) return impacts;
  const ownOfBaseline = new Map(
    changedPeople(standingOn(plan, dayBefore(date)), standingOn(plan, date)).map((one) => [one.personId, one.changes]),
  );
  return impacts
    .filter(({ personId, changes }) => !equal(changes, ownOfBaseline.get(personId)))
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.personId, b.personId));
}

/** The moves of the day that have to do with a person: those of their own positions and days, else those of who leads them. */
export function movesAbout({ moves, dated, before, after }: CourseDay, personId: Id<'person'>): readonly Move[] {
  const [own, above] = [new Set<string>([personId]), new Set<string>()];
  for (const tables of [before, after]) {
    for (const seat of seatsOf(tables, personId)) {
      own.add(seat.id);
      const manager = managerSeatOf(tables, seat);
      if (manager === undefined) continue;
      above.add(manager.id);
      if (manager.personId !== null) above.add(manager.personId);
    }
  }
  const about = (ids: ReadonlySet<string>): readonly Move[] => movesOn({ moves, dated }, ids);
  const direct = about(own);
  return direct.length > 0 ? direct : about(above);
}

/** The moves of a day by which something becomes of these records, those of earlier days that set a date first; each once. */
export function movesOn(
  { moves, dated }: Pick<CourseDay, 'moves' | 'dated'>,
  ids: ReadonlySet<string>,
): readonly Move[] {
  const setters = dated.filter(({ id, move }) => editsOf(move).some((edit) => edit.id === id && isAbout(edit, ids)));
  const own = moves.filter((move) => editsOf(move).some((edit) => isAbout(edit, ids)));
  return [...new Set([...setters.map(({ move }) => move), ...own])];
}

/** Whether the edit is of one of these records, or of a membership of one of these positions. */
function isAbout({ id, before, after }: Edit, ids: ReadonlySet<string>): boolean {
  if (ids.has(id)) return true;
  const membership = kindOf(id) === 'membership' ? ((after ?? before) as Membership | null) : null;
  return membership !== null && ids.has(membership.positionId);
}

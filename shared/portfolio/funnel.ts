/** From who looks to who contributes, as flows of one window: nobody is followed from one stage to the next. */
import type { Metric } from './metrics.ts';
import type { Readings } from './reading.ts';

export interface Funnel {
  /** D0: stars and forks gained. */
  readonly starsAndForks: number | null;
  /** D1: people from outside who opened, commented or reviewed. */
  readonly participants: number | null;
  /** D2: people from outside with a merged pull request. */
  readonly authors: number | null;
  /** Those of D2 for whom it is the first, and those who had one in the window before as well. */
  readonly newAuthors: number | null;
  readonly returningAuthors: number | null;
  /** Flow ratios: how large one stage is against the one before, in the same days. Above 1 is possible. */
  readonly participantsPerStar: number | null;
  readonly authorsPerParticipant: number | null;
  /** Share of the authors of the window before who came back. */
  readonly retention: number | null;
}

/** Conversion Rate (CHAOSS: D0, D1, D2) and retention over the 90 days before a day. */
export function funnelOf(readings: Readings): Funnel {
  const value = (metric: Metric): number | null => readings.latest(metric)?.value ?? null;
  const stars = value('starsGiven') ?? readings.gained('stars')?.value ?? null;
  const forks = readings.gained('forks')?.value ?? null;
  const starsAndForks = stars === null && forks === null ? null : Math.max(0, stars ?? 0) + Math.max(0, forks ?? 0);
  const [participants, authors] = [value('outsideParticipants90'), value('outsideAuthors90')];
  return {
    starsAndForks,
    participants,
    authors,
    newAuthors: value('newOutsideAuthors90'),
    returningAuthors: value('returningOutsideAuthors90'),
    participantsPerStar: per(participants, starsAndForks),
    authorsPerParticipant: per(authors, participants),
    retention: per(value('returningOutsideAuthors90'), value('outsideAuthorsBefore90')),
  };
}

const per = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;

/** How far a repository is from standing still, before and after some of its contributors are gone. */
import { absenceFactor } from '../portfolio/absence-factor.ts';

export interface AbsenceChange {
  /** Contributor Absence Factor: the fewest people who made half of the contributions. */
  readonly before: number;
  /** How many further people must go until half of the contributions are gone; 0 when those who go made half themselves. */
  readonly after: number;
  /** The share of the contributions that goes, 0 to 1. */
  readonly lostShare: number;
}

const HALF = 0.5;

/**
 * The absence factor with those who go already gone. Taken over the rest alone it would rise when the busiest goes; so
 * half of the contributions from before stays the measure. Null where nobody contributed.
 */
export function absenceAfter(
  contributions: readonly { readonly count: number; readonly goes: boolean }[],
): AbsenceChange | null {
  const all = contributions.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const lost = contributions.reduce((sum, { count, goes }) => sum + (goes ? count : 0), 0);
  const rest = contributions.filter(({ goes }) => !goes).map(({ count }) => count);
  const needed = HALF * all - lost;
  return {
    before: absenceFactor(contributions.map(({ count }) => count)),
    after: needed <= 0 ? 0 : absenceFactor(rest, needed / (all - lost)),
    lostShare: lost / all,
  };
}

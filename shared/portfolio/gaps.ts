/** Where a series has gaps, by its own rhythm. */

/** A time without measurements; both ends were measured. */
export interface Gap {
  readonly after: number;
  readonly before: number;
}

/** So many times the usual step is a gap: one missed day of daily measurements, one missed week of weekly ones. */
const GAP_STEPS = 1.5;
/** Steps on either side that say what is usual. */
const NEIGHBOURS = 7;

/**
 * Gaps by the rhythm of the series around them: days of a daily series, weeks of a weekly one, also where one turned
 * into the other.
 */
export function gapsIn(days: readonly number[]): readonly Gap[] {
  return steps(days).flatMap((step, at, all) =>
    step > 1 && step > GAP_STEPS * usualStep(all, at)
      ? [{ after: days[at] as number, before: days[at + 1] as number }]
      : [],
  );
}

const steps = (days: readonly number[]): number[] => days.slice(1).map((day, at) => day - (days[at] as number));

/** The longer of the usual steps before and after; where there is nothing else, the step itself. */
function usualStep(all: readonly number[], at: number): number {
  const before = middle(all.slice(Math.max(0, at - NEIGHBOURS), at));
  const after = middle(all.slice(at + 1, at + 1 + NEIGHBOURS));
  return Math.max(before, after) || (all[at] as number);
}

/** The lower of the two in the middle: two steps of a day and a gap of eighty have a rhythm of a day. */
const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

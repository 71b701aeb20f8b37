/** A long history of one figure: what it was on the days it was measured, and where it must not be joined up. */

export interface HistoryLine {
  readonly name: string;
  /** Ascending, as days since 1970. */
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** Places after which it is interrupted although nothing is missing: from the next one on it means something else. */
  readonly cuts?: readonly number[];
}

/** Days without a measurement that are no gap, however often it is measured otherwise. */
const SHORTEST_GAP = 10;
/** A step this many times as long as those around it is a gap. */
const TIMES_AS_LONG = 3.5;
/** Steps on each side that say how often it is measured just then. */
const AROUND = 8;

/** The places after which nothing was measured for unusually long: the line stops there and starts again. */
export function gapsAfter({ days, cuts = [] }: Pick<HistoryLine, 'days' | 'cuts'>): ReadonlySet<number> {
  const gaps = new Set(cuts);
  for (let at = 0; at + 1 < days.length; at++) {
    const step = (days[at + 1] ?? 0) - (days[at] ?? 0);
    if (step > SHORTEST_GAP && step > TIMES_AS_LONG * usualStep(days, at)) gaps.add(at);
  }
  return gaps;
}

/** The median of the steps around one, without that one; its own length where there are no others. */
function usualStep(days: readonly number[], at: number): number {
  const steps: number[] = [];
  for (let other = Math.max(0, at - AROUND); other <= Math.min(days.length - 2, at + AROUND); other++) {
    if (other !== at) steps.push((days[other + 1] ?? 0) - (days[other] ?? 0));
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** The place of the last measurement at or before a day; -1 before the first. */
export function placeAt(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The value that holds on a day: of the last measurement, unless a gap lies between; null outside of what was measured. */
export function valueOn(line: HistoryLine, gaps: ReadonlySet<number>, day: number): number | null {
  const at = placeAt(line.days, day);
  const isLast = at === line.days.length - 1;
  if (at < 0 || (line.days[at] !== day && (isLast || gaps.has(at)))) return null;
  return line.values[at] ?? null;
}

/** Every value as a share of the first one of a stretch of days, times 100: for comparing courses, not sizes. */
export function indexedFrom(line: HistoryLine, from: number): HistoryLine {
  const first = line.days.findIndex((day) => day >= from);
  const base = line.values[first];
  if (base === undefined || base === 0) return { ...line, days: [], values: [] };
  return {
    ...line,
    ...(line.cuts === undefined ? {} : { cuts: line.cuts.filter((at) => at >= first).map((at) => at - first) }),
    days: line.days.slice(first),
    values: line.values.slice(first).map((value) => (value / base) * 100),
  };
}

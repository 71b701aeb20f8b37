/** A long history of one figure: what it was on the days it was measured, and where it must not be joined up. */

export interface HistoryLine {
  readonly name: string;
  /** Ascending, as days since 1970. */
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** Places before which it is interrupted: nothing was measured for a while, or it means something else from there on. */
  readonly cuts: ReadonlySet<number>;
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

/** The value that holds on a day: of the last measurement, unless the line is interrupted after it; null outside of it. */
export function valueOn({ days, values, cuts }: HistoryLine, day: number): number | null {
  const at = placeAt(days, day);
  const isLast = at === days.length - 1;
  if (at < 0 || (days[at] !== day && (isLast || cuts.has(at + 1)))) return null;
  return values[at] ?? null;
}

/** Every value as a share of the one that held on a day, times 100, from there on: for comparing courses, not sizes. */
export function indexedFrom(line: HistoryLine, day: number): HistoryLine {
  const first = Math.max(0, placeAt(line.days, day));
  const base = line.values[first];
  if (base === undefined || base === 0) return { ...line, days: [], values: [], cuts: new Set() };
  return {
    ...line,
    days: line.days.slice(first),
    values: line.values.slice(first).map((value) => (value / base) * 100),
    cuts: new Set([...line.cuts].filter((at) => at > first).map((at) => at - first)),
  };
}

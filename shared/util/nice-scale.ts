/** Scales of a chart: round numbers for the axis. */

export interface Scale {
  readonly least: number;
  readonly most: number;
  /** Where the axis has a line and a number, ascending. */
  readonly ticks: readonly number[];
}

/** Steps of an axis, times a power of ten. */
const STEPS = [1, 2, 5, 10] as const;

/** An axis with about `lines` lines that holds all values with round ends; around one value it leaves room on both sides. */
export function niceScale(values: readonly number[], lines: number): Scale {
  let [low, high] = [Infinity, -Infinity];
  let isWhole = true;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    isWhole &&= Number.isInteger(value);
  }
  return low > high ? { least: 0, most: 1, ticks: [0, 1] } : niceBetween(low, high, { lines, isWhole });
}

/** The same for values of which only the ends are known. */
export function niceBetween(
  low: number,
  high: number,
  { lines, isWhole }: { readonly lines: number; readonly isWhole: boolean },
): Scale {
  const spread = high === low ? Math.max(lines, Math.abs(high) * 0.1) : high - low;
  const power = 10 ** Math.floor(Math.log10(spread / lines));
  const round = power * (STEPS.find((one) => one * power * lines >= spread) ?? 10);
  // Between two people there is no half of one.
  const step = isWhole ? Math.max(1, round) : round;
  let [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  if (from === to) [from, to] = [low > 0 || high < 0 ? from - 1 : from, to + 1];
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => rounded((from + at) * step));
  return { least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1, ticks };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

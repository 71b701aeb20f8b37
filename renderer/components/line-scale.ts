/** Scales of a chart: round numbers for the axis, and the pieces of a line that gaps leave. */

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
  if (values.length === 0) return { least: 0, most: 1, ticks: [0, 1] };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high === low ? Math.max(lines, Math.abs(high) * 0.1) : high - low;
  const power = 10 ** Math.floor(Math.log10(spread / lines));
  const round = power * (STEPS.find((one) => one * power * lines >= spread) ?? 10);
  // Between two people there is no half of one.
  const step = values.every(Number.isInteger) ? Math.max(1, round) : round;
  let [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  if (from === to) [from, to] = [low > 0 || high < 0 ? from - 1 : from, to + 1];
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => rounded((from + at) * step));
  return { least: ticks[0] ?? 0, most: ticks.at(-1) ?? 1, ticks };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A line as a path; where a value is missing it is interrupted, and nothing is made up. */
export function linePath(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  let path = '';
  let isOn = false;
  for (const point of points) {
    if (point !== null) path += `${isOn ? 'L' : 'M'}${point.x.toFixed(1)},${point.y.toFixed(1)}`;
    isOn = point !== null;
  }
  return path;
}

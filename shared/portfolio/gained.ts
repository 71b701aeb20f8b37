/** What a level gained over some days. */
import type { SourceSeries } from './source-series.ts';

export interface Gain {
  readonly value: number;
  /** The days that were measured: the newest at or before either end. */
  readonly from: number;
  readonly to: number;
}

/**
 * What a level gained over the `over` days that end with the day `on`, within this one source; null where an end is
 * missing. An end may be measured up to `slack` days before it.
 */
export function gainedOver(
  { days, values }: Pick<SourceSeries, 'days' | 'values'>,
  { on, over, slack }: { readonly on: number; readonly over: number; readonly slack: number },
): Gain | null {
  const [first, last] = [lastAt(days, on - over), lastAt(days, on)];
  const [from, to] = [days[first], days[last]];
  if (from === undefined || to === undefined || from < on - over - slack || to < on - slack || first === last)
    return null;
  return { value: (values[last] as number) - (values[first] as number), from, to };
}

/** The place of the last day that is not after `day`; -1 where all are. */
export function lastAt(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if ((days[at] as number) <= day) low = at + 1;
    else high = at;
  }
  return low - 1;
}

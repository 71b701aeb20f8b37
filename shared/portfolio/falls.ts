/** Where a level falls, and where that was a purge. */
import { median } from './median.ts';
import { METRICS } from './metrics.ts';
import type { SourceSeries } from './source-series.ts';

/** A day on which a level stood lower than on the one before that was measured. */
export interface Fall {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Every fall of a level; flows and windows go up and down by themselves and have none. */
export function fallsIn({ metric, days, values }: SourceSeries): readonly Fall[] {
  if (METRICS[metric].kind !== 'level') return [];
  return days.flatMap((day, at) => {
    const [from, to] = [values[at - 1], values[at] as number];
    return from !== undefined && to < from ? [{ day, from, to }] : [];
  });
}

/**
 * What makes a fall more than people taking stars back: so many at once, and so many times the usual change around it. Our
 * own choice, looked up against star histories of 2018 to 2026.
 */
export const PURGE = { least: 20, times: 5, neighbours: 14 } as const;

/** Falls that look like a purge: GitHub takes the stars of closed accounts away in bulk. */
export function purgesIn(series: SourceSeries): readonly Fall[] {
  if (series.metric !== 'stars') return [];
  const places = new Map(series.days.map((day, at) => [day, at]));
  return fallsIn(series).filter(({ day, from, to }) => {
    const usual = usualChange(series.values, places.get(day) ?? 0);
    return from - to >= PURGE.least && from - to >= PURGE.times * usual;
  });
}

/** The middle of the changes around a place, up or down, its own left out. */
function usualChange(values: readonly number[], at: number): number {
  const changes: number[] = [];
  for (let near = Math.max(1, at - PURGE.neighbours); near <= at + PURGE.neighbours && near < values.length; near++)
    if (near !== at) changes.push(Math.abs((values[near] as number) - (values[near - 1] as number)));
  return median(changes) ?? 0;
}

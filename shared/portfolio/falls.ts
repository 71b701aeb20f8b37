/** Where a level falls, and where that was a purge. */
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

/** Falls that nobody taking back a star explains: by this share, and by at least so many. Our own choice. */
export const PURGE = { share: 0.01, least: 20 } as const;

/** Falls that look like a purge: GitHub takes the stars of closed accounts away in bulk. */
export const purgesIn = (series: SourceSeries): readonly Fall[] =>
  fallsIn(series).filter(({ from, to }) => from - to >= PURGE.least && from - to >= PURGE.share * from);

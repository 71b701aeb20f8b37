/** A number and how sure it is, as summing up an activity gives it. */
import type { Metric, Quality } from './metrics.ts';

export interface Measured {
  readonly value: number;
  readonly quality: Quality;
}
export type WindowMetrics = Readonly<Partial<Record<Metric, Measured>>>;

/** What a count over a part says: at least so many; nothing where none was seen. */
export function atLeast(value: number, isWhole: boolean): Measured | undefined {
  if (isWhole) return { value, quality: 'exact' };
  return value === 0 ? undefined : { value, quality: 'capped' };
}

/** A count that is there, but may be larger: its period was read, and what bears on it may lie outside of what was. */
export const atLeastOf = (value: number, isWhole: boolean): Measured => ({
  value,
  quality: isWhole ? 'exact' : 'capped',
});

/** A share, median or factor: of everything, or of a part. */
export const outOf = (value: number, isWhole: boolean): Measured => ({ value, quality: isWhole ? 'exact' : 'sampled' });

/** The metrics that are there. */
export const present = (metrics: Readonly<Partial<Record<Metric, Measured | undefined>>>): WindowMetrics =>
  Object.fromEntries(Object.entries(metrics).filter(([, measured]) => measured !== undefined));

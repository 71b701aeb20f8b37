/** Sums over any days of a flow, at once. */
import type { PerDay } from './per-day.ts';

/**
 * As much of the days of a sum must be known: with more than a fifth missing, a week of vacation or a release may be
 * among what is not known, and the sum says more of the gaps than of what came.
 */
export const LEAST_KNOWN = 0.8;

/** What came in `days` days from the day `from` on, over those that are known, and how many these are. */
export type FlowSums = (from: number, days: number) => { readonly sum: number; readonly known: number };

export function flowSums({ from: first, values }: PerDay): FlowSums {
  const sums = new Float64Array(values.length + 1);
  const counts = new Uint32Array(values.length + 1);
  for (const [at, value] of values.entries()) {
    const isKnown = !Number.isNaN(value);
    sums[at + 1] = (sums[at] as number) + (isKnown ? value : 0);
    counts[at + 1] = (counts[at] as number) + (isKnown ? 1 : 0);
  }
  const clamp = (place: number): number => Math.min(values.length, Math.max(0, place));
  return (from, days) => {
    const [start, end] = [clamp(from - first), clamp(from - first + days)];
    return {
      sum: (sums[end] as number) - (sums[start] as number),
      known: (counts[end] as number) - (counts[start] as number),
    };
  };
}

/** From a measurement to a score of 0 to 1. */

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * A volume on a logarithmic scale: log(1 + s) / log(1 + max(s, t)), 1 from the target `t` on. After Rob Pike, "Quantifying
 * Criticality", as in ossf/criticality_score. Less than nothing counts as nothing.
 */
export function volume(value: number, target: number): number {
  const size = Math.max(0, value);
  return Math.log1p(size) / Math.log1p(Math.max(size, target));
}

/** A duration, in the unit of `longest`: 1 for no time at all, 0 from `longest` on. */
export const promptness = (duration: number, longest: number): number => 1 - clamp(duration / longest);

/** A part of a whole, 1 at most; null where there is no whole. */
export const ratio = (part: number, whole: number): number | null => (whole > 0 ? clamp(part / whole) : null);

/** A score by steps: the share of the `bands`, ascending, that the value reaches. */
export const banded = (value: number, bands: readonly number[]): number =>
  bands.filter((band) => value >= band).length / bands.length;

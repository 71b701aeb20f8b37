/** How far a share of few may be from the true one. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution for 95 %. */
const Z_95 = 1.959_963_984_540_054;

/**
 * Wilson score interval of `part` out of `whole`, without correction for continuity (Wilson 1927; method 3 of Newcombe,
 * Statistics in Medicine 17, 1998). Null where there is no whole.
 */
export function wilson(part: number, whole: number, z: number = Z_95): Interval | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const spread = (z * z) / whole;
  const middle = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole));
  const [low, high] = [(middle - half) / (1 + spread), (middle + half) / (1 + spread)];
  // At either end the interval begins or ends with the share itself; only rounding says otherwise.
  return { low: part <= 0 ? 0 : Math.min(share, low), high: part >= whole ? 1 : Math.max(share, high) };
}

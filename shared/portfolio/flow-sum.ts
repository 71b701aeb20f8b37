/** Sums over the days of a window of which some may be missing. */

/** The least share of a window's days that must be there; registries are a day or two late, and a day may be missed. */
export const LEAST_FLOW_SHARE = 0.8;

/**
 * What came in all of the window's days, from the sum over those of which it is known: the missing ones count as the
 * mean of the others. NaN where too many are missing: a sum over a few days is not a small sum over many.
 */
export const flowSum = (sum: number, days: { readonly counted: number; readonly of: number }): number =>
  days.counted >= LEAST_FLOW_SHARE * days.of ? (sum * days.of) / days.counted : Number.NaN;

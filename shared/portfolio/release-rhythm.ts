/** How often something is released. */
import { DAY_MILLISECONDS, isWithin, periodUpTo } from './days.ts';
import { median } from './median.ts';
import { YEAR_DAYS } from './metrics.ts';

export interface ReleaseRhythm {
  /** Release Frequency (CHAOSS): releases in the 365 days that end with the day. */
  readonly inYear: number;
  /** Median days between two releases of these days; null for fewer than two. */
  readonly daysBetween: number | null;
  /** Days since the last one, of all; null where there is none. */
  readonly daysSince: number | null;
}

/** The rhythm of releases up to a day; instants of releases in any order. */
export function releaseRhythm(releases: readonly number[], on: number): ReleaseRhythm {
  const period = periodUpTo(on, YEAR_DAYS);
  const past = releases.filter((at) => at < period.until).sort((a, b) => a - b);
  const inYear = past.filter((at) => isWithin(period, at));
  const last = past.at(-1);
  return {
    inYear: inYear.length,
    daysBetween: median(inYear.slice(1).map((at, before) => (at - (inYear[before] as number)) / DAY_MILLISECONDS)),
    daysSince: last === undefined ? null : Math.floor((period.until - last) / DAY_MILLISECONDS),
  };
}

/** Days since 1970 and the instants they are made of. A window of days ends with the day it is named after. */
export const DAY_MILLISECONDS = 86_400_000;
export const HOUR_MILLISECONDS = 3_600_000;

/** The day (UTC) of an instant. */
export const dayOfInstant = (at: number): number => Math.floor(at / DAY_MILLISECONDS);

/** Instants from `from` on and before `until`. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** The `days` days that end with the day `on`. */
export const periodUpTo = (on: number, days: number): Period => ({
  from: (on + 1 - days) * DAY_MILLISECONDS,
  until: (on + 1) * DAY_MILLISECONDS,
});

export const isWithin = ({ from, until }: Period, at: number): boolean => at >= from && at < until;

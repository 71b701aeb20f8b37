/** Days since 1970 and instants, as the portfolio counts them. */

export const MILLISECONDS_PER_DAY = 86_400_000;

/** The day, counted from 1970-01-01 in UTC, of an instant in milliseconds. */
export const dayOf = (at: number): number => Math.floor(at / MILLISECONDS_PER_DAY);

/** `YYYY-MM-DD` of a day number. */
export const dayText = (day: number): string => new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** The day number of `YYYY-MM-DD`; null for what is no such day. */
export function dayNumberOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? null : dayOf(at);
}

export const instantOf = (at: number): string => new Date(at).toISOString();

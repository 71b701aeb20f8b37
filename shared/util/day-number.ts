/** Days as numbers, counted from 1970-01-01: what long histories are kept and drawn in. */
import { formatIsoDate, isIsoDate, type IsoDate } from './iso-date.ts';

const DAY = 86_400_000;

/** The number of a day; NaN for what is none. */
export const dayNumberOf = (day: IsoDate): number =>
  isIsoDate(day) ? Math.round(Date.UTC(...partsOf(day)) / DAY) : Number.NaN;

function partsOf(day: IsoDate): [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month - 1, date];
}

/** The day of a number. */
export function dayOfNumber(number: number): IsoDate {
  const { year, month, date } = calendarOf(number);
  return formatIsoDate(year, month, date);
}

/** Year, month (1 to 12) and day of a number. */
export function calendarOf(number: number): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(number * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The number of the first day of a month; months beyond 12 go on in the next years. */
export const firstOfMonth = (year: number, month: number): number => Math.round(Date.UTC(year, month - 1, 1) / DAY);

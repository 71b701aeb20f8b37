/** Reckoning with days and months. */
import { daysInMonth, formatIsoDate, type IsoDate } from './iso-date.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

const partsOf = (day: IsoDate): readonly [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

/** Days since the first of January 1970. */
export function dayNumber(day: IsoDate): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date) / MILLISECONDS_PER_DAY;
}

/** The day of that number. */
export function dayOfNumber(number: number): IsoDate {
  const date = new Date(number * MILLISECONDS_PER_DAY);
  return formatIsoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The first day of the month. */
export const monthStart = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`;

/** The last day of the month. */
export function monthEnd(day: IsoDate): IsoDate {
  const [year, month] = partsOf(day);
  return formatIsoDate(year, month, daysInMonth(year, month));
}

/** The same day some months later, or earlier; the last day of the month where that one is shorter. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return formatIsoDate(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Whole months from the month of one day to that of another. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [[year, month], [toYear, toMonth]] = [partsOf(from), partsOf(to)];
  return (toYear - year) * 12 + (toMonth - month);
}

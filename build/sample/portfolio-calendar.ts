/** The days of the sample's portfolio: three years, first without a token, twice with nobody there to read. */
import { dayNumber } from '../../shared/util/calendar.ts';

/** Days as numbers since 1970. */
export const FIRST_DAY = dayNumber('2023-11-27');
/** The Thursday before the sample plan begins: what was read last. */
export const LAST_DAY = dayNumber('2026-11-26');
/** From here on a token was there: other counts, under other names. */
export const TOKEN_DAY = dayNumber('2024-05-09');
const WEEK = 7;

const AWAY = [
  ['2024-12-16', '2025-01-05'],
  ['2025-06-05', '2025-06-09'],
  ['2026-08-03', '2026-08-23'],
].map(([from = '', to = '']) => [dayNumber(from), dayNumber(to)] as const);

const wasRead = (day: number): boolean => AWAY.every(([from, to]) => day < from || day > to);

const every = (step: number, from: number, to: number): readonly number[] => {
  const days: number[] = [];
  for (let day = LAST_DAY; day >= from; day -= step) if (day <= to) days.push(day);
  return days.reverse();
};

/** Every day, for what a service keeps by itself: nothing is lost while nobody reads. */
export const allDays = (from: number, to = LAST_DAY): readonly number[] => every(1, from, to);
/** The days on which somebody read. */
export const daysRead = (from: number, to = LAST_DAY): readonly number[] => every(1, from, to).filter(wasRead);
/** One day of each week on which somebody read. */
export const weeksRead = (from: number, to = LAST_DAY): readonly number[] => every(WEEK, from, to).filter(wasRead);
/** One day in four weeks. */
export const monthsRead = (from: number, to = LAST_DAY): readonly number[] => every(4 * WEEK, from, to).filter(wasRead);

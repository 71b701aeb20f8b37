/** Where the axis of a long history has its labels: days, months or years, so that about as many stand there as fit. */
import { dayNumber, dayOfNumber } from './calendar.ts';
import { formatIsoDate } from './iso-date.ts';

export interface DayTick {
  readonly day: number;
  /** What is worth saying there: a day of a month, a month, or a year. */
  readonly unit: 'day' | 'month' | 'year';
}

/** Months between two labels; from 12 on they are years. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] as const;
const DAY_STEPS = [1, 2, 7, 14] as const;
const DAYS_A_MONTH = 30.44;

/** Labels from one day to another, at most about `most` of them. */
export function dayTicks(from: number, to: number, most: number): readonly DayTick[] {
  const span = Math.max(1, to - from);
  const days = DAY_STEPS.find((step) => span / step <= most);
  if (days !== undefined && span < 2 * DAYS_A_MONTH) return everyDays(from, to, days);
  const months = MONTH_STEPS.find((step) => span / (step * DAYS_A_MONTH) <= most) ?? 1_200;
  return everyMonths(from, to, months);
}

function everyDays(from: number, to: number, step: number): readonly DayTick[] {
  const ticks: DayTick[] = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) ticks.push({ day, unit: 'day' });
  return ticks;
}

function everyMonths(from: number, to: number, step: number): readonly DayTick[] {
  const ticks: DayTick[] = [];
  const [firstYear = 0, firstMonth = 1] = dayOfNumber(from).split('-').map(Number);
  const month = firstYear * 12 + firstMonth - 1;
  for (let at = Math.floor(month / step) * step; ; at += step) {
    const [year, of] = [Math.floor(at / 12), (at % 12) + 1];
    const day = dayNumber(formatIsoDate(year, of, 1));
    if (day > to) return ticks;
    if (day >= from) ticks.push({ day, unit: of === 1 ? 'year' : 'month' });
  }
}

/** What stands under the axis of days. */
import type { DayTick } from '../../../shared/util/day-ticks.ts';

const DAY = 86_400_000;
const FORMATS = {
  day: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(undefined, { year: 'numeric', timeZone: 'UTC' }),
} as const;

export const sayTick = ({ day, unit }: DayTick): string => FORMATS[unit].format(day * DAY);

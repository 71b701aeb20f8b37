/** Numbers of the portfolio as people read them. */
import type { MetricUnit } from '../../../../shared/portfolio/metrics.ts';
import { t } from '../../../i18n/t.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const utcDays = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** Stands for a number that is not there. */
export const DASH = '–';

export const sayCount = (value: number | null): string => (value === null ? DASH : whole.format(value));
export const sayShort = (value: number | null): string => (value === null ? DASH : short.format(value));
export const sayGain = (value: number | null): string => (value === null ? DASH : signed.format(value));
export const sayShare = (value: number): string => `${Math.round(value * 100)} %`;

/** A day, as days since 1970. */
export const sayDayNumber = (day: number): string => utcDays.format(day * DAY);

export const sayDate = (instant: string): string => days.format(new Date(instant));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days after which a day says more than how long ago it was. */
const LONG_AGO = 60;

/** How long ago it was: in minutes, hours or days, else the day. */
export function sayAgo(instant: string, now = Date.now()): string {
  const ago = now - Date.parse(instant);
  if (ago < MINUTE) return t('portfolio.ago.now');
  if (ago < HOUR) return t('portfolio.ago.minutes', { count: Math.floor(ago / MINUTE) });
  if (ago < DAY) return t('portfolio.ago.hours', { count: Math.floor(ago / HOUR) });
  const passed = Math.floor(ago / DAY);
  return passed <= LONG_AGO ? t('portfolio.ago.days', { count: passed }) : sayDate(instant);
}

const fine = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** An amount of a metric in its unit; what is only counted has none. */
export function sayAmount(value: number, unit: MetricUnit): string {
  if (unit === 'share') return sayShare(value);
  if (unit === 'hours')
    return value < 48
      ? t('portfolio.behind.hours', { value: fine.format(value) })
      : t('portfolio.behind.daysLong', { value: fine.format(value / 24) });
  return unit === 'score' ? fine.format(value) : whole.format(value);
}

/** The same for a narrow column. */
export function sayAgoShort(instant: string, now = Date.now()): string {
  const ago = Math.max(0, now - Date.parse(instant));
  if (ago < DAY) return t('portfolio.ago.short.hours', { count: Math.floor(ago / HOUR) });
  const passed = Math.floor(ago / DAY);
  return passed <= LONG_AGO ? t('portfolio.ago.short.days', { count: passed }) : instant.slice(0, 7);
}

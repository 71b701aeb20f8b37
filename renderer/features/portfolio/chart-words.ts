/** The words of charts of histories. */
import { dayOfNumber } from '../../../shared/util/calendar.ts';
import type { LongChartWords } from '../../components/long-chart/chart-types.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';

const RANGES = [90, 365, 1_095] as const;

export const sayDayNumber = (day: number): string => sayShortDay(dayOfNumber(Math.round(day)));

export const chartWords = (): LongChartWords => ({
  ranges: [
    ...RANGES.map((days) => ({ key: String(days), label: t(`portfolio.history.range.${days}`), days })),
    { key: 'all', label: t('portfolio.history.range.all'), days: null },
  ],
  rangeLabel: t('portfolio.history.ranges'),
  viewLabel: t('portfolio.history.view'),
  chart: t('portfolio.history.chart'),
  table: t('portfolio.history.table'),
  reset: t('portfolio.history.reset'),
  events: t('portfolio.history.events'),
  eventsHelp: t('portfolio.history.eventsHelp'),
  manyEvents: (count) => t('portfolio.history.manyEvents', { count }),
  lines: t('portfolio.history.lines'),
  day: t('portfolio.history.day'),
  tableCaption: (step) => t(`portfolio.history.step.${step}`),
  none: t('portfolio.history.none.value'),
  sayDay: sayDayNumber,
});

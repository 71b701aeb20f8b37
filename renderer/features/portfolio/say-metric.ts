/** Measurements in words: counts with separators, hours as hours or days, shares as percentages. */
import { METRICS, type Metric } from '../../../shared/portfolio/metrics.ts';
import { t } from '../../i18n/t.ts';

const counts = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** From this many hours on, days are said. */
const HOURS_SAID = 72;

export const sayCount = (value: number): string => counts.format(value);
export const sayShare = (value: number): string =>
  t('portfolio.unit.percent', { count: counts.format(Math.round(value * 1_000) / 10) });

export function sayHours(value: number): string {
  return value < HOURS_SAID
    ? t('portfolio.unit.hours', { count: counts.format(Math.round(value * 10) / 10) })
    : t('portfolio.unit.days', { count: counts.format(Math.round(value / 2.4) / 10) });
}

/** A value of a metric, in full. */
export function sayMetric(metric: Metric, value: number): string {
  const { unit } = METRICS[metric];
  if (unit === 'hours') return sayHours(value);
  return unit === 'share' ? sayShare(value) : sayCount(value);
}

/** The same in short, for axes. */
export function sayOnAxis(metric: Metric, value: number): string {
  const { unit } = METRICS[metric];
  return unit === 'hours' || unit === 'share' ? sayMetric(metric, value) : compact.format(value);
}

/** What a metric is called where its history is drawn. */
export const metricTitle = (metric: Metric): string =>
  METRICS[metric].kind === 'flow'
    ? t('portfolio.metric.perWeek', { metric: t(`portfolio.metric.${metric}`) })
    : t(`portfolio.metric.${metric}`);

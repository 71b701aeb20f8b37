/** One metric of several repositories as lines: as measured, or each against its own beginning. */
import { NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RepositoryFacts, Series } from '../../../../shared/contract/portfolio.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { indexedFrom } from '../../../../shared/util/history-line.ts';
import { lazyPart } from '../../../components/lazy-part.tsx';
import type { LongLine } from '../../../components/long-chart/chart-types.ts';
import { wholeSpan } from '../../../components/long-chart/frame.ts';
import { t } from '../../../i18n/t.ts';
import { usePortfolioEvents } from '../../../state/portfolio-history.ts';
import { changePortfolio } from '../../../state/portfolio.ts';
import { enteredMark, isAbout } from '../chart-events.ts';
import { chartWords, sayDayNumber } from '../chart-words.ts';
import { breaksOf, chartLine, drawnIn } from '../drawn-lines.ts';
import { ExportHistory } from '../export-history.tsx';
import { HISTORY_METRICS } from '../history-metrics.ts';
import { metricTitle, sayCount, sayMetric, sayOnAxis } from '../say-metric.ts';
import classes from './comparing.module.css';

const { Part: LongChart } = lazyPart(
  async () => (await import('../../../components/long-chart/long-chart.tsx')).LongChart,
);

interface TogetherHistoryProps {
  readonly compared: readonly RepositoryFacts[];
  readonly series: readonly Series[];
  readonly metric: Metric;
}

export function TogetherHistory({ compared, series, metric }: TogetherHistoryProps) {
  const [isIndexed, setIsIndexed] = useState(true);
  const drawn = useMemo(() => linesOf(compared, series, metric), [compared, series, metric]);
  const from = useMemo(() => firstCommon(drawn.lines), [drawn]);
  const shown = useMemo(
    () =>
      isIndexed && from !== null
        ? drawn.lines.map((line): LongLine => ({ ...line, ...indexedFrom(line, from) }))
        : drawn.lines,
    [drawn, isIndexed, from],
  );
  const entered = usePortfolioEvents().value;
  const events = useMemo(() => {
    const ids = compared.map(({ repositoryId }) => repositoryId);
    return (entered ?? []).filter((event) => !event.isRead && isAbout(event, ids)).map(enteredMark);
  }, [entered, compared]);
  const words = useMemo(() => chartWords(), []);
  const span = wholeSpan(shown);
  const name = t('portfolio.comparing.all', { count: compared.length });
  const title =
    isIndexed && from !== null
      ? t('portfolio.comparing.indexTitle', { metric: metricTitle(metric), day: sayDayNumber(from) })
      : metricTitle(metric);
  const label = t('portfolio.history.label', {
    metric: title,
    name: compared.map(({ name }) => name).join(', '),
    from: sayDayNumber(span?.from ?? 0),
    to: sayDayNumber(span?.to ?? 0),
  });
  return (
    <section className={classes['section'] ?? ''} aria-label={t('portfolio.history.title')}>
      <div className={classes['head'] ?? ''}>
        <NativeSelect
          size="xs"
          w={250}
          aria-label={t('portfolio.history.metric')}
          value={metric}
          data={HISTORY_METRICS.map((one) => ({ value: one, label: metricTitle(one) }))}
          onChange={({ currentTarget }) => {
            const next = HISTORY_METRICS.find((one) => one === currentTarget.value);
            if (next !== undefined) changePortfolio({ historyMetric: next });
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('portfolio.comparing.scale')}
          value={isIndexed ? 'indexed' : 'absolute'}
          data={(['indexed', 'absolute'] as const).map((one) => ({
            value: one,
            label: t(`portfolio.comparing.${one}`),
          }))}
          onChange={(value) => setIsIndexed(value === 'indexed')}
        />
        <span className={classes['rest'] ?? ''} />
        {span !== null && (
          <ExportHistory
            {...{ label, title, events, metric, name }}
            lines={shown}
            breaks={drawn.breaks}
            isIndex={isIndexed}
          />
        )}
      </div>
      {isIndexed && (
        <Text size="xs" c="dimmed">
          {from === null
            ? t('portfolio.comparing.missing')
            : t('portfolio.comparing.indexedText', { day: sayDayNumber(from) })}
        </Text>
      )}
      {span === null ? (
        <Text size="sm" c="dimmed">
          {t('portfolio.history.none')}
        </Text>
      ) : (
        <LongChart
          key={`${metric} ${isIndexed}`}
          {...{ label, events, words }}
          lines={shown}
          breaks={drawn.breaks}
          sayValue={(value) => (isIndexed ? sayCount(value) : sayMetric(metric, value))}
          sayOnAxis={(value) => (isIndexed ? sayCount(value) : sayOnAxis(metric, value))}
          height={300}
        />
      )}
    </section>
  );
}

function linesOf(compared: readonly RepositoryFacts[], series: readonly Series[], metric: Metric) {
  const drawn = compared.map(({ repositoryId }) => drawnIn(series, repositoryId, metric)[0]?.line ?? null);
  const lines = drawn.flatMap((line, index): LongLine[] => {
    const facts = compared[index];
    if (line === null || facts === undefined || line.days.length === 0) return [];
    return [{ ...chartLine(String(facts.repositoryId), facts.name, line), style: index }];
  });
  return { lines, breaks: breaksOf(drawn.filter((line) => line !== null)) };
}

/** What is less than this share of what it became is a beginning against which everything looks huge. */
const GROWN = 0.1;

/** The first day on which all lines were measured and none was still in its beginnings; null where there is none. */
function firstCommon(lines: readonly LongLine[]): number | null {
  const firsts = lines.map(({ days, values }) => {
    const least = GROWN * values.reduce((most, value) => Math.max(most, value), 0);
    return days[values.findIndex((value) => value > 0 && value >= least)] ?? Infinity;
  });
  const from = Math.max(...firsts);
  const ends = Math.min(...lines.map(({ days }) => days.at(-1) ?? -Infinity));
  return lines.length === 0 || from > ends ? null : from;
}

/** The history of a metric that can be chosen, with events and releases, and its ways out of the page. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { PortfolioEvent, Series } from '../../../../shared/contract/portfolio.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { wholeSpan } from '../../../components/long-chart/frame.ts';
import type { LongEvent, LongLine } from '../../../components/long-chart/chart-types.ts';
import { lazyPart } from '../../../components/lazy-part.tsx';
import { t } from '../../../i18n/t.ts';
import { readWholeHistory } from '../../../state/portfolio-edit.ts';
import { usePortfolioEvents, type RepositoryDetails } from '../../../state/portfolio-history.ts';
import { changePortfolio } from '../../../state/portfolio.ts';
import { useApp } from '../../../state/store.ts';
import { openDialog } from '../../../state/view.ts';
import { enteredMark, isAbout, releaseMark } from '../chart-events.ts';
import { chartWords, sayDayNumber } from '../chart-words.ts';
import { breaksOf, chartLine, drawnIn } from '../drawn-lines.ts';
import { ExportHistory } from '../export-history.tsx';
import { metricTitle, sayMetric, sayOnAxis } from '../say-metric.ts';
import { HISTORY_METRICS } from '../history-metrics.ts';
import { Section } from './section.tsx';

const { Part: LongChart } = lazyPart(
  async () => (await import('../../../components/long-chart/long-chart.tsx')).LongChart,
);

interface HistorySectionProps {
  readonly details: RepositoryDetails;
  readonly series: readonly Series[];
  readonly isHere: boolean;
  readonly because: string | null;
}

const NO_EVENTS: readonly PortfolioEvent[] = [];

export function HistorySection({ details, series, isHere, because }: HistorySectionProps) {
  const { facts, releases } = details;
  const { repositoryId, name } = facts;
  const wanted = useApp((state) => state.portfolio.historyMetric);
  const entered = usePortfolioEvents().value ?? NO_EVENTS;
  const measured = useMemo(
    () => HISTORY_METRICS.filter((metric) => series.some((one) => one.metric === metric && one.days.length > 0)),
    [series],
  );
  const metric = wanted !== null && measured.includes(wanted) ? wanted : firstMetric(measured, series);
  const drawn = useMemo(() => drawnIn(series, repositoryId, metric), [series, repositoryId, metric]);
  const lines = useMemo(
    () =>
      drawn.map(({ line, source }, index) => ({
        ...chartLine(source ?? metric, source === null ? name : t(`portfolio.history.source.${source}`), line),
        // The first colour is that of text; a line that stands alone has the colour of data.
        style: drawn.length === 1 ? 1 : index,
      })),
    [drawn, metric, name],
  );
  const events = useMemo(() => marksOf(entered, details, releases), [entered, details, releases]);
  const breaks = useMemo(() => breaksOf(drawn.map(({ line }) => line)), [drawn]);
  const words = useMemo(() => chartWords(), []);
  const only = onlyMeasurement(lines);
  const title = metricTitle(metric);
  const span = wholeSpan(lines);
  const label = t('portfolio.history.label', {
    metric: title,
    name,
    from: sayDayNumber(span?.from ?? 0),
    to: sayDayNumber(span?.to ?? 0),
  });
  return (
    <Section
      title={t('portfolio.history.title')}
      isWide
      aside={
        measured.length > 0 && (
          <>
            <NativeSelect
              size="xs"
              w={250}
              aria-label={t('portfolio.history.metric')}
              value={metric}
              data={measured.map((one) => ({ value: one, label: metricTitle(one) }))}
              onChange={(event) => choose(event.currentTarget.value)}
            />
            <ExportHistory {...{ label, lines, events, breaks }} title={title} name={name} metric={metric} />
          </>
        )
      }
    >
      {only !== null ? (
        <Nothing
          because={t('portfolio.history.only', { value: sayMetric(metric, only.value), day: sayDayNumber(only.day) })}
          details={details}
        />
      ) : span !== null ? (
        <LongChart
          key={`${repositoryId} ${metric}`}
          {...{ label, lines, events, breaks, words }}
          sayValue={(value) => sayMetric(metric, value)}
          sayOnAxis={(value) => sayOnAxis(metric, value)}
          onEvent={(mark) => openEvent(entered, mark)}
        />
      ) : (
        isHere && <Nothing because={because} details={details} />
      )}
    </Section>
  );
}

/** Days below which a history of stars says less than GitHub's own star history, which reaches back. */
const FEW_DAYS = 30;

/** What is drawn first: stars, or what tells more of them as long as they were read on few days. */
function firstMetric(measured: readonly Metric[], series: readonly Series[]): Metric {
  const daysOf = (metric: Metric): number =>
    series.reduce((sum, one) => sum + (one.metric === metric ? one.days.length : 0), 0);
  const [first = 'stars'] = measured;
  const isShort = first === 'stars' && daysOf('stars') < FEW_DAYS;
  return isShort && daysOf('starsGiven') > daysOf('stars') ? 'starsGiven' : first;
}

/** The one measurement there is; null where there are none or more, which make a line. */
function onlyMeasurement(lines: readonly LongLine[]): { readonly day: number; readonly value: number } | null {
  const [line, other] = lines.filter(({ days }) => days.length > 0);
  const [day, value] = [line?.days[0], line?.values[0]];
  const isOne = line !== undefined && other === undefined && line.days.length === 1;
  return isOne && day !== undefined && value !== undefined ? { day, value } : null;
}

const choose = (value: string): void => {
  const metric: Metric | undefined = HISTORY_METRICS.find((one) => one === value);
  if (metric !== undefined) changePortfolio({ historyMetric: metric });
};

function marksOf(
  entered: readonly PortfolioEvent[],
  { facts }: RepositoryDetails,
  releases: RepositoryDetails['releases'],
): readonly LongEvent[] {
  const own = entered.filter((event) => !event.isRead && isAbout(event, [facts.repositoryId]));
  return [...own.map(enteredMark), ...releases.map(releaseMark)];
}

/** What was entered can be changed where it is seen. */
function openEvent(entered: readonly PortfolioEvent[], { key }: LongEvent): void {
  const event = entered.find(({ eventId }) => key === `event ${eventId}`);
  if (event !== undefined) openDialog({ type: 'portfolio', portfolio: { what: 'event', event, repositoryIds: [] } });
}

function Nothing({ because, details }: { readonly because: string | null; readonly details: RepositoryDetails }) {
  const { repositoryId } = details.facts;
  const isOwn = useApp((state) => state.portfolio.of === 'own');
  return (
    <>
      <Text size="sm" c="dimmed">
        {because ?? t('portfolio.history.none')}
      </Text>
      <Group gap={6}>
        {isOwn && (
          <Button size="compact-sm" variant="default" onClick={() => void readWholeHistory(repositoryId)}>
            {t('portfolio.repository.readAll')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'import-history', repositoryId } })}
        >
          {t('portfolio.repository.import')}
        </Button>
      </Group>
    </>
  );
}

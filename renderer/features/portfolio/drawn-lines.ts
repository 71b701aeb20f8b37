/** Measured series as lines of a chart, with the breaks that go with them. */
import type { Series } from '../../../shared/contract/portfolio.ts';
import { asDrawn } from '../../../shared/portfolio/by-weeks.ts';
import { purgesIn, type Fall } from '../../../shared/portfolio/falls.ts';
import { FORMERLY, lineOf, type Line, type LinePiece } from '../../../shared/portfolio/line.ts';
import { isMetric, SAMPLE_SOURCES, type Metric, type SampleSource } from '../../../shared/portfolio/metrics.ts';
import type { SourceSeries } from '../../../shared/portfolio/source-series.ts';
import type { LongBreak, LongLine } from '../../components/long-chart/chart-types.ts';
import { t } from '../../i18n/t.ts';
import type { RepositoryId } from '../../state/portfolio-state.ts';

/** Registries count different packages, so each has a line of its own. */
const BY_REGISTRY: ReadonlySet<Metric> = new Set<Metric>(['downloads', 'downloads30']);

/** A line that is drawn, with where each of its pieces comes from. */
export interface Drawn {
  readonly line: Line;
  readonly source: SampleSource | null;
}

/** The lines of one metric of one repository. */
export function drawnIn(series: readonly Series[], repositoryId: RepositoryId, metric: Metric): readonly Drawn[] {
  const metrics: readonly Metric[] = [metric, ...(FORMERLY[metric] ?? [])];
  const own = sourcesOf(series, repositoryId, metrics);
  if (!BY_REGISTRY.has(metric)) return [{ line: asDrawn(metric, lineOf(own, metric)), source: null }];
  const sources = [...new Set(own.map(({ source }) => source))];
  return sources.map((source) => ({
    line: asDrawn(
      metric,
      lineOf(
        own.filter((one) => one.source === source),
        metric,
      ),
    ),
    source: sources.length > 1 ? source : null,
  }));
}

/** What is known of these metrics, source by source, in the words of the formulas. */
export const sourcesOf = (
  series: readonly Series[],
  repositoryId: RepositoryId,
  metrics: readonly Metric[],
): readonly SourceSeries[] =>
  series.flatMap((one): SourceSeries[] => {
    const { metric, days, values } = one;
    const source = SAMPLE_SOURCES.find((known) => known === one.source);
    const isWanted = one.repositoryId === repositoryId && isMetric(metric) && metrics.includes(metric);
    return !isWanted || source === undefined || days.length === 0 ? [] : [{ metric, source, days, values }];
  });

export const chartLine = (key: string, name: string, { days, values, breaks }: Line): LongLine => ({
  key,
  name,
  days,
  values,
  cuts: new Set(breaks.map(({ at }) => at)),
});

/** Purges that are told of one line; the largest. */
const MOST_PURGES = 6;

/** What each break in meaning is, once a day, and each purge; gaps say nothing and are only seen. */
export function breaksOf(lines: readonly Line[]): readonly LongBreak[] {
  const breaks = new Map<string, LongBreak>();
  for (const line of lines) {
    for (const { at, kind } of line.breaks) {
      if (kind === 'gap') continue;
      const [before, after] = [pieceAt(line, at - 1), pieceAt(line, at)];
      const day = line.days[at];
      if (before === undefined || after === undefined || day === undefined) continue;
      const text = kind === 'source' ? sayOtherSource(before, after) : sayOtherMeaning(before, after);
      breaks.set(`${day} ${text}`, { day, text });
    }
    for (const { day, from, to } of purgesOf(line)) {
      const text = t('portfolio.history.purge', { count: from - to });
      breaks.set(`${day} ${text}`, { day, text });
    }
  }
  return [...breaks.values()].toSorted((a, b) => a.day - b.day);
}

/** Within each piece: from one source to another nothing falls. */
const purgesOf = ({ days, values, pieces }: Line): readonly Fall[] =>
  pieces
    .flatMap(({ metric, source, from, until }) =>
      purgesIn({ metric, source, days: days.slice(from, until), values: values.slice(from, until) }),
    )
    .toSorted((a, b) => b.from - b.to - (a.from - a.to))
    .slice(0, MOST_PURGES);

const pieceAt = ({ pieces }: Line, place: number): LinePiece | undefined =>
  pieces.find(({ from, until }) => place >= from && place < until);

const sayOtherSource = (before: LinePiece, after: LinePiece): string =>
  t('portfolio.history.break', {
    from: t(`portfolio.history.source.${before.source}`),
    to: t(`portfolio.history.source.${after.source}`),
  });

const sayOtherMeaning = (before: LinePiece, after: LinePiece): string =>
  t('portfolio.history.meaning', {
    from: t(`portfolio.metric.${before.metric}`),
    to: t(`portfolio.metric.${after.metric}`),
  });

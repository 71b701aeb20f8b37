/** Measured series as lines of a chart, with the breaks that go with them. */
import type { Series } from '../../../shared/contract/portfolio.ts';
import { drawnHistory, type History, type SourceBreak } from '../../../shared/portfolio/history.ts';
import type { Metric } from '../../../shared/portfolio/metrics.ts';
import type { LongBreak, LongLine } from '../../components/long-chart/chart-types.ts';
import { t } from '../../i18n/t.ts';
import type { RepositoryId } from '../../state/portfolio-state.ts';

/** The history of one metric of one repository. */
export const historyIn = (series: readonly Series[], repositoryId: RepositoryId, metric: Metric): History =>
  drawnHistory(
    metric,
    series.filter((one) => one.repositoryId === repositoryId && one.metric === metric),
  );

export const lineOf = (key: string, name: string, { days, values, breaks }: History): LongLine => ({
  key,
  name,
  days,
  values,
  cuts: breaks.map(({ place }) => place - 1),
});

/** What each break is, once a day. */
export function breaksOf(histories: readonly History[]): readonly LongBreak[] {
  const texts = new Map<string, LongBreak>();
  for (const { breaks } of histories) {
    for (const one of breaks) {
      const text = sayBreak(one);
      texts.set(`${one.day} ${text}`, { day: one.day, text });
    }
  }
  return [...texts.values()].toSorted((a, b) => a.day - b.day);
}

const sayBreak = ({ from, to }: SourceBreak): string =>
  t('portfolio.history.break', {
    from: t(`portfolio.history.source.${from}`),
    to: t(`portfolio.history.source.${to}`),
  });

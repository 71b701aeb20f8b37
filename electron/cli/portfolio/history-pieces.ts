/** Whole histories as they are written to a file: a repository at a time, so that no portfolio is too long for it. */
import type { RepositoryFacts, Series } from '../../../shared/contract/portfolio.ts';
import { ALL_METRICS } from '../../../shared/portfolio/metrics.ts';
import { dayOfNumber } from '../../../shared/util/calendar.ts';
import { HISTORY_HEAD, historyCsv } from './figures-csv.ts';
import type { Portfolio } from './open-portfolio.ts';

/** Metrics at a time: one answer must hold decades of days of all of them from every source. */
const METRICS_AT_ONCE = 6;

type Named = Pick<RepositoryFacts, 'repositoryId' | 'name'>;

export async function* historyPieces(
  portfolio: Pick<Portfolio, 'ask'>,
  repositories: readonly Named[],
  format: 'csv' | 'json',
): AsyncGenerator<Uint8Array> {
  if (format === 'csv') yield Buffer.from(HISTORY_HEAD);
  let isFirst = true;
  for (const { repositoryId, name } of repositories) {
    for (let at = 0; at < ALL_METRICS.length; at += METRICS_AT_ONCE) {
      const metrics = ALL_METRICS.slice(at, at + METRICS_AT_ONCE);
      const histories = await portfolio.ask('portfolio.series', {
        of: 'own',
        repositoryIds: [repositoryId],
        metrics,
      });
      if (histories.length === 0) continue;
      if (format === 'csv') yield Buffer.from(historyCsv(name, histories));
      else {
        yield Buffer.from(`${isFirst ? '[\n' : ',\n'}${histories.map((one) => historyJson(name, one)).join(',\n')}`);
      }
      isFirst = false;
    }
  }
  if (format === 'json') yield Buffer.from(isFirst ? '[]\n' : '\n]\n');
}

const historyJson = (repository: string, { repositoryId: _number, days, ...series }: Series): string =>
  JSON.stringify({ repository, ...series, days: days.map(dayOfNumber) });

/** Whole histories of some repositories, every source apart. */
import { setImmediate } from 'node:timers/promises';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { Series } from '../../../../shared/contract/portfolio.ts';
import { QUALITIES, SAMPLE_SOURCES, type SampleSource } from '../../../../shared/portfolio/metrics.ts';
import type { Database } from './database.ts';

/** More numbers than this do not fit into one answer: ten years of days for a hundred repositories. */
const MAX_NUMBERS = 400_000;
/** Numbers read between two pauses. */
const AT_ONCE = 20_000;

/** By repository and metric in the order asked for, then by how good the source is. */
export async function histories(
  database: Database,
  repositoryIds: readonly number[],
  metrics: readonly string[],
): Promise<Series[]> {
  const found: Series[] = [];
  let [numbers, sincePause] = [0, 0];
  for (const repositoryId of new Set(repositoryIds)) {
    for (const metric of new Set(metrics)) {
      for (const series of historiesOf(database, repositoryId, metric)) {
        found.push(series);
        numbers += series.days.length;
        sincePause += series.days.length;
      }
    }
    if (numbers > MAX_NUMBERS) {
      throw new HostFailure('too-big', 'These histories are too long for one answer. Ask for fewer repositories.');
    }
    if (sincePause > AT_ONCE) {
      sincePause = 0;
      await setImmediate();
    }
  }
  return found;
}

interface Row {
  readonly series_id: number;
  readonly source: SampleSource;
  readonly window_days: number;
  readonly fetched_at: string | null;
}

function historiesOf(database: Database, repositoryId: number, metric: string): Series[] {
  const rows = database.all<Row>(
    'SELECT series_id, source, window_days, fetched_at FROM series WHERE repository_id = ? AND metric = ?',
    repositoryId,
    metric,
  );
  return rows
    .toSorted(
      (a, b) => SAMPLE_SOURCES.indexOf(a.source) - SAMPLE_SOURCES.indexOf(b.source) || a.window_days - b.window_days,
    )
    .map(({ series_id, source, window_days, fetched_at }) => {
      const samples = database.lists<[number, number, number]>(
        'SELECT day, value, quality FROM sample WHERE series_id = ? ORDER BY day',
        series_id,
      );
      const worst = samples.reduce((most, [, , quality]) => Math.max(most, quality), 0);
      return {
        repositoryId,
        metric,
        source,
        windowDays: window_days,
        days: samples.map(([day]) => day),
        values: samples.map(([, value]) => value),
        quality: QUALITIES[worst] ?? 'exact',
        fetchedAt: fetched_at,
      };
    });
}

/** Measurements: one number for a repository, a metric, a source and a day. What is stored is only replaced by what is surely newer. */
import {
  METRICS,
  QUALITIES,
  type Metric,
  type Quality,
  type SampleSource,
} from '../../../../shared/portfolio/metrics.ts';
import type { Database } from './database.ts';
import { checkImport, importSamples, type ImportedSeries, type ImportResult } from './import-samples.ts';
import { checkedInstant, isStorable, seriesWriter, windowOf, type FoundSeries, type Key } from './series-keys.ts';

export interface NewSample {
  readonly repositoryId: number;
  readonly metric: Metric;
  readonly source: SampleSource;
  /** Days since 1970. */
  readonly day: number;
  readonly value: number;
  /** `exact` where nothing is said. */
  readonly quality?: Quality;
  /** Of a window metric; where nothing is said, the days that METRICS has. */
  readonly windowDays?: number;
}

export interface PutResult {
  /** New or changed. */
  readonly written: number;
  /** Left as it was: the same, or what is stored is newer or better. */
  readonly kept: number;
  /** Not a number that can be stored, or of a repository that is not there (any more). */
  readonly refused: number;
}

export interface Samples {
  /**
   * Store what was read at `fetchedAt`, in one transaction. A level or window of a day replaces what the same source
   * said of that day only while no later day is stored, and a flow of any day does; never by a worse quality, never by
   * something read earlier. NaN, infinite, negative and absurdly large numbers are refused.
   */
  put(samples: readonly NewSample[], fetchedAt: string): PutResult;
  /** Store what a file says, in one transaction. No stored day is ever replaced. Throws `HostFailure` for unknown names. */
  import(batches: readonly ImportedSeries[], importedAt: string): ImportResult;
  /** Throws `HostFailure` for what `import` would refuse. */
  check(batches: readonly ImportedSeries[]): void;
  /** The newest day with any measurement; null when there is none. */
  newestDay(): number | null;
  /** The newest stored sample of one series; null when there is none. */
  newest(
    repositoryId: number,
    metric: Metric,
    source: SampleSource,
  ): { readonly day: number; readonly value: number } | null;
  /** The oldest stored day of one series; null when there is none. */
  oldestDay(repositoryId: number, metric: Metric, source: SampleSource): number | null;
  /** Newest values of a metric from one source, by repository: to see what has changed since. */
  newestOfAll(
    metric: Metric,
    source: SampleSource,
  ): ReadonlyMap<number, { readonly day: number; readonly value: number }>;
}

const ADD = `INSERT INTO sample (series_id, day, value, quality) VALUES (?, ?, ?, ?)
  ON CONFLICT (series_id, day) DO `;
const UNLESS_SAME_OR_WORSE = `UPDATE SET value = excluded.value, quality = excluded.quality
  WHERE excluded.quality <= sample.quality AND (excluded.value <> sample.value OR excluded.quality <> sample.quality)`;
const ADD_MISSING = `${ADD} NOTHING`;
const ADD_FLOW = `${ADD} ${UNLESS_SAME_OR_WORSE}`;
const ADD_NEWEST = `${ADD_FLOW} AND NOT EXISTS
  (SELECT 1 FROM sample AS later WHERE later.series_id = excluded.series_id AND later.day > excluded.day)`;

export function samplesIn(database: Database): Samples {
  const end = (order: 'ASC' | 'DESC', ...key: readonly [number, Metric, SampleSource]) =>
    database.first<{ day: number; value: number }>(
      `SELECT day, value FROM sample JOIN series USING (series_id)
       WHERE repository_id = ? AND metric = ? AND source = ? ORDER BY day ${order} LIMIT 1`,
      ...key,
    );
  return {
    put: (samples, fetchedAt) => database.inTransaction(() => put(database, samples, checkedInstant(fetchedAt))),
    import: (batches, importedAt) => importSamples(database, batches, checkedInstant(importedAt)),
    check: (batches) => checkImport(database, batches),
    newestDay: () =>
      database.first<{ day: number | null }>('SELECT max(measured_on) AS day FROM repository')?.day ?? null,
    newest: (...key) => end('DESC', ...key),
    oldestDay: (...key) => end('ASC', ...key)?.day ?? null,
    newestOfAll: (metric, source) =>
      new Map(
        database
          .lists<[number, number, number]>(
            `SELECT repository_id, day, value FROM series JOIN sample USING (series_id)
             WHERE metric = ? AND source = ? AND day = (SELECT max(day) FROM sample WHERE series_id = series.series_id)`,
            metric,
            source,
          )
          .map(([repositoryId, day, value]) => [repositoryId, { day, value }]),
      ),
  };
}

function put(database: Database, samples: readonly NewSample[], fetchedAt: string): PutResult {
  const writer = seriesWriter(database, fetchedAt);
  let [written, kept, refused] = [0, 0, 0];
  for (const sample of samples) {
    const key = keyOf(sample);
    const series = isStorable(sample.day, sample.value) ? writer.find(key) : null;
    if (series === null) {
      refused += 1;
      continue;
    }
    const quality = QUALITIES.indexOf(sample.quality ?? 'exact');
    if (database.run(putting(sample, series, fetchedAt), series.seriesId, sample.day, sample.value, quality) > 0) {
      written += 1;
    } else kept += 1;
    writer.wrote(key, sample.day);
  }
  writer.end();
  return { written, kept, refused };
}

/** Which statement puts a sample, by what its source may say about its day. */
function putting({ metric }: NewSample, series: FoundSeries, fetchedAt: string): string {
  if (series.fetchedAt !== null && series.fetchedAt > fetchedAt) return ADD_MISSING;
  return METRICS[metric].kind === 'flow' ? ADD_FLOW : ADD_NEWEST;
}

const keyOf = ({ repositoryId, metric, source, windowDays }: NewSample): Key => ({
  repositoryId,
  metric,
  source,
  windowDays: windowDays ?? windowOf(metric),
});

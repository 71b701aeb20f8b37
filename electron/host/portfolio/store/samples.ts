/** Measurements: one number for a repository, a metric, a source and a day. What is stored is only replaced by what is surely newer. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import {
  isMetric,
  METRICS,
  QUALITIES,
  SAMPLE_SOURCES,
  type Metric,
  type MetricFacts,
  type Quality,
  type SampleSource,
} from '../../../../shared/portfolio/metrics.ts';
import type { Database } from './database.ts';

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

/** Numbers from a file, for one series. */
export interface ImportedSeries {
  readonly repositoryId: number;
  readonly metric: string;
  readonly source: string;
  readonly days: readonly number[];
  readonly values: readonly number[];
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
  import(
    batches: readonly ImportedSeries[],
    importedAt: string,
  ): { readonly added: number; readonly alreadyThere: number };
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

/** Larger numbers than this are no measurements. */
export const MAX_VALUE = 1e15;
const MIN_DAY = -30_000;
const MAX_DAY = 90_000;

const SERIES_ID = `SELECT series_id, fetched_at FROM series
  WHERE repository_id = ? AND metric = ? AND source = ? AND window_days = ?`;
const NEW_SERIES = `INSERT INTO series (repository_id, metric, source, window_days)
  SELECT repository_id, ?, ?, ? FROM repository WHERE repository_id = ?`;
const ADD = `INSERT INTO sample (series_id, day, value, quality) VALUES (?, ?, ?, ?)
  ON CONFLICT (series_id, day) DO `;
const UNLESS_SAME_OR_WORSE = `UPDATE SET value = excluded.value, quality = excluded.quality
  WHERE excluded.quality <= sample.quality AND (excluded.value <> sample.value OR excluded.quality <> sample.quality)`;
const ADD_MISSING = `${ADD} NOTHING`;
const ADD_FLOW = `${ADD} ${UNLESS_SAME_OR_WORSE}`;
const ADD_NEWEST = `${ADD_FLOW} AND NOT EXISTS
  (SELECT 1 FROM sample AS later WHERE later.series_id = excluded.series_id AND later.day > excluded.day)`;
const FETCHED = 'UPDATE series SET fetched_at = ? WHERE series_id = ? AND (fetched_at IS NULL OR fetched_at < ?)';

interface SeriesRow {
  readonly series_id: number;
  readonly fetched_at: string | null;
}

interface Key {
  readonly repositoryId: number;
  readonly metric: Metric;
  readonly source: SampleSource;
  readonly windowDays: number;
}

export function samplesIn(database: Database): Samples {
  const end = (order: 'ASC' | 'DESC', ...key: readonly [number, Metric, SampleSource]) =>
    database.first<{ day: number; value: number }>(
      `SELECT day, value FROM sample JOIN series USING (series_id)
       WHERE repository_id = ? AND metric = ? AND source = ? ORDER BY day ${order} LIMIT 1`,
      ...key,
    );
  return {
    put: (samples, fetchedAt) => database.inTransaction(() => put(database, samples, fetchedAt)),
    import: (batches, importedAt) => database.inTransaction(() => importAll(database, batches, importedAt)),
    newestDay: () =>
      database.first<{ day: number | null }>(
        'SELECT max((SELECT max(day) FROM sample WHERE sample.series_id = series.series_id)) AS day FROM series',
      )?.day ?? null,
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
  const known = new Map<string, SeriesRow | null>();
  let [written, kept, refused] = [0, 0, 0];
  for (const sample of samples) {
    const series = isStorable(sample.day, sample.value) ? seriesFor(database, keyOf(sample), known) : null;
    if (series === null) {
      refused += 1;
      continue;
    }
    const quality = QUALITIES.indexOf(sample.quality ?? 'exact');
    if (database.run(putting(sample, series, fetchedAt), series.series_id, sample.day, sample.value, quality) > 0) {
      written += 1;
    } else kept += 1;
  }
  for (const series of known.values())
    if (series !== null) database.run(FETCHED, fetchedAt, series.series_id, fetchedAt);
  return { written, kept, refused };
}

/** Which statement puts a sample, by what its source may say about its day. */
function putting({ metric }: NewSample, { fetched_at }: SeriesRow, fetchedAt: string): string {
  if (fetched_at !== null && fetched_at > fetchedAt) return ADD_MISSING;
  return METRICS[metric].kind === 'flow' ? ADD_FLOW : ADD_NEWEST;
}

function importAll(database: Database, batches: readonly ImportedSeries[], importedAt: string) {
  const known = new Map<string, SeriesRow | null>();
  let [added, alreadyThere] = [0, 0];
  for (const batch of batches) {
    const series = seriesFor(database, importKey(batch), known);
    if (series === null)
      throw new HostFailure('not-found', `There is no repository ${batch.repositoryId} to import for.`);
    batch.days.forEach((day, at) => {
      const value = batch.values[at] ?? Number.NaN;
      if (!isStorable(day, value)) {
        throw new HostFailure('bad-input', 'Only numbers of zero and more, on real days, can be imported.');
      }
      if (database.run(ADD_MISSING, series.series_id, day, value, 0) > 0) added += 1;
      else alreadyThere += 1;
    });
    database.run(FETCHED, importedAt, series.series_id, importedAt);
  }
  return { added, alreadyThere };
}

function importKey({ repositoryId, metric, source, days, values }: ImportedSeries): Key {
  if (!isMetric(metric)) throw new HostFailure('bad-input', `"${metric}" is not a metric of Orgwright.`);
  if (!isSource(source)) throw new HostFailure('bad-input', `"${source}" is not a source of measurements.`);
  if (days.length !== values.length) throw new HostFailure('bad-input', 'Every day needs its number.');
  return { repositoryId, metric, source, windowDays: windowOf(metric) };
}

const isSource = (name: string): name is SampleSource => (SAMPLE_SOURCES as readonly string[]).includes(name);

const isStorable = (day: number, value: number): boolean =>
  value >= 0 && value <= MAX_VALUE && Number.isSafeInteger(day) && day >= MIN_DAY && day <= MAX_DAY;

const keyOf = ({ repositoryId, metric, source, windowDays }: NewSample): Key => ({
  repositoryId,
  metric,
  source,
  windowDays: windowDays ?? windowOf(metric),
});

/** The days a metric looks back over; 0 for levels and flows. */
function windowOf(metric: Metric): number {
  const facts: MetricFacts = METRICS[metric];
  return facts.kind === 'window' ? (facts.days ?? 0) : 0;
}

/** The series of a key, made when missing; null where there is no such repository. */
function seriesFor(database: Database, key: Key, known: Map<string, SeriesRow | null>): SeriesRow | null {
  const { repositoryId, metric, source, windowDays } = key;
  const name = `${repositoryId} ${metric} ${source} ${windowDays}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const find = (): SeriesRow | null => database.first<SeriesRow>(SERIES_ID, repositoryId, metric, source, windowDays);
  let found = find();
  if (found === null && database.run(NEW_SERIES, metric, source, windowDays, repositoryId) > 0) found = find();
  known.set(name, found);
  return found;
}

/** Which series a number belongs to, and whether it is a number that can be stored at all. */
import { METRICS, type Metric, type MetricFacts, type SampleSource } from '../../../../shared/portfolio/metrics.ts';
import { cleanInstant } from './clean.ts';
import type { Database } from './database.ts';

export interface Key {
  readonly repositoryId: number;
  readonly metric: Metric;
  readonly source: SampleSource;
  readonly windowDays: number;
}

export interface FoundSeries {
  readonly seriesId: number;
  /** When it was written last, before this writing. */
  readonly fetchedAt: string | null;
}

/** Larger numbers than this are no measurements. */
export const MAX_VALUE = 1e15;
const MIN_DAY = -30_000;
const MAX_DAY = 90_000;

/** Whether day and value are ones: NaN, infinite, negative and absurdly large numbers are not. */
export const isStorable = (day: number, value: number): boolean =>
  value >= 0 && value <= MAX_VALUE && Number.isSafeInteger(day) && day >= MIN_DAY && day <= MAX_DAY;

/** The days a metric looks back over; 0 for levels and flows. */
export function windowOf(metric: Metric): number {
  const facts: MetricFacts = METRICS[metric];
  return facts.kind === 'window' ? (facts.days ?? 0) : 0;
}

/** Finds series for one writing, made when missing, and notes at its end that they were written. */
export interface SeriesWriter {
  /** Null where there is no such repository (any more). */
  find(key: Key): FoundSeries | null;
  /** A number of that day was put. */
  wrote(key: Key, day: number): void;
  end(): void;
}

const FIND = `SELECT series_id AS seriesId, fetched_at AS fetchedAt FROM series
  WHERE repository_id = ? AND metric = ? AND source = ? AND window_days = ?`;
const MAKE = `INSERT INTO series (repository_id, metric, source, window_days)
  SELECT repository_id, ?, ?, ? FROM repository WHERE repository_id = ?`;
const FETCHED = 'UPDATE series SET fetched_at = ? WHERE series_id = ? AND (fetched_at IS NULL OR fetched_at < ?)';
const MEASURED = `UPDATE repository SET measured_on = ?
  WHERE repository_id = ? AND (measured_on IS NULL OR measured_on < ?)`;

/** For numbers that were read at the instant `at`. */
export function seriesWriter(database: Database, at: string): SeriesWriter {
  const found = new Map<string, FoundSeries | null>();
  const newest = new Map<number, number>();
  const ask = ({ repositoryId, metric, source, windowDays }: Key): FoundSeries | null =>
    database.first<FoundSeries>(FIND, repositoryId, metric, source, windowDays);
  return {
    find(key) {
      const { repositoryId, metric, source, windowDays } = key;
      const name = `${repositoryId} ${metric} ${source} ${windowDays}`;
      const before = found.get(name);
      if (before !== undefined) return before;
      let series = ask(key);
      if (series === null && database.run(MAKE, metric, source, windowDays, repositoryId) > 0) series = ask(key);
      found.set(name, series);
      return series;
    },
    wrote({ repositoryId }, day) {
      newest.set(repositoryId, Math.max(day, newest.get(repositoryId) ?? day));
    },
    end() {
      for (const series of found.values()) if (series !== null) database.run(FETCHED, at, series.seriesId, at);
      for (const [repositoryId, day] of newest) database.run(MEASURED, day, repositoryId, day);
    },
  };
}

/** The instant in the form that instants are compared in; throws for what is none. */
export function checkedInstant(text: string): string {
  const instant = cleanInstant(text);
  if (instant === null) throw new Error(`"${text}" is not an instant.`);
  return instant;
}

/** Measurements from a file that was read and checked already. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import {
  isMetric,
  QUALITIES,
  SAMPLE_SOURCES,
  type Quality,
  type SampleSource,
} from '../../../../shared/portfolio/metrics.ts';
import type { Database } from './database.ts';
import { isStorable, seriesWriter, windowOf, type Key } from './series-keys.ts';

/** Numbers from a file, for one series. */
export interface ImportedSeries {
  readonly repositoryId: number;
  readonly metric: string;
  readonly source: string;
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** Exact, where nothing else is said. */
  readonly quality?: Quality | undefined;
}

export interface ImportResult {
  readonly added: number;
  readonly alreadyThere: number;
}

const ADD_MISSING = 'INSERT INTO sample (series_id, day, value, quality) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';

/** Throws `HostFailure` for what cannot be imported: unknown names and repositories, and what is no number of a day. */
export function checkImport(database: Database, batches: readonly ImportedSeries[]): void {
  for (const batch of batches) {
    keyOf(batch);
    if (database.first('SELECT 1 FROM repository WHERE repository_id = ?', batch.repositoryId) === null) {
      throw new HostFailure('not-found', `There is no repository ${batch.repositoryId} to import for.`);
    }
    if (!batch.days.every((day, index) => isStorable(day, batch.values[index] ?? Number.NaN))) {
      throw new HostFailure('bad-input', 'Only numbers of zero and more, on real days, can be imported.');
    }
  }
}

/** Adds days that are missing; no stored one is ever replaced. Throws `HostFailure`, and then nothing of it is stored. */
export function importSamples(database: Database, batches: readonly ImportedSeries[], at: string): ImportResult {
  return database.inTransaction(() => {
    checkImport(database, batches);
    const writer = seriesWriter(database, at);
    let [added, alreadyThere] = [0, 0];
    for (const batch of batches) {
      const key = keyOf(batch);
      const series = writer.find(key);
      const quality = QUALITIES.indexOf(batch.quality ?? 'exact');
      batch.days.forEach((day, index) => {
        const value = batch.values[index] ?? 0;
        if (series !== null && database.run(ADD_MISSING, series.seriesId, day, value, quality) > 0) added += 1;
        else alreadyThere += 1;
        writer.wrote(key, day);
      });
    }
    writer.end();
    return { added, alreadyThere };
  });
}

function keyOf({ repositoryId, metric, source, days, values }: ImportedSeries): Key {
  if (!isMetric(metric)) throw new HostFailure('bad-input', `"${metric}" is not a metric of Orgwright.`);
  if (!isSource(source)) throw new HostFailure('bad-input', `"${source}" is not a source of measurements.`);
  if (days.length !== values.length) throw new HostFailure('bad-input', 'Every day needs its number.');
  return { repositoryId, metric, source, windowDays: windowOf(metric) };
}

const isSource = (name: string): name is SampleSource => (SAMPLE_SOURCES as readonly string[]).includes(name);

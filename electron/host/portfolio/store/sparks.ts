/** Small histories for a table: a few points a repository. */
import { setImmediate } from 'node:timers/promises';
import { METRICS, SAMPLE_SOURCES, type Metric, type SampleSource } from '../../../../shared/portfolio/metrics.ts';
import type { Database } from './database.ts';

export interface SparksAsked {
  readonly repositoryIds: readonly number[];
  readonly metric: Metric;
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** Repositories between two pauses. */
const CHUNK = 100;
/** Days without a measurement that a line still bridges. */
const BRIDGED = 14;

/**
 * For each repository in the order asked for, `points` numbers evenly over the days: the latest at or before each point
 * and not before the one before it (or two weeks ago, where points are closer). For a flow, the sum since the point
 * before. The better source wins; NaN where there is nothing.
 */
export async function sparks(database: Database, asked: SparksAsked): Promise<Float64Array> {
  const { repositoryIds, points } = asked;
  const values = new Float64Array(repositoryIds.length * points).fill(Number.NaN);
  for (let at = 0; at < repositoryIds.length; at++) {
    drawInto(values.subarray(at * points, (at + 1) * points), database, repositoryIds[at] ?? 0, asked);
    if (at % CHUNK === CHUNK - 1) await setImmediate();
  }
  return values;
}

function drawInto(line: Float64Array, database: Database, repositoryId: number, asked: SparksAsked): void {
  const { metric, from, to } = asked;
  const isFlow = METRICS[metric].kind === 'flow';
  const rows = database.lists<[number, SampleSource]>(
    'SELECT series_id, source FROM series WHERE repository_id = ? AND metric = ?',
    repositoryId,
    metric,
  );
  // The better source is drawn last, over the others.
  const worstFirst = rows.toSorted(([, a], [, b]) => SAMPLE_SOURCES.indexOf(b) - SAMPLE_SOURCES.indexOf(a));
  const step = (to - from) / (line.length - 1);
  const reach = isFlow ? step : Math.max(step, BRIDGED);
  for (const [seriesId] of worstFirst) {
    const samples = database.lists<[number, number]>(
      'SELECT day, value FROM sample WHERE series_id = ? AND day > ? AND day <= ? ORDER BY day',
      seriesId,
      Math.floor(from - reach),
      to,
    );
    if (isFlow) sum(line, samples, asked);
    else sampleAt(line, samples, { from, step, reach });
  }
}

function sampleAt(
  line: Float64Array,
  samples: readonly (readonly [number, number])[],
  { from, step, reach }: { readonly from: number; readonly step: number; readonly reach: number },
): void {
  let next = 0;
  for (let point = 0; point < line.length; point++) {
    const day = Math.round(from + point * step);
    while (next < samples.length && (samples[next]?.[0] ?? 0) <= day) next += 1;
    const latest = samples[next - 1];
    if (latest !== undefined && latest[0] > day - reach) line[point] = latest[1];
  }
}

function sum(line: Float64Array, samples: readonly (readonly [number, number])[], asked: SparksAsked): void {
  const sums = new Float64Array(line.length).fill(Number.NaN);
  const step = Math.max(1e-9, (asked.to - asked.from) / (line.length - 1));
  for (const [day, value] of samples) {
    const point = Math.min(line.length - 1, Math.max(0, Math.ceil((day - asked.from) / step)));
    const before = sums[point] ?? Number.NaN;
    sums[point] = Number.isNaN(before) ? value : before + value;
  }
  sums.forEach((value, point) => {
    if (!Number.isNaN(value)) line[point] = value;
  });
}

/** How everything stands on some days: one number for every series and day, found a few repositories at a time. */
import { setImmediate } from 'node:timers/promises';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { SeriesKey } from '../../../../shared/contract/portfolio.ts';
import { METRICS, QUALITIES, isMetric, type Quality } from '../../../../shared/portfolio/metrics.ts';
import type { Database, Value } from './database.ts';

export interface ReadingsAsked {
  /** Days since 1970. */
  readonly days: readonly number[];
  /** Days that the sum of a flow covers. */
  readonly windowDays: number;
}

export interface FoundReadings {
  readonly keys: (SeriesKey & { readonly quality: Quality })[];
  /** Series by series, one number for each day; NaN where there is none. */
  readonly values: number[];
  /** The day number of the measurement behind each; NaN where there is none. */
  readonly on: number[];
}

/** Repositories in one go: short enough that the host answers others meanwhile. */
const CHUNK = 64;
/** More numbers than this do not fit into one answer. */
const MAX_NUMBERS = 2_000_000;
/** Days that the history of a flow may begin late and still count as whole: star histories come by weeks. */
const LATE = 7;
/** Day and quality of a measurement as one number, so that it is looked up once. */
const QUALITY_BITS = 4;

export async function readings(database: Database, asked: ReadingsAsked): Promise<FoundReadings> {
  const found: FoundReadings = { keys: [], values: [], on: [] };
  const flows = Object.keys(METRICS).filter((metric) => kindOf(metric) === 'flow');
  const isFlow = `metric IN (${flows.map((metric) => `'${metric}'`).join(', ')})`;
  const standing = `${select(asked.days.length, LATEST)} AND NOT ${isFlow}`;
  const summed = `${select(asked.days.length, SUMMED)} AND ${isFlow}`;
  for (const [from, to] of chunksOf(followed(database))) {
    collect(found, asked, database.lists(standing, ...asked.days, from, to));
    collect(found, asked, database.lists(summed, ...asked.days, from, to, asked.windowDays));
    if (found.values.length > MAX_NUMBERS) {
      throw new HostFailure('too-big', 'These are too many numbers for one answer. Ask for fewer days.');
    }
    await setImmediate();
  }
  return found;
}

const kindOf = (metric: string): string | null => (isMetric(metric) ? METRICS[metric].kind : null);

/** Numbers of the followed repositories, ascending. */
export const followed = (database: Database): readonly number[] =>
  database
    .lists<[number]>('SELECT DISTINCT repository_id FROM source_repository ORDER BY 1')
    .map(([repositoryId]) => repositoryId);

function* chunksOf(ids: readonly number[]): Generator<readonly [from: number, to: number]> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    yield [ids[at] ?? 0, ids[Math.min(at + CHUNK, ids.length) - 1] ?? 0];
  }
}

/** The two columns of one day, given the number of its parameter and those of the range and the window. */
type Columns = (day: string, window: string) => string;

const LATEST: Columns = (day) => {
  const latest = (column: string): string =>
    `(SELECT ${column} FROM sample WHERE series_id = s.series_id AND day <= ${day} ORDER BY day DESC LIMIT 1)`;
  return `${latest('value')}, ${latest(`day * ${QUALITY_BITS} + quality`)}`;
};

/** A sum counts where its history reaches back to the begin of the window: what is missing is not zero. */
const SUMMED: Columns = (day, window) => {
  const within = `FROM sample WHERE series_id = s.series_id AND day > ${day} - ${window} AND day <= ${day}`;
  const isWhole = `EXISTS (SELECT 1 FROM sample WHERE series_id = s.series_id AND day <= ${day} - ${window} + ${LATE})`;
  return `CASE WHEN ${isWhole} THEN (SELECT sum(value) ${within}) END, (SELECT max(day) * ${QUALITY_BITS} + max(quality) ${within})`;
};

function select(days: number, columns: Columns): string {
  const [from, to, window] = [`?${days + 1}`, `?${days + 2}`, `?${days + 3}`];
  const ofDays = Array.from({ length: days }, (_, at) => columns(`?${at + 1}`, window)).join(', ');
  return `SELECT s.repository_id, s.metric, s.source, s.window_days, ${ofDays} FROM series AS s
    WHERE s.repository_id BETWEEN ${from} AND ${to}
      AND EXISTS (SELECT 1 FROM source_repository AS member WHERE member.repository_id = s.repository_id)`;
}

/** Adds rows of a key followed by pairs of value and day; a series without any number is left out. */
function collect(found: FoundReadings, { days, windowDays }: ReadingsAsked, rows: readonly (readonly Value[])[]): void {
  for (const row of rows) {
    const [repositoryId, metric, source, ownWindow] = row as readonly [number, string, string, number];
    let worst = -1;
    for (let at = 0; at < days.length; at++) {
      const on = row[5 + 2 * at];
      if (typeof row[4 + 2 * at] === 'number' && typeof on === 'number') worst = Math.max(worst, qualityIn(on));
    }
    if (worst < 0) continue;
    for (let at = 0; at < days.length; at++) {
      const [value, on] = [row[4 + 2 * at], row[5 + 2 * at]];
      const isThere = typeof value === 'number' && typeof on === 'number';
      found.values.push(isThere ? value : Number.NaN);
      found.on.push(isThere ? (on - qualityIn(on)) / QUALITY_BITS : Number.NaN);
    }
    const isSum = kindOf(metric) === 'flow';
    const quality = QUALITIES[worst] ?? 'exact';
    found.keys.push({ repositoryId, metric, source, windowDays: isSum ? windowDays : ownWindow, quality });
  }
}

/** Also right for days before 1970. */
const qualityIn = (on: number): number => ((on % QUALITY_BITS) + QUALITY_BITS) % QUALITY_BITS;

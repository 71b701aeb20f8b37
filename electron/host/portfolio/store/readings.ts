/** How everything stands on some days: one number for every series and day, found a few repositories at a time. */
import { setImmediate } from 'node:timers/promises';
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { SeriesKey } from '../../../../shared/contract/portfolio.ts';
import { LEAST_KNOWN } from '../../../../shared/portfolio/flow-sums.ts';
import { METRICS, QUALITIES, isMetric, type Quality } from '../../../../shared/portfolio/metrics.ts';
import type { Database } from './database.ts';

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
/** What is measured on one weekday only stands for its week. */
const WEEK = 7;
/** Day and quality of a measurement are one number, day × 4 + quality, so that they are looked up at once. */
const QUALITIES_AT_MOST = 4;

export async function readings(database: Database, asked: ReadingsAsked): Promise<FoundReadings> {
  const found: FoundReadings = { keys: [], values: [], on: [] };
  const ids = followed(database);
  const isFollowed = new Set(ids);
  for (let at = 0; at < ids.length; at += CHUNK) {
    const [from, to] = [ids[at] ?? 0, ids[Math.min(at + CHUNK, ids.length) - 1] ?? 0];
    const series = database.lists<SeriesRow>(SERIES, from, to).filter(([, id]) => isFollowed.has(id));
    const isFlow = ([, , metric]: SeriesRow): boolean => isMetric(metric) && METRICS[metric].kind === 'flow';
    collect(found, asked, { database, series: series.filter((row) => !isFlow(row)), columns: LATEST });
    collect(found, asked, { database, series: series.filter(isFlow), columns: SUMMED });
    if (found.values.length > MAX_NUMBERS) {
      throw new HostFailure('too-big', 'These are too many numbers for one answer. Ask for fewer days.');
    }
    await setImmediate();
  }
  return found;
}

type SeriesRow = readonly [seriesId: number, repositoryId: number, metric: string, source: string, windowDays: number];

const SERIES = `SELECT series_id, repository_id, metric, source, window_days FROM series
  WHERE repository_id BETWEEN ? AND ? ORDER BY repository_id, metric, source`;

/** Numbers of the followed repositories, ascending. */
export const followed = (database: Database): readonly number[] =>
  database
    .lists<[number]>('SELECT DISTINCT repository_id FROM source_repository ORDER BY 1')
    .map(([repositoryId]) => repositoryId);

/** The value and the place in time of one day, given that day and the window as they are called in the question. */
type Columns = (day: string, window: string) => string;

const LATEST: Columns = (day) => {
  const latest = (column: string): string =>
    `(SELECT ${column} FROM sample WHERE series_id = one.value AND day <= ${day} ORDER BY day DESC LIMIT 1)`;
  return `${latest('value')}, ${latest(`day * ${QUALITIES_AT_MOST} + quality`)}`;
};

/** A sum counts where enough of the window was measured, and is from a part unless all of it was: what is missing is not zero. */
const SUMMED: Columns = (day, window) => {
  const within = `FROM sample WHERE series_id = one.value AND day > ${day} - ${window} AND day <= ${day}`;
  const isWeekly = `count(*) > 1 AND min(day % ${WEEK}) = max(day % ${WEEK})`;
  const known = `count(*) * CASE WHEN ${isWeekly} THEN ${WEEK} ELSE 1 END`;
  const quality = `max(max(quality), CASE WHEN ${known} < ${window} THEN ${QUALITIES.indexOf('sampled')} ELSE 0 END)`;
  return `(SELECT CASE WHEN ${known} >= ${LEAST_KNOWN} * ${window} THEN sum(value) END ${within}),
    (SELECT max(day) * ${QUALITIES_AT_MOST} + ${quality} ${within})`;
};

interface Part {
  readonly database: Database;
  readonly series: readonly SeriesRow[];
  readonly columns: Columns;
}

/** Adds the numbers of some series; one without any is left out. */
function collect(found: FoundReadings, { days, windowDays }: ReadingsAsked, { database, series, columns }: Part): void {
  const ids = JSON.stringify(series.map(([seriesId]) => seriesId));
  const window = `?${days.length + 2}`;
  const ofDays = days.map((_, at) => columns(`?${at + 1}`, window)).join(', ');
  const rows = database.lists<readonly (number | null)[]>(
    `SELECT one.key, ${ofDays} FROM json_each(?${days.length + 1}) AS one`,
    ...days,
    ids,
    ...(columns === SUMMED ? [windowDays] : []),
  );
  for (const row of rows) {
    const key = series[row[0] ?? -1];
    const worst = key === undefined ? null : worstQuality(row);
    if (key === undefined || worst === null) continue;
    for (let at = 1; at < row.length; at += 2) {
      const [value = null, on = null] = [row[at], row[at + 1]];
      const isThere = value !== null && on !== null;
      found.values.push(isThere ? value : Number.NaN);
      found.on.push(isThere ? (on - qualityIn(on)) / QUALITIES_AT_MOST : Number.NaN);
    }
    const [, repositoryId, metric, source, ownWindow] = key;
    const quality = QUALITIES[worst] ?? 'exact';
    const looksBack = columns === SUMMED ? windowDays : ownWindow;
    found.keys.push({ repositoryId, metric, source, windowDays: looksBack, quality });
  }
}

/** The least good quality in a row of values and places in time; null where there is no value. */
function worstQuality(row: readonly (number | null)[]): number | null {
  let worst: number | null = null;
  for (let at = 1; at < row.length; at += 2) {
    const on = row[at + 1] ?? null;
    if (row[at] !== null && on !== null) worst = Math.max(worst ?? 0, qualityIn(on));
  }
  return worst;
}

/** Also right for days before 1970. */
const qualityIn = (on: number): number => ((on % QUALITIES_AT_MOST) + QUALITIES_AT_MOST) % QUALITIES_AT_MOST;

/** How thousands of repositories stand on some days, series by series, as the store gives it; and the readings of each in it. */
import {
  ALL_METRICS,
  EFFECT_DAYS,
  isMetric,
  METRICS,
  QUALITIES,
  SAMPLE_SOURCES,
  type Metric,
  type Quality,
  type SampleSource,
} from './metrics.ts';
import type { ReachAssumptions } from './reach-defaults.ts';
import type { Reading, Readings } from './reading.ts';

export interface ReadingKey {
  readonly repositoryId: number;
  readonly metric: string;
  readonly source: string;
  readonly windowDays: number;
  readonly quality: Quality;
}

/** `values` and `on` hold, series by series, one number for each of the `days`; NaN where nothing is known. */
export interface ManyReadings {
  readonly keys: readonly ReadingKey[];
  /** Days since 1970, in the order they were asked for. */
  readonly days: readonly number[];
  readonly values: Float64Array;
  /** The day of the measurement behind each value. */
  readonly on: Float64Array;
}

export interface ReadingsIndex {
  readonly repositoryIds: readonly number[];
  /** How a repository stands on one of the days. */
  readonly of: (repositoryId: number, day: number) => Readings;
}

type SeriesOf = ReadonlyMap<Metric, readonly number[]>;

const NO_SERIES: SeriesOf = new Map();

/** Registries count different packages: what they say of one repository adds up. */
const REGISTRIES: ReadonlySet<string> = new Set<SampleSource>(['npm', 'pypi', 'pub', 'crates']);

/** The readings of each repository. Metrics and sources that this version does not know are left out. */
export function indexReadings(many: ManyReadings, assume: ReachAssumptions): ReadingsIndex {
  const series = new Map<number, Map<Metric, number[]>>();
  for (const [index, { repositoryId, metric, windowDays }] of many.keys.entries()) {
    if (!isMetric(metric) || !isUsual(metric, windowDays)) continue;
    let own = series.get(repositoryId);
    if (own === undefined) series.set(repositoryId, (own = new Map()));
    const found = own.get(metric);
    if (found === undefined) own.set(metric, [index]);
    else found.push(index);
  }
  for (const own of series.values())
    for (const found of own.values()) if (found.length > 1) found.sort((a, b) => rankOf(many, a) - rankOf(many, b));
  const places = new Map(many.days.map((day, place) => [day, place]));
  const table = { many, places, staleDays: assume['stale.days'] };
  return {
    repositoryIds: [...series.keys()],
    of: (repositoryId, day) => readingsOf(table, series.get(repositoryId) ?? NO_SERIES, day),
  };
}

/** A window of another length than the model goes by says something else. */
const isUsual = (metric: Metric, windowDays: number): boolean => {
  const facts = METRICS[metric];
  return facts.kind !== 'window' || !('days' in facts) || facts.days === windowDays;
};

const rankOf = ({ keys }: ManyReadings, index: number): number => {
  const rank = (SAMPLE_SOURCES as readonly string[]).indexOf(keys[index]?.source ?? '');
  return rank === -1 ? SAMPLE_SOURCES.length : rank;
};

interface ReadingTable {
  readonly many: ManyReadings;
  readonly places: ReadonlyMap<number, number>;
  readonly staleDays: number;
}

function readingsOf(table: ReadingTable, series: SeriesOf, day: number): Readings {
  return {
    on: day,
    repositories: 1,
    latest: remembered((metric) => latestOf(table, series.get(metric), day)),
    gained: remembered((metric) => gainOf(table, series.get(metric), day)),
  };
}

const PLACE_OF: ReadonlyMap<Metric, number> = new Map(ALL_METRICS.map((metric, place) => [metric, place]));

/** The same answer for the same metric: groups, trends and the whole ask again and again. */
export function remembered(read: (metric: Metric) => Reading | null): (metric: Metric) => Reading | null {
  const known: (Reading | null | undefined)[] = [];
  return (metric) => {
    const place = PLACE_OF.get(metric) ?? 0;
    const found = known[place];
    return found === undefined ? (known[place] = read(metric)) : found;
  };
}

function latestOf(table: ReadingTable, series: readonly number[] | undefined, day: number): Reading | null {
  if (series === undefined) return null;
  const [only] = series;
  if (series.length === 1 && only !== undefined) return freshReading(table, only, day);
  const found = series.map((index) => freshReading(table, index, day)).filter((one) => one !== null);
  const registries = found.filter(({ source }) => REGISTRIES.has(source));
  return registries.length > 1 ? addedUp(registries) : newest(found);
}

function gainOf(table: ReadingTable, series: readonly number[] | undefined, day: number): Reading | null {
  for (const index of series ?? []) {
    const gain = gainBetween(freshReading(table, index, day - EFFECT_DAYS), freshReading(table, index, day));
    if (gain !== null) return gain;
  }
  return null;
}

function freshReading({ many, places, staleDays }: ReadingTable, index: number, day: number): Reading | null {
  const place = places.get(day);
  const key = many.keys[index];
  if (place === undefined || key === undefined) return null;
  const at = index * many.days.length + place;
  const value = many.values[at] ?? Number.NaN;
  const on = many.on[at] ?? Number.NaN;
  if (Number.isNaN(value) || !(on >= day - staleDays && on <= day)) return null;
  return { value, day: on, windowDays: key.windowDays, source: key.source as SampleSource, quality: key.quality };
}

/** The newest; of several of one day the first, which is of the better source. */
function newest(found: readonly Reading[]): Reading | null {
  let best: Reading | null = null;
  for (const reading of found) if (best === null || reading.day > best.day) best = reading;
  return best;
}

function addedUp(found: readonly Reading[]): Reading | null {
  const [first] = found;
  if (first === undefined) return null;
  return {
    ...first,
    value: found.reduce((sum, { value }) => sum + value, 0),
    day: Math.min(...found.map(({ day }) => day)),
    quality: worst(found),
  };
}

/** The least good quality among readings. */
export function worst(found: readonly Pick<Reading, 'quality'>[]): Quality {
  let least = 0;
  for (const { quality } of found) least = Math.max(least, QUALITIES.indexOf(quality));
  return QUALITIES[least] ?? 'exact';
}

/** What a level has grown between two readings of one series, as if they were exactly 90 days apart. */
function gainBetween(before: Reading | null, now: Reading | null): Reading | null {
  if (before === null || now === null) return null;
  const days = now.day - before.day;
  if (days * 2 < EFFECT_DAYS) return null;
  const isWhole = days === EFFECT_DAYS;
  return {
    ...now,
    value: ((now.value - before.value) * EFFECT_DAYS) / days,
    windowDays: EFFECT_DAYS,
    quality: isWhole ? worst([before, now]) : 'sampled',
  };
}

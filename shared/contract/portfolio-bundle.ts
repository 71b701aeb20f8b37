/** A portfolio as one text: repositories, their measurements, events. The sample's comes this way. */
import { fail, ok, type Result } from '../util/result.ts';
import { z } from '../util/zod.ts';
import {
  contributor,
  day,
  dayNumber,
  loginClass,
  newEvent,
  portfolioOptions,
  portfolioPackage,
  portfolioSource,
  quality,
  repositoryFacts,
  repositoryId,
  repositoryRelease,
  seriesKey,
  syncResult,
} from './portfolio.ts';

export const BUNDLE_FORMAT = 'orgwright.portfolio';
export const BUNDLE_VERSION = 1;

/** Longest text that is taken: as much as one call may carry. */
export const MAX_BUNDLE_LETTERS = 8 * 1024 * 1024;
/** Most days of one series: more than a century. */
const MAX_DAYS = 40_000;
/** Most values of a bundle: a few letters may stand for very many. */
const MAX_VALUES = 4_000_000;
const LARGEST_VALUE = 1e12;

/** Days at even distances. */
const stretch = z.object({
  from: dayNumber,
  /** Days from one to the next. */
  step: z.int().min(1).max(366),
  count: z.int().min(1).max(MAX_DAYS),
});
/** The days of a series; a gap ends a stretch and the next one goes on after it. */
const calendar = z.array(stretch).min(1).max(5_000);
export type BundledCalendar = z.output<typeof calendar>;

const bundledSeries = seriesKey.extend({
  windowDays: seriesKey.shape.windowDays.default(0),
  quality: quality.default('exact'),
  /** Which of the bundle's calendars its days are. */
  calendar: z.int().min(0),
  /** Values are divided by it: 100 for shares with two digits. */
  per: z.int().min(1).max(1_000).default(1),
  /** The first value, then each one's difference to the one before, as whole numbers; `z12` is twelve times none. */
  deltas: z
    .string()
    .max(16 * MAX_DAYS)
    .regex(/^-?\d{1,13}(?: (?:-?\d{1,13}|z[1-9]\d{0,4}))*$/),
});
export type BundledSeries = z.input<typeof bundledSeries>;

const bundledRelease = repositoryRelease.extend({
  name: repositoryRelease.shape.name.default(null),
  isPrerelease: repositoryRelease.shape.isPrerelease.default(false),
  downloads: repositoryRelease.shape.downloads.default(null),
});

const bundledRepository = repositoryFacts
  .omit({ sourceIds: true, stars: true, forks: true, starsGained90: true, measuredOn: true })
  .extend({
    releases: z.array(bundledRelease).max(1_000),
    packages: z.array(portfolioPackage).max(50),
  });

const { login, commits, mergedChangeRequests, firstOn, lastOn } = contributor.shape;
/** Everybody who contributed to one repository: login, commits, merged pull requests, first and last day. */
const bundledContributors = z.object({
  repositoryId,
  people: z.array(z.tuple([login, commits, mergedChangeRequests, firstOn, lastOn])).max(10_000),
});

export const portfolioBundle = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  name: z.string().max(200),
  /** The newest day on which anything was measured. */
  measuredOn: day,
  options: portfolioOptions,
  lastSync: syncResult.nullable(),
  sources: z.array(portfolioSource.pick({ kind: true, name: true, addedOn: true, withForks: true })).max(1_000),
  repositories: z.array(bundledRepository).max(10_000),
  calendars: z.array(calendar).max(10_000),
  series: z.array(bundledSeries).max(200_000),
  events: z.array(newEvent.omit({ eventId: true })).max(10_000),
  contributors: z.array(bundledContributors).max(10_000),
  logins: z.array(z.object({ login, is: loginClass })).max(100_000),
});
export type PortfolioBundle = z.output<typeof portfolioBundle>;
/** As it is written: what goes without saying is left out. */
export type WrittenBundle = z.input<typeof portfolioBundle>;

/** Why a text is no bundle. `where` is the place in it, as `series.3.runs.0.from`. */
export type BundleFailure =
  | { readonly reason: 'too-long' | 'not-json' | 'not-a-bundle' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'invalid'; readonly where: string; readonly why: string };

/** The bundle in a text: every value is checked before anything is kept of it. */
export function readPortfolioBundle(text: string): Result<PortfolioBundle, BundleFailure> {
  if (text.length > MAX_BUNDLE_LETTERS) return fail({ reason: 'too-long' });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ reason: 'not-json' });
  }
  const { format, version } = (raw ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  if (format !== BUNDLE_FORMAT) return fail({ reason: 'not-a-bundle' });
  if (typeof version === 'number' && version > BUNDLE_VERSION) return fail({ reason: 'newer', version });
  const read = portfolioBundle.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail({ reason: 'invalid', where: (issue?.path ?? []).join('.'), why: issue?.message ?? '' });
  }
  return strayIn(read.data) ?? ok(read.data);
}

/** The days of a calendar. */
export function unfoldCalendar(calendar: BundledCalendar): readonly number[] {
  const days: number[] = [];
  for (const { from, step, count } of calendar) for (let at = 0; at < count; at++) days.push(from + at * step);
  return days;
}

/** The values of a series, one for each day of its calendar. */
export function unfoldValues({ deltas, per }: Pick<PortfolioBundle['series'][number], 'deltas' | 'per'>): number[] {
  const values: number[] = [];
  let value = 0;
  for (const delta of deltas.split(' ')) {
    if (delta.startsWith('z')) {
      for (let left = Number(delta.slice(1)); left > 0; left--) values.push(value / per);
    } else {
      value += Number(delta);
      values.push(value / per);
    }
  }
  return values;
}

const countOf = (deltas: string): number =>
  deltas.split(' ').reduce((sum, delta) => sum + (delta.startsWith('z') ? Number(delta.slice(1)) : 1), 0);

/** Differences as a series is written with. */
export function foldDeltas(deltas: readonly number[]): string {
  const parts: string[] = [];
  let none = 0;
  const writeNone = (): void => {
    if (none > 0) parts.push(none === 1 ? '0' : `z${none}`);
    none = 0;
  };
  for (const [at, delta] of deltas.entries()) {
    // The first number is the value itself.
    if (delta === 0 && at > 0) none++;
    else {
      writeNone();
      parts.push(String(delta));
    }
  }
  writeNone();
  return parts.join(' ');
}

/** What the shape alone does not say: days ascend, values are amounts, and everything is about a repository that is there. */
function strayIn(bundle: PortfolioBundle): Result<never, BundleFailure> | null {
  const known = new Set(bundle.repositories.map(({ repositoryId }) => repositoryId));
  const invalid = (where: string, why: string) => fail({ reason: 'invalid', where, why } as const);
  const lengths = bundle.calendars.map((stretches) => stretches.reduce((sum, { count }) => sum + count, 0));
  const counts = bundle.series.map(({ deltas }) => countOf(deltas));
  if ([...lengths, ...counts].reduce((sum, count) => sum + count, 0) > MAX_VALUES)
    return invalid('series', `must not be more than ${MAX_VALUES} values`);
  for (const [index, stretches] of bundle.calendars.entries()) {
    const days = unfoldCalendar(stretches);
    if (days.some((day, at) => at > 0 && day <= (days[at - 1] ?? day)))
      return invalid(`calendars.${index}`, 'must ascend');
  }
  for (const [index, series] of bundle.series.entries()) {
    if (!known.has(series.repositoryId)) return invalid(`series.${index}.repositoryId`, 'is not in the bundle');
    if (lengths[series.calendar] !== counts[index])
      return invalid(`series.${index}.calendar`, 'must have a day for each value');
    if (unfoldValues(series).some((value) => value < 0 || value > LARGEST_VALUE))
      return invalid(`series.${index}.deltas`, 'must stay between 0 and 1e12');
  }
  for (const [index, { repositoryIds }] of bundle.events.entries())
    if (!repositoryIds.every((id) => known.has(id))) return invalid(`events.${index}`, 'is about no repository in it');
  for (const [index, { repositoryId }] of bundle.contributors.entries())
    if (!known.has(repositoryId)) return invalid(`contributors.${index}`, 'is about no repository in it');
  return null;
}

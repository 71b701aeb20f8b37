/** npm, pypistats, pub.dev, crates.io and ecosyste.ms, each below a path of its own on the same server. */
import { createHash } from 'node:crypto';
import { json, notFound, type Asked, type Reply } from './http.ts';
import { DAY } from './world.ts';

/** Packages that no registry knows begin with this word. */
const UNKNOWN = 'no-such-';

/** The answer of a registry; null when the path belongs to none. */
export function registryReply({ path, query }: Asked, now: number): Reply | null {
  const [, registry = '', rest = ''] = /^\/(npm|pypi|pub|crates|ecosystems)(\/.*)$/.exec(path) ?? [];
  switch (registry) {
    case 'npm':
      return npm(decodeURIComponent(rest), now);
    case 'pypi':
      return pypi(rest, now);
    case 'pub':
      return pub(rest);
    case 'crates':
      return crates(rest, now);
    case 'ecosystems':
      return ecosystems(rest, query);
    default:
      return null;
  }
}

/** The same number for the same text, below `limit`. */
const numberOf = (text: string, limit: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % limit;

const dayText = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Downloads of each of the last days up to yesterday: what registries count. */
const dailyOf = (name: string, now: number, days: number) =>
  Array.from({ length: days }, (_, at) => {
    const day = dayText(now - (days - at) * DAY);
    return { day, downloads: numberOf(`${name} ${day}`, 900) };
  });

const sum = (days: readonly { readonly downloads: number }[]): number =>
  days.reduce((total, { downloads }) => total + downloads, 0);

const PERIODS: Readonly<Record<string, number>> = { 'last-day': 1, 'last-week': 7, 'last-month': 30, 'last-year': 365 };

function npm(rest: string, now: number): Reply {
  const [, kind = '', period = '', name = ''] = /^\/downloads\/(point|range)\/([^/]+)\/(.+)$/.exec(rest) ?? [];
  if (name === '' || name.startsWith(UNKNOWN)) return json(404, { error: `package ${name} not found` });
  const [from = '', to = ''] = period.split(':');
  const days =
    to === ''
      ? dailyOf(name, now, PERIODS[period] ?? 30)
      : dailyOf(name, now, 600).filter(({ day }) => day >= from && day <= to);
  const frame = { start: days[0]?.day ?? from, end: days.at(-1)?.day ?? to, package: name };
  return json(200, kind === 'point' ? { downloads: sum(days), ...frame } : { ...frame, downloads: days });
}

function pypi(rest: string, now: number): Reply {
  const [, name = '', kind = ''] = /^\/(?:api\/)?packages\/([^/]+)\/(recent|overall)$/.exec(rest) ?? [];
  if (name === '' || name.startsWith(UNKNOWN)) return notFound();
  const days = dailyOf(name, now, 180);
  if (kind === 'overall') {
    const data = days.map(({ day, downloads }) => ({ category: 'without_mirrors', date: day, downloads }));
    return json(200, { data, package: name, type: 'overall_downloads' });
  }
  const last = (count: number): number => sum(days.slice(-count));
  const data = { last_day: last(1), last_week: last(7), last_month: last(30) };
  return json(200, { data, package: name, type: 'recent_downloads' });
}

function pub(rest: string): Reply {
  const [, name = ''] = /^\/(?:api\/)?packages\/([^/]+)\/score$/.exec(rest) ?? [];
  if (name === '' || name.startsWith(UNKNOWN)) return json(404, { error: { code: 'NotFound', message: 'Not found.' } });
  return json(200, {
    grantedPoints: 140,
    maxPoints: 160,
    likeCount: numberOf(name, 400),
    downloadCount30Days: numberOf(`${name} pub`, 40_000),
    tags: ['sdk:dart'],
  });
}

function crates(rest: string, now: number): Reply {
  const [, name = ''] = /^\/(?:api\/v1\/)?crates\/([^/]+)\/downloads$/.exec(rest) ?? [];
  if (name === '' || name.startsWith(UNKNOWN)) return json(404, { errors: [{ detail: 'Not Found' }] });
  const days = dailyOf(name, now, 90);
  return json(200, {
    version_downloads: days.map(({ day, downloads }) => ({ version: 1, date: day, downloads })),
    meta: { extra_downloads: days.map(({ day }) => ({ date: day, downloads: 3 })) },
  });
}

function ecosystems(rest: string, query: URLSearchParams): Reply {
  const [, name = ''] = /^\/(?:api\/v1\/)?registries\/[^/]+\/packages\/([^/]+)$/.exec(rest) ?? [];
  const counts = (key: string) => ({
    dependent_repos_count: numberOf(`${key} repositories`, 2_000),
    dependent_packages_count: numberOf(`${key} packages`, 200),
  });
  if (name !== '') return name.startsWith(UNKNOWN) ? notFound() : json(200, { name, ...counts(name) });
  const repository = query.get('repository_url') ?? '';
  return rest.endsWith('/packages/lookup') ? json(200, [{ name: repository, ...counts(repository) }]) : notFound();
}

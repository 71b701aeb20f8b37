/** The portfolio's database: what a page asks of thousands of repositories and years of days, and how long the host is held. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quickPack } from '../../electron/host/portfolio/handlers/quick-pack.ts';
import { allFacts } from '../../electron/host/portfolio/store/facts.ts';
import { histories } from '../../electron/host/portfolio/store/histories.ts';
import { ownPortfolio } from '../../electron/host/portfolio/store/own-portfolio.ts';
import type { PortfolioStore } from '../../electron/host/portfolio/store/portfolio-store.ts';
import { readings } from '../../electron/host/portfolio/store/readings.ts';
import type { NewSample } from '../../electron/host/portfolio/store/samples.ts';
import { sparks } from '../../electron/host/portfolio/store/sparks.ts';
import { packKeys } from '../../shared/contract/packed-keys.ts';
import { ALL_METRICS, METRICS, type Metric } from '../../shared/portfolio/metrics.ts';
import { digits, timingOf, type Row } from './measure.ts';

const TODAY = 20_784;
const AT = '2026-11-27T06:00:00.000Z';
const YEARS = 3 * 365;
const TIMES = 9;
/** Counted every day; windows are made once a week. */
const DAILY = [
  'stars',
  'forks',
  'watchers',
  'openIssues',
  'openChangeRequests',
  'mergedChangeRequests',
  'releases',
  'starsGiven',
] as const satisfies readonly Metric[];
const WEEKLY = ALL_METRICS.filter((metric) => METRICS[metric].kind === 'window');

/** Rows of the limits of the portfolio's store. */
export async function portfolioStoreRows(): Promise<readonly Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'orgwright-bench-store-'));
  try {
    return [...(await rowsOfThousands(join(root, 'wide'))), ...(await rowsOfYears(join(root, 'deep')))];
  } finally {
    await rm(root, { recursive: true });
  }
}

/** 5,000 repositories with two weeks of days. */
async function rowsOfThousands(folder: string): Promise<readonly Row[]> {
  const own = await filled(folder, { repositories: 5_000, days: 14 });
  const { database } = await own.store();
  const ids = Array.from({ length: 5_000 }, (_, at) => at + 1);
  const facts = await measured(() => allFacts(database));
  const lines = await measured(() =>
    sparks(database, { repositoryIds: ids, metric: 'stars', from: TODAY - 365, to: TODAY, points: 53 }),
  );
  await own.close();
  return [row('all facts of 5,000 repositories', facts, 100), row('5,000 sparks of a year', lines, null)];
}

/** 1,000 repositories with three years. */
async function rowsOfYears(folder: string): Promise<readonly Row[]> {
  const own = await filled(folder, { repositories: 1_000, days: YEARS });
  const { database } = await own.store();
  const days = [0, 90, 180, 365].map((ago) => TODAY - ago);
  const standing = await measured(async () => {
    const { keys, values, on } = await readings(database, { days, windowDays: 90 });
    return [packKeys(keys, quickPack), quickPack(values), quickPack(on)];
  });
  const thousand = await measured(async () => {
    for (let first = 1; first < 1_000; first += 100) {
      await histories(
        database,
        Array.from({ length: 100 }, (_, at) => first + at),
        ['stars'],
      );
    }
  });
  await own.close();
  const { size } = await stat(join(folder, 'portfolio.db'));
  return [
    row('readings of 4 days, 1,000 repositories with three years', standing, 300),
    row('1,000 histories of three years', thousand, null),
    {
      goal: 'portfolio',
      what: 'longest that readings hold the host',
      value: `${digits(standing.longest)} ms`,
      limit: '100 ms',
      met: standing.longest <= 100,
    },
    {
      goal: 'portfolio',
      what: '1,000 repositories, three years, on disk',
      value: `${digits(size / 1e6)} MB`,
      limit: '',
      met: null,
    },
  ];
}

async function filled(folder: string, size: { readonly repositories: number; readonly days: number }) {
  const own = ownPortfolio({
    folder,
    now: () => new Date(AT),
    onBug: (where, error) => console.error(where, error),
  });
  const store = await own.store();
  await own.settled();
  const ids = Array.from({ length: size.repositories }, (_, at) => at + 1);
  const { sourceId } = store.sources.add({ kind: 'owner', name: 'acme', withForks: true, addedOn: '2023-11-27' });
  store.repositories.save(
    ids.map((repositoryId) => ({
      repositoryId,
      name: `acme/repository-${repositoryId}`,
      description: 'What it does, in a line',
      language: 'Go',
      topics: ['cloud', 'go', 'tool'],
    })),
    AT,
  );
  store.repositories.link(sourceId, ids, AT);
  for (let at = 0; at < ids.length; at += 25) {
    store.inTransaction(() => ids.slice(at, at + 25).forEach((id) => putDays(store, id, size.days)));
  }
  return own;
}

function putDays({ samples }: PortfolioStore, repositoryId: number, days: number): void {
  const series = (metric: Metric, step: number): NewSample[] =>
    Array.from({ length: Math.ceil(days / step) }, (_, at) => ({
      repositoryId,
      metric,
      source: 'github-graphql',
      day: TODAY - days + 1 + at * step,
      value: (repositoryId * 7 + at) % 900,
    }));
  samples.put([...DAILY.flatMap((metric) => series(metric, 1)), ...WEEKLY.flatMap((metric) => series(metric, 7))], AT);
}

interface Measured {
  readonly median: number;
  readonly longest: number;
}

/** Milliseconds of this thread on the processor, so that what else the machine does does not count. */
function onProcessor(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
}

/** How long it takes, and the longest time in which nothing else was answered. */
async function measured(work: () => unknown): Promise<Measured> {
  await work();
  const times: number[] = [];
  let longest = 0;
  for (let run = 0; run < TIMES; run++) {
    let isWorking = true;
    let last = process.threadCpuUsage();
    const look = (): void => {
      longest = Math.max(longest, onProcessor(last));
      last = process.threadCpuUsage();
      if (isWorking) setImmediate(look);
    };
    setImmediate(look);
    const start = process.threadCpuUsage();
    await work();
    times.push(onProcessor(start));
    isWorking = false;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { median: timingOf(times).median, longest };
}

const row = (what: string, { median }: Measured, limit: number | null): Row => ({
  goal: 'portfolio',
  what,
  value: `${digits(median)} ms`,
  limit: limit === null ? '' : `${limit} ms`,
  met: limit === null ? null : median <= limit,
});

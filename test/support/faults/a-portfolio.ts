/** A portfolio on disk with a little in it, and hands that damage it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownPortfolio, type OwnPortfolio } from '../../../electron/host/portfolio/store/own-portfolio.ts';
import type { PortfolioStore } from '../../../electron/host/portfolio/store/portfolio-store.ts';

export const AT = '2026-11-20T12:00:00.000Z';
export const TODAY = 20_777;

/** One on `folder`, on a day; bugs it tells of end the test. */
export const portfolioAt = (folder: string, now: () => Date = () => new Date(AT), service?: string): OwnPortfolio =>
  ownPortfolio({
    folder,
    ...(service === undefined ? {} : { service }),
    now,
    onBug(where, error) {
      throw new Error(where, { cause: error });
    },
  });

/** Three repositories with three years of stars, and an event that nothing could fetch again. */
export function fill(store: PortfolioStore): void {
  const { sourceId } = store.sources.add({ kind: 'owner', name: 'acme', withForks: true, addedOn: '2026-11-20' });
  const ids = [1, 2, 3];
  store.repositories.save(
    ids.map((repositoryId) => ({ repositoryId, name: `acme/r${repositoryId}` })),
    AT,
  );
  store.repositories.link(sourceId, ids, AT);
  store.samples.put(
    ids.flatMap((repositoryId) =>
      Array.from({ length: 1_095 }, (_, at) => ({
        repositoryId,
        metric: 'stars' as const,
        source: 'github-graphql' as const,
        day: TODAY - 1_094 + at,
        value: at * repositoryId,
      })),
    ),
    AT,
  );
  store.events.save({
    eventId: null,
    kind: 'talk',
    day: '2026-10-01',
    title: 'A talk',
    url: null,
    repositoryIds: [1],
    reach: 100,
    note: null,
  });
}

/** What `fill` put there, or only what is left of it. */
export const contentOf = (store: PortfolioStore) => ({
  repositories: store.repositories.count(),
  samples: store.database.lists<[number]>('SELECT count(*) FROM sample')[0]?.[0],
  events: store.events.all().length,
});
export const WHOLE = { repositories: 3, samples: 3_285, events: 1 };
export const EMPTY = { repositories: 0, samples: 0, events: 0 };

/** Make a portfolio with content and a copy of it in `folder`, and close it. */
export async function madePortfolio(folder: string, withCopy = true): Promise<void> {
  const portfolio = portfolioAt(folder);
  fill(await portfolio.store());
  if (withCopy) await portfolio.keepCopy();
  await portfolio.close();
}

/** Change the bytes of the database. */
export async function damage(folder: string, change: (bytes: Buffer) => Uint8Array): Promise<void> {
  const path = join(folder, 'portfolio.db');
  await writeFile(path, change(await readFile(path)));
}

/** Names in the folder, with stamps taken out. */
export const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).map((name) => name.replace(/damaged-\w+/, 'damaged-*')).toSorted();

/** A small world that is read day after day. */
import { expect } from 'vitest';
import type { PortfolioStore } from '../../electron/host/portfolio/store/portfolio-store.ts';
import { gitHubInMemory, type GitHubInMemory } from './github-in-memory.ts';
import { seedWorld } from './loopback-github/seed.ts';
import { FINE_GRAINED } from './loopback-github/tokens.ts';
import type { World } from './loopback-github/world.ts';
import { read } from './portfolio-reading.ts';

export const DAY = 86_400_000;
export const START = Date.UTC(2026, 10, 2, 0, 5);
export const TODAY = 20_759;

export const small = (): World =>
  seedWorld({ today: START, owners: { acme: 6, globex: 2, 'user-ana': 1 }, active: 0.3 });

/** One world, read on several days. */
export function days(world: World, store: PortfolioStore, token: string | null = FINE_GRAINED) {
  return async (
    day: number,
    changes: (github: GitHubInMemory) => void = () => undefined,
    what: 'due' | 'all' = 'due',
  ) => {
    const github = gitHubInMemory(world, START + day * DAY);
    changes(github);
    const result = await read({ store, github, token, what });
    expect(github.mostInFlight()).toBeLessThanOrEqual(1);
    return { result, github };
  };
}

export const named = (store: PortfolioStore, name: string) => store.repositories.byName(name);
export const stars = (store: PortfolioStore, name: string) =>
  store.samples.newest(named(store, name)?.repositoryId ?? 0, 'stars', 'github-graphql');
export const operations = (store: PortfolioStore): readonly string[] =>
  store.ledger
    .page(null, 500)
    .entries.toReversed()
    .map(({ request }) => request.replace(/^(?:POST \/graphql|GET) /, '').split(' ')[0] ?? '');

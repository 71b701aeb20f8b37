/** What a host says of a portfolio, for tests of the page: few words where a test is about little. */
import { packKeys, type QualifiedKey } from '../../shared/contract/packed-keys.ts';
import { packNumbers } from '../../shared/contract/packed-numbers.ts';
import type { Output } from '../../shared/contract/methods.ts';
import type { PortfolioState, RepositoryFacts } from '../../shared/contract/portfolio.ts';
import { dayNumber } from '../../shared/util/calendar.ts';

/** A repository of which nothing special is known. */
export const aRepository = (repositoryId: number, facts: Partial<RepositoryFacts> = {}): RepositoryFacts => ({
  repositoryId,
  name: `acme/tool-${repositoryId}`,
  formerNames: [],
  description: null,
  homepage: null,
  language: null,
  topics: [],
  licence: 'MIT',
  isArchived: false,
  isFork: false,
  createdAt: null,
  pushedAt: null,
  lastReleaseAt: null,
  lastReleaseTag: null,
  ownerTeams: [],
  sourceIds: [1],
  isPinned: false,
  readAt: '2026-11-26T08:00:00.000Z',
  goneSince: null,
  stars: null,
  forks: null,
  starsGained90: null,
  measuredOn: '2026-11-26',
  ...facts,
});

/** A portfolio that follows one owner, was read whole, and is at rest. */
export const aPortfolio = (state: Partial<PortfolioState> = {}): PortfolioState => ({
  sources: [
    {
      sourceId: 1,
      kind: 'owner',
      name: 'acme',
      addedOn: '2026-01-01',
      withForks: false,
      repositories: 2,
      lastReadAt: '2026-11-26T08:00:00.000Z',
      trouble: null,
      isAnonymous: false,
    },
  ],
  repositories: 2,
  options: {
    npm: false,
    pypi: false,
    pub: false,
    crates: false,
    ecosystems: false,
    peopleView: false,
    syncOnStart: false,
  },
  token: {
    stored: false,
    protection: 'memory',
    canProtect: false,
    kind: null,
    scopes: [],
    expiresAt: null,
    checkedAt: null,
    trouble: null,
  },
  progress: {
    phase: 'idle',
    stage: null,
    done: 0,
    total: null,
    about: null,
    requests: 0,
    points: 0,
    startedAt: null,
    until: null,
    reason: null,
  },
  lastSync: {
    startedAt: '2026-11-26T08:00:00.000Z',
    endedAt: '2026-11-26T08:01:00.000Z',
    outcome: 'complete',
    requests: 3,
    points: 3,
    repositories: 2,
    messages: [],
    resumeAt: null,
  },
  measuredOn: '2026-11-26',
  budgets: [],
  notices: [],
  service: 'api.github.com',
  ...state,
});

/** Measurements of windows and levels: for each series the same value on every day that was asked for. */
export function readingsOf(
  series: readonly (Pick<QualifiedKey, 'repositoryId' | 'metric' | 'windowDays'> & { readonly value: number })[],
  days: readonly string[],
): Output<'portfolio.readings'> {
  return {
    keys: packKeys(
      series.map(({ repositoryId, metric, windowDays }) => ({
        repositoryId,
        metric,
        windowDays,
        source: 'github-graphql',
        quality: 'exact',
      })),
    ),
    values: packNumbers(series.flatMap(({ value }) => days.map(() => value))),
    on: packNumbers(series.flatMap(() => days.map(dayNumber))),
  };
}

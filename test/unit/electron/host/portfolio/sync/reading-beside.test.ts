/** Reading without a token, from registries, and of people. */
import { describe, expect, it } from 'vitest';
import type { Insider } from '../../../../../../shared/contract/portfolio.ts';
import { BASE, gitHubInMemory } from '../../../../../support/github-in-memory.ts';
import * as faults from '../../../../../support/loopback-github/faults.ts';
import { json } from '../../../../../support/loopback-github/http.ts';
import { remove } from '../../../../../support/loopback-github/changes.ts';
import { CLASSIC_EMPTY, FINE_GRAINED } from '../../../../../support/loopback-github/tokens.ts';
import { numbersIn, read, storeFollowing } from '../../../../../support/portfolio-reading.ts';
import { DAY, days, named, small, START, TODAY } from '../../../../../support/reading-days.ts';

const restEntry = (id: number) => ({
  id,
  node_id: `R_${id}`,
  full_name: `acme/r${id}`,
  private: false,
  fork: false,
  stargazers_count: 0,
  forks_count: 0,
  open_issues_count: 0,
});

describe('a reading without a token', () => {
  it('lists everything, and looks closer at what is pinned as far as the hour goes', async () => {
    const world = small();
    const store = storeFollowing('acme', 'user-ana', 'globex/engine');
    const on = days(world, store, null);
    const { result, github } = await on(0);
    expect(result).toMatchObject({ outcome: 'complete', requests: 5, repositories: 8 });
    expect(github.authorisations.size).toBe(0);
    const { repositoryId } = named(store, 'acme/engine') ?? { repositoryId: 0 };
    store.repositories.pin(repositoryId, true);
    await on(1);
    const of = (metric: 'contributors' | 'openIssuesAndChangeRequests' | 'starsGiven' | 'openIssues') =>
      store.samples.newest(repositoryId, metric, 'github-rest');
    expect(of('contributors')?.value).toBe(world.repository('acme/engine').contributors);
    expect(of('openIssuesAndChangeRequests')?.value).toBeGreaterThan(0);
    expect(of('starsGiven')?.day).toBe(TODAY + 1);
    expect(of('openIssues')).toBeNull();
    expect(store.releases.of(repositoryId).length).toBeGreaterThan(0);
  });

  it('notices who is gone', async () => {
    const world = small();
    const store = storeFollowing('acme');
    const on = days(world, store, null);
    await on(0);
    remove(world.repository('acme/engine'));
    await on(1);
    await on(2);
    expect(named(store, 'acme/engine')?.goneSince).toBe('2026-11-03');
  });
});

describe('nothing at all in place of an answer', () => {
  it.each(['nothing at all', 'another repository'])('is no sign that anybody is gone: %s', async (what) => {
    const store = storeFollowing('acme');
    const on = days(small(), store, null);
    await on(0);
    for (const { repositoryId } of store.repositories.all()) store.repositories.pin(repositoryId, true);
    await on(1);
    const before = numbersIn(store);
    for (const day of [9, 10]) {
      const { result } = await on(day, (github) => {
        // The first answer tells the time, the second the roster, from which all are missing.
        const empty = { name: 'no entry', answer: async () => json(200, []) };
        const other = { name: 'another', answer: async () => json(200, restEntry(9_999)) };
        github.faultOf = (at) =>
          at === 0 ? null : at === 1 ? empty : what === 'another repository' ? other : faults.noContent;
      });
      expect(result.outcome).not.toBe('complete');
    }
    expect(store.repositories.all().filter(({ missedAt }) => missedAt !== null)).toEqual([]);
    const after = numbersIn(store);
    expect([...before].every(([key, value]) => after.get(key) === value)).toBe(true);
    expect([...after].filter(([key]) => !before.has(key) && / contributors /.test(key))).toEqual([]);
  });
});

describe('who is inside', () => {
  const metricsOf = async (insiders: readonly Insider[] | null) => {
    const store = storeFollowing('acme/engine');
    await read({ store, github: gitHubInMemory(small(), START), token: CLASSIC_EMPTY, insiders });
    return new Set([...numbersIn(store).keys()].map((key) => key.split(' ')[1]));
  };

  it('says nothing about outside where nobody says who is inside', async () => {
    const without = await metricsOf(null);
    expect(without).toContain('openedIssues90');
    expect(without).not.toContain('outsideAuthors90');
    expect(await metricsOf([])).toContain('outsideAuthors90');
  });

  it('keeps logins only while the people view is on', async () => {
    const store = storeFollowing('acme/engine');
    const github = gitHubInMemory(small(), START);
    await read({ store, github, token: FINE_GRAINED });
    expect(store.people.contributors(null)).toEqual([]);
    store.settings.setOptions({ ...store.settings.options(), peopleView: true });
    await read({ store, github: gitHubInMemory(small(), START + 8 * DAY), token: FINE_GRAINED });
    const people = store.people.contributors(null);
    expect(people.length).toBeGreaterThan(3);
    expect(people.every(({ login }) => !login.endsWith('[bot]'))).toBe(true);
  });
});

describe('registries', () => {
  it('are asked only where they were switched on', async () => {
    const store = storeFollowing('acme/engine');
    const on = days(small(), store);
    await on(0);
    const { repositoryId } = named(store, 'acme/engine') ?? { repositoryId: 0 };
    store.releases.setPackages(repositoryId, [
      { registry: 'npm', name: '@acme/engine' },
      { registry: 'npm', name: 'engine' },
      { registry: 'pypi', name: 'Acme_Engine' },
      { registry: 'pub', name: 'engine' },
      { registry: 'crates', name: 'engine' },
    ]);
    await on(1);
    expect(store.samples.newest(repositoryId, 'downloads', 'npm')).toBeNull();
    store.settings.setOptions({
      ...store.settings.options(),
      npm: true,
      pypi: true,
      pub: true,
      crates: true,
      ecosystems: true,
    });
    const { result } = await on(2);
    expect(result.messages).toEqual([]);
    for (const source of ['npm', 'pypi', 'crates'] as const) {
      expect(store.samples.newest(repositoryId, 'downloads', source)?.day).toBe(TODAY + 1);
    }
    expect(store.samples.newest(repositoryId, 'downloads30', 'pub')?.value).toBeGreaterThan(0);
    expect(store.samples.newest(repositoryId, 'dependentRepositories', 'ecosystems')).not.toBeNull();
  });

  it('hear no name of another server than github.com', async () => {
    const store = storeFollowing('acme/engine');
    store.settings.setOptions({ ...store.settings.options(), ecosystems: true });
    const github = gitHubInMemory(small(), START);
    const asked: string[] = [];
    const fetch: typeof github.fetch = (url, init) => {
      asked.push(url);
      return github.fetch(
        url.replace('https://ghe.acme.example/api/v3', BASE).replace('https://ghe.acme.example/api', BASE),
        init,
      );
    };
    const env = { ORGWRIGHT_GITHUB_API: 'https://ghe.acme.example' };
    const result = await read({ store, github: { ...github, fetch }, token: FINE_GRAINED, env });
    expect(result.repositories).toBe(1);
    expect(result.messages).toEqual([expect.stringContaining('told no names of another server')]);
    expect(asked.filter((url) => !url.startsWith('https://ghe.acme.example/'))).toEqual([]);
  });

  it('leave a number out where one package of several cannot be had', async () => {
    const store = storeFollowing('acme/engine');
    const on = days(small(), store);
    await on(0);
    const { repositoryId } = named(store, 'acme/engine') ?? { repositoryId: 0 };
    store.releases.setPackages(repositoryId, [
      { registry: 'npm', name: 'engine' },
      { registry: 'npm', name: 'no-such-package' },
    ]);
    store.settings.setOptions({ ...store.settings.options(), npm: true });
    const { result } = await on(1);
    expect(result).toMatchObject({ outcome: 'partial', messages: ['npm has no package called no-such-package.'] });
    expect(store.samples.newest(repositoryId, 'downloads', 'npm')).toBeNull();
  });
});

/** A reading from its first request to its last, over the GitHub of the tests in memory. */
import { describe, expect, it } from 'vitest';
import type { PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import type { Insider } from '../../../../../../shared/contract/portfolio.ts';
import { gitHubInMemory, type GitHubInMemory } from '../../../../../support/github-in-memory.ts';
import { archive, empty, remove, rename, star, transfer } from '../../../../../support/loopback-github/changes.ts';
import * as faults from '../../../../../support/loopback-github/faults.ts';
import { seedWorld } from '../../../../../support/loopback-github/seed.ts';
import { CLASSIC_EMPTY, FINE_GRAINED } from '../../../../../support/loopback-github/tokens.ts';
import type { World } from '../../../../../support/loopback-github/world.ts';
import { numbersIn, read, startReading, storeFollowing } from '../../../../../support/portfolio-reading.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2, 0, 5);
const TODAY = 20_759;

const small = (): World => seedWorld({ today: START, owners: { acme: 6, globex: 2, 'user-ana': 1 }, active: 0.3 });

/** One world, read on several days. */
function days(world: World, store: PortfolioStore, token: string | null = FINE_GRAINED) {
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

const named = (store: PortfolioStore, name: string) => store.repositories.byName(name);
const stars = (store: PortfolioStore, name: string) =>
  store.samples.newest(named(store, name)?.repositoryId ?? 0, 'stars', 'github-graphql');
const operations = (store: PortfolioStore): readonly string[] =>
  store.ledger
    .page(null, 500)
    .entries.toReversed()
    .map(({ request }) => request.replace(/^(?:POST \/graphql|GET) /, '').split(' ')[0] ?? '');

describe('a reading with a token', () => {
  it('reads everything, and next day only what has changed', async () => {
    const world = small();
    const store = storeFollowing('acme', 'user-ana');
    const on = days(world, store);
    const { result } = await on(0);
    expect(result).toMatchObject({ outcome: 'complete', repositories: 7, messages: [] });
    expect(stars(store, 'acme/engine')).toEqual({ day: TODAY, value: world.repository('acme/engine').stars });
    expect(store.sources.all().map(({ lastReadAt, trouble }) => [lastReadAt !== null, trouble])).toEqual([
      [true, null],
      [true, null],
    ]);
    expect(named(store, 'acme/engine')).toMatchObject({ isPinned: false, goneSince: null });

    star(world.repository('acme/cli'), 2, START + DAY);
    const before = operations(store).length;
    const { result: second, github } = await on(1);
    expect(second.outcome).toBe('complete');
    expect(operations(store).slice(before)).toEqual([
      'Token',
      'Roster',
      'Roster',
      'Scalars',
      'CountsDaily',
      '/repos/acme/cli/stargazers/history?per_page=30&page=1',
    ]);
    expect(github.authorisations.size).toBe(2);
  });

  it('asks nothing again within the hour, and everything when told to', async () => {
    const store = storeFollowing('acme');
    const on = days(small(), store);
    await on(0);
    const again = await on(0.02);
    expect(again.result.requests).toBe(1);
    const all = await on(0.04, undefined, 'all');
    expect(operations(store).slice(-all.result.requests)).toContain('CountsWeekly');
  });

  it('keeps history through renames, transfers, archiving and emptying', async () => {
    const world = small();
    const store = storeFollowing('acme', 'globex');
    const on = days(world, store);
    await on(0);
    const id = named(store, 'acme/engine')?.repositoryId;
    rename(world.repository('acme/engine'), 'motor');
    transfer(world.repository('acme/sdk'), world.owner('globex'));
    archive(world.repository('acme/forms'.replace('forms', 'charts')));
    empty(world.repository('acme/cli'));
    const { result } = await on(1);
    expect(result.messages).toEqual([]);
    expect(named(store, 'acme/motor')?.repositoryId).toBe(id);
    expect(named(store, 'acme/engine')?.repositoryId).toBe(id);
    expect(named(store, 'globex/sdk')?.goneSince).toBeNull();
    expect(named(store, 'acme/charts')?.isArchived).toBe(true);
    expect(stars(store, 'acme/motor')?.day).toBe(TODAY + 1);
  });

  it('takes who is missing once for missing, twice for gone, and who comes back for there', async () => {
    const world = small();
    const store = storeFollowing('acme');
    const on = days(world, store);
    await on(0);
    const stored = [...numbersIn(store)].filter(([key]) => key.startsWith('500000 '));
    const lost = world.repository('acme/engine');
    remove(lost);
    await on(1);
    expect(named(store, 'acme/engine')).toMatchObject({ goneSince: null });
    expect(named(store, 'acme/engine')?.missedAt).not.toBeNull();
    await on(2);
    expect(named(store, 'acme/engine')?.goneSince).toBe('2026-11-03');
    expect([...numbersIn(store)].filter(([key]) => key.startsWith('500000 '))).toEqual(stored);
    lost.isGone = false;
    await on(3);
    expect(named(store, 'acme/engine')).toMatchObject({ goneSince: null, missedAt: null });
  });

  it('says what is wrong with a source, and goes on with the others', async () => {
    const store = storeFollowing('nobody-at-all', 'acme/no-such', 'globex');
    const { result } = await days(small(), store)(0);
    expect(result.outcome).toBe('partial');
    expect(store.sources.all().map(({ trouble }) => trouble)).toEqual([
      'There is no organisation or user called nobody-at-all on GitHub.',
      'acme/no-such was not found on GitHub: it does not exist, or is not public.',
      null,
    ]);
    expect(result.repositories).toBe(2);
  });

  it('finds a single repository under its former name', async () => {
    const world = small();
    const store = storeFollowing('acme/old-forms'.replace('forms', 'sdk'));
    await days(world, store)(0);
    expect(store.sources.all().map(({ name }) => name)).toEqual(['acme/sdk']);
  });

  it('reads an owner that bars the token without it, and says so', async () => {
    const world = small();
    world.owner('globex').hasSingleSignOn = true;
    const store = storeFollowing('acme', 'globex');
    const { result } = await days(world, store)(0);
    const [, globex] = store.sources.all();
    expect(globex).toMatchObject({ isAnonymous: true, repositories: 2 });
    expect(globex?.trouble).toContain('single sign-on');
    expect(result.outcome).toBe('complete');
    expect(stars(store, 'globex/engine')).toBeNull();
    expect(store.samples.newest(named(store, 'globex/engine')?.repositoryId ?? 0, 'stars', 'github-rest')?.value).toBe(
      world.repository('globex/engine').stars,
    );
  });

  it('goes on without a token that GitHub refuses, and keeps what is stored', async () => {
    const world = small();
    const store = storeFollowing('acme');
    await days(world, store)(0);
    const before = numbersIn(store);
    const github = gitHubInMemory(world, START + DAY);
    const { ended, session } = startReading({ store, github, token: 'ghp_revoked0000000000000000000000000000' });
    const result = await ended;
    expect(result.outcome).toBe('complete');
    expect(result.messages[0]).toContain('does not accept the token');
    expect(store.settings.token()?.trouble).toContain('does not accept the token');
    expect(await session.token()).toBeNull();
    const after = numbersIn(store);
    expect([...before].every(([key, value]) => after.get(key) === value)).toBe(true);
  });

  it('stores nothing under the day of a wrong clock, and says so', async () => {
    const world = small();
    const store = storeFollowing('globex');
    const github = gitHubInMemory(world, START);
    const slow = { ...github, timing: { ...github.timing, now: () => github.clock.now() - 365 * DAY } };
    const { ended } = startReading({ store, github: slow, token: FINE_GRAINED });
    const result = await ended;
    expect(result.messages).toEqual([
      "The clock of this computer is 365 days slow. What was read is filed under GitHub's day.",
    ]);
    expect(store.samples.newestDay()).toBe(TODAY);
  });

  it('stops when a tenth of the hour is left, and goes on when it is over', async () => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START, 12);
    const seen: string[] = [];
    const { ended } = startReading({
      store,
      github,
      token: FINE_GRAINED,
      onProgress: ({ phase, reason }) => phase === 'waiting' && seen.push(reason ?? ''),
    });
    expect((await ended).outcome).toBe('complete');
    expect(new Set(seen)).toEqual(
      new Set(['What GitHub allows this token in an hour is nearly used up. Some is left for other programs.']),
    );
    expect(github.clock.now() - START).toBeGreaterThan(3_600_000);
  });

  it('ends at a limit where nobody waits, and says when going on makes sense', async () => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START);
    github.faultOf = (request) => (request === 3 ? faults.secondary403(600) : null);
    const result = await read({ store, github, token: FINE_GRAINED, waits: false });
    expect(result).toMatchObject({ outcome: 'limited', messages: ['GitHub asks for a pause.'] });
    expect(Date.parse(result.resumeAt ?? '') - github.clock.now()).toBe(600_000);
    // A program that starts in between respects what was demanded of the one before.
    const early = await read({ store, github, token: FINE_GRAINED, waits: false });
    expect(early).toMatchObject({ outcome: 'limited', requests: 0, resumeAt: result.resumeAt });
    github.clock.pass(601_000);
    expect((await read({ store, github, token: FINE_GRAINED, waits: false })).outcome).toBe('complete');
    expect(github.impatience).toEqual([]);
  });

  it('ends as offline when nothing answers, and as failed when GitHub is down', async () => {
    const world = small();
    const store = storeFollowing('acme');
    const on = days(world, store);
    await on(0);
    const before = numbersIn(store);
    const { result, github } = await on(1, (at) => (at.faultOf = () => faults.captivePortal));
    expect(result.outcome).toBe('offline');
    expect(result.messages[0]).toContain('a page answered');
    expect(github.requests()).toBeLessThan(6);
    const down = await on(1, (at) => (at.faultOf = () => faults.badGatewayHtml));
    expect(down.result.outcome).toBe('failed');
    expect(down.github.requests()).toBeLessThan(20);
    expect(numbersIn(store)).toEqual(before);
  });

  it('halves a page that is too heavy, and asks for every repository once more at most', async () => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START);
    github.faultOf = (request) =>
      request === 3 ? faults.badGatewayJson : request === 4 ? faults.resourceLimits : null;
    const result = await read({ store, github, token: FINE_GRAINED });
    expect(result.outcome).toBe('complete');
    const sizes = store.ledger
      .page(null, 500)
      .entries.toReversed()
      .filter(({ request }) => request.includes('CountsDaily'))
      .map(({ request }) => request.split(' ').at(-1));
    expect(sizes).toEqual(['(6)', '(3)', '(1)', '(3)', '(1)']);
  });

  it('reads all of a star history where it is asked for, and nothing that has not happened yet', async () => {
    const world = small();
    const store = storeFollowing('acme');
    await days(world, store)(0);
    const { repositoryId } = named(store, 'acme/engine') ?? { repositoryId: 0 };
    const first = store.samples.oldestDay(repositoryId, 'starsGiven', 'github-rest');
    const github = gitHubInMemory(world, START + DAY / 2);
    await read({ store, github, token: FINE_GRAINED, what: [repositoryId] });
    const oldest = store.samples.oldestDay(repositoryId, 'starsGiven', 'github-rest') ?? 0;
    expect(oldest).toBeLessThan(first ?? 0);
    expect(oldest).toBeLessThanOrEqual(Math.floor(world.repository('acme/engine').createdAt / DAY) + 7);
    expect(store.samples.newest(repositoryId, 'starsGiven', 'github-rest')?.day).toBe(TODAY);
  });

  it('can be paused and cancelled, and goes on from there', async () => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START);
    const first = startReading({
      store,
      github,
      token: FINE_GRAINED,
      onProgress: ({ stage }, control) => {
        if (stage === 'counts') control.cancel();
      },
    });
    expect(await first.ended).toMatchObject({ outcome: 'cancelled', messages: [] });
    const asked = github.requests();
    const second = startReading({
      store,
      github,
      token: FINE_GRAINED,
      onProgress: ({ stage }, control) => {
        if (stage === 'weekly' && !control.isPaused && github.requests() < 1_000) control.pause();
        setTimeout(() => control.resume(), 1);
      },
    });
    expect((await second.ended).outcome).toBe('complete');
    expect(operations(store).slice(asked)).not.toContain('Scalars');
  });
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

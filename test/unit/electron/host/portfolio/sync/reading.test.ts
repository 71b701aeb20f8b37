/** A reading from its first request to its last, over the GitHub of the tests in memory. */
import { describe, expect, it } from 'vitest';
import { gitHubInMemory } from '../../../../../support/github-in-memory.ts';
import { archive, empty, remove, rename, star, transfer } from '../../../../../support/loopback-github/changes.ts';
import { seedWorld } from '../../../../../support/loopback-github/seed.ts';
import { FINE_GRAINED } from '../../../../../support/loopback-github/tokens.ts';
import { numbersIn, read, startReading, storeFollowing } from '../../../../../support/portfolio-reading.ts';
import { DAY, days, named, operations, small, START, stars, TODAY } from '../../../../../support/reading-days.ts';

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

  it.each([
    ['with a token', FINE_GRAINED],
    ['without one', null],
  ])('knows managed users, and leaves one strange name out by itself, %s', async (_how, token) => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START);
    const fetch: typeof github.fetch = async (url, init) => {
      const answer = await github.fetch(url, init);
      const body = (await answer.text())
        .replaceAll('"acme/engine"', '"ana_acme/engine_"')
        .replaceAll('"acme/cli"', '"ac me/<b>"');
      return new Response(body, { status: answer.status, headers: answer.headers });
    };
    const result = await read({ store, github: { ...github, fetch }, token });
    expect(result.outcome).toBe('partial');
    expect(result.messages[0]).toBe('acme: "ac me/?b?" is no name of a repository, so that one is left out.');
    expect(named(store, 'ana_acme/engine_')).not.toBeNull();
    expect(store.repositories.count()).toBe(5);
  });

  it.each([
    ['with a token', FINE_GRAINED],
    ['without one', null],
  ])('ends for a source that is removed meanwhile, %s', async (_how, token) => {
    const world = seedWorld({ today: START, owners: { acme: 230 }, active: 0 });
    for (const stage of ['roster', 'facts', 'counts'] as const) {
      const store = storeFollowing('acme');
      const github = gitHubInMemory(world, START);
      let isRemoved = false;
      const { ended } = startReading({
        store,
        github,
        token,
        onProgress: (progress) => {
          if (isRemoved || progress.stage !== stage || store.repositories.count() === 0) return;
          isRemoved = true;
          for (const repositoryId of store.sources.heldAlone(1)) store.repositories.remove(repositoryId);
          store.sources.remove(1);
        },
      });
      const result = await ended;
      if (token !== null || stage === 'roster') expect(isRemoved).toBe(true);
      if (!isRemoved) continue;
      expect(result.outcome).toBe('complete');
      expect(store.repositories.count()).toBe(0);
      expect(numbersIn(store).size).toBe(0);
      expect(
        store.database.all("SELECT * FROM work WHERE subject LIKE 'source:%' OR subject LIKE 'repository:%'"),
      ).toEqual([]);
    }
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

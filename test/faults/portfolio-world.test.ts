/** What happens to repositories, owners, tokens and computers between two readings: history stays, and the person is told. */
import { afterEach, describe, expect, it } from 'vitest';
import { archive, empty, remove, rename, star, transfer, workADay } from '../support/loopback-github/changes.ts';
import * as faults from '../support/loopback-github/faults.ts';
import { CLASSIC_EMPTY, CLASSIC_REPO, FINE_GRAINED_WRITE } from '../support/loopback-github/tokens.ts';
import { DAY, dayOf } from '../support/loopback-github/world.ts';
import { A_DAY, lost, startRig, type Rig } from '../support/portfolio-rig.ts';

let rig: Rig;
afterEach(() => rig.end());

/** Reads once, lets a day pass on which people work, and gives what was stored before it. */
async function aDayAfter(options: Parameters<typeof startRig>[0] = {}): Promise<ReadonlyMap<string, number>> {
  rig = await startRig({ owners: { acme: 8, other: 3 }, active: 0, ...options });
  await rig.sync();
  const stored = await rig.stored();
  rig.pass(A_DAY);
  return stored;
}

const factsOf = async (id: number) =>
  (await rig.ask('portfolio.repositories', { of: 'own' })).find(({ repositoryId }) => repositoryId === id);
const sourceNamed = async (name: string) =>
  (await rig.ask('portfolio.state', { of: 'own' })).sources.find((source) => source.name === name);
const starsOf = async (id: number): Promise<readonly (readonly [number, number])[]> => {
  const found = await rig.ask('portfolio.series', { of: 'own', repositoryIds: [id], metrics: ['stars'] });
  return found.flatMap(({ days, values }) => days.map((day, at) => [day, values[at] ?? Number.NaN] as const));
};

describe('a repository', () => {
  it('that is renamed or transferred keeps its history under its new name', async () => {
    const before = await aDayAfter();
    const { github } = rig;
    const [engine, sdk] = [github.world.repository('acme/engine'), github.world.repository('acme/sdk')];
    rename(engine, 'motor');
    transfer(sdk, github.world.owner('other'));
    star(engine, 10, rig.now());
    expect((await rig.sync()).result.outcome).toBe('complete');
    expect(lost(before, await rig.stored())).toEqual([]);
    expect(await factsOf(engine.databaseId)).toMatchObject({
      name: 'acme/motor',
      formerNames: expect.arrayContaining(['acme/engine']),
      goneSince: null,
    });
    expect(await starsOf(engine.databaseId)).toHaveLength(2);
    expect(await factsOf(sdk.databaseId)).toMatchObject({ name: 'other/sdk', goneSince: null });
  });

  it('that is deleted is gone after it was looked for twice; one that was merely missing once is not', async () => {
    const before = await aDayAfter();
    const engine = rig.github.world.repository('acme/engine');
    remove(engine);
    await rig.sync();
    expect((await factsOf(engine.databaseId))?.goneSince).toBeNull();
    rig.pass(A_DAY);
    await rig.sync();
    expect((await factsOf(engine.databaseId))?.goneSince).not.toBeNull();
    expect(lost(before, await rig.stored())).toEqual([]);
    engine.isGone = false;
    rig.pass(A_DAY);
    await rig.sync();
    expect((await factsOf(engine.databaseId))?.goneSince).toBeNull();
  });

  it('that is emptied or archived is read as it is', async () => {
    const before = await aDayAfter();
    const [engine, forms] = [rig.github.world.repository('acme/engine'), rig.github.world.repository('acme/forms')];
    empty(engine);
    engine.pushedAt = rig.now();
    archive(forms);
    expect((await rig.sync()).result.outcome).toBe('complete');
    expect(lost(before, await rig.stored())).toEqual([]);
    expect(await factsOf(engine.databaseId)).toMatchObject({ language: null, stars: engine.stars });
    expect(await factsOf(forms.databaseId)).toMatchObject({ isArchived: true });
  });

  it('that really loses stars is stored with fewer: only errors change nothing', async () => {
    await aDayAfter();
    const engine = rig.github.world.repository('acme/engine');
    star(engine, -500, rig.now());
    await rig.sync();
    expect((await starsOf(engine.databaseId)).at(-1)).toEqual([dayOf(rig.now()), engine.stars]);
  });
});

describe('an owner', () => {
  it('that does not exist is said to be none, and the others are read', async () => {
    rig = await startRig({ owners: { acme: 3 } });
    await rig.ask('portfolio.addSource', { text: 'nobody-at-all', withForks: false });
    const { result } = await rig.sync();
    expect(result).toMatchObject({ outcome: 'partial', repositories: 3 });
    expect(result.messages).toContainEqual(expect.stringMatching(/no organisation or user called nobody-at-all/));
    expect((await sourceNamed('nobody-at-all'))?.trouble).toMatch(/no organisation or user/);
  });

  it.each([
    ['single sign-on', /single sign-on/, (one: Rig) => (one.github.world.owner('acme').hasSingleSignOn = true)],
    [
      'a policy of short lifetimes',
      /valid for so long/,
      (one: Rig) => (one.github.world.owner('acme').longestTokenDays = 90),
    ],
  ])('with %s is read without the token, as anybody may', async (_what, sentence, bar) => {
    const before = await aDayAfter();
    bar(rig);
    workADay(rig.github.world, rig.now());
    const { result } = await rig.sync();
    expect(result.messages).toContainEqual(expect.stringMatching(sentence));
    expect(await sourceNamed('acme')).toMatchObject({ isAnonymous: true, trouble: expect.stringMatching(sentence) });
    expect(await sourceNamed('other')).toMatchObject({ isAnonymous: false, trouble: null });
    const after = await rig.stored();
    expect(lost(before, after)).toEqual([]);
    const engine = rig.github.world.repository('acme/engine');
    expect(after.get(`${engine.databaseId} stars github-rest 0 ${dayOf(rig.now())}`)).toBe(engine.stars);
    // Once the bar is gone the token is used again.
    rig.github.world.owner('acme').hasSingleSignOn = false;
    rig.github.world.owner('acme').longestTokenDays = null;
    rig.pass(A_DAY);
    await rig.sync();
    expect(await sourceNamed('acme')).toMatchObject({ isAnonymous: false, trouble: null });
  });
});

describe('without a token', () => {
  it('everything is in the roster, a pinned repository has its history, and the hour’s requests are enough', async () => {
    rig = await startRig({ owners: { acme: 30 }, token: null });
    const first = await rig.sync();
    expect(first.result).toMatchObject({ outcome: 'complete', repositories: 30 });
    expect(first.waited).toBe(0);
    const engine = rig.github.world.repository('acme/engine');
    await rig.ask('portfolio.pin', { repositoryId: engine.databaseId, isPinned: true });
    await rig.sync([engine.databaseId]);
    const given = await rig.ask('portfolio.series', {
      of: 'own',
      repositoryIds: [engine.databaseId],
      metrics: ['starsGiven'],
    });
    expect(given.flatMap(({ values }) => values).length).toBeGreaterThan(100);
    expect(rig.github.log.every(({ isAuthorised }) => !isAuthorised)).toBe(true);
    expect(rig.github.log.every(({ status }) => status === 200)).toBe(true);
  });

  it('waits for the hour where requests are used up, says so, and goes on', async () => {
    rig = await startRig({ owners: { acme: 3 }, token: null });
    rig.github.injectWhen(({ path }) => path.startsWith('/orgs/'), faults.anonymousLimit(1_800), 1);
    const { result, waited, progress } = await rig.sync();
    expect(result.outcome).toBe('complete');
    expect(waited).toBeGreaterThanOrEqual(1_800_000);
    const waiting = progress.find(({ phase }) => phase === 'waiting');
    expect(waiting).toMatchObject({
      until: expect.any(String),
      reason: expect.stringMatching(/without a token are used up/),
    });
  });
});

describe('a token', () => {
  it.each([
    ['classic with scopes', CLASSIC_REPO, { outcome: 'can-write', scopes: ['read:org', 'repo'] }],
    ['classic without scopes', CLASSIC_EMPTY, { outcome: 'kept', token: { kind: 'classic', scopes: [] } }],
    [
      'that is none',
      'github_pat_0000000000000000000000',
      { outcome: 'refused', because: expect.stringMatching(/does not know/) },
    ],
    ['that is a word', 'secret', { outcome: 'refused', because: expect.stringMatching(/no token of GitHub/) }],
  ])('%s', async (_what, token, expected) => {
    rig = await startRig({ owners: { acme: 1 }, token: null });
    const answer = await rig.ask('portfolio.setToken', { token, allowFile: false, evenIfItCanWrite: false });
    expect(answer).toMatchObject(expected);
    const { stored } = (await rig.ask('portfolio.state', { of: 'own' })).token;
    expect(stored).toBe(answer.outcome === 'kept');
  });

  it('that can write is kept when the person insists; a fine-grained one tells of nothing but its end', async () => {
    rig = await startRig({ owners: { acme: 1 }, token: null });
    const kept = await rig.ask('portfolio.setToken', { token: CLASSIC_REPO, allowFile: false, evenIfItCanWrite: true });
    expect(kept).toMatchObject({ outcome: 'kept', token: { scopes: ['read:org', 'repo'], protection: 'memory' } });
    const other = await rig.ask('portfolio.setToken', {
      token: FINE_GRAINED_WRITE,
      allowFile: false,
      evenIfItCanWrite: false,
    });
    expect(other).toMatchObject({ outcome: 'kept', token: { kind: 'fine-grained', expiresAt: expect.any(String) } });
  });

  it('that GitHub has revoked leaves everything stored, and reading goes on without it', async () => {
    const before = await aDayAfter();
    rig.github.tokens.length = 0;
    workADay(rig.github.world, rig.now());
    const { result } = await rig.sync();
    expect(result.messages).toContainEqual(expect.stringMatching(/does not accept the token any more/));
    expect((await rig.ask('portfolio.state', { of: 'own' })).token.trouble).toMatch(/does not accept/);
    const after = await rig.stored();
    expect(lost(before, after)).toEqual([]);
    const engine = rig.github.world.repository('acme/engine');
    expect(after.get(`${engine.databaseId} stars github-rest 0 ${dayOf(rig.now())}`)).toBe(engine.stars);
  });
});

describe('this computer', () => {
  it.each([
    ['a year fast', 365 * DAY, /clock of this computer is 365 days fast/],
    ['a year slow', -365 * DAY, /clock of this computer is 365 days slow/],
  ])('with a clock %s files numbers under GitHub’s day, and says so', async (_what, clockAhead, sentence) => {
    rig = await startRig({ owners: { acme: 3 }, clockAhead });
    const { result } = await rig.sync();
    expect(result.messages).toContainEqual(expect.stringMatching(sentence));
    const days = [...(await rig.stored()).keys()].map((key) => Number(key.split(' ').at(-1)));
    expect(Math.max(...days)).toBe(dayOf(rig.now()));
  });

  it('behind a captive portal stores nothing, says where to sign in, and goes on later', async () => {
    const before = await aDayAfter();
    const end = rig.github.injectWhen(() => true, faults.captivePortal);
    const { result } = await rig.sync();
    expect(result).toMatchObject({ outcome: 'offline', messages: [expect.stringMatching(/sign in, then try again/)] });
    expect([...(await rig.stored())]).toEqual([...before]);
    end();
    expect((await rig.sync()).result.outcome).toBe('complete');
  });

  it('without network stores nothing and says so', async () => {
    const before = await aDayAfter();
    await rig.github.close();
    const { result } = await rig.sync();
    expect(result).toMatchObject({ outcome: 'offline', messages: [expect.stringMatching(/cannot be reached/)] });
    expect([...(await rig.stored())]).toEqual([...before]);
  });
});

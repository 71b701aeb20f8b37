/** What is asked of GitHub and of registries: within its limits, one request after the other, and never about people. */
import { afterEach, describe, expect, it } from 'vitest';
import { FINE_GRAINED } from '../support/loopback-github/tokens.ts';
import { impossible, startRig, type Rig } from '../support/portfolio-rig.ts';

let rig: Rig;
afterEach(() => rig.end());

describe('what is asked', () => {
  it.each([
    ['with a token', FINE_GRAINED],
    ['without one', null],
  ])('%s is never who gave stars, who watches, or who somebody is', async (_how, token) => {
    rig = await startRig({ owners: { acme: 5, 'user-ana': 2 }, token });
    const options = {
      npm: true,
      pypi: true,
      pub: true,
      crates: true,
      ecosystems: true,
      peopleView: true,
      syncOnStart: false,
    };
    await rig.ask('portfolio.setOptions', { options });
    await rig.sync();
    const engine = rig.github.world.repository('acme/engine');
    await rig.ask('portfolio.pin', { repositoryId: engine.databaseId, isPinned: true });
    const packages = (['npm', 'pypi', 'pub', 'crates'] as const).map((registry) => ({ registry, name: 'engine' }));
    await rig.ask('portfolio.setPackages', { repositoryId: engine.databaseId, packages });
    expect((await rig.sync([engine.databaseId])).result.outcome).toBe('complete');
    const asked = rig.github.log.map(({ method, url }) => `${method} ${url}`);
    for (const registry of ['/npm/', '/pypi/', '/pub/', '/crates/', '/ecosystems/'])
      expect(asked.join('\n')).toContain(`GET ${registry}`);
    // Stars only by day; of people and organisations only their lists of repositories.
    expect(
      asked.filter((one) =>
        /\/stargazers(?!\/history)|subscribers|followers|members|\/(?:users|orgs)\/[^/]+$/.test(one),
      ),
    ).toEqual([]);
    expect(asked.filter((one) => !/^GET |^POST \/graphql$/.test(one))).toEqual([]);
    // A registry never hears of the token.
    expect(
      rig.github.log.filter(
        ({ url, isAuthorised }) => isAuthorised && /^\/(?:npm|pypi|pub|crates|ecosystems)\//.test(url),
      ),
    ).toEqual([]);
    // The ledger has every request, and no request is without its fields.
    const { entries, total } = await rig.ask('portfolio.ledger', { before: null, limit: 500 });
    expect(total).toBe(rig.github.log.length);
    expect(entries.filter(({ fields }) => fields.length === 0)).toEqual([]);
  });
});

describe('limits', () => {
  it('of an hour are kept: what is left is left, and after the hour reading ends as if undisturbed', async () => {
    rig = await startRig({ owners: { acme: 8 }, hourlyLimit: 20, active: 0.6 });
    const { result, waited, progress } = await rig.sync();
    expect(result.outcome).toBe('complete');
    expect(waited).toBeGreaterThan(0);
    expect(progress.some(({ phase, until }) => phase === 'waiting' && until !== null)).toBe(true);
    expect(rig.github.log.filter(({ status }) => status !== 200)).toEqual([]);
    expect(rig.github.mostInFlight()).toBe(1);
  });

  it('end a reading that may not wait; the next one goes on from there', async () => {
    rig = await startRig({ owners: { acme: 8 }, hourlyLimit: 20, active: 0.6, waits: false });
    const outcomes: string[] = [];
    for (let hour = 0; hour < 20 && outcomes.at(-1) !== 'complete'; hour++) {
      const { result } = await rig.sync();
      outcomes.push(result.outcome);
      if (result.outcome === 'limited') expect(Date.parse(result.resumeAt ?? '')).toBeGreaterThan(rig.now());
      rig.pass(3_600_000);
    }
    expect(outcomes.at(0)).toBe('limited');
    expect(outcomes.at(-1)).toBe('complete');
    // Nothing was asked for twice, but what was read of one repository when the reading ended.
    const asked = rig.github.log
      .filter(({ operation }) => ['Roster', 'Scalars', 'CountsDaily', 'CountsWeekly'].includes(operation ?? ''))
      .map(({ operation, url, variables }) => JSON.stringify([operation, url, variables]));
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
    expect(impossible(await rig.stored())).toEqual([]);
  });
});

/**
 * Laws of reading from GitHub, over random sequences of everything that can go wrong: no error lowers or zeroes a stored
 * number, one request is under way at a time, demanded pauses are kept, and what was interrupted ends like what was not.
 * The GitHub of these tests runs GitHub's published schema in memory; the live service is not asked.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../electron/host/portfolio/network/network.ts';
import type { Network } from '../../electron/host/portfolio/portfolio-ports.ts';
import type { PortfolioStore } from '../../electron/host/portfolio/store/portfolio-store.ts';
import { connectNetwork } from '../../electron/host/portfolio/sync/connect-network.ts';
import { secretsInMemory } from '../../electron/host/secrets-in-memory.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Insider, SyncResult } from '../../shared/contract/portfolio.ts';
import { seededRandom, type Random } from '../../build/sample/seeded-random.ts';
import { ENVIRONMENT, gitHubInMemory, type GitHubInMemory } from '../support/github-in-memory.ts';
import { star } from '../support/loopback-github/changes.ts';
import * as faults from '../support/loopback-github/faults.ts';
import { allFaults, type Fault } from '../support/loopback-github/faults.ts';
import { seedWorld } from '../support/loopback-github/seed.ts';
import { FINE_GRAINED } from '../support/loopback-github/tokens.ts';
import type { World } from '../support/loopback-github/world.ts';
import { copyOf, factsIn, numbersIn, read, startReading, storeFollowing } from '../support/portfolio-reading.ts';

const SEQUENCES = Number(process.env['ORGWRIGHT_SEQUENCES'] ?? 60);
const FIRST = Number(process.env['ORGWRIGHT_SEED'] ?? 1);
const DAY = 86_400_000;
/** Sequences with two programs: they take real moments. */
const TWOS = Math.ceil(SEQUENCES / 4);
/** Early in a day, so that all pauses of a reading end within it. */
const START = Date.UTC(2026, 10, 2, 0, 5);
const INSIDERS: readonly Insider[] = [{ login: 'insider-1', from: null, to: null }];

const worldOf = (day: 1 | 2): World => {
  const world = seedWorld({ today: START, owners: { acme: 5, globex: 2 }, active: 0.3 });
  if (day === 2) for (const repository of world.repositories) star(repository, 3, START + DAY);
  return world;
};
/** Reading changes nothing in them. */
const WORLDS = { 1: worldOf(1), 2: worldOf(2) };

/** What a store holds when nothing goes wrong: with the token, and without. */
async function truth(token: string | null, day: 1 | 2): Promise<PortfolioStore> {
  const github = gitHubInMemory(WORLDS[day], START + (day - 1) * DAY);
  const store = storeFollowing('acme', 'globex');
  const result = await read({ store, github, token, insiders: INSIDERS });
  expect(result.outcome).toBe('complete');
  return store;
}

/** Faults at random places; `null` where the answer is a proper one. */
function sequence(random: Random, among: readonly Fault[], density: number): (request: number) => Fault | null {
  const drawn = new Map<number, Fault | null>();
  let left = 8;
  return (request) => {
    const before = drawn.get(request);
    if (before !== undefined) return before;
    const fault = left > 0 && random.chance(density) ? random.pick(among) : null;
    if (fault !== null) left -= 1;
    drawn.set(request, fault);
    return fault;
  };
}

const PERSISTENT: ReadonlySet<Fault> = new Set([
  faults.badCredentials,
  faults.restricted,
  faults.insufficientScopes,
  faults.falseNotFound,
  faults.singleSignOn,
  faults.tokenLifetime,
]);
const every = allFaults(30);
/** What passes by itself: afterwards everything is as if it had not been. */
const passing = every.filter((fault) => !PERSISTENT.has(fault));

interface Tally {
  sequences: number;
  faults: number;
  requests: number;
  demanded: number;
  readonly byName: Map<string, number>;
  readonly outcomes: Map<string, number>;
}

const tally = (): Tally => ({
  sequences: 0,
  faults: 0,
  requests: 0,
  demanded: 0,
  byName: new Map(),
  outcomes: new Map(),
});

function count(sum: Tally, github: GitHubInMemory, result: SyncResult | null): void {
  sum.sequences += 1;
  sum.requests += github.requests();
  sum.demanded += github.demanded();
  for (const [name, times] of github.met) {
    sum.faults += times;
    sum.byName.set(name, (sum.byName.get(name) ?? 0) + times);
  }
  const outcome = result?.outcome ?? 'killed';
  sum.outcomes.set(outcome, (sum.outcomes.get(outcome) ?? 0) + 1);
}

function print(law: string, sum: Tally): void {
  const outcomes = [...sum.outcomes].map(([name, times]) => `${times} ${name}`).join(', ');
  const kinds = [...sum.byName].toSorted((a, b) => b[1] - a[1]).map(([name, times]) => `${name} ${times}`);
  console.log(
    `${law}: ${sum.sequences} sequences, ${sum.faults} failures of ${sum.byName.size} kinds in ${sum.requests} requests, ` +
      `${Math.round(sum.demanded / 1000)} s of pauses demanded; ended ${outcomes}. ${kinds.join('; ')}`,
  );
}

/** The first few differences: whole stores side by side are nothing to read. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys]
    .filter((key) => one.get(key) !== other.get(key))
    .slice(0, 5)
    .map((key) => `${key}: ${one.get(key) ?? 'absent'} instead of ${other.get(key) ?? 'absent'}`);
}

const wellBehaved = (github: GitHubInMemory): void => {
  expect(github.mostInFlight()).toBe(1);
  expect(github.impatience).toEqual([]);
};

describe('reading from a GitHub that fails', () => {
  it('never lowers, zeroes or makes up a number, never asks twice at once, and waits as long as it is told', async () => {
    const [first, second] = [await truth(FINE_GRAINED, 1), await truth(FINE_GRAINED, 2)];
    const anonymous = await truth(null, 2);
    const before = numbersIn(first);
    const allowed = new Map([...numbersIn(anonymous), ...numbersIn(second)]);
    const sum = tally();
    for (let seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      const random = seededRandom(seed);
      const store = copyOf(first);
      const github = gitHubInMemory(WORLDS[2], START + DAY);
      github.faultOf = sequence(random, every, 0.05 + random.next() * 0.4);
      const result = await read({ store, github, token: FINE_GRAINED, insiders: INSIDERS });
      wellBehaved(github);
      const after = numbersIn(store);
      const wrong = [...after].filter(([key, value]) => value !== before.get(key) && value !== allowed.get(key));
      const lost = [...before.keys()].filter((key) => !after.has(key));
      expect([...wrong, ...lost].slice(0, 5), `seed ${seed}`).toEqual([]);
      expect(store.repositories.all().every(({ goneSince }) => goneSince === null)).toBe(true);
      count(sum, github, result);
      store.close();
    }
    // Every way to fail has been met.
    if (SEQUENCES >= 60) expect(sum.byName.size).toBe(every.length);
    print('any failure', sum);
  }, 240_000);

  it('ends like an undisturbed reading when it was interrupted, killed at any request and taken up again', async () => {
    const undisturbed = await truth(FINE_GRAINED, 2);
    const [numbers, facts] = [numbersIn(undisturbed), factsIn(undisturbed)];
    const sum = tally();
    let kills = 0;
    for (let seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      const random = seededRandom(seed * 7 + 1);
      const store = storeFollowing('acme', 'globex');
      const github = gitHubInMemory(WORLDS[2], START + DAY);
      github.faultOf = sequence(random, passing, random.next() * 0.4);
      let result: SyncResult | null = null;
      for (let starts = 0; starts < 12 && result?.outcome !== 'complete'; starts++) {
        const death = github.killAt(random.chance(0.6) ? github.requests() + random.below(25) : Infinity);
        const { ended } = startReading({ store, github, token: FINE_GRAINED, insiders: INSIDERS });
        result = await Promise.race([ended, death.then(() => null)]);
        if (result === null) kills += 1;
      }
      count(sum, github, result);
      expect(result?.outcome, `seed ${seed}`).toBe('complete');
      wellBehaved(github);
      expect(differences(numbersIn(store), numbers), `seed ${seed}`).toEqual([]);
      expect(differences(factsIn(store), facts), `seed ${seed}`).toEqual([]);
      store.close();
    }
    expect(kills).toBeGreaterThan(SEQUENCES / 4);
    print(`interrupted and resumed, killed ${kills} times`, sum);
  }, 240_000);

  it('is done by one of two programs at a time, whoever begins, pauses and cancels when', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orgwright-two-'));
    const numbers = numbersIn(await truth(FINE_GRAINED, 2));
    let [begun, refused] = [0, 0];
    for (let seed = FIRST; seed < FIRST + TWOS; seed++) {
      const random = seededRandom(seed * 13 + 5);
      const store = storeFollowing('acme', 'globex');
      const github = gitHubInMemory(WORLDS[2], START + DAY);
      github.faultOf = sequence(random, passing, 0.1);
      const programs = [one(store, github, folder), one(store, github, folder)];
      for (let step = 0; step < 14; step++) {
        const { sync } = random.pick(programs);
        const doing = random.pick(['start', 'start', 'start', 'pause', 'cancel'] as const);
        try {
          await (doing === 'start' ? sync.start({ insiders: [...INSIDERS], what: 'due' }) : sync[doing]());
          if (doing === 'start') begun += 1;
        } catch (error) {
          if (!(error instanceof HostFailure && error.code === 'in-use')) throw error;
          refused += 1;
        }
        if (random.chance(0.5)) await new Promise((resolve) => setTimeout(resolve, random.below(6)));
      }
      for (const { sync } of programs) await sync.stop();
      for (let starts = 0; starts < 6 && store.settings.lastSync()?.outcome !== 'complete'; starts++) {
        await read({ store, github, token: FINE_GRAINED, insiders: INSIDERS });
      }
      wellBehaved(github);
      expect(differences(numbersIn(store), numbers), `seed ${seed}`).toEqual([]);
      store.close();
    }
    await rm(folder, { recursive: true, force: true });
    console.log(`two programs: ${TWOS} sequences, ${begun} times begun or gone on with, ${refused} times refused`);
    expect(refused).toBeGreaterThan(TWOS / 2);
  }, 120_000);
});

/** A program of its own over the same store and the same lock. */
function one(store: PortfolioStore, github: GitHubInMemory, folder: string): Network {
  const fetch: Fetch = async (url, init) => {
    // Real answers take a moment, in which the other program comes to its turn.
    await new Promise((resolve) => setTimeout(resolve, 1));
    return github.fetch(url, init);
  };
  return connectNetwork({ env: ENVIRONMENT, fetch, timing: github.timing })({
    store: async () => store,
    lockPath: join(folder, 'portfolio.lock'),
    secrets: secretsInMemory(new Map([['github', FINE_GRAINED]])),
    emit: () => undefined,
    now: () => new Date(github.clock.now()),
    version: '0.0.0-test',
    onBug: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
}

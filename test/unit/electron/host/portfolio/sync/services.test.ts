/** Token and reading as the page meets them: what is refused, what never comes out, and one reading at a time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Network } from '../../../../../../electron/host/portfolio/portfolio-ports.ts';
import { connectNetwork } from '../../../../../../electron/host/portfolio/sync/connect-network.ts';
import { secretsInMemory } from '../../../../../../electron/host/secrets-in-memory.ts';
import type { PortfolioStore } from '../../../../../../electron/host/portfolio/store/portfolio-store.ts';
import { secretsFromEnvironment } from '../../../../../../electron/loopback/secrets-from-environment.ts';
import { HostFailure } from '../../../../../../shared/contract/errors.ts';
import type { EventName, Payload } from '../../../../../../shared/contract/events.ts';
import type { SyncResult } from '../../../../../../shared/contract/portfolio.ts';
import { ENVIRONMENT, gitHubInMemory, type GitHubInMemory } from '../../../../../support/github-in-memory.ts';
import * as faults from '../../../../../support/loopback-github/faults.ts';
import { seedWorld } from '../../../../../support/loopback-github/seed.ts';
import { CLASSIC_EMPTY, CLASSIC_REPO, FINE_GRAINED } from '../../../../../support/loopback-github/tokens.ts';
import { numbersIn, read, storeFollowing } from '../../../../../support/portfolio-reading.ts';

const START = Date.UTC(2026, 10, 2, 0, 5);
const ALL = { insiders: null, what: 'due' as const };

let folder: string;
let github: GitHubInMemory;
let store: PortfolioStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgwright-sync-'));
  github = gitHubInMemory(seedWorld({ today: START, owners: { acme: 5 }, active: 0.3 }), START);
  store = storeFollowing('acme');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Program {
  readonly network: Network;
  readonly events: { readonly event: EventName; readonly payload: Payload<EventName> }[];
  /** Resolves with how the next reading ends. */
  readonly ended: () => Promise<SyncResult>;
}

function program(changes: { readonly store?: PortfolioStore; readonly env?: Record<string, string> } = {}): Program {
  const events: { event: EventName; payload: Payload<EventName> }[] = [];
  const waiting: ((result: SyncResult) => void)[] = [];
  const network = connectNetwork({
    env: { ...ENVIRONMENT, ...changes.env },
    fetch: github.fetch,
    timing: github.timing,
  })({
    store: async () => changes.store ?? store,
    lockPath: join(folder, 'locks', 'portfolio.lock'),
    secrets: secretsInMemory(),
    emit: (event, payload) => {
      events.push({ event, payload });
      if (event === 'portfolio.synced') waiting.shift()?.(payload as SyncResult);
    },
    now: () => new Date(github.clock.now()),
    version: '0.0.0-test',
    onBug: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  return { network, events, ended: () => new Promise((resolve) => waiting.push(resolve)) };
}

const typed = (token: string, evenIfItCanWrite = false) => ({ token, allowFile: false, evenIfItCanWrite });

describe('a token', () => {
  it('is checked by one request, and what GitHub tells of it is kept', async () => {
    const { network } = program();
    expect(await network.token.set(typed(`  ${FINE_GRAINED}\n`))).toEqual({
      outcome: 'kept',
      token: {
        stored: true,
        protection: 'memory',
        canProtect: false,
        kind: 'fine-grained',
        scopes: [],
        expiresAt: expect.stringMatching(/^2027-/),
        checkedAt: expect.stringContaining('2026-11-02'),
        trouble: null,
      },
    });
    expect(github.requests()).toBe(1);
    expect(await network.token.clear()).toMatchObject({ stored: false, kind: null, expiresAt: null });
  });

  it('that may write is kept only when the person insists', async () => {
    const { network } = program();
    expect(await network.token.set(typed(CLASSIC_REPO))).toEqual({
      outcome: 'can-write',
      scopes: ['read:org', 'repo'],
    });
    expect((await network.token.state()).stored).toBe(false);
    expect(await network.token.set(typed(CLASSIC_REPO, true))).toMatchObject({
      outcome: 'kept',
      token: { kind: 'classic', scopes: ['read:org', 'repo'] },
    });
    expect(await network.token.set(typed(CLASSIC_EMPTY))).toMatchObject({ outcome: 'kept', token: { scopes: [] } });
  });

  it('is refused with a reason: unknown, no token at all, not to be checked now', async () => {
    const { network } = program();
    const refusal = async (token: string): Promise<string> => {
      const answer = await network.token.set(typed(token));
      return answer.outcome === 'refused' ? answer.because : answer.outcome;
    };
    expect(await refusal('ghp_unknown000000000000000000000000000000')).toContain('does not know this token');
    expect(await refusal('my password')).toContain('no token of GitHub');
    github.faultOf = () => faults.captivePortal;
    expect(await refusal(FINE_GRAINED)).toContain('could not be checked');
    github.faultOf = () => faults.secondary403(60);
    expect(await refusal(FINE_GRAINED)).toMatch(/asks for a pause. Try again after \d\d:\d\d UTC/);
    expect(await network.token.state()).toMatchObject({ stored: false, trouble: null });
  });

  it('never comes out: not in events, requests, results or the store', async () => {
    const canary = 'ghp_Canary000000000000000000000000000000';
    const { network, events, ended } = program();
    await network.token.set(typed(canary, true));
    await network.token.set(typed(CLASSIC_REPO, true));
    github.faultOf = (request) => (request % 5 === 2 ? faults.badCredentials : null);
    const end = ended();
    await network.sync.start(ALL);
    const everything = JSON.stringify([
      await end,
      events,
      await network.token.state(),
      network.sync.progress(),
      store.ledger.page(null, 500),
      store.database.all('SELECT * FROM setting'),
      store.database.all('SELECT * FROM work'),
    ]);
    expect(everything).not.toContain(canary);
    expect(everything).not.toContain(CLASSIC_REPO);
    expect((await network.token.state()).trouble).toContain('does not accept the token');
  });

  it('that may write and came unasked is used, and that is said in the reading and with the token', async () => {
    const sentence = expect.stringMatching(/^This token can write: read:org, repo\. /);
    expect((await read({ store, github, token: CLASSIC_REPO })).messages).toEqual([sentence]);
    expect(store.settings.token()).toMatchObject({ scopes: ['read:org', 'repo'], trouble: sentence });
    expect((await read({ store, github, token: CLASSIC_REPO })).messages).toEqual([sentence]);
    const { network, ended } = program();
    await network.token.set(typed(CLASSIC_REPO, true));
    const end = ended();
    await network.sync.start(ALL);
    expect((await end).messages).toEqual([]);
    expect((await network.token.state()).trouble).toBeNull();
    expect((await read({ store, github, token: CLASSIC_EMPTY })).messages).toEqual([]);
  });

  it('that lives in memory leaves what is stored of the token of the app as it is', async () => {
    await read({ store, github, token: FINE_GRAINED });
    const before = store.settings.token();
    expect(before?.kind).toBe('fine-grained');
    const { network, ended } = program();
    await network.token.set(typed(CLASSIC_REPO, true));
    github.faultOf = (request) => (request === 3 ? faults.badCredentials : null);
    const end = ended();
    await network.sync.start({ ...ALL, what: 'all' });
    await end;
    expect(await network.token.state()).toMatchObject({ kind: 'classic', scopes: ['read:org', 'repo'] });
    await network.token.clear();
    expect(await network.token.state()).toMatchObject({ stored: false, kind: null });
    expect(store.settings.token()).toEqual(before);
  });

  it('on loopback comes from the environment, or lives in memory', async () => {
    const secrets = secretsFromEnvironment({ ORGWRIGHT_GITHUB_TOKEN: 'from-the-environment' });
    expect(await secrets.use('github')).toBe('from-the-environment');
    expect(await secrets.set('github', 'typed', true)).toEqual({
      stored: true,
      protection: 'memory',
      canProtect: false,
    });
    expect(await secrets.use('github')).toBe('typed');
    expect(await secretsFromEnvironment({}).use('github')).toBeNull();
  });
});

describe('reading', () => {
  it('tells how it goes, and ends once', async () => {
    const { network, events, ended } = program();
    await network.token.set(typed(FINE_GRAINED));
    const end = ended();
    const [first, second] = await Promise.all([network.sync.start(ALL), network.sync.start(ALL)]);
    expect([first.phase, second.phase]).toEqual(['running', 'running']);
    expect((await end).outcome).toBe('complete');
    expect(network.sync.progress().phase).toBe('idle');
    expect(events.filter(({ event }) => event === 'portfolio.synced')).toHaveLength(1);
    const stages = events.flatMap(({ payload }) =>
      'stage' in payload && payload.stage !== null ? [payload.stage] : [],
    );
    expect([...new Set(stages)]).toEqual([
      'roster',
      'facts',
      'counts',
      'weekly',
      'community',
      'releases',
      'commits',
      'stars',
    ]);
    expect(network.sync.budgets().map(({ resource }) => resource)).toEqual(['graphql', 'core']);
    expect(store.settings.lastSync()?.outcome).toBe('complete');
  });

  it('is done by one program at a time on a computer', async () => {
    const [one, other] = [program(), program()];
    const end = one.ended();
    await one.network.sync.start(ALL);
    await one.network.sync.pause();
    await expect(other.network.sync.start(ALL)).rejects.toThrow('Another Orgwright is reading');
    await one.network.sync.start(ALL);
    await end;
    const second = other.ended();
    await other.network.sync.start(ALL);
    expect((await second).outcome).toBe('complete');
    expect(github.mostInFlight()).toBe(1);
  });

  it('pauses between two requests, says so, and goes on', async () => {
    const { network, ended } = program();
    const end = ended();
    await network.sync.start(ALL);
    expect((await network.sync.pause()).phase).toBe('paused');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const asked = github.requests();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(github.requests()).toBe(asked);
    expect(network.sync.progress().phase).toBe('paused');
    expect((await network.sync.start(ALL)).phase).toBe('running');
    expect((await end).outcome).toBe('complete');
  });

  it('that is cancelled while paused ends, and lets others read', async () => {
    const { network, ended } = program();
    const end = ended();
    await network.sync.start(ALL);
    await network.sync.pause();
    expect((await network.sync.cancel()).phase).toBe('stopping');
    expect((await end).outcome).toBe('cancelled');
    const second = program();
    const other = second.ended();
    await second.network.sync.start(ALL);
    expect((await other).outcome).toBe('complete');
  });

  it('stops with a sentence when the disk is full, and keeps what was stored', async () => {
    const first = program();
    const end = first.ended();
    await first.network.sync.start(ALL);
    await end;
    const before = numbersIn(store);
    const full: PortfolioStore = {
      ...store,
      inTransaction: () => {
        throw new HostFailure('disk-full', 'The disk is full. Free some space, then read again.');
      },
    };
    github.clock.pass(86_400_000);
    const { network, ended } = program({ store: full });
    const second = ended();
    await network.sync.start({ ...ALL, what: 'all' });
    expect(await second).toMatchObject({
      outcome: 'failed',
      messages: ['The disk is full. Free some space, then read again.'],
    });
    const after = numbersIn(store);
    expect([...before].every(([key, value]) => after.get(key) === value)).toBe(true);
  });

  it('refuses an address that is none before anything is asked', async () => {
    const { network } = program({ env: { ORGWRIGHT_GITHUB_API: 'http://evil.example' } });
    await expect(network.sync.start(ALL)).rejects.toThrow('ORGWRIGHT_GITHUB_API must be');
    expect(network.sync.service).toBe('api.github.com');
    expect(github.requests()).toBe(0);
  });

  it('lets go when the program ends', async () => {
    const { network } = program();
    await network.sync.start(ALL);
    await network.sync.stop();
    expect(network.sync.progress().phase).toBe('idle');
    const second = program();
    await second.network.sync.start(ALL);
    await second.network.sync.stop();
  });
});

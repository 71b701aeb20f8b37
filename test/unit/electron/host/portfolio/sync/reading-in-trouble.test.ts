/** Reading when something is in the way: a refused token, a wrong clock, limits, no connection. */
import { describe, expect, it } from 'vitest';
import { gitHubInMemory } from '../../../../../support/github-in-memory.ts';
import * as faults from '../../../../../support/loopback-github/faults.ts';
import { json } from '../../../../../support/loopback-github/http.ts';
import { FINE_GRAINED } from '../../../../../support/loopback-github/tokens.ts';
import { numbersIn, read, startReading, storeFollowing } from '../../../../../support/portfolio-reading.ts';
import { DAY, days, operations, small, START, TODAY } from '../../../../../support/reading-days.ts';

describe('a reading', () => {
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

  it('ends where more than hours are demanded, and says until when', async () => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START);
    github.faultOf = (request) => (request === 3 ? faults.secondary403(5 * 86_400) : null);
    const result = await read({ store, github, token: FINE_GRAINED });
    expect(result.outcome).toBe('limited');
    expect(Date.parse(result.resumeAt ?? '') - github.clock.now()).toBe(5 * DAY);
    github.clock.pass(2 * DAY);
    expect(await read({ store, github, token: FINE_GRAINED })).toMatchObject({ outcome: 'limited', requests: 0 });
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
    expect(github.requests()).toBeLessThan(3);
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

  it('leaves out a group of fields that the token may not read, or that the server does not know', async () => {
    const store = storeFollowing('acme');
    const github = gitHubInMemory(small(), START);
    const message = "Field 'mentionableUsers' doesn't exist on type 'Repository'";
    const older: faults.Fault = {
      name: 'an older server',
      answer: async (real, asked) =>
        asked.operation === 'CountsWeekly' ? json(200, { errors: [{ path: [], message }] }) : real(),
    };
    github.faultOf = () => older;
    const result = await read({ store, github, token: FINE_GRAINED });
    expect(result.outcome).toBe('complete');
    expect(result.messages[0]).toContain('did not understand the request');
    expect(operations(store).filter((operation) => operation === 'CountsWeekly')).toHaveLength(1);
    expect(numbersIn(store).size).toBeGreaterThan(100);
  });
});

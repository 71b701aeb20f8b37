/** Every way in which an answer of GitHub goes wrong: no stored number changes, the person is told, and the next reading makes it good. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workADay } from '../support/loopback-github/changes.ts';
import { allFaults } from '../support/loopback-github/faults.ts';
import type { Asked } from '../support/loopback-github/http.ts';
import { dayOf } from '../support/loopback-github/world.ts';
import { A_DAY, impossible, lost, startRig, type Rig } from '../support/portfolio-rig.ts';

/** Seconds that limits ask to wait. */
const SECONDS = 30;

/** What is said of each, in the ledger or at the end. */
const SAID: Readonly<Record<string, RegExp>> = {
  hang: /gave no answer within 15 seconds/,
  reset: /connection to .* was closed/,
  'cut body': /closed before|cut off/,
  'truncated JSON': /cut off/,
  'empty body': /answered with nothing/,
  '204': /answered with nothing/,
  'captive portal': /a page answered, as networks do before one has signed in/,
  'redirect to a portal': /sent the request elsewhere|a page answered/,
  'wrong content type': /^$/,
  'no content type': /^$/,
  'JSON of somebody else': /not what was asked for/,
  'JSON null': /not what was asked for/,
  'secondary limit 403, retry-after 30': /asks for a pause/,
  'secondary limit 403, retry-after missing': /asks for a pause/,
  'secondary limit 429, retry-after 30': /asks for a pause/,
  'secondary limit as HTTP 200, retry-after 30': /asks for a pause/,
  'abuse detection 403': /asks for a pause/,
  RATE_LIMITED: /points that GitHub allows this token are used up|nearly used up/,
  RATE_LIMIT: /points that GitHub allows this token are used up|nearly used up/,
  'limit of nobody': /used up/,
  '502 as HTML': /ran out of time|has trouble/,
  '502 as JSON': /ran out of time/,
  '504': /ran out of time|has trouble/,
  '503': /ran out of time|has trouble/,
  'something went wrong, as HTTP 200': /ran out of time|has trouble/,
  '401': /does not accept the token/,
  '403 not accessible': /not allowed to read this/,
  'partial data: INSUFFICIENT_SCOPES': /may not read this/,
  'partial data: RESOURCE_LIMITS_EXCEEDED': /^$/,
  'partial data: NOT_FOUND': /not found/,
  'partial data: FORBIDDEN{"saml_failure":true}': /single sign-on/,
  'partial data: FORBIDDEN{"saml_failure":false}': /valid for so long/,
  'nulls without an error': /not what was asked for|not found/,
  'hostile numbers': /not what was asked for/,
};
/** Answers that are as good as any, whatever their headers say. */
const HARMLESS: readonly string[] = ['wrong content type', 'no content type'];
/** What is asked of a token only, so that the reading goes on without one. */
const OPERATIONS = ['Roster', 'Scalars', 'CountsDaily', 'Community', 'Commits'] as const;

const isStars = ({ path }: Asked): boolean => path.endsWith('/stargazers/history');

let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ owners: { acme: 7 } });
  await rig.sync();
});
afterAll(() => rig.end());

describe('an answer that goes wrong', () => {
  it.each(allFaults(SECONDS))('$name', async (fault) => {
    rig.pass(A_DAY);
    workADay(rig.github.world, rig.now());
    const before = await rig.stored();
    const asked = rig.github.log.length;
    const ends = [
      ...OPERATIONS.map((name) => rig.github.injectWhen(({ operation }) => operation === name, fault, 1)),
      rig.github.injectWhen(isStars, fault, 1),
    ];
    const { result, waited, progress } = await rig.sync();
    for (const end of ends) end();
    const after = await rig.stored();

    expect(lost(before, after)).toEqual([]);
    expect(impossible(after)).toEqual([]);
    expect(wrongToday(after)).toEqual([]);
    expect(rig.github.mostInFlight()).toBe(1);
    const hit = rig.github.log.slice(asked).filter((entry) => entry.fault === fault.name);
    expect(hit.length).toBeGreaterThan(0);
    const { entries } = await rig.ask('portfolio.ledger', { before: null, limit: 200 });
    const said = [
      ...result.messages,
      ...progress.map(({ reason }) => reason ?? ''),
      ...entries.slice(0, rig.github.log.length - asked).map(({ failure }) => failure ?? ''),
    ];
    expect(said).toContainEqual(expect.stringMatching(SAID[fault.name] ?? /unlisted/));
    if (HARMLESS.includes(fault.name)) expect(result).toMatchObject({ outcome: 'complete', messages: [] });
    if (/retry-after 30|RATE_|limit of nobody/.test(fault.name)) expect(waited).toBeGreaterThanOrEqual(SECONDS * 1000);

    // Next time everything is read that was left out, with the token again, and the numbers are GitHub's.
    await rig.restart();
    rig.pass(A_DAY);
    workADay(rig.github.world, rig.now());
    const good = await rig.sync('all');
    expect(good.result.outcome).toBe('complete');
    const stored = await rig.stored();
    expect(lost(after, stored)).toEqual([]);
    for (const repository of rig.github.world.repositories)
      expect([repository.name, today(stored, repository.databaseId, 'stars')]).toEqual([
        repository.name,
        repository.stars,
      ]);
  });
});

const today = (stored: ReadonlyMap<string, number>, id: number, metric: string): number | undefined =>
  stored.get([id, metric, 'github-graphql', 0, dayOf(rig.now())].join(' ')) ??
  stored.get([id, metric, 'github-rest', 0, dayOf(rig.now())].join(' '));

/** What is stored of today is either GitHub's number or nothing. */
const wrongToday = (stored: ReadonlyMap<string, number>): readonly string[] =>
  rig.github.world.repositories.flatMap(({ databaseId, name, stars, forks }) =>
    (['stars', 'forks'] as const).flatMap((metric) => {
      const value = today(stored, databaseId, metric);
      return value === undefined || value === { stars, forks }[metric] ? [] : [`${name} ${metric} ${value}`];
    }),
  );

/** Limits, partial answers, and where a request may go. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../../../../electron/host/portfolio/network/addresses.ts';
import type { NetworkFailure } from '../../../../../../electron/host/portfolio/network/failure.ts';
import { graphqlClient } from '../../../../../../electron/host/portfolio/network/graphql-client.ts';
import type { Fetch } from '../../../../../../electron/host/portfolio/network/network.ts';
import { SCALARS, scalarsNode } from '../../../../../../electron/host/portfolio/network/queries/scalars.ts';
import { readNodes } from '../../../../../../electron/host/portfolio/network/read-nodes.ts';
import { repositoryNamed } from '../../../../../../electron/host/portfolio/network/rest/repositories.ts';
import { z } from '../../../../../../shared/util/zod.ts';
import { restClient } from '../../../../../../electron/host/portfolio/network/rest-client.ts';
import { answering, askGraphql, JSON_TYPE, NOW, scene, SECRET } from '../../../../../support/network-scene.ts';

const HOST = 'api.github.com';
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../fixtures/github/${name}`, import.meta.url), 'utf8'));

describe('limits', () => {
  const until = (failure: NetworkFailure): number => ('until' in failure ? failure.until - NOW : 0) / 1000;
  const SLOW =
    '{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}';

  it('waits as long as it is told, or a minute, and longer each time nobody says', async () => {
    expect(until((await askGraphql(answering(403, SLOW, { ...JSON_TYPE, 'retry-after': '7' }))).failure)).toBe(7);
    const inWords = new Date(NOW + 90_000).toUTCString();
    expect(until((await askGraphql(answering(403, SLOW, { ...JSON_TYPE, 'retry-after': inWords }))).failure)).toBe(90);
    expect(until((await askGraphql(answering(403, SLOW))).failure)).toBe(60);
  });

  it('waits for the end of the hour by the clock of the server, whatever the own clock says', async () => {
    const serverNow = NOW + 365 * 86_400_000;
    const headers = {
      ...JSON_TYPE,
      date: new Date(serverNow).toUTCString(),
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(serverNow / 1000 + 600),
    };
    const message = "API rate limit exceeded for 79.151.31.149. (But here's the good news: …)";
    const { failure } = await askGraphql(answering(403, JSON.stringify({ message }), headers));
    expect(failure.kind).toBe('primaryLimit');
    expect(until(failure)).toBe(601);
  });

  it('does not believe a reset in years', async () => {
    const headers = {
      ...JSON_TYPE,
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '9999999999',
    };
    const { failure } = await askGraphql(
      answering(403, '{"message":"API rate limit exceeded for user ID 1."}', headers),
    );
    expect(until(failure)).toBe(24 * 3_600);
  });

  it.each([403, 429])('waits for days where that is demanded, and never less, with %i', async (status) => {
    const days = 3 * 86_400;
    const told = async (seconds: string) =>
      until((await askGraphql(answering(status, SLOW, { ...JSON_TYPE, 'retry-after': seconds }))).failure);
    expect(await told(String(days))).toBe(days);
    // What no calendar holds is kept as long as one can be told.
    expect(NOW / 1000 + (await told('9'.repeat(30)))).toBe(Date.UTC(9999, 0) / 1000);
  });

  it('asks nothing more while a pause is demanded, whoever wants to ask', async () => {
    const at = scene(answering(403, SLOW, { ...JSON_TYPE, 'retry-after': '60' }));
    const ask = () => repositoryNamed(restClient(at.network), 'acme/tool', { withToken: false });
    await ask();
    const second = await ask();
    expect(second.ok ? null : second.error.kind).toBe('secondaryLimit');
    expect(at.asked).toHaveLength(1);
  });
});

describe('a part of an answer', () => {
  const repository = (id: string, changes: object = {}) => ({
    __typename: 'Repository',
    id,
    databaseId: 7,
    nameWithOwner: 'acme/tool',
    description: null,
    homepageUrl: null,
    stargazerCount: 5,
    forkCount: 1,
    isArchived: false,
    isFork: false,
    isPrivate: false,
    createdAt: '2020-01-01T00:00:00Z',
    pushedAt: null,
    primaryLanguage: null,
    licenseInfo: null,
    ...changes,
  });
  const ids = ['R_1', 'R_2', 'R_3'];
  const nodesOf = async (nodes: readonly unknown[], errors: readonly object[] = []) => {
    const body = JSON.stringify({ data: { nodes }, ...(errors.length === 0 ? {} : { errors }) });
    const answer = await graphqlClient(scene(answering(200, body)).network)(SCALARS, {
      variables: { ids },
      purpose: 'facts',
      about: '',
    });
    if (!answer.ok) throw new Error(answer.error.kind);
    const { found, failed } = readNodes(answer.value, ids, scalarsNode);
    return { found: [...found.keys()], failed: [...failed].map(([id, failure]) => `${id} ${failure.kind}`) };
  };
  const error = (type: string, changes: object = {}) => ({ type, path: ['nodes', 1], message: 'x', ...changes });

  it.each([
    ['NOT_FOUND', {}, 'notFound'],
    ['FORBIDDEN', { extensions: { saml_failure: true } }, 'forbidden'],
    ['INSUFFICIENT_SCOPES', {}, 'scopes'],
    ['RESOURCE_LIMITS_EXCEEDED', {}, 'resourceLimits'],
  ])('%s leaves the others', async (type, changes, kind) => {
    const read = await nodesOf([repository('R_1'), null, repository('R_3')], [error(type, changes)]);
    expect(read).toEqual({ found: ['R_1', 'R_3'], failed: [`R_2 ${kind}`] });
  });

  it('believes no node that has an error somewhere, and none of another shape or another id', async () => {
    const read = await nodesOf(
      [repository('R_1', { stargazerCount: -5 }), repository('R_2'), repository('R_9')],
      [error('FORBIDDEN', { path: ['nodes', 1, 'licenseInfo'] })],
    );
    expect(read).toEqual({ found: [], failed: ['R_1 unexpected', 'R_2 forbidden', 'R_3 unexpected'] });
  });

  it('takes nothing without an error for no answer, never for something gone', async () => {
    expect((await nodesOf([null, repository('R_2')])).failed).toEqual(['R_1 unexpected', 'R_3 unexpected']);
  });

  it('tells single sign-on from a token that lives too long', async () => {
    const sso = fixture('partial-data-single-sign-on.json') as { readonly errors?: readonly object[] };
    const first = sso.errors?.[0] as { readonly message: string; readonly extensions: object };
    const at = async (changes: object) => {
      const body = JSON.stringify({ data: { nodes: [null] }, errors: [{ ...error('FORBIDDEN', changes), path: [] }] });
      const { failure } = await askGraphql(answering(200, body));
      return failure.kind === 'forbidden' ? failure.because : failure.kind;
    };
    expect(await at({ message: first.message, extensions: first.extensions })).toBe('saml');
    expect(
      await at({
        message:
          "The 'Node.js' enterprise forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days.",
        extensions: { saml_failure: false },
      }),
    ).toBe('lifetime');
  });
});

describe('where a request goes', () => {
  const moved: Fetch = async (url) =>
    url.endsWith('/repos/acme/old')
      ? new Response('{"message":"Moved Permanently"}', {
          status: 301,
          headers: { ...JSON_TYPE, location: `https://${HOST}/repositories/7` },
        })
      : new Response('{"message":"Not Found"}', { status: 404, headers: JSON_TYPE });

  it('follows a repository that has moved on the same host, and no other address', async () => {
    const at = scene(moved);
    await repositoryNamed(restClient(at.network), 'acme/old', { withToken: true });
    expect(at.asked.map(({ url }) => url)).toEqual([
      `https://${HOST}/repos/acme/old`,
      `https://${HOST}/repositories/7`,
    ]);
    expect(at.ledger.map(({ request }) => request)).toEqual(['GET /repos/acme/old', 'GET /repositories/7']);
    const away = scene(answering(301, null, { location: 'https://api.github.com.evil.example/repositories/7' }));
    const answer = await repositoryNamed(restClient(away.network), 'acme/old', { withToken: true });
    expect(answer.ok ? null : answer.error.kind).toBe('redirected');
    expect(away.asked).toHaveLength(1);
  });

  it('learns the time from an answer of GitHub only, not from a refusal or a registry', async () => {
    const years = { ...JSON_TYPE, date: new Date(NOW + 4_000 * 86_400_000).toUTCString() };
    const at = scene(async (url) => {
      if (url.includes('npmjs')) return new Response('{"downloads":[]}', { headers: years });
      if (url.includes('gone')) return new Response('{"message":"Not Found"}', { status: 404, headers: years });
      return new Response('{"resources":{}}', {
        headers: { ...JSON_TYPE, date: new Date(NOW + 60_000).toUTCString() },
      });
    });
    const rest = restClient(at.network);
    const ask = (service: 'github' | 'npm', path: string) =>
      rest({ service, path, shape: z.unknown(), purpose: 'x', fields: [], withToken: false });
    await ask('npm', '/x');
    await ask('github', '/gone');
    expect(at.network.clock.now()).toBe(NOW);
    await ask('github', '/rate_limit');
    expect(at.network.clock.now()).toBe(NOW + 60_000);
  });

  it('sends the token to GitHub only', async () => {
    const at = scene(answering(200, '{}'));
    const ask = (service: 'github' | 'npm', withToken: boolean) =>
      at.network.call({
        service,
        method: 'GET',
        url: `${at.network.addresses.base[service]}/x`,
        label: `GET /x ${SECRET}`,
        purpose: 'packages',
        fields: [],
        withToken,
        judge: () => ({ failure: null, points: null, value: null }),
      });
    await ask('github', true);
    await ask('npm', true);
    await ask('github', false);
    expect(at.asked.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${SECRET}`, null, null]);
    expect(JSON.stringify(at.ledger)).not.toContain('ThisMustNever');
    await expect(
      at.network.call({
        service: 'github',
        method: 'GET',
        url: 'https://evil.example/x',
        label: '',
        purpose: '',
        fields: [],
        withToken: true,
        judge: () => ({ failure: null, points: null, value: null }),
      }),
    ).rejects.toThrow('not its own');
  });

  it('goes to a GitHub Enterprise server over https, and in the clear to this computer only', () => {
    const enterprise = readAddresses({ ORGWRIGHT_GITHUB_API: 'https://git.acme.example/api/v3/' });
    expect(enterprise.base.github).toBe('https://git.acme.example/api/v3');
    expect(enterprise.graphql).toBe('https://git.acme.example/api/graphql');
    expect(readAddresses({ ORGWRIGHT_GITHUB_API: 'https://git.acme.example' }).base.github).toBe(
      'https://git.acme.example/api/v3',
    );
    expect(readAddresses({}).graphql).toBe('https://api.github.com/graphql');
    expect(readAddresses({ ORGWRIGHT_GITHUB_API: 'http://127.0.0.1:99' }).graphql).toBe('http://127.0.0.1:99/graphql');
    for (const bad of [
      'http://git.acme.example',
      'https://me:secret@git.acme.example',
      'ftp://x',
      'git.acme.example',
    ]) {
      expect(() => readAddresses({ ORGWRIGHT_GITHUB_API: bad })).toThrow('ORGWRIGHT_GITHUB_API must be');
    }
  });
});

/** Every way a request fails: what it is taken for, and that nothing of it gets out but a sentence. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../../../../electron/host/portfolio/network/addresses.ts';
import type { LedgerLine } from '../../../../../../electron/host/portfolio/network/call.ts';
import type { NetworkFailure } from '../../../../../../electron/host/portfolio/network/failure.ts';
import { sentenceOf } from '../../../../../../electron/host/portfolio/network/failure-sentences.ts';
import { graphqlClient } from '../../../../../../electron/host/portfolio/network/graphql-client.ts';
import { createNetwork, type Fetch, type Network } from '../../../../../../electron/host/portfolio/network/network.ts';
import { SCALARS, scalarsNode } from '../../../../../../electron/host/portfolio/network/queries/scalars.ts';
import { readNodes } from '../../../../../../electron/host/portfolio/network/read-nodes.ts';
import { repositoryNamed } from '../../../../../../electron/host/portfolio/network/rest/repositories.ts';
import { restClient } from '../../../../../../electron/host/portfolio/network/rest-client.ts';

const NOW = Date.UTC(2026, 10, 2, 12);
const SECRET = 'ghp_ThisMustNeverBeSeenAnywhere000000000';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HOST = 'api.github.com';

interface Scene {
  readonly network: Network;
  readonly ledger: LedgerLine[];
  readonly asked: { readonly url: string; readonly headers: Headers }[];
}

function scene(fetch: Fetch, env: Record<string, string> = {}): Scene {
  const ledger: LedgerLine[] = [];
  const asked: { url: string; headers: Headers }[] = [];
  const network = createNetwork({
    fetch: (url, init) => {
      asked.push({ url, headers: new Headers(init.headers) });
      return fetch(url, init);
    },
    timing: { now: () => NOW, sleep: async () => undefined, timeout: () => new AbortController().signal },
    addresses: readAddresses(env),
    version: '0.0.0-test',
    token: async () => SECRET,
    listener: {
      request: (line) => ledger.push(line),
      budget: () => undefined,
      token: () => undefined,
      limits: () => undefined,
    },
  });
  return { network, ledger, asked };
}

const answering =
  (status: number, body: string | null, headers: Record<string, string> = JSON_TYPE): Fetch =>
  async () =>
    new Response(body, { status, headers: { date: new Date(NOW).toUTCString(), ...headers } });

const failing =
  (error: unknown): Fetch =>
  async () => {
    throw error;
  };

const systemError = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

async function askGraphql(fetch: Fetch): Promise<{ readonly failure: NetworkFailure; readonly scene: Scene }> {
  const at = scene(fetch);
  const answer = await graphqlClient(at.network)(SCALARS, { variables: { ids: ['R_1'] }, purpose: 'facts', about: '' });
  if (answer.ok) throw new Error('It did not fail.');
  return { failure: answer.error, scene: at };
}

interface Recorded {
  readonly http_status: number | null;
  readonly api: string;
  readonly note: string;
  readonly body: unknown;
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../fixtures/github/${name}`, import.meta.url), 'utf8'));
const recorded = fixture('error-bodies.json') as readonly Recorded[];

const THREADS: Readonly<Record<string, NetworkFailure['kind']>> = {
  'error type is RATE_LIMIT': 'primaryLimit',
  'around page 1342': 'overloaded',
  '502 with a JSON body': 'overloaded',
  'newer wording': 'overloaded',
  'HTML, not JSON': 'overloaded',
  'secondary rate limit': 'secondaryLimit',
};

const ERRORS: readonly (readonly [string, Fetch, NetworkFailure['kind']])[] = [
  ['no such host', failing(systemError('ENOTFOUND')), 'offline'],
  ['nobody listens', failing(systemError('ECONNREFUSED')), 'offline'],
  [
    'nobody listens at any address of the host',
    failing(new TypeError('fetch failed', { cause: new AggregateError([systemError('ENETUNREACH')]) })),
    'offline',
  ],
  ['reset', failing(systemError('ECONNRESET')), 'reset'],
  ['the other side closed', failing(systemError('UND_ERR_SOCKET')), 'reset'],
  ['a connection that takes too long', failing(systemError('UND_ERR_CONNECT_TIMEOUT')), 'timeout'],
  ['no answer in time', failing(new DOMException('too late', 'TimeoutError')), 'timeout'],
  ['another certificate', failing(systemError('ERR_TLS_CERT_ALTNAME_INVALID')), 'certificate'],
  ['no HTTP', failing(systemError('HPE_INVALID_CONSTANT')), 'unexpected'],
  ['an empty body', answering(200, ''), 'empty'],
  ['a body that ends early', answering(200, '{"data":{"nodes":[{"id":"R_'), 'cut'],
  ['a page', answering(200, '<html>Hotel</html>', { 'content-type': 'text/html' }), 'captivePortal'],
  ['a page that says it is data', answering(200, '<html>Hotel</html>'), 'cut'],
  [
    'data that says it is text',
    answering(200, '{"data":{"nodes":[]}}', { 'content-type': 'text/plain' }),
    'unexpected',
  ],
  ['a refusing page', answering(403, '<html>Blocked</html>', { 'content-type': 'text/html' }), 'captivePortal'],
  ['sign in to the network', answering(511, '{"message":"x"}'), 'captivePortal'],
  ['somewhere else', answering(302, null, { location: 'https://portal.example/' }), 'redirected'],
  ['somewhere else on the same host', answering(302, null, { location: '/portal' }), 'redirected'],
  ['JSON of somebody else', answering(200, '{"hello":1}'), 'unexpected'],
  ['null', answering(200, 'null'), 'unexpected'],
  ['data without a list', answering(200, '{"data":{"nodes":7}}'), 'unexpected'],
  ['neither data nor errors', answering(200, '{"data":null}'), 'unexpected'],
  ['too much', answering(200, '{}', { ...JSON_TYPE, 'content-length': String(9 * 1024 * 1024) }), 'tooBig'],
  ['an unknown token', answering(401, '{"message":"Bad credentials"}'), 'badCredentials'],
  ['503', answering(503, '<html>No server</html>', { 'content-type': 'text/html' }), 'overloaded'],
  ['504', answering(504, '{"message":"too late"}'), 'overloaded'],
  ['500', answering(500, '{"message":"Server Error"}'), 'server'],
  ['429', answering(429, '{"message":"slow down"}'), 'secondaryLimit'],
  ['not allowed', answering(403, '{"message":"Resource not accessible by personal access token"}'), 'forbidden'],
  ['taken down', answering(451, '{"message":"Repository access blocked"}'), 'forbidden'],
  [
    'a question that it does not know',
    answering(200, '{"errors":[{"path":[],"message":"Field \'x\' doesn\'t exist on type \'Query\'"}]}'),
    'notUnderstood',
  ],
  [
    'the limit of resources',
    answering(200, '{"data":{"nodes":null},"errors":[{"type":"RESOURCE_LIMITS_EXCEEDED","message":"x"}]}'),
    'resourceLimits',
  ],
  [
    'the secondary limit as HTTP 200',
    answering(200, '{"data":null,"errors":[{"message":"You have exceeded a secondary rate limit."}]}'),
    'secondaryLimit',
  ],
  [
    'RATE_LIMITED',
    answering(200, '{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1."}]}'),
    'primaryLimit',
  ],
];

describe('an answer that is none', () => {
  it.each(ERRORS)('%s', async (_name, fetch, kind) => {
    const { failure, scene: at } = await askGraphql(fetch);
    expect(failure.kind).toBe(kind);
    const [line] = at.ledger;
    expect(line?.failure).toBe(sentenceOf(failure));
    expect(sentenceOf(failure)).toMatch(/^[^{}<>]+\.$/);
    expect(JSON.stringify([failure, at.ledger])).not.toContain('ThisMustNever');
  });

  it.each(Object.entries(THREADS))('as recorded: %s', async (note, kind) => {
    const found = recorded.find((candidate) => candidate.note.startsWith(note));
    const body = typeof found?.body === 'string' ? found.body : JSON.stringify(found?.body);
    const { failure } = await askGraphql(answering(found?.http_status ?? 200, body));
    expect(failure.kind).toBe(kind);
  });

  it('reads a body without a type, for GitHub sometimes forgets it', async () => {
    const { network } = scene(async () => {
      const response = new Response('{"data":{"nodes":[]}}', { status: 200 });
      response.headers.delete('content-type');
      return response;
    });
    const answer = await graphqlClient(network)(SCALARS, { variables: { ids: [] }, purpose: 'facts', about: '' });
    expect(answer.ok && answer.value.data).toEqual({ nodes: [] });
  });

  it('gives up on a body that breaks off', async () => {
    const { failure } = await askGraphql(async () => {
      let pulls = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (pulls++ === 0) controller.enqueue(new TextEncoder().encode('{"data":'));
          else controller.error(systemError('UND_ERR_SOCKET'));
        },
      });
      return new Response(body, { headers: JSON_TYPE });
    });
    expect(failure.kind).toBe('cut');
  });
});

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
        judge: () => ({ failure: null, points: null }),
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
        judge: () => ({ failure: null, points: null }),
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

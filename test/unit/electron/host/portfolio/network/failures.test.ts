/** Every way a request fails: what it is taken for, and that nothing of it gets out but a sentence. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NetworkFailure } from '../../../../../../electron/host/portfolio/network/failure.ts';
import { sentenceOf } from '../../../../../../electron/host/portfolio/network/failure-sentences.ts';
import { graphqlClient } from '../../../../../../electron/host/portfolio/network/graphql-client.ts';
import type { Fetch } from '../../../../../../electron/host/portfolio/network/network.ts';
import { SCALARS } from '../../../../../../electron/host/portfolio/network/queries/scalars.ts';
import { answering, askGraphql, failing, JSON_TYPE, scene } from '../../../../../support/network-scene.ts';

const systemError = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

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
  ['nothing at all', answering(204, null), 'empty'],
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

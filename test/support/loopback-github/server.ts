/** GitHub on 127.0.0.1: its published schema, its REST routes, its limits, and every way it fails. For tests only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Broken, Fault } from './faults.ts';
import { graphqlReply } from './graphql-route.ts';
import { html, json, type Asked, type Reply } from './http.ts';
import { allowanceHeaders, hourlyLimits, type Resource } from './limits.ts';
import { registryReply } from './registries.ts';
import { restReply } from './rest-routes.ts';
import { knownTokens, tokenHeaders, type KnownToken } from './tokens.ts';
import type { World } from './world.ts';

export interface LoopbackOptions {
  readonly world: World;
  /** Milliseconds since 1970; the real time unless given. */
  readonly now?: () => number;
  /** Points of GraphQL and requests of REST in an hour, for each token. */
  readonly hourlyLimit?: number;
  /** Requests that count more than this are given up as too slow. */
  readonly mostCounts?: number;
  readonly port?: number;
  /** Hears of every request that will never be answered, so that a test need not wait for anybody's patience. */
  readonly onHang?: () => void;
}

export interface Logged {
  readonly at: number;
  readonly method: string;
  /** With its query. */
  readonly url: string;
  /** Of GraphQL: the name of the query and what it was asked with. */
  readonly operation: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isAuthorised: boolean;
  /** Everything that was sent but the header with the token. */
  readonly sent: string;
  /** Null while unanswered and where no answer was given. */
  readonly status: number | null;
  readonly fault: string | null;
}

export interface LoopbackGitHub {
  /** `http://127.0.0.1:…`: the address of the interface. */
  readonly url: string;
  readonly world: World;
  readonly tokens: KnownToken[];
  readonly log: readonly Logged[];
  /** The most requests that were under way at one time, registries included. */
  readonly mostInFlight: () => number;
  /** The next answers go wrong like this, one each. */
  readonly inject: (...faults: readonly Fault[]) => void;
  /** Every answer to such a request goes wrong, or the first `times`, until the function given back is called. */
  readonly injectWhen: (matches: (asked: Asked) => boolean, fault: Fault, times?: number) => () => void;
  /** What an environment of the program needs to come here instead. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

const HOURLY_LIMIT = 5_000;
/** Measured by others: about a hundred counts fit into the ten seconds that a request may take. */
const MOST_COUNTS = 100;

export async function startLoopbackGitHub(options: LoopbackOptions): Promise<LoopbackGitHub> {
  const { world, now = Date.now, hourlyLimit = HOURLY_LIMIT, mostCounts = MOST_COUNTS, port = 0, onHang } = options;
  const limits = hourlyLimits(now, hourlyLimit);
  const tokens = knownTokens(now());
  const log: Logged[] = [];
  const queue: Fault[] = [];
  const standing = new Set<Rule>();
  let inFlight = 0;
  let most = 0;
  let requests = 0;

  const server = createServer((request, response) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    let isUnderWay = true;
    const over = (): void => {
      if (isUnderWay) inFlight -= 1;
      isUnderWay = false;
    };
    // Whoever asked may have the answer, and ask again, before this side hears that it has gone.
    response.once('close', over);
    answer(request, response, over).catch((error: unknown) => {
      // A mistake of this server; whoever asked is told, so that its test fails at once.
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse, over: () => void): Promise<void> {
    const asked = askedBy(request, await text(request));
    const fault = queue.shift() ?? ruled(standing, asked);
    const place = log.push({ ...entryOf(request, asked), at: now(), status: null, fault: fault?.name ?? null }) - 1;
    const real = () => replyTo(asked);
    const broken = fault === null ? await real() : await fault.answer(real, asked, now());
    if (broken !== 'hang' || onHang !== undefined) over();
    const status = send(response, broken, commonHeaders(asked));
    if (broken === 'hang') onHang?.();
    const logged = log[place];
    if (logged !== undefined) log[place] = { ...logged, status };
  }

  function whoAsks(asked: Asked): KnownToken | null | 'bad-credentials' {
    const [, secret] = /^(?:bearer|token) (.+)$/i.exec(asked.headers['authorization'] ?? '') ?? [];
    if (secret === undefined) return null;
    const known = tokens.find(({ token }) => token === secret);
    const isOver = (known?.expiresAt ?? Infinity) <= now();
    return known === undefined || isOver ? 'bad-credentials' : known;
  }

  async function replyTo(asked: Asked): Promise<Reply> {
    if (asked.path === '/portal') return html(200, '<html><body>Sign in to go online</body></html>');
    const fromRegistry = registryReply(asked, now());
    if (fromRegistry !== null) return fromRegistry;
    const token = whoAsks(asked);
    if (token === 'bad-credentials')
      return json(401, {
        message: 'Bad credentials',
        documentation_url: 'https://docs.github.com/rest',
        status: '401',
      });
    if (asked.path === '/rate_limit' || asked.path === '/') return json(200, { resources: resources(token) });
    if (asked.path === '/graphql') {
      if (token === null) return anonymousRefusal();
      const spend = (points: number) => limits.spend(token.token, 'graphql', points);
      const look = () => limits.look(token.token, 'graphql');
      return graphqlReply(asked, { world, token, spend, look, mostCounts });
    }
    if (limits.look(token?.token ?? null, 'core').remaining === 0) return overLimit(token);
    const reply = restReply(asked, { world, token, origin: url, now: now() });
    // What has not changed is free, but only for those who say who they are.
    if (reply.status !== 304 || token === null) limits.spend(token?.token ?? null, 'core', 1);
    return reply;
  }

  function resources(token: KnownToken | null): object {
    const of = (resource: Resource) => limits.look(token?.token ?? null, resource);
    return { core: of('core'), graphql: of('graphql') };
  }

  function commonHeaders(asked: Asked): Readonly<Record<string, string>> {
    const token = whoAsks(asked);
    const known = token === 'bad-credentials' ? null : token;
    const resource: Resource = asked.path === '/graphql' ? 'graphql' : 'core';
    requests += 1;
    return {
      server: 'github.com',
      date: new Date(now()).toUTCString(),
      'x-github-media-type': `github.${resource === 'graphql' ? 'v4' : 'v3'}; format=json`,
      'x-github-request-id': `${requests.toString(16).toUpperCase().padStart(4, '0')}:0000:0000:0000`,
      ...allowanceHeaders(limits.look(known?.token ?? null, resource), resource),
      ...tokenHeaders(known),
    };
  }

  return {
    url,
    world,
    tokens,
    log,
    mostInFlight: () => most,
    inject: (...faults) => void queue.push(...faults),
    injectWhen(matches, fault, times = Infinity) {
      const rule = { matches, fault, left: times };
      standing.add(rule);
      return () => void standing.delete(rule);
    },
    environment: environmentOf(url),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Rule {
  readonly matches: (asked: Asked) => boolean;
  readonly fault: Fault;
  left: number;
}

/** The fault that a rule has for this request; a rule that is used up falls away. */
function ruled(standing: Set<Rule>, asked: Asked): Fault | null {
  const rule = [...standing].find(({ matches }) => matches(asked));
  if (rule === undefined) return null;
  rule.left -= 1;
  if (rule.left === 0) standing.delete(rule);
  return rule.fault;
}

const environmentOf = (url: string) => ({
  ORGWRIGHT_GITHUB_API: url,
  ORGWRIGHT_NPM_API: `${url}/npm`,
  ORGWRIGHT_PYPI_API: `${url}/pypi`,
  ORGWRIGHT_PUB_API: `${url}/pub`,
  ORGWRIGHT_CRATES_API: `${url}/crates`,
  ORGWRIGHT_ECOSYSTEMS_API: `${url}/ecosystems`,
});

const anonymousRefusal = (): Reply =>
  json(403, {
    message:
      "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)",
    documentation_url: 'https://docs.github.com/graphql',
  });

const overLimit = (token: KnownToken | null): Reply =>
  token === null
    ? anonymousRefusal()
    : json(403, {
        message: 'API rate limit exceeded for user ID 123.',
        documentation_url: 'https://docs.github.com/rest',
      });

function askedBy(request: IncomingMessage, body: string): Asked {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const { query, variables } = bodyOf(body);
  const operation = /^\s*query\s+(\w+)/.exec(query)?.[1] ?? null;
  return { method: request.method ?? 'GET', path: pathname, query: searchParams, headers, body, operation, variables };
}

function bodyOf(body: string): { readonly query: string; readonly variables: Asked['variables'] } {
  if (body === '') return { query: '', variables: {} };
  const { query = '', variables = {} } = JSON.parse(body) as { query?: string; variables?: Asked['variables'] };
  return { query, variables };
}

function entryOf(request: IncomingMessage, asked: Asked) {
  const { authorization, ...others } = asked.headers;
  return {
    method: asked.method,
    url: request.url ?? '/',
    operation: asked.operation,
    variables: asked.variables,
    isAuthorised: authorization !== undefined,
    sent: `${request.url ?? ''} ${JSON.stringify(others)} ${asked.body}`,
  };
}

/** Gives the status that was sent; null where none was. */
function send(response: ServerResponse, broken: Broken, common: Reply['headers']): number | null {
  if (broken === 'hang') return null;
  if (broken === 'reset') {
    response.destroy();
    return null;
  }
  const { reply, after } =
    'cut' in broken ? { reply: broken.cut, after: broken.after } : { reply: broken, after: null };
  const length = { 'content-length': String(Buffer.byteLength(reply.body)) };
  const hasBody = reply.status !== 204 && reply.status !== 304;
  response.writeHead(reply.status, { ...common, ...(hasBody ? length : {}), ...reply.headers });
  if (after === null) {
    response.end(reply.body);
    return reply.status;
  }
  response.write(reply.body.slice(0, after), () => response.destroy());
  return reply.status;
}

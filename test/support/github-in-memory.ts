/** The GitHub of the tests without a socket: a `fetch`, a clock that sleeping moves, and a watch over manners. */
import type { Fetch } from '../../electron/host/portfolio/network/network.ts';
import type { Timing } from '../../electron/host/portfolio/network/timing.ts';
import { movableClock, type MovableClock } from './loopback-github/clock.ts';
import type { Fault } from './loopback-github/faults.ts';
import { graphqlReply } from './loopback-github/graphql-route.ts';
import { json, type Asked, type Reply } from './loopback-github/http.ts';
import { allowanceHeaders, hourlyLimits } from './loopback-github/limits.ts';
import { registryReply } from './loopback-github/registries.ts';
import { restReply } from './loopback-github/rest-routes.ts';
import { knownTokens, tokenHeaders, type KnownToken } from './loopback-github/tokens.ts';
import type { World } from './loopback-github/world.ts';

export interface GitHubInMemory {
  readonly fetch: Fetch;
  readonly clock: MovableClock;
  readonly timing: Timing;
  /** The fault for the next request, whose number (from 0) is given; null for a proper answer. */
  faultOf: (request: number) => Fault | null;
  /** From this request on nothing is ever answered, as when the program is killed. Resolves when it has come. */
  killAt: (request: number) => Promise<void>;
  readonly requests: () => number;
  readonly mostInFlight: () => number;
  /** Requests that came before a demanded pause was over. */
  readonly impatience: readonly string[];
  /** Milliseconds of all pauses that were demanded. */
  readonly demanded: () => number;
  /** Names of faults that were met, with how often. */
  readonly met: ReadonlyMap<string, number>;
  readonly authorisations: ReadonlySet<string>;
}

export const BASE = 'http://127.0.0.1:9';
export const ENVIRONMENT = {
  ORGWRIGHT_GITHUB_API: BASE,
  ORGWRIGHT_NPM_API: `${BASE}/npm`,
  ORGWRIGHT_PYPI_API: `${BASE}/pypi`,
  ORGWRIGHT_PUB_API: `${BASE}/pub`,
  ORGWRIGHT_CRATES_API: `${BASE}/crates`,
  ORGWRIGHT_ECOSYSTEMS_API: `${BASE}/ecosystems`,
};

/** Longer than anybody waits for an answer. */
const HANG = 15_000;

export function gitHubInMemory(world: World, start: number, hourlyLimit = 5_000): GitHubInMemory {
  const clock = movableClock(start);
  const limits = hourlyLimits(clock.now, hourlyLimit);
  const tokens = knownTokens(start);
  const pauses = new Map<string, number>();
  const met = new Map<string, number>();
  const authorisations = new Set<string>();
  const impatience: string[] = [];
  let death = { at: Infinity, come: Promise.withResolvers<void>() };
  let requests = 0;
  let inFlight = 0;
  let most = 0;
  let demanded = 0;

  const tokenOf = ({ headers }: Asked): KnownToken | null | 'bad' => {
    const secret = headers['authorization']?.replace(/^bearer /i, '');
    if (secret === undefined) return null;
    return tokens.find(({ token }) => token === secret) ?? 'bad';
  };
  const real = async (asked: Asked): Promise<Reply> => {
    const fromRegistry = registryReply(asked, clock.now());
    if (fromRegistry !== null) return fromRegistry;
    const token = tokenOf(asked);
    if (token === 'bad') return json(401, { message: 'Bad credentials', status: '401' });
    const who = token?.token ?? null;
    if (asked.path === '/rate_limit') return json(200, { resources: {} });
    if (asked.path !== '/graphql') {
      limits.spend(who, 'core', 1);
      return restReply(asked, { world, token, origin: BASE, now: clock.now() });
    }
    if (token === null) return json(403, { message: 'API rate limit exceeded for 127.0.0.1.' });
    const spend = (points: number) => limits.spend(who, 'graphql', points);
    return graphqlReply(asked, { world, token, spend, look: () => limits.look(who, 'graphql'), mostCounts: 100 });
  };
  const headersFor = (asked: Asked): Record<string, string> => {
    const token = tokenOf(asked);
    const resource = asked.path === '/graphql' ? 'graphql' : 'core';
    const known = token === 'bad' ? null : token;
    return {
      date: new Date(clock.now()).toUTCString(),
      ...allowanceHeaders(limits.look(known?.token ?? null, resource), resource),
      ...tokenHeaders(known),
    };
  };

  /** Who must not ask before when, from what a reply says. */
  const noteDemand = (asked: Asked, reply: Reply): void => {
    const isSecondary = /secondary rate|abuse detection/.test(reply.body);
    const isPrimary = !isSecondary && /rate limit (already )?exceeded/i.test(reply.body);
    if (!isSecondary && !isPrimary) return;
    const after = reply.headers['retry-after'];
    const reset = Number(reply.headers['x-ratelimit-reset'] ?? 0) * 1000;
    const wait =
      after !== undefined
        ? Number(after) * 1000
        : isPrimary && reset > 0
          ? reset - clock.now()
          : isPrimary
            ? 0
            : 60_000;
    const key = isSecondary ? 'all' : keyOf(asked);
    pauses.set(key, Math.max(pauses.get(key) ?? 0, clock.now() + wait));
    demanded += wait;
  };
  const keyOf = (asked: Asked): string => `${asked.headers['authorization'] ?? 'nobody'} ${asked.method}`;

  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    const asked = askedOf(url, init);
    const number = requests++;
    if (number >= death.at) {
      death.come.resolve();
      // The connection dies with the program.
      inFlight = 0;
      return new Promise<never>(() => undefined);
    }
    if (asked.headers['authorization'] !== undefined) authorisations.add(`${new URL(url).host}${asked.path}`);
    for (const key of ['all', keyOf(asked)]) {
      if (clock.now() < (pauses.get(key) ?? 0)) impatience.push(`${asked.method} ${asked.path}`);
    }
    const fault = github.faultOf(number);
    if (fault !== null) met.set(fault.name, (met.get(fault.name) ?? 0) + 1);
    clock.pass(40);
    const broken = fault === null ? await real(asked) : await fault.answer(() => real(asked), asked, clock.now());
    if (broken === 'hang') {
      clock.pass(HANG);
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    }
    if (broken === 'reset') throw new TypeError('fetch failed', { cause: systemError('ECONNRESET') });
    if ('cut' in broken) return cutResponse(broken.cut, broken.after, headersFor(asked));
    noteDemand(asked, broken);
    const empty = [204, 304].includes(broken.status);
    const response = new Response(empty ? null : broken.body, {
      status: broken.status,
      headers: { ...headersFor(asked), ...broken.headers },
    });
    // A Response says what it is by itself, also where the service did not.
    if (!('content-type' in broken.headers)) response.headers.delete('content-type');
    return response;
  };

  const github: GitHubInMemory = {
    fetch: async (url, init) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        await Promise.resolve();
        return await answer(url, init);
      } finally {
        inFlight -= 1;
      }
    },
    clock,
    timing: {
      now: clock.now,
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted();
        clock.pass(Math.max(1, milliseconds));
      },
      timeout: () => new AbortController().signal,
    },
    faultOf: () => null,
    killAt(request) {
      death = { at: request, come: Promise.withResolvers<void>() };
      return death.come.promise;
    },
    requests: () => requests,
    mostInFlight: () => most,
    impatience,
    demanded: () => demanded,
    met,
    authorisations,
  };
  return github;
}

function askedOf(url: string, init: RequestInit): Asked {
  const { pathname, searchParams } = new URL(url);
  const body = typeof init.body === 'string' ? init.body : '';
  const { query = '', variables = {} } =
    body === '' ? {} : (JSON.parse(body) as { query?: string; variables?: Asked['variables'] });
  return {
    method: init.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(new Headers(init.headers)),
    body,
    operation: /^\s*query\s+(\w+)/.exec(query)?.[1] ?? null,
    variables,
  };
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** A body whose connection ends before it does. */
function cutResponse(reply: Reply, after: number, headers: Record<string, string>): Response {
  const bytes = new TextEncoder().encode(reply.body).slice(0, after);
  let isSent = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError('terminated', { cause: systemError('UND_ERR_SOCKET') }));
      else controller.enqueue(bytes);
      isSent = true;
    },
  });
  return new Response(stream, { status: reply.status, headers: { ...headers, ...reply.headers } });
}

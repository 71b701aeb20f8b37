/**
 * The only door to the network: known services only, one request at a time, every answer checked to be data, every
 * request in the ledger. The token is added here, for GitHub's host alone, and nothing that comes out holds it.
 */
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import { serialQueue } from '../../serial-queue.ts';
import type { Addresses } from './addresses.ts';
import { Blocks } from './blocks.ts';
import { Budgets } from './budgets.ts';
import type { Answer, Call, Head, Judgement, NetworkListener } from './call.ts';
import { isLimit, NetworkError, type NetworkFailure } from './failure.ts';
import { sentenceOf } from './failure-sentences.ts';
import { failureOfError } from './fetch-errors.ts';
import { failureOfStatus } from './http-failures.ts';
import { Paces } from './paces.ts';
import { dateOf, rateLimitOf, tokenHeadersOf } from './rate-headers.ts';
import { readBody } from './read-body.ts';
import { withoutTokens } from './redact.ts';
import { serverClock, type ServerClock } from './server-clock.ts';
import type { Timing } from './timing.ts';

/** Milliseconds after which an answer does not count any more. */
const PATIENCE = 15_000;
/** Bytes: a hundred repositories with everything that REST says of them are less than one million. */
const LARGEST_ANSWER = 8 * 1024 * 1024;
const MOST_REDIRECTS = 3;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface NetworkOptions {
  readonly fetch: Fetch;
  readonly timing: Timing;
  readonly addresses: Addresses;
  /** Of the program, such as `0.1.0`. */
  readonly version: string;
  /** The token; null when there is none. */
  readonly token: () => Promise<string | null>;
  readonly listener: NetworkListener;
}

export interface Network {
  readonly clock: ServerClock;
  readonly budgets: Budgets;
  readonly blocks: Blocks;
  readonly addresses: Addresses;
  readonly timing: Timing;
  /** The answer, or why there is none. Rejects only when the signal is aborted. */
  call(call: Call, signal?: AbortSignal): Promise<Result<Answer, NetworkFailure>>;
}

export function createNetwork(options: NetworkOptions): Network {
  const { timing, addresses } = options;
  const clock = serverClock(timing);
  const budgets = new Budgets();
  const paces = new Paces(timing);
  const inTurn = serialQueue();
  const blocks = new Blocks();
  const door: Door = { options, clock, budgets, blocks };
  return {
    clock,
    budgets,
    blocks,
    addresses,
    timing,
    call: (call, signal) =>
      inTurn('network', async () => {
        signal?.throwIfAborted();
        await paces.wait(call.service, signal);
        return follow(door, call, signal);
      }),
  };
}

interface Door {
  readonly options: NetworkOptions;
  readonly clock: ServerClock;
  readonly budgets: Budgets;
  readonly blocks: Blocks;
}

/** Ask, and ask again where GitHub says that something has moved. */
async function follow(
  door: Door,
  call: Call,
  signal: AbortSignal | undefined,
): Promise<Result<Answer, NetworkFailure>> {
  let current = call;
  for (let redirects = 0; ; redirects++) {
    const answer = await ask(door, current, signal);
    if (!answer.ok || !isRedirect(answer.value.status)) return answer;
    const url = movedTo(current, answer.value.headers.get('location') ?? '', door.options.addresses);
    if (url === null || redirects === MOST_REDIRECTS) {
      return fail({ kind: 'redirected', host: new URL(current.url).host });
    }
    current = { ...call, url: url.href, label: `GET ${url.pathname}${url.search}` };
  }
}

/** Where GitHub says that a repository has moved to: its number, on the same host. Nothing else is followed. */
function movedTo({ url: from, method, service }: Call, location: string, { base }: Addresses): URL | null {
  if (service !== 'github' || method !== 'GET' || !URL.canParse(location, from)) return null;
  const url = new URL(location, from);
  const isMove = url.href.startsWith(`${base.github}/repositories/`) || url.href.startsWith(`${base.github}/repos/`);
  return url.origin === new URL(from).origin && isMove ? url : null;
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** One request, one line in the ledger. */
async function ask(door: Door, call: Call, signal: AbortSignal | undefined): Promise<Result<Answer, NetworkFailure>> {
  const { options, clock, blocks } = door;
  const { listener, timing, addresses } = options;
  const token = call.candidate ?? (call.withToken ? await options.token() : null);
  const who = call.candidate !== undefined ? 'candidate' : token === null ? 'anonymous' : 'token';
  const blocked = blocks.before(call, who, timing.now());
  if (blocked !== null) return fail(blocked);
  const { host, origin } = new URL(call.url);
  const started = timing.now();
  const line = (status: number | null, points: number | null, failure: NetworkFailure | null): void =>
    listener.request({
      at: clock.now(),
      host,
      request: withoutTokens(call.label, token),
      purpose: call.purpose,
      fields: call.fields,
      status,
      points,
      milliseconds: Math.max(0, timing.now() - started),
      isAnonymous: token === null,
      failure: failure === null ? null : sentenceOf(failure),
    });

  if (origin !== new URL(addresses.base[call.service]).origin) {
    throw new Error(`${call.service} was to be asked at an address that is not its own.`);
  }
  const received = await receive(options, call, { token, host, signal });
  if (!received.ok) {
    line(received.error.status, null, received.error.failure);
    return fail(received.error.failure);
  }
  const { response, text } = received.value;
  const head: Head = {
    status: response.status,
    headers: response.headers,
    service: call.service,
    host,
    isAnonymous: token === null,
    now: timing.now(),
    serverNow: dateOf(response.headers) ?? clock.now(),
  };
  const { failure: found, points, value } = judged(call, head, { text, addresses });
  const failure = blocks.hear(call, who, { failure: found, now: head.now });
  if (failure !== null && isLimit(failure)) listener.limits(blocks.kept(head.now));
  if (isOurs(failure)) hear(door, call, { head, isAnswered: failure === null });
  line(response.status, points, failure);
  if (failure !== null) return fail(failure);
  if (who === 'token' && call.service === 'github') listener.token(tokenHeadersOf(response.headers));
  const { status, headers } = response;
  return ok({ status, headers, value, milliseconds: Math.max(0, timing.now() - started) });
}

interface Asking {
  readonly token: string | null;
  readonly host: string;
  readonly signal: AbortSignal | undefined;
}

type Received = Result<
  { readonly response: Response; readonly text: string },
  { readonly status: number | null; readonly failure: NetworkFailure }
>;

async function receive(options: NetworkOptions, call: Call, { token, host, signal }: Asking): Promise<Received> {
  const late = options.timing.timeout(PATIENCE);
  let response: Response | null = null;
  try {
    response = await options.fetch(call.url, {
      method: call.method,
      headers: headersOf(options, call, token),
      redirect: 'manual',
      signal: signal === undefined ? late : AbortSignal.any([late, signal]),
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    const body = await readBody(response, LARGEST_ANSWER);
    if (!body.ok) return fail({ status: response.status, failure: { kind: 'tooBig', host } });
    return ok({ response, text: body.text });
  } catch (error) {
    signal?.throwIfAborted();
    const failure = late.aborted ? { kind: 'timeout' as const, host } : failureOfError(error, host, response !== null);
    return fail({ status: response?.status ?? null, failure });
  }
}

function headersOf(options: NetworkOptions, call: Call, token: string | null): Record<string, string> {
  const isGithub = call.service === 'github';
  return {
    accept: isGithub ? 'application/vnd.github+json' : 'application/json',
    // crates.io wants an address to write to in it. The project has none yet: once package.json names one, it belongs here.
    'user-agent': `Orgwright/${options.version} (desktop program; reads for one person)`,
    ...(isGithub ? { 'x-github-next-global-id': '1' } : {}),
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(isGithub && token !== null ? { authorization: `Bearer ${token}` } : {}),
  };
}

interface Told {
  readonly text: string;
  readonly addresses: Addresses;
}

function judged(call: Call, head: Head, { text, addresses }: Told): Judgement {
  const without = (failure: NetworkFailure | null): Judgement => ({ failure, points: null, value: null });
  if (isRedirect(head.status)) {
    const isFollowed = movedTo(call, head.headers.get('location') ?? '', addresses) !== null;
    return without(isFollowed ? null : { kind: 'redirected', host: head.host });
  }
  const json = parsed(text);
  const failure = failureOfStatus(head, json);
  if (failure !== null) return without(failure);
  if (head.status === 204) return without(call.mayBeEmpty === true ? null : { kind: 'empty', host: head.host });
  if (json === undefined) return without(noData(head, text));
  const type = head.headers.get('content-type');
  // Where nothing is said the content decides; where something else is said, something else has answered.
  if (type !== null && !/json/i.test(type)) return without({ kind: 'unexpected', host: head.host });
  return call.judge(json, head);
}

/** The content as data; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why something that should be data is none. */
function noData({ host, headers }: Head, text: string): NetworkFailure {
  if (text.trim() === '') return { kind: 'empty', host };
  const isData = /json/i.test(headers.get('content-type') ?? '') || /^\s*[[{]/.test(text);
  return { kind: isData ? 'cut' : 'captivePortal', host };
}

/** Whether the answer came from the service itself, so that its headers may be believed. */
function isOurs(failure: NetworkFailure | null): boolean {
  return (
    failure === null ||
    !['captivePortal', 'redirected', 'empty', 'cut', 'unexpected', 'overloaded'].includes(failure.kind)
  );
}

interface Heard {
  readonly head: Head;
  /** It is what was asked for. */
  readonly isAnswered: boolean;
}

function hear({ options, clock, budgets }: Door, call: Call, { head, isAnswered }: Heard): void {
  const time = dateOf(head.headers);
  // Days are GitHub's days: nobody else sets the clock, and no refusal does.
  if (time !== null && isAnswered && call.service === 'github') clock.hear(time);
  // When the hour ends is told by GitHub's clock: it means nothing before that is known.
  if (!isAnswered && !clock.isKnown()) return;
  // What a token that is only tried out may do is told to whoever tries it.
  if (call.candidate !== undefined) return;
  const limit = rateLimitOf(head.headers, call.service === 'github' ? 'core' : call.service);
  if (limit !== null) {
    const budget = { ...limit, isAnonymous: head.isAnonymous };
    budgets.hear(budget);
    options.listener.budget(budget);
  }
}

/**
 * A `fetch` for a library that brings its own client. The answer has been read and judged by the time it comes here, so
 * what the library gets of it is the frame only: its own reading would take text for an answer where there is none.
 */
export function fetchThrough(network: Network, call: (body: string) => Call, signal?: AbortSignal) {
  return async (_url: string, init: { readonly body?: unknown }): Promise<Response> => {
    const answer = await network.call(call(String(init.body)), signal);
    if (!answer.ok) throw new NetworkError(answer.error);
    return new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } });
  };
}

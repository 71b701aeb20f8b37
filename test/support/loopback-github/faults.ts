/** Everything that can go wrong with an answer, by name. Bodies are GitHub's own where they are known. */
import { html, json, type Asked, type Reply } from './http.ts';
import { BAD_GATEWAY_PAGE } from './graphql-route.ts';

/** What comes in place of an answer. `cut`: the connection ends after some bytes of it. */
export type Broken = Reply | 'hang' | 'reset' | { readonly cut: Reply; readonly after: number };

export interface Fault {
  readonly name: string;
  /** `real` makes the answer that would have been given, with all its effects. */
  readonly answer: (real: () => Promise<Reply>, asked: Asked, now: number) => Promise<Broken>;
}

const fixed = (name: string, reply: (now: number) => Broken): Fault => ({
  name,
  answer: async (_real, _asked, now) => reply(now),
});

/** The real answer, changed. */
const changed = (name: string, change: (reply: Reply) => Broken): Fault => ({
  name,
  answer: async (real) => change(await real()),
});

const isGraphql = ({ path }: Asked): boolean => path === '/graphql';

const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID FA2D:87B1:8879E3:1176C87:6570B7E6.';
const SECONDARY_URL =
  'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';
const TIMEOUT =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `4A9B:716A:296B9:53EA6:64DCF39F` when reporting this issue.';
const PORTAL = '<!doctype html><html><head><title>Hotel Wi-Fi</title></head><body>Sign in to go online</body></html>';

const retryAfter = (seconds: number | null) => (seconds === null ? {} : { 'retry-after': String(seconds) });
const spent = (now: number, seconds: number) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(Math.floor(now / 1000) + seconds),
});

// The connection and the body.
export const hang = fixed('hang', () => 'hang');
export const reset = fixed('reset', () => 'reset');
export const cutBody = changed('cut body', (reply) => ({ cut: reply, after: Math.floor(reply.body.length / 2) }));
export const truncatedJson = changed('truncated JSON', (reply) => ({
  ...reply,
  body: reply.body.slice(0, reply.body.length / 2),
}));
export const emptyBody = changed('empty body', (reply) => ({ ...reply, body: '' }));
export const noContent = fixed('204', () => ({ status: 204, headers: {}, body: '' }));
export const captivePortal = fixed('captive portal', () => html(200, PORTAL));
export const portalRedirect = fixed('redirect to a portal', () => ({
  status: 302,
  headers: { location: '/portal', 'content-type': 'text/html' },
  body: '',
}));
export const wrongContentType = changed('wrong content type', (reply) => ({
  ...reply,
  headers: { ...reply.headers, 'content-type': 'text/plain' },
}));
export const noContentType = changed('no content type', ({ status, headers, body }) => {
  const { 'content-type': _, ...others } = headers;
  return { status, headers: others, body };
});
export const otherJson = fixed('JSON of somebody else', () => json(200, { hello: 'world' }));
export const nullJson = fixed('JSON null', () => json(200, null));

// Limits.
export const secondary403 = (seconds: number | null = 2): Fault =>
  fixed(`secondary limit 403, retry-after ${seconds ?? 'missing'}`, () =>
    json(403, { documentation_url: SECONDARY_URL, message: SECONDARY }, retryAfter(seconds)),
  );
export const secondary429 = (seconds: number | null = 2): Fault =>
  fixed(`secondary limit 429, retry-after ${seconds ?? 'missing'}`, () =>
    json(429, { documentation_url: SECONDARY_URL, message: SECONDARY }, retryAfter(seconds)),
  );
/** Only GraphQL does this; REST answers with 403. */
export const secondary200 = (seconds: number | null = 2): Fault => ({
  name: `secondary limit as HTTP 200, retry-after ${seconds ?? 'missing'}`,
  answer: async (_real, asked) =>
    isGraphql(asked)
      ? json(200, { data: null, errors: [{ message: SECONDARY }] }, retryAfter(seconds))
      : json(403, { documentation_url: SECONDARY_URL, message: SECONDARY }, retryAfter(seconds)),
});
export const abuse403 = (seconds = 60): Fault =>
  fixed('abuse detection 403', () =>
    json(
      403,
      { message: 'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.' },
      retryAfter(seconds),
    ),
  );
export const rateLimited = (seconds = 60): Fault => ({
  name: 'RATE_LIMITED',
  answer: async (_real, asked, now) =>
    isGraphql(asked)
      ? json(
          200,
          { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 123.' }] },
          spent(now, seconds),
        )
      : json(403, { message: 'API rate limit exceeded for user ID 123.' }, spent(now, seconds)),
});
export const rateLimit = (seconds = 60): Fault => ({
  name: 'RATE_LIMIT',
  answer: async (_real, asked, now) =>
    isGraphql(asked)
      ? json(
          200,
          {
            errors: [
              {
                type: 'RATE_LIMIT',
                code: 'graphql_rate_limit',
                message: 'API rate limit already exceeded for user ID 123.',
              },
            ],
          },
          spent(now, seconds),
        )
      : json(429, { message: 'API rate limit exceeded for user ID 123.' }, spent(now, seconds)),
});
export const anonymousLimit = (seconds = 60): Fault =>
  fixed('limit of nobody', (now) =>
    json(
      403,
      {
        message:
          "API rate limit exceeded for 79.151.31.149. (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)",
        documentation_url: 'https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting',
      },
      spent(now, seconds),
    ),
  );

// The server gives up.
export const badGatewayHtml = fixed('502 as HTML', () => html(502, BAD_GATEWAY_PAGE));
export const badGatewayJson = fixed('502 as JSON', () => json(502, { data: null, errors: [{ message: TIMEOUT }] }));
export const gatewayTimeout = fixed('504', () =>
  json(504, { message: "We couldn't respond to your request in time. Sorry about that." }),
);
export const unavailable = fixed('503', () => html(503, '<html><body>No server is currently available.</body></html>'));
export const wentWrong: Fault = {
  name: 'something went wrong, as HTTP 200',
  answer: async (_real, asked) =>
    isGraphql(asked)
      ? json(200, { data: null, errors: [{ message: TIMEOUT }] })
      : json(500, { message: 'Server Error' }),
};

// Who asks.
export const badCredentials = fixed('401', () =>
  json(401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' }),
);
export const restricted = fixed('403 not accessible', () =>
  json(403, { message: 'Resource not accessible by personal access token', status: '403' }),
);
export const insufficientScopes = partial('INSUFFICIENT_SCOPES', {
  message:
    "Your token has not been granted the required scopes to execute this query. The 'mentionableUsers' field requires one of the following scopes: ['read:user'], but your token has only been granted the: [''] scopes.",
});

// Parts of an answer.
/** From the second entry on everything is missing. */
export const resourceLimits = partial('RESOURCE_LIMITS_EXCEEDED', {
  message: 'Resource limits for this query exceeded.',
});
/** One entry is missing, although it is there. */
export const falseNotFound = partial('NOT_FOUND', {
  message: "Could not resolve to a node with the global id of 'R_kgDOgone'",
  only: true,
});
export const singleSignOn = partial('FORBIDDEN', {
  message:
    'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
  extensions: { saml_failure: true },
  only: true,
});
export const tokenLifetime = partial('FORBIDDEN', {
  message:
    "The 'Node.js' enterprise forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/13409736",
  extensions: { saml_failure: false },
});
/** Entries are null and nobody says why. */
export const silentNulls: Fault = {
  name: 'nulls without an error',
  answer: async (real) => withData(await real(), (data) => ({ data: withNulls(data, 1, false) })),
};
/** Numbers that no repository has: negative, absurd, words. */
export const hostileNumbers: Fault = {
  name: 'hostile numbers',
  answer: async (real) => {
    const reply = await real();
    let count = 0;
    const hostile = [-5, 1e300, '"many"', 'null', 1.5];
    const body = reply.body.replaceAll(
      /"(stargazerCount|forkCount|totalCount|stargazers_count|forks_count|total|downloads)":\d+/g,
      (_whole, field: string) => `"${field}":${String(hostile[count++ % hostile.length])}`,
    );
    return { ...reply, body };
  },
};

interface Missing {
  readonly message: string;
  readonly extensions?: object;
  /** One entry only, not all from there on. */
  readonly only?: boolean;
}

/** The real answer without some of its entries, and why; REST answers with 403 or 404 instead. */
function partial(type: string, { message, extensions, only = false }: Missing): Fault {
  return {
    name: `partial data: ${type}${extensions === undefined ? '' : JSON.stringify(extensions)}`,
    answer: async (real, asked) => {
      // REST answers whole or not at all, and knows no limit of that kind.
      if (!isGraphql(asked))
        return type === 'RESOURCE_LIMITS_EXCEEDED' ? real() : json(type === 'NOT_FOUND' ? 404 : 403, { message });
      return withData(await real(), (data) => ({
        data: withNulls(data, 1, only),
        errors: [{ type, path: ['nodes', 1], ...(extensions === undefined ? {} : { extensions }), message }],
      }));
    },
  };
}

function withData(reply: Reply, change: (data: unknown) => object): Reply {
  if (reply.status !== 200) return reply;
  const parsed = JSON.parse(reply.body) as unknown;
  const data = typeof parsed === 'object' && parsed !== null && 'data' in parsed ? parsed.data : null;
  return data === null ? reply : { ...reply, body: JSON.stringify(change(data)) };
}

/** The data with nulls in its list `nodes`, from one place on or there only; other fields become null as a whole. */
function withNulls(data: unknown, from: number, only: boolean): unknown {
  const entries = Object.entries(data as object).map(([field, value]: [string, unknown]) => {
    if (field === 'rateLimit') return [field, value];
    if (!Array.isArray(value)) return [field, null];
    return [field, value.map((entry: unknown, at) => ((only ? at === from : at >= from) ? null : entry))];
  });
  return Object.fromEntries(entries);
}

/** Every way to fail, for tests that go through all of them; `seconds` is how long limits ask to wait. */
export const allFaults = (seconds: number): readonly Fault[] => [
  hang,
  reset,
  cutBody,
  truncatedJson,
  emptyBody,
  noContent,
  captivePortal,
  portalRedirect,
  wrongContentType,
  noContentType,
  otherJson,
  nullJson,
  secondary403(seconds),
  secondary403(null),
  secondary429(seconds),
  secondary200(seconds),
  abuse403(seconds),
  rateLimited(seconds),
  rateLimit(seconds),
  anonymousLimit(seconds),
  badGatewayHtml,
  badGatewayJson,
  gatewayTimeout,
  unavailable,
  wentWrong,
  badCredentials,
  restricted,
  insufficientScopes,
  resourceLimits,
  falseNotFound,
  singleSignOn,
  tokenLifetime,
  silentNulls,
  hostileNumbers,
];

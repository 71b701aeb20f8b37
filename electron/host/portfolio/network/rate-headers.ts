/** What the headers of an answer say about budget, waiting, time and token. */

export interface RateLimit {
  /** `graphql`, `core`, … */
  readonly resource: string;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since 1970, by the server's clock. */
  readonly resetAt: number;
}

const SECOND = 1000;
/** Resets beyond this are no seconds since 1970: some recorded answers have milliseconds. */
const LATEST_SECONDS = 32_503_680_000;

export function rateLimitOf(headers: Headers, usual: string): RateLimit | null {
  const limit = countOf(headers, 'x-ratelimit-limit');
  const remaining = countOf(headers, 'x-ratelimit-remaining');
  const reset = countOf(headers, 'x-ratelimit-reset');
  if (limit === null || remaining === null || reset === null) return null;
  return {
    resource: headers.get('x-ratelimit-resource') ?? usual,
    limit,
    remaining,
    resetAt: reset > LATEST_SECONDS ? reset : reset * SECOND,
  };
}

/** Milliseconds that `retry-after` asks to wait, given in seconds or as a date; null without it. */
export function retryAfterOf(headers: Headers, serverNow: number): number | null {
  const text = headers.get('retry-after');
  if (text === null) return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * SECOND;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - serverNow);
}

/** The server's time, to the second; null where it does not say. */
export function dateOf(headers: Headers): number | null {
  const at = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(at) ? null : at;
}

export interface TokenHeaders {
  /** Null where the server does not tell, as for fine-grained tokens. */
  readonly scopes: readonly string[] | null;
  readonly expiresAt: number | null;
}

export function tokenHeadersOf(headers: Headers): TokenHeaders {
  const scopes = headers.get('x-oauth-scopes');
  return {
    scopes:
      scopes === null
        ? null
        : scopes
            .split(',')
            .map((scope) => scope.trim())
            .filter((scope) => /^[a-z0-9:_]{1,60}$/.test(scope)),
    expiresAt: expiryOf(headers.get('github-authentication-token-expiration')),
  };
}

/** `2026-12-31 00:00:00 UTC`, or with an offset such as `-0800`. */
function expiryOf(text: string | null): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) (UTC|[+-]\d{4})$/.exec(text ?? '');
  if (match === null) return null;
  const zone = match[3] === 'UTC' ? 'Z' : (match[3] ?? '').replace(/(\d{2})$/, ':$1');
  const at = Date.parse(`${match[1]}T${match[2]}${zone}`);
  return Number.isNaN(at) ? null : at;
}

/** The number of the last page, from a `link` header; null where there is one page only. */
export function lastPageOf(link: string | null): number | null {
  const match = /<[^>]*[?&]page=(\d{1,9})[^>]*>;\s*rel="last"/.exec(link ?? '');
  return match === null ? null : Number(match[1]);
}

/** Whether a `link` header names a next page. */
export const hasNextPage = (link: string | null): boolean => /rel="next"/.test(link ?? '');

function countOf(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  if (text === null || !/^\d{1,15}$/.test(text.trim())) return null;
  return Number(text);
}

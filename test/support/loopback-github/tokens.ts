/** The tokens that the loopback GitHub knows. */
import { DAY, type Owner } from './world.ts';

export interface KnownToken {
  readonly token: string;
  readonly login: string;
  /** Of a classic token; null for a fine-grained one, of which GitHub does not tell. */
  readonly scopes: readonly string[] | null;
  readonly expiresAt: number | null;
  readonly createdAt: number;
  /** What it may do to the repositories of the owners it was made for. */
  readonly canWrite: boolean;
  /** Owners whose single sign-on it was authorised for. */
  readonly authorisedFor: readonly string[];
}

export const FINE_GRAINED =
  'github_pat_11LOOPBACK0readonly0000000000000000000000000000000000000000000000000000000000000000';
export const CLASSIC_EMPTY = 'ghp_LoopbackClassicWithoutScopes00000000';
export const CLASSIC_REPO = 'ghp_LoopbackClassicThatCanWrite000000000';
export const FINE_GRAINED_WRITE =
  'github_pat_11LOOPBACK0write0000000000000000000000000000000000000000000000000000000000000000000';

/** One of each kind, made on `now`. */
export const knownTokens = (now: number): KnownToken[] => [
  tokenOf(FINE_GRAINED, now, { expiresAt: now + 300 * DAY }),
  tokenOf(CLASSIC_EMPTY, now, { scopes: [] }),
  tokenOf(CLASSIC_REPO, now, { scopes: ['read:org', 'repo'], canWrite: true }),
  tokenOf(FINE_GRAINED_WRITE, now, { expiresAt: now + 400 * DAY, canWrite: true }),
];

export const tokenOf = (token: string, now: number, changes: Partial<KnownToken> = {}): KnownToken => ({
  token,
  login: 'reader',
  scopes: null,
  expiresAt: null,
  createdAt: now,
  canWrite: false,
  authorisedFor: [],
  ...changes,
});

/** Why the owner shows this token nothing, although everything asked for is public; null when it does. */
export function barredBy(owner: Owner, token: KnownToken | null): 'single-sign-on' | 'lifetime' | null {
  if (token === null) return null;
  if (owner.hasSingleSignOn && !token.authorisedFor.includes(owner.login)) return 'single-sign-on';
  const days = token.expiresAt === null ? Infinity : (token.expiresAt - token.createdAt) / DAY;
  return owner.longestTokenDays !== null && days > owner.longestTokenDays ? 'lifetime' : null;
}

/** What every answer says of the token it was asked with. */
export function tokenHeaders(token: KnownToken | null): Record<string, string> {
  if (token === null) return {};
  const expires =
    token.expiresAt === null ? {} : { 'github-authentication-token-expiration': asHeader(token.expiresAt) };
  return token.scopes === null
    ? expires
    : { ...expires, 'x-oauth-scopes': token.scopes.join(', '), 'x-accepted-oauth-scopes': '' };
}

/** `2026-12-31 10:00:00 UTC`, as GitHub writes it there. */
const asHeader = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** What a token's text and GitHub's headers tell of it. */
import type { TokenHeaders } from './rate-headers.ts';

export type TokenKind = 'fine-grained' | 'classic' | 'unknown';

export function tokenKind(token: string): TokenKind {
  if (token.startsWith('github_pat_')) return 'fine-grained';
  // Tokens from before 2021 have no prefix.
  return token.startsWith('ghp_') || /^[0-9a-f]{40}$/.test(token) ? 'classic' : 'unknown';
}

/** What it may do beyond reading what is public; empty for a token that is as it should be, or of which GitHub does not tell. */
export const powersOf = ({ scopes }: TokenHeaders): readonly string[] => scopes ?? [];

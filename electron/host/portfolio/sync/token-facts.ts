/** What can be told of a token before GitHub is asked. */

export type TokenKind = 'fine-grained' | 'classic' | 'unknown';

export function tokenKind(token: string): TokenKind {
  if (token.startsWith('github_pat_')) return 'fine-grained';
  // Tokens from before 2021 have no prefix.
  return token.startsWith('ghp_') || /^[0-9a-f]{40}$/.test(token) ? 'classic' : 'unknown';
}

/** Whether a text may be a token at all; GitHub's are letters, digits and underscores. */
export const mayBeToken = (text: string): boolean => /^[A-Za-z0-9_.-]{20,255}$/.test(text);

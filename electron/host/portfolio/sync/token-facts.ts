/** What can be told of a token before GitHub is asked. */

export type TokenKind = 'fine-grained' | 'classic' | 'unknown';

export function tokenKind(token: string): TokenKind {
  if (token.startsWith('github_pat_')) return 'fine-grained';
  // Tokens from before 2021 have no prefix.
  return token.startsWith('ghp_') || /^[0-9a-f]{40}$/.test(token) ? 'classic' : 'unknown';
}

/** What a token that is used unasked can do beyond reading what is public; null for one that can do no more. */
export function warningOf(scopes: readonly string[]): string | null {
  if (scopes.length === 0) return null;
  const can = scopes.every((scope) => /^(?:read:|user:email$)/.test(scope)) ? 'read more than what is public' : 'write';
  return `This token can ${can}: ${scopes.join(', ')}. Orgwright needs a token without any scope; better make one and use that.`;
}

/** Whether a text may be a token at all; GitHub's are letters, digits and underscores. */
export const mayBeToken = (text: string): boolean => /^[A-Za-z0-9_.-]{20,255}$/.test(text);

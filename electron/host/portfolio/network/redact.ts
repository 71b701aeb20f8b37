/** Takes everything that looks like a token out of a text, before the text goes anywhere. */

const TOKENS = /\b(?:gh[a-z]_[A-Za-z0-9_]{8,}|github_pat_[A-Za-z0-9_]{8,}|[0-9a-f]{40})\b/g;

export function withoutTokens(text: string, token: string | null = null): string {
  const rest = token === null || token === '' ? text : text.replaceAll(token, '(token)');
  return rest.replaceAll(TOKENS, '(token)');
}

/** Whether a text names a login. */

/** It stands there by itself, in whatever capitals, not as a part of a longer one. */
export function namesLogin(text: string, login: string): boolean {
  const escaped = login.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<![A-Za-z0-9-])${escaped}(?![A-Za-z0-9-])`, 'i').test(text);
}

/**
 * The token of this tab's session with the loopback host. Session storage dies with the tab and is the only browser
 * storage Orgwright uses: it lets a reload find its host again.
 */
const KEY = 'orgwright.session';

export const sessionToken = {
  read: (): string | null => sessionStorage.getItem(KEY),
  keep: (token: string): void => sessionStorage.setItem(KEY, token),
  forget: (): void => sessionStorage.removeItem(KEY),
} as const;

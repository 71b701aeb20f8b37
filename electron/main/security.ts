/** The locks of the desktop program: processes, permissions, navigation, new windows. */
import type { App, Session, WebContents } from 'electron';

/** Everything a page can ask a browser for stays denied, except writing text to the clipboard. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** Locks of the whole program; call before it is ready. */
export function hardenProgram(app: Pick<App, 'enableSandbox' | 'commandLine' | 'isPackaged'>): void {
  app.enableSandbox();
  if (app.isPackaged) {
    // No fuse covers these two: with them any program could read and steer the page.
    app.commandLine.removeSwitch('remote-debugging-port');
    app.commandLine.removeSwitch('remote-debugging-pipe');
  }
  // `record['__proto__'] = value` with a key from a file would otherwise change the prototype of the record.
  Reflect.deleteProperty(Object.prototype, '__proto__');
}

/** Electron grants everything when no handler is set, so all three are. */
export function lockPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED_PERMISSION));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** The page stays the page: it goes nowhere, opens nothing, embeds nothing. Loading itself again is all it may do. */
export function lockNavigation(contents: WebContents): void {
  const isReload = (url: string): boolean => url === contents.getURL();
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isReload(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

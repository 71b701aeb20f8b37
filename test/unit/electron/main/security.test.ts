import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Session, WebContents } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folders } from '../../../../build/folders.ts';
import { hardenProgram, lockNavigation, lockPermissions } from '../../../../electron/main/security.ts';

/** Every permission this version of Electron can be asked for, from its own types. */
function permissionsOfElectron(): readonly string[] {
  const types = readFileSync(join(folders.root, 'node_modules/electron/electron.d.ts'), 'utf8');
  const handler = /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(
    types,
  );
  return [...(handler?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
}

type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Question = (...asked: readonly unknown[]) => boolean;

/** The three handlers a session is given. */
function lockedSession() {
  const handlers: { request?: Request; check?: Question; device?: Question } = {};
  lockPermissions({
    setPermissionRequestHandler: (handler) => Object.assign(handlers, { request: handler }),
    setPermissionCheckHandler: (handler) => Object.assign(handlers, { check: handler }),
    setDevicePermissionHandler: (handler) => Object.assign(handlers, { device: handler }),
  });
  return handlers;
}

describe('permissions', () => {
  const permissions = permissionsOfElectron();

  it('covers the whole list of this Electron', () => {
    expect(permissions.length).toBeGreaterThan(40);
    expect(permissions).toEqual(expect.arrayContaining(['openExternal', 'local-network', 'fileSystem', 'unknown']));
  });

  it.each(permissions)('%s', (permission) => {
    const { request, check, device } = lockedSession();
    const answer = vi.fn();
    request?.({} as WebContents, permission as never, answer, {} as never);
    expect(answer).toHaveBeenCalledExactlyOnceWith(permission === 'clipboard-sanitized-write');
    expect(check?.(null, permission, 'app://orgwright', {})).toBe(false);
    expect(device?.({ deviceType: permission })).toBe(false);
  });
});

interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/** What a page tries, and whether it may. */
const navigations: readonly (readonly [name: string, url: string, isMainFrame: boolean, isAllowed: boolean])[] = [
  ['will-navigate', 'app://orgwright/', true, true],
  ['will-navigate', 'app://orgwright/other.html', true, false],
  ['will-navigate', 'app://orgwright/?x', true, false],
  ['will-navigate', 'https://example.com/', true, false],
  ['will-navigate', 'file:///etc/passwd', true, false],
  ['will-navigate', 'data:text/html,x', true, false],
  ['will-frame-navigate', 'app://orgwright/', true, true],
  ['will-frame-navigate', 'app://orgwright/', false, false],
  ['will-frame-navigate', 'https://example.com/', true, false],
  ['will-redirect', 'app://orgwright/', true, false],
  ['will-attach-webview', 'app://orgwright/', true, false],
];

describe('navigation', () => {
  function lockedPage() {
    const listeners = new Map<string, (event: Navigation) => void>();
    const openHandlers: ((details: { url: string }) => unknown)[] = [];
    lockNavigation({
      getURL: () => 'app://orgwright/',
      on: (name: string, listener: (event: Navigation) => void) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => openHandlers.push(handler),
    } as unknown as WebContents);
    return { listeners, openHandlers };
  }

  it.each(navigations)('%s to %s (main frame: %s) is allowed: %s', (name, url, isMainFrame, isAllowed) => {
    const preventDefault = vi.fn();
    lockedPage().listeners.get(name)?.({ url, isMainFrame, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(isAllowed ? 0 : 1);
  });

  it.each(['https://example.com', 'about:blank', 'app://orgwright/', ''])('no window opens for "%s"', (url) => {
    expect(lockedPage().openHandlers.map((handler) => handler({ url }))).toEqual([{ action: 'deny' }]);
  });
});

describe('the program', () => {
  const proto = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!;
  // oxlint-disable-next-line no-extend-native -- gives back what the program took away, for the tests after this one
  afterEach(() => void Object.defineProperty(Object.prototype, '__proto__', proto));

  function hardened(isPackaged: boolean) {
    const app = { isPackaged, enableSandbox: vi.fn(), commandLine: { removeSwitch: vi.fn() } };
    hardenProgram(app as unknown as App);
    return app;
  }

  it('forces the sandbox and forgets __proto__', () => {
    const app = hardened(false);
    expect(app.enableSandbox).toHaveBeenCalledOnce();
    expect('__proto__' in {}).toBe(false);
  });

  it('takes the remote debugger away from packages only, so that tests can drive the rest', () => {
    expect(hardened(false).commandLine.removeSwitch).not.toHaveBeenCalled();
    const removed = hardened(true).commandLine.removeSwitch.mock.calls.flat();
    expect(removed).toEqual(['remote-debugging-port', 'remote-debugging-pipe']);
  });
});

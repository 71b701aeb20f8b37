/** The one window of Orgwright, and how it goes away. */
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** How long a page may stay silent before a frozen one is closed over its head, in milliseconds. */
const PATIENCE = 3_000;

/** Written out in full although most are defaults: each is a lock, and a lock should be seen. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // The spelling checker would fetch its dictionaries from the network.
  spellcheck: false,
});

/** Options of the window; it shows itself when the page has drawn, so that it never flashes white. */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  width: 1440,
  height: 900,
  minWidth: 800,
  minHeight: 560,
  show: false,
  title: 'Orgwright',
  webPreferences: webPreferences(preload),
});

/** The part of a window that closing needs. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  destroy(): void;
  isDestroyed(): boolean;
}

/** The part of a window's page that closing needs. */
export interface ClosingPage {
  on(event: 'render-process-gone' | 'unresponsive' | 'responsive' | 'did-navigate', listener: () => void): unknown;
}

/** The part of a window's page that leaving it needs. */
export interface LeavingPage {
  on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown;
}

/**
 * A reload goes ahead although the page has unsaved work: Electron shows no question, and would cancel it without a
 * word. The page has heard of it and hands its last work over to recovery.
 */
export function letUnload(page: LeavingPage): void {
  // Here, to prevent the default is to let the page go.
  page.on('will-prevent-unload', (event) => event.preventDefault());
}

/**
 * Nothing unsaved is lost by closing: the page is asked first and answers with `window.close`. A page that crashed
 * or hangs cannot answer, and its work is in recovery already, so its window closes without it. Nor can one that is
 * still starting: gives back the function to call when it listens.
 */
export function askBeforeClose(window: ClosingWindow, page: ClosingPage, ask: () => void): () => void {
  let listens = false;
  let hangs = false;
  page.on('did-navigate', () => (listens = false));
  page.on('responsive', () => (hangs = false));
  page.on('unresponsive', () => (hangs = true));
  page.on('render-process-gone', () => {
    listens = false;
    hangs = false;
  });
  const canAnswer = (): boolean => listens && !hangs;
  window.on('close', (event) => {
    event.preventDefault();
    if (!canAnswer()) return window.destroy();
    ask();
    setTimeout(() => {
      if (!canAnswer() && !window.isDestroyed()) window.destroy();
    }, PATIENCE).unref();
  });
  return () => {
    listens = true;
  };
}

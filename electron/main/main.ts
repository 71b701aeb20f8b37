/** Starts the desktop program: joins Electron to the host and opens the one window. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, session, shell } from 'electron';
import { createHost } from '../host/create-host.ts';
import { defaultFolders } from '../host/folders.ts';
import { randomText } from '../host/random-text.ts';
import { saveFile } from '../host/save-file.ts';
import { readStaticFiles } from '../host/static-files.ts';
import { nativeDialogs } from './dialogs.ts';
import { emitTo, isOurPage, serveIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { planPaths } from './plan-paths.ts';
import { PAGE_URL, registerScheme, servePage } from './protocol.ts';
import { revivePage } from './revive-page.ts';
import { secretsInSafeStorage } from './secrets-safe-storage.ts';
import { hardenProgram, lockNavigation, lockPermissions } from './security.ts';
import { settingsInElectronStore } from './settings-electron-store.ts';
import { askBeforeClose, letUnload, windowOptions } from './window.ts';

const PLATFORMS: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' };
const platform = PLATFORMS[process.platform] ?? 'linux';
const built = join(import.meta.dirname, '..');

let window: BrowserWindow | null = null;
let pageListens = (): void => undefined;
const emit = emitTo(() => window?.webContents ?? null);

hardenProgram(app);
registerScheme(protocol);
const { dataFolder, plansFolder } = defaultFolders({
  platform: process.platform,
  home: app.getPath('home'),
  env: process.env,
});
// Chromium's own litter stays in one folder below ours.
app.setPath('userData', join(dataFolder, 'browser'));

async function startHost(): Promise<Awaited<ReturnType<typeof createHost>>> {
  await app.whenReady();
  return createHost({
    kind: 'electron',
    version: app.getVersion(),
    platform,
    dataFolder,
    plansFolder,
    dialogs: nativeDialogs(dialog, () => window),
    settings: settingsInElectronStore(dataFolder),
    secrets: secretsInSafeStorage({ safeStorage, platform, folder: dataFolder, save: saveFile }),
    window: {
      setState(title, edited) {
        window?.setTitle(title);
        window?.setDocumentEdited(edited);
        // The first thing the page says of its window is the sign that it hears questions about it.
        pageListens();
      },
      close: () => window?.destroy(),
    },
    menu: (menu) =>
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(menuTemplate(menu, platform, (actionId) => emit('app.action', { actionId }))),
      ),
    openExternal: (url) => shell.openExternal(url),
    revealInFolder: (path) => shell.showItemInFolder(path),
    emit,
    now: () => new Date(),
    randomText,
    onBug,
  });
}

function onBug(where: string, error: unknown): void {
  process.stderr.write(`Orgwright: bug in ${where}: ${error instanceof Error ? error.stack : String(error)}\n`);
}

function openWindow(): void {
  window = new BrowserWindow(windowOptions(join(built, 'preload', 'preload.cjs')));
  const { webContents } = window;
  const load = (): void => {
    webContents.loadURL(PAGE_URL).catch((error: unknown) => onBug('loading the page', error));
  };
  pageListens = askBeforeClose(window, webContents, () => emit('app.beforeClose', {}));
  letUnload(webContents);
  revivePage(webContents, {
    load,
    giveUp: (reason) => {
      dialog.showErrorBox(
        'Orgwright stopped',
        `Its window stopped working twice (${reason}). Your plans on disk are whole, and unsaved work is kept: start Orgwright again to get it back.`,
      );
      app.exit(1);
    },
    now: () => new Date(),
  });
  window.once('ready-to-show', () => window?.show());
  window.once('closed', () => (window = null));
  load();
}

function focusWindow(): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

async function main(): Promise<void> {
  const host = startHost();
  const openPlan = async (path: string): Promise<void> => {
    try {
      const documentId = await (await host).openPath(path);
      emit('app.openDocument', { documentId });
    } catch (error) {
      dialog.showErrorBox('This file cannot be opened', (error as Error).message);
    }
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openPlan(path);
  });
  app.on('second-instance', (_, args, workingFolder) => {
    focusWindow();
    for (const path of planPaths(args.slice(1), workingFolder)) void openPlan(path);
  });
  app.on('web-contents-created', (_, contents) => lockNavigation(contents));
  app.on('window-all-closed', () => void host.then((running) => running.stop()).finally(() => app.quit()));

  const { dispatch } = await host;
  lockPermissions(session.defaultSession);
  servePage(protocol, await readStaticFiles(join(built, 'renderer')));
  serveIpc(ipcMain, dispatch, (event) => isOurPage(event, window?.webContents ?? null));
  // Electron's own menu offers reload and developer tools; the page brings ours.
  Menu.setApplicationMenu(null);
  for (const path of planPaths(process.argv.slice(1), process.cwd())) await openPlan(path);
  openWindow();
}

if (app.requestSingleInstanceLock()) {
  main().catch((error: unknown) => {
    dialog.showErrorBox('Orgwright cannot start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
} else {
  app.quit();
}

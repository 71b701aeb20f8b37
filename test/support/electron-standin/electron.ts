/** The stand-in's face: what `import 'electron'` gives in the main process. */
import { app } from './app.ts';
import { BrowserWindow, webContents } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { dialog, Menu, safeStorage, session, shell } from './native.ts';
import { protocol } from './schemes.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, session, shell, webContents };

const electron: object = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  session,
  shell,
  webContents,
};

// Some packages take everything from the default export, as Electron allows.
// oxlint-disable-next-line import/no-default-export
export default electron;

/** Where a browser of the Chromium family is, for journeys and measurements. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const UNIX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Absolute path of the first one found, `CHROMIUM_PATH` before all others; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const places = named === undefined ? usualPlaces() : [named];
  return places.find((path) => existsSync(path)) ?? null;
}

/** The same. Throws when there is none, with what to do about it. */
export function requireChromium(): string {
  const found = findChromium();
  if (found === null) {
    throw new Error('No browser found: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the program of one.');
  }
  return found;
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return folders.flatMap((folder) => WINDOWS_PATHS.map((path) => join(folder, path)));
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => UNIX_NAMES.map((name) => join(folder, name)));
}

/** Preferences of the desktop program. */
import ElectronStore from 'electron-store';
import { join } from 'node:path';
import { storedSettings } from '../host/stored-settings.ts';
import type { SettingsPort } from '../host/ports.ts';

/** Preferences in `settings.json` of `folder`. */
export const settingsInElectronStore = (folder: string): SettingsPort =>
  storedSettings({
    open: () => new ElectronStore<Record<string, unknown>>({ cwd: folder, name: 'settings', configFileMode: 0o600 }),
    path: join(folder, 'settings.json'),
    now: () => new Date(),
  });

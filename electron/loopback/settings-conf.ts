/** Preferences of the loopback host: throw-away, kept by conf. */
import Conf from 'conf';
import { join } from 'node:path';
import type { SettingsPort } from '../host/ports.ts';
import { storedSettings } from '../host/stored-settings.ts';

/** Preferences in `settings.json` of `folder`. Conf makes files others can read unless it is told not to. */
export const settingsInConf = (folder: string): SettingsPort =>
  storedSettings({
    open: () => new Conf<Record<string, unknown>>({ cwd: folder, configName: 'settings', configFileMode: 0o600 }),
    path: join(folder, 'settings.json'),
    now: () => new Date(),
  });

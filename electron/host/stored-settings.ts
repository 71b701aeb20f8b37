/** Preferences in a JSON file kept by conf or electron-store; a file that cannot be read costs the preferences only. */
import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { HostFailure } from '../../shared/contract/errors.ts';
import { settingsFrom } from '../../shared/contract/settings.ts';
import type { SettingsPort } from './ports.ts';

/** What conf and electron-store have in common: reading and writing `store` reads and writes the file. */
export interface PreferenceFile {
  store: Record<string, unknown>;
}

export interface StoredSettingsOptions {
  /** Opens the file; throws when it holds no JSON. */
  readonly open: () => PreferenceFile;
  /** Absolute path of the file, `.json` at its end. */
  readonly path: string;
  readonly now: () => Date;
}

/** Preferences that survive any content of their file: each key falls back alone, and a broken file is set aside. */
export function storedSettings({ open, path, now }: StoredSettingsOptions): SettingsPort {
  let notice: string | null = null;

  const setAside = async (): Promise<void> => {
    const time = now().toISOString().replaceAll(/[:.]/g, '-');
    const aside = path.replace(/\.json$/, `.bad-${time}.json`);
    try {
      await rename(path, aside);
      notice = `Your preferences could not be read and are back to their defaults. The old file is kept as ${basename(aside)}.`;
    } catch (error) {
      notice = `Your preferences could not be read and are back to their defaults (${(error as Error).message}).`;
    }
  };

  return {
    async read() {
      let stored: unknown = {};
      try {
        stored = open().store;
      } catch {
        await setAside();
      }
      const told = notice;
      notice = null;
      return { settings: settingsFrom(stored), notice: told };
    },
    async write(settings) {
      try {
        open().store = settings;
      } catch (error) {
        const why = (error as Error).message;
        throw new HostFailure('failed', `Your preferences could not be kept: ${why}. Your plans are not affected.`, {
          cause: error,
        });
      }
    },
  };
}

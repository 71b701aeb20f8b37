import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsInConf } from '../../../../electron/loopback/settings-conf.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { hasUnixFiles } from '../../../support/platform.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

describe('preferences kept by conf', () => {
  it.runIf(hasUnixFiles)('come back, in a file only its owner can read', async () => {
    const folder = await tempFolder();
    await settingsInConf(folder).write({ ...DEFAULT_SETTINGS, colorScheme: 'dark' });
    expect((await settingsInConf(folder).read()).settings.colorScheme).toBe('dark');
    expect((await stat(join(folder, 'settings.json'))).mode & 0o777).toBe(0o600);
  });

  it('fall back one by one', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'settings.json'), '{"colorScheme":"dark","motion":7,"unknown":true}');
    const { settings, notice } = await settingsInConf(folder).read();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, colorScheme: 'dark' });
    expect(notice).toBeNull();
  });

  it.each(['', '{"colorScheme":', '\u0000\u0000\u0000'])(
    'that are broken (%j) are set aside, and told of once',
    async (content) => {
      const folder = await tempFolder();
      await writeFile(join(folder, 'settings.json'), content);
      const port = settingsInConf(folder);
      const { settings, notice } = await port.read();
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(notice).toMatch(/could not be read .* kept as settings\.bad-/);
      expect((await port.read()).notice).toBeNull();
      const aside = (await readdir(folder)).find((name) => name.includes('.bad-')) ?? '';
      expect(await readFile(join(folder, aside), 'utf8')).toBe(content);
    },
  );
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedSettings } from '../../../../electron/host/stored-settings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgwright-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Preferences over conf, the engine of electron-store, which needs a running Electron. */
const settings = () =>
  storedSettings({
    open: () => new Conf<Record<string, unknown>>({ cwd: folder, configName: 'settings' }),
    path: join(folder, 'settings.json'),
    now: () => new Date('2026-11-20T14:30:00Z'),
  });

describe('preferences', () => {
  it('begin with their defaults and are kept for the next run', async () => {
    expect(await settings().read()).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
    await settings().write({ ...DEFAULT_SETTINGS, colorScheme: 'dark' });
    expect((await settings().read()).settings.colorScheme).toBe('dark');
  });

  it('fall back one by one', async () => {
    await writeFile(join(folder, 'settings.json'), '{"colorScheme":"dark","motion":7,"later":true}');
    const { settings: found, notice } = await settings().read();
    expect(found).toEqual({ ...DEFAULT_SETTINGS, colorScheme: 'dark' });
    expect(notice).toBeNull();
  });

  it.each(['', '{"colorScheme":"da', '\u0000\u0000\u0000'])('set a broken file aside: %j', async (content) => {
    await writeFile(join(folder, 'settings.json'), content);
    const port = settings();
    const first = await port.read();
    expect(first.settings).toEqual(DEFAULT_SETTINGS);
    expect(first.notice).toContain('settings.bad-2026-11-20T14-30-00-000Z.json');
    expect((await port.read()).notice).toBeNull();
    expect(await readFile(join(folder, 'settings.bad-2026-11-20T14-30-00-000Z.json'), 'utf8')).toBe(content);
    await port.write({ ...DEFAULT_SETTINGS, motion: 'reduce' });
    expect((await settings().read()).settings.motion).toBe('reduce');
  });

  it('say in words when they cannot be kept', async () => {
    await mkdir(join(folder, 'settings.json'));
    await expect(settings().write(DEFAULT_SETTINGS)).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('Your plans are not affected.') as unknown,
    });
    expect(await readdir(folder)).toContain('settings.json');
  });
});

/** What a release holds, packed for real around a stub of Electron's program. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folders } from '../../../build/folders.ts';

/** Where a real program keeps its fuses: this mark, then version, number of fuses and their states. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '\u0001\u0009100010011';

/** Folders of a project like ours: some belong into a release, the others must stay out. */
const PROJECT = {
  'dist/main/main.js': 'export {};',
  'dist/preload/preload.cjs': '',
  'dist/renderer/index.html': '',
  'dist/renderer/assets/index.js': '',
  'dist/cli/cli.js': '',
  'dist/.built': '',
  'electron/main/main.ts': '',
  'test/unit/x.test.ts': '',
  'node_modules/zod/package.json': '{"name":"zod","version":"4.6.7"}',
  'node_modules/zod/index.js': '',
  '.env': 'SECRET=1',
  'README.md': '',
};

describe.skipIf(process.platform !== 'linux')('the package', () => {
  let folder: string;
  const unpacked = (path: string): string => join(folder, 'release/linux-unpacked', path);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgwright-package-'));
    for (const [path, content] of Object.entries({ ...PROJECT, ...(await ourSettings()), ...stub() })) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await chmod(join(folder, 'stub/electron'), 0o755);
    // The hook of packaging needs its one package; the project around it must not bring more.
    await mkdir(join(folder, 'node_modules/@electron'));
    await symlink(join(folders.root, 'node_modules/@electron/fuses'), join(folder, 'node_modules/@electron/fuses'));
    const builder = join(folders.root, 'node_modules/electron-builder/out/cli/cli.js');
    await promisify(execFile)(process.execPath, [builder, '--linux', '--dir', '-c.electronDist=stub'], { cwd: folder });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds the built files and nothing else', () => {
    const files = listPackage(unpacked('resources/app.asar'), { isPack: false });
    expect(files.sort()).toEqual([
      '/dist',
      '/dist/main',
      '/dist/main/main.js',
      '/dist/preload',
      '/dist/preload/preload.cjs',
      '/dist/renderer',
      '/dist/renderer/assets',
      '/dist/renderer/assets/index.js',
      '/dist/renderer/index.html',
      '/package.json',
    ]);
  });

  it('has every fuse where we want it', async () => {
    const wire = await getCurrentFuseWire(unpacked('orgwright'));
    const states = Object.entries(wire).flatMap(([fuse, state]) =>
      Number.isInteger(Number(fuse)) ? [[FuseV1Options[Number(fuse)], state === FuseState.ENABLE]] : [],
    );
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });
});

/** Our own settings of packaging, and what they name. */
async function ourSettings(): Promise<Readonly<Record<string, string | Buffer>>> {
  const names = ['package.json', 'electron-builder.yml', 'build/packing.ts', 'build/icon.png'];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folders.root, name))] as const)),
  );
}

const stub = (): Readonly<Record<string, string>> => ({
  'stub/electron': `#!/bin/sh\nexit 0\n${FUSE_MARK}${FUSES_AS_SHIPPED}`,
  'stub/version': '45.3.1',
  'stub/LICENSE': '',
  'stub/locales/en-US.pak': '',
});

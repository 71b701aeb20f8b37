/** Where Electron's program is, or how to get it quickly. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds within which a download must deliver its first bytes; offline, people should not wait. */
const FIRST_BYTES_WITHIN = 1_200;
const LOOK_EVERY = 100;

/** Absolute path of the installed program; null when there is none. `electronFolder` is that of the npm package. */
export async function installedElectron(electronFolder: string): Promise<string | null> {
  const name = await readFile(join(electronFolder, 'path.txt'), 'utf8').catch(() => null);
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined) return join(override, name ?? 'electron');
  const path = name === null ? null : join(electronFolder, 'dist', name);
  return path !== null && existsSync(path) ? path : null;
}

/** Let the package's own installer download the program. False as soon as that does not look like working. */
export async function downloadElectron(electronFolder: string, onProgress: () => void): Promise<boolean> {
  // In a temporary folder of its own the first bytes of the download can be seen.
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-electron-'));
  try {
    const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
      stdio: 'ignore',
    });
    const success = exitsWell(installer);
    const begins = await Promise.race([success.then(() => true), seesBytes(folder)]);
    if (!begins) installer.kill();
    else if (installer.exitCode === null) onProgress();
    return await success;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const exitsWell = (program: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    program.once('error', () => resolve(false));
    program.once('exit', (code) => resolve(code === 0));
  });

async function seesBytes(folder: string): Promise<boolean> {
  for (let waited = 0; waited < FIRST_BYTES_WITHIN; waited += LOOK_EVERY) {
    await sleep(LOOK_EVERY);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) {
      const size = await stat(join(parentPath, name)).then(
        (found) => found.size,
        () => 0,
      );
      if (size > 0) return true;
    }
  }
  return false;
}

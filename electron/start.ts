/** `npm start -- [plan.orgwright ...]`: opens the built app in Electron, or in the browser where Electron is missing. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { HostFailure } from '../shared/contract/errors.ts';
import { downloadElectron, installedElectron } from './find-electron.ts';
import { defaultFolders } from './host/folders.ts';
import { hasScreen, openWithSystem } from './loopback/open-with-system.ts';
import { startLoopback } from './loopback/serve.ts';

const USAGE = `npm start -- [options] [plan.orgwright ...]
  --loopback  show the app in the browser even where Electron is installed
  --no-open   print the address only`;

const root = join(import.meta.dirname, '..');
const electronFolder = join(root, 'node_modules', 'electron');

interface Wishes {
  readonly loopback: boolean;
  readonly open: boolean;
  /** Absolute. */
  readonly paths: readonly string[];
}

function readWishes(): Wishes {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: { loopback: { type: 'boolean', default: false }, open: { type: 'boolean', default: true } },
  });
  return { ...values, paths: positionals.map((path) => resolve(path)) };
}

async function start(wishes: Wishes): Promise<void> {
  const program = wishes.loopback ? null : await findElectron();
  if (program === null) await startInBrowser(wishes);
  else startElectron(program, wishes.paths);
}

async function findElectron(): Promise<string | null> {
  const installed = await installedElectron(electronFolder);
  if (installed !== null) return installed;
  const hasCome = await downloadElectron(electronFolder, () =>
    console.log('Downloading Electron, about 120 MB, this first time ...'),
  );
  if (hasCome) return installedElectron(electronFolder);
  console.log('Electron is not installed and cannot be downloaded now, so Orgwright opens in your browser.');
  return null;
}

function startElectron(program: string, paths: readonly string[]): void {
  const electron = spawn(program, [root, ...paths], { stdio: 'inherit' });
  electron.once('error', (error) => {
    console.error(`Electron could not be started: ${error.message}. Try "npm start -- --loopback".`);
    process.exitCode = 1;
  });
  electron.once('exit', (code) => (process.exitCode = code ?? 1));
}

async function startInBrowser({ open, paths }: Wishes): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const running = await startLoopback({
    ...defaultFolders({ platform: process.platform, home: homedir(), env: process.env }),
    rendererFolder: join(root, 'dist', 'renderer'),
    openPaths: paths,
    version,
    openExternal: async (url) => {
      if (!hasScreen() || !(await openWithSystem(url))) {
        throw new HostFailure('not-supported', `No browser could be opened here. The address is ${url}`);
      }
    },
    onBug: (where, error) => console.error(`Bug in ${where}:`, error),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void running.stop());
  const isOpened = open && hasScreen() && (await openWithSystem(running.launchFile));
  console.log(
    `${isOpened ? 'Orgwright opens in' : 'Open Orgwright in'} your browser: ${pathToFileURL(running.launchFile).href}`,
  );
  console.log('Only this user can open it. It stops a minute after its page is closed, or with Ctrl+C.');
  console.log(await running.ended);
}

try {
  await start(readWishes());
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof HostFailure)) throw error;
  console.error(isUsage ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = 1;
}

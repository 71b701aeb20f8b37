/** Starts the built program for a journey, behind either door, and stops it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, chromium, type Browser, type ElectronApplication, type Page } from 'playwright-core';
import { folders } from '../../build/folders.ts';
import { requireChromium } from './find-chromium.ts';

export interface LaunchOptions {
  readonly host: 'loopback' | 'electron';
  /** Absolute path; the program's own data. */
  readonly dataFolder: string;
  /** Absolute path; where new plans go on loopback. */
  readonly plansFolder: string;
  /** A plan to open first. */
  readonly openPath?: string;
  /** The language of the browser; only on loopback. */
  readonly locale?: string;
  /** What its environment has besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Launched {
  readonly page: Page;
  /** What the journey really ran on, for the test's name and output. */
  readonly kind: 'loopback' | 'electron stand-in' | 'electron';
  /** The desktop program, to answer its dialogs and choose from its menu; null on loopback. */
  readonly electron: ElectronApplication | null;
  /** Ends the program the way a person does; fails when it has not ended after ten seconds. */
  close(): Promise<void>;
  /** Ends the program as a power cut would. */
  kill(): Promise<void>;
}

const CHROMIUM_SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
/** In milliseconds. */
const PATIENCE = 10_000;

export const launchApp = (options: LaunchOptions): Promise<Launched> =>
  options.host === 'electron' ? launchElectron(options) : launchLoopback(options);

/** Path of the stand-in; null where the real binary is, which Playwright finds by itself. */
export function standInPath(): string | null {
  const isInstalled =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined ||
    existsSync(join(folders.root, 'node_modules/electron/dist'));
  return isInstalled ? null : join(folders.root, 'test/support/electron-standin/electron');
}

async function launchElectron(options: LaunchOptions): Promise<Launched> {
  const path = standInPath();
  const electron = await _electron.launch({
    ...(path === null ? {} : { executablePath: path }),
    args: [join(folders.built, 'main/main.js'), ...plans(options)],
    env: environment(options),
  });
  const page = await electron.firstWindow();
  await page.waitForURL(({ protocol }) => protocol !== 'about:');
  const version = await electron.evaluate(() => process.versions['electron'] ?? '');
  const program = electron.process();
  const gone = exit(program);
  return {
    page,
    kind: version.includes('stand-in') ? 'electron stand-in' : 'electron',
    electron,
    close: () => withinPatience(electron.close()),
    async kill() {
      killGroup(program);
      await gone;
    },
  };
}

async function launchLoopback(options: LaunchOptions): Promise<Launched> {
  const program = spawn(
    process.execPath,
    [join(folders.root, 'electron/start.ts'), '--loopback', '--no-open', ...plans(options)],
    { env: environment(options), stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  const gone = exit(program);
  let browser: Browser;
  let page: Page;
  try {
    // As a person would: the printed address is a file that leads to the program.
    const address = await withinPatience(printedAddress(program));
    ({ browser, page } = await browserOn(address, options.locale));
  } catch (error) {
    // Left alone, it would live on and keep the tests from ending.
    killGroup(program);
    throw error;
  }
  return {
    page,
    kind: 'loopback',
    electron: null,
    async close() {
      await browser.close();
      program.kill('SIGTERM');
      await withinPatience(gone);
    },
    async kill() {
      // The program first: a page that closes in order could still hand its work over.
      killGroup(program);
      await gone;
      await browser.close();
    },
  };
}

async function browserOn(address: string, locale: string | undefined): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: CHROMIUM_SWITCHES,
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      ...(locale === undefined ? {} : { locale }),
    });
    await page.goto(address);
    await page.waitForURL(/^http:\/\/127\.0\.0\.1:/);
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const plans = ({ openPath }: LaunchOptions): readonly string[] => (openPath === undefined ? [] : [openPath]);

const environment = ({ dataFolder, plansFolder, env }: LaunchOptions): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  ORGWRIGHT_DATA: dataFolder,
  ORGWRIGHT_PLANS: plansFolder,
  ...env,
});

const exit = (program: ChildProcess): Promise<void> => new Promise((resolve) => program.once('exit', () => resolve()));

/** Both programs lead a group of processes, so that nothing of theirs stays behind. */
function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}

const printedAddress = (program: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    program.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /file:\/\/\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    program.once('exit', () => reject(new Error(`The program ended before it was ready: ${printed}`)));
  });

async function withinPatience<Value>(waiting: Promise<Value>): Promise<Value> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The program did not do it in time; is a question open?')), PATIENCE).unref();
  });
  return Promise.race([waiting, tooLate]);
}

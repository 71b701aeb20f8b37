/**
 * The built app on a page of Chromium that is driven by the browser's protocol alone. Playwright's log of the network
 * copies the body of every request and answer within the page, and that would be measured along.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../../build/folders.ts';
import { startLoopback } from '../../electron/loopback/serve.ts';

/** Runs in the page; everything it needs comes as its argument, as JSON. */
type InPage<Argument, Value> = (argument: Argument) => Value | Promise<Value>;

export interface BarePage {
  readonly send: (method: string, params?: object) => Promise<unknown>;
  readonly on: (event: string, listener: (params: never) => void) => void;
  readonly run: <Argument, Value>(work: InPage<Argument, Value>, argument: Argument) => Promise<Value>;
  /** Waits until the page says so. */
  readonly until: <Argument>(isSo: InPage<Argument, boolean>, argument: Argument) => Promise<void>;
  /** Back to the start screen on a page loaded anew, as after a start of the program. */
  readonly startAgain: () => Promise<void>;
  /** Closes the browser, stops the app's host and removes everything both wrote. */
  readonly end: () => Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 20_000;
const LOOK_EVERY = 50;

/** The start screen of the app, with `text` as the plan `bench` in the plans folder. */
export async function openBarePage(text: string): Promise<BarePage> {
  const home = await mkdtemp(join(tmpdir(), 'orgwright-bench-'));
  const plansFolder = join(home, 'plans');
  await mkdir(plansFolder);
  await writeFile(join(plansFolder, 'bench.orgwright'), text);
  const host = await startLoopback({
    dataFolder: join(home, 'data'),
    plansFolder,
    rendererFolder: folders.builtPage,
    openPaths: [],
    version: '0.0.0-bench',
    quitAfterSeconds: null,
  });
  const browser = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--window-size=1440,900',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(home, 'profile')}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const end = async (): Promise<void> => {
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    killGroup(browser);
    await gone;
    await host.stop();
    // Chromium's helpers may still be writing into its profile.
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const protocol = await connect(await pageAddress(browser));
    const { run, until } = steps(protocol);
    const startAgain = async (): Promise<void> => {
      await protocol.send('Page.navigate', { url: 'about:blank' });
      await protocol.send('Page.navigate', { url: `${host.origin}/#code=${host.code()}` });
      await until(
        () => [...document.querySelectorAll('main button')].some(({ textContent }) => textContent.startsWith('bench')),
        null,
      );
    };
    await startAgain();
    return { ...protocol, run, until, startAgain, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Open the plan from the start screen. */
export async function clickPlan({ run, send }: BarePage): Promise<void> {
  const at = await run(() => {
    const plan = [...document.querySelectorAll('main button')].find(({ textContent }) =>
      textContent.startsWith('bench'),
    );
    if (plan === undefined) throw new Error('The start screen does not offer the plan.');
    const { x, y } = plan.getBoundingClientRect();
    return { x: x + 20, y: y + 10 };
  }, null);
  for (const type of ['mousePressed', 'mouseReleased']) {
    await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  }
}

/** Press a key; `text` is what it types. */
export async function press({ send }: BarePage, key: string, text?: string, modifiers = 0): Promise<void> {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  await send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key,
    code,
    modifiers,
    ...(text === undefined ? {} : { text }),
  });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
}

type Protocol = Pick<BarePage, 'send' | 'on'>;

function steps({ send }: Protocol): Pick<BarePage, 'run' | 'until'> {
  const run: BarePage['run'] = async (work, argument) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression: `(${work.toString()})(${JSON.stringify(argument)})`,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: never }; exceptionDetails?: { exception?: { description?: string } } };
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? 'Failed in the page.');
    return result.value;
  };
  const until: BarePage['until'] = async (isSo, argument) => {
    const giveUp = performance.now() + PATIENCE;
    while (!(await run(isSo, argument))) {
      if (performance.now() > giveUp) throw new Error(`The page never came to: ${isSo.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  };
  return { run, until };
}

/** Address of the protocol of the browser's first page. */
async function pageAddress(browser: ChildProcess): Promise<string> {
  const port = await new Promise<string>((resolve, reject) => {
    let printed = '';
    browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const found = /ws:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    browser.once('exit', () => reject(new Error(`Chromium did not start: ${printed}`)));
  });
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await answer.json()) as readonly { type: string; webSocketDebuggerUrl: string }[];
  const page = targets.find(({ type }) => type === 'page');
  if (page === undefined) throw new Error('Chromium has no page.');
  return page.webSocketDebuggerUrl;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

async function connect(address: string): Promise<Protocol> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('Chromium does not answer.')), { once: true });
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Map<string, (params: never) => void>();
  let sent = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else if (answer.method !== undefined) listeners.get(answer.method)?.(answer.params as never);
  });
  return {
    on: (event, listener) => void listeners.set(event, listener),
    async send(method, params = {}) {
      const id = ++sent;
      const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params }));
      const { result, error } = await answer;
      waiting.delete(id);
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result;
    },
  };
}

/** Chromium's helpers are in its group. */
function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}

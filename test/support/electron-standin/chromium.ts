/** Starts Chromium and talks to it. It ends with this process, however this process ends. */
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { requireChromium } from '../find-chromium.ts';

export type Params = Readonly<Record<string, unknown>>;
export type EventListener = (method: string, params: Params) => void;

export interface Chromium {
  /** Sends a DevTools command; the caller names what comes back. */
  send<Answer = Params>(method: string, params?: Params, sessionId?: string): Promise<Answer>;
  /** Sends a command to something that may be gone by now; its refusal is only noted. */
  tell(method: string, params: Params, sessionId?: string): Promise<void>;
  /** Hears the events of one session. */
  listen(sessionId: string, listener: EventListener): void;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly result?: Params;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Params;
  readonly sessionId?: string;
}

const SWITCHES = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--no-startup-window',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  // The port is Playwright's, the pipe is ours: Chromium ends when the pipe closes.
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
];

/** Chromium with its profile in `profileFolder`. */
export function startChromium(profileFolder: string): Chromium {
  const browser = spawn(requireChromium(), [...SWITCHES, `--user-data-dir=${profileFolder}`], {
    // Its "DevTools listening on" is what Playwright waits for on our own standard error.
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const toBrowser = browser.stdio[3] as Writable;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, EventListener>();
  let lastId = 0;

  readMessages(browser.stdio[4] as Readable, (message) => {
    if (message.id === undefined) listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params ?? {});
    else waiting.get(message.id)?.(message);
  });
  // A command under way when Chromium goes finds the pipe closed; its answer no longer matters.
  toBrowser.on('error', () => {});

  const send = <Answer>(method: string, params: Params = {}, sessionId?: string): Promise<Answer> => {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result as Answer);
        else reject(new Error(`${method}: ${error.message}`));
      });
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  };

  return {
    send,
    async tell(method, params, sessionId) {
      try {
        await send(method, params, sessionId);
      } catch (error) {
        process.stderr.write(`stand-in: ${(error as Error).message}\n`);
      }
    },
    listen: (sessionId, listener) => void listeners.set(sessionId, listener),
    async stop() {
      browser.kill('SIGKILL');
      await gone;
    },
  };
}

/** Messages on the pipe are JSON, each ended by a zero byte. */
function readMessages(pipe: Readable, hear: (message: Message) => void): void {
  let pending = '';
  pipe.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (pending + chunk).split('\0');
    pending = texts.pop() ?? '';
    for (const text of texts) hear(JSON.parse(text) as Message);
  });
}

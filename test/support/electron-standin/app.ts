/** Electron's `app`: paths, readiness, single instance, quitting. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { startChromium, type Chromium } from './chromium.ts';
import { lockInstance } from './instance-lock.ts';

interface Closable {
  close(): void;
  readonly isGone: boolean;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { removeSwitch: (): void => {}, appendSwitch: (): void => {}, hasSwitch: () => false };
  readonly windows = new Set<Closable>();
  readonly #paths = new Map([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['userData', join(homedir(), '.config', 'electron-stand-in')],
  ]);
  readonly #ready = Promise.withResolvers<Chromium>();
  #chromium: Chromium | null = null;
  #isQuitting = false;

  constructor() {
    super();
    // As in Electron, the program's own first lines run before it is ready: they may still move folders.
    setImmediate(() => this.#start());
  }

  #start(): void {
    if (this.#isQuitting) return;
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.#chromium = startChromium(join(this.getPath('userData'), 'chromium'));
    this.#ready.resolve(this.#chromium);
    this.emit('ready', {});
  }

  /** For the stand-in's own windows. */
  chromium(): Promise<Chromium> {
    return this.#ready.promise;
  }

  async whenReady(): Promise<void> {
    await this.#ready.promise;
  }

  enableSandbox(): void {}

  getPath(name: string): string {
    return this.#paths.get(name) ?? homedir();
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getName(): string {
    return 'orgwright';
  }

  getVersion(): string {
    let folder = dirname(resolve(process.argv[1] ?? '.'));
    while (folder !== dirname(folder)) {
      try {
        return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
      } catch {
        folder = dirname(folder);
      }
    }
    return '0.0.0';
  }

  requestSingleInstanceLock(): boolean {
    return lockInstance(this.getPath('userData'), process.argv, (args, workingFolder) =>
      this.emit('second-instance', {}, args, workingFolder),
    );
  }

  /** Asks every window to close; one that refuses keeps the program running. */
  quit(): void {
    this.emit('before-quit', {});
    for (const window of this.windows) window.close();
    if ([...this.windows].every(({ isGone }) => isGone)) this.exit(0);
  }

  exit(code: number): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    this.emit('quit', {}, code);
    void (this.#chromium?.stop() ?? Promise.resolve()).finally(() => process.exit(code));
  }

  windowGone(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }
}

export const app = new App();

/** Electron's `BrowserWindow` and its `webContents`, over one page target of Chromium. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import type { Chromium, Params } from './chromium.ts';
import { answerCall, type Message } from './ipc-main.ts';
import { answerRequest, fromChromium, toChromium } from './schemes.ts';
import { pageScript, PRELOAD_WORLD, preloadScript, receiveExpression } from './worlds.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
  };
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** An event that a listener can refuse. */
const refusable = () => {
  const event = { defaultPrevented: false, preventDefault: (): void => void (event.defaultPrevented = true) };
  return event;
};

class WebContents extends EventEmitter {
  readonly window: BrowserWindow;
  readonly mainFrame = { url: 'about:blank', parent: null, detached: false };
  openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(window: BrowserWindow) {
    super();
    this.window = window;
    app.emit('web-contents-created', {}, this);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.window.isGone;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  loadURL(url: string): Promise<void> {
    return this.window.loadURL(url);
  }

  send(channel: string, ...args: readonly unknown[]): void {
    void this.window.deliver({ id: null, channel, args, thrown: null });
  }

  close(): void {
    this.window.destroy();
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): readonly BrowserWindow[] => [...app.windows].filter((one) => one instanceof BrowserWindow);
  static fromWebContents = ({ window }: WebContents): BrowserWindow => window;

  readonly webContents: WebContents;
  isGone = false;
  targetId = '';
  #title = '';
  #isShown = false;
  #preloadContext: unknown = null;
  readonly #page: Promise<{ readonly chromium: Chromium; readonly sessionId: string }>;

  constructor(options: WindowOptions) {
    super();
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    if (sandbox === false || contextIsolation === false || nodeIntegration === true)
      throw new Error('The stand-in opens only sandboxed, isolated windows.');
    app.windows.add(this);
    this.webContents = new WebContents(this);
    this.#page = this.#openPage(options);
  }

  async #openPage({ width = 800, height = 600, webPreferences = {} }: WindowOptions) {
    const chromium = await app.chromium();
    const { targetId } = await chromium.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    this.targetId = targetId;
    const { sessionId } = await chromium.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    chromium.listen(sessionId, (method, params) => this.#hearPage(chromium, sessionId, { method, params }));
    const setUp = (method: string, params: Params = {}): Promise<Params> => chromium.send(method, params, sessionId);
    const token = randomUUID();
    await setUp('Page.enable');
    await setUp('Runtime.enable');
    await setUp('Inspector.enable');
    await setUp('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await setUp('Runtime.addBinding', { name: 'standInSend', executionContextName: PRELOAD_WORLD });
    await setUp('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(token) });
    if (webPreferences.preload !== undefined) {
      const source = preloadScript(token, readFileSync(webPreferences.preload, 'utf8'));
      await setUp('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD });
    }
    return { chromium, sessionId };
  }

  #hearPage(chromium: Chromium, sessionId: string, { method, params }: { method: string; params: Params }): void {
    switch (method) {
      case 'Fetch.requestPaused':
        void this.#answerRequest(chromium, sessionId, params);
        break;
      case 'Runtime.executionContextCreated': {
        const { id, name } = params['context'] as { id: number; name: string };
        if (name === PRELOAD_WORLD) this.#preloadContext = id;
        break;
      }
      case 'Runtime.bindingCalled':
        void this.#answerCall(JSON.parse(params['payload'] as string) as Message);
        break;
      case 'Page.loadEventFired':
        this.webContents.emit('did-finish-load');
        if (!this.#isShown) this.emit('ready-to-show');
        this.#isShown = true;
        break;
      case 'Inspector.targetCrashed':
        this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
        break;
    }
  }

  async #answerRequest(chromium: Chromium, sessionId: string, params: Params): Promise<void> {
    const url = fromChromium((params['request'] as { url: string }).url);
    // A document from elsewhere than `loadURL` is the page leaving; from the same address it is a reload.
    if (params['resourceType'] === 'Document' && url !== this.webContents.getURL()) {
      const event = refusable();
      this.webContents.emit('will-navigate', event, url);
      if (event.defaultPrevented) {
        const refusal = { requestId: params['requestId'], errorReason: 'Aborted' };
        await chromium.tell('Fetch.failRequest', refusal, sessionId);
        return;
      }
    }
    const mayOpenWindows = this.webContents.openHandler({ url: 'about:blank' }).action === 'allow';
    await answerRequest(chromium, params, { sessionId, mayOpenWindows });
  }

  async #answerCall(message: Message): Promise<void> {
    const { webContents } = this;
    await this.deliver(await answerCall(message, { sender: webContents, senderFrame: webContents.mainFrame }));
  }

  /** Hands a message to the preload; a window that is going no longer listens. */
  async deliver(message: Message): Promise<void> {
    const { chromium, sessionId } = await this.#page;
    if (this.isGone || this.#preloadContext === null) return;
    const expression = receiveExpression(message);
    await chromium.tell('Runtime.evaluate', { expression, contextId: this.#preloadContext }, sessionId);
  }

  async loadURL(url: string): Promise<void> {
    const { chromium, sessionId } = await this.#page;
    this.webContents.mainFrame.url = url;
    const loaded = new Promise((resolve) => this.webContents.once('did-finish-load', resolve));
    const { errorText } = await chromium.send<{ errorText?: string }>(
      'Page.navigate',
      { url: toChromium(url) },
      sessionId,
    );
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  close(): void {
    const event = refusable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    void app.chromium().then((chromium) => chromium.tell('Target.closeTarget', { targetId: this.targetId }));
    this.emit('closed');
    app.windowGone(this);
  }

  isDestroyed = (): boolean => this.isGone;
  setTitle = (title: string): void => void (this.#title = title);
  getTitle = (): string => this.#title;
  setDocumentEdited = (): void => {};
  isMinimized = (): boolean => false;
  restore = (): void => {};
  show = (): void => {};
  focus = (): void => {};
}

export const webContents = {
  getAllWebContents: (): readonly WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId: (targetId: string): WebContents | null =>
    BrowserWindow.getAllWindows().find((window) => window.targetId === targetId)?.webContents ?? null,
};

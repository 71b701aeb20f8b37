/** The desktop program around the page: bridge, locks, menu, dialogs, second start, closing. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folders } from '../../build/folders.ts';
import { launchApp, standInPath, type Launched } from '../support/launch.ts';

interface Bridge {
  call(method: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
  onEvent(listener: (event: string, payload: unknown) => void): () => void;
}
declare const orgwright: Bridge;

const standIn = standInPath();

describe(`desktop program on ${standIn === null ? 'Electron' : 'the stand-in for Electron'}`, () => {
  let folder: string;
  let app: Launched;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orgwright-desktop-'));
    app = await launchApp({ host: 'electron', dataFolder: join(folder, 'data'), plansFolder: join(folder, 'plans') });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers calls through the bridge, also those it refuses', async () => {
    const hello = await app.page.evaluate(() => orgwright.call('host.hello', null));
    const { version } = JSON.parse(await readFile(join(folders.root, 'package.json'), 'utf8')) as { version: string };
    expect(hello).toMatchObject({ ok: true, value: { kind: 'electron', version } });
    const unknown = await app.page.evaluate(() => orgwright.call('toString', null));
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    const path = await app.page.evaluate(() => orgwright.call('documents.open', { documentId: '../../etc/passwd' }));
    expect(path).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('gives the page two functions and nothing of Node or Electron', async () => {
    const seen = await app.page.evaluate(() => ({
      bridge: Object.keys(orgwright).sort(),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ bridge: ['call', 'onEvent'], others: [] });
  });

  it('keeps the page from going, opening, fetching or running anything else', async () => {
    const address = app.page.url();
    const outcome = await app.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
      const fetched = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      );
      window.open('https://example.com/');
      location.href = 'https://example.com/';
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { fetched, violations: violations.sort() };
    });
    expect(outcome).toEqual({ fetched: 'refused', violations: ['connect-src', 'style-src-elem'] });
    expect(app.page.url()).toBe(address);
    expect(app.electron?.windows()).toHaveLength(1);
  });

  it('draws the menu of the page and tells it what was chosen', async () => {
    const chosen = app.page.evaluate(async () => {
      const action = new Promise((resolve) => {
        orgwright.onEvent((event, payload) => event === 'app.action' && resolve(payload));
      });
      const item = { type: 'action', actionId: 'test.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' };
      const menu = [{ label: 'Only', items: [{ ...item, enabled: true, checked: null }] }];
      const reply = await orgwright.call('menu.set', { menu });
      return [reply.ok, await action];
    });
    await expect
      .poll(() => app.electron?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)))
      .toEqual(['Only']);
    await app.electron?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('test.undo')?.click());
    expect(await chosen).toEqual([true, { actionId: 'test.undo' }]);
  });

  it('opens the file the dialog names, by an id that is not its path', async () => {
    const plan = join(folder, 'chosen.orgwright');
    await writeFile(plan, '{}');
    await app.electron?.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    }, plan);
    const reply = await app.page.evaluate(() => orgwright.call('documents.pick', null));
    expect(reply).toMatchObject({ ok: true, value: expect.stringMatching(/^doc_[a-z0-9]+$/) as unknown });
  });

  // Playwright alone knows how to start a real Electron under its debugger.
  it.skipIf(standIn === null)('hands the plan of a second start to the first', async () => {
    const plan = join(folder, 'second.orgwright');
    await writeFile(plan, '{}');
    const opened = app.page.evaluate(
      () =>
        new Promise((resolve) => {
          orgwright.onEvent((event, payload) => event === 'app.openDocument' && resolve(payload));
        }),
    );
    const env = { ...process.env, ORGWRIGHT_DATA: join(folder, 'data') };
    await promisify(execFile)(standIn ?? '', [join(folders.built, 'main/main.js'), plan], { env });
    expect(await opened).toMatchObject({ documentId: expect.stringMatching(/^doc_/) as unknown });
  });

  it('asks the page before its window closes', async () => {
    const gone = new Promise<void>((resolve) => app.electron?.once('close', () => resolve()));
    const windowsLeft = await app.electron?.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
      return BrowserWindow.getAllWindows().length;
    });
    expect(windowsLeft).toBe(1);
    await gone;
  });
});

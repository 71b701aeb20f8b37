/** A hostile page in a real browser, beside the loopback host on the same computer. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, requireChromium } from '../support/find-chromium.ts';
import { startTestLoopback, type TestLoopback } from '../support/test-loopback.ts';

const hasChromium = findChromium() !== null;
if (!hasChromium) console.log('loopback in a browser: SKIPPED, there is no Chromium, Chrome or Edge');

/** What a foreign page tries, each with what it got: anything but `refused` is a leak. */
async function attackFromPage({ port, token }: { readonly port: number; readonly token: string }) {
  const ours = `http://127.0.0.1:${port}`;
  const got: Record<string, string> = {};
  const attempt = async (name: string, work: () => Promise<string>): Promise<void> => {
    got[name] = await work().catch(() => 'refused');
  };
  const load = (tag: 'script' | 'img' | 'iframe' | 'link', set: (element: HTMLElement) => void): Promise<string> =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('refused'));
      set(element);
      document.body.append(element);
    });
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  const body = '{"method":"host.hello","input":null}';

  await attempt('read the page', async () => String((await fetch(`${ours}/`)).status));
  await attempt('read the page blindly', async () => (await fetch(`${ours}/`, { mode: 'no-cors' })).type);
  await attempt('call with a stolen token', async () =>
    (await fetch(`${ours}/call`, { method: 'POST', headers, body })).text(),
  );
  await attempt('call blindly', async () =>
    (await fetch(`${ours}/call`, { method: 'POST', mode: 'no-cors', body })).type === 'opaque' ? 'opaque' : 'read',
  );
  await attempt(
    'read by a rebound name',
    async () => (await fetch(`http://${location.hostname}:${port}/`, { mode: 'no-cors' })).type,
  );
  await attempt('script', () => load('script', (element) => element.setAttribute('src', `${ours}/assets/app.js`)));
  await attempt('image', () => load('img', (element) => element.setAttribute('src', `${ours}/`)));
  await attempt(
    'web socket',
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
        socket.addEventListener('open', () => resolve('open'));
        socket.addEventListener('error', () => resolve('refused'));
      }),
  );
  await attempt('frame', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = `${ours}/`;
    document.body.append(frame);
    await loaded;
    return frame.contentDocument === null ? 'refused' : (frame.contentDocument.body.textContent ?? 'read');
  });
  return { got, ranOurScript: 'isLoaded' in window };
}

describe.skipIf(!hasChromium)('a hostile page in Chromium', () => {
  let browser: Browser;
  let ours: TestLoopback;
  let theirs: Server;
  let page: Page;

  beforeAll(async () => {
    ours = await startTestLoopback();
    theirs = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<h1>Evil</h1>'));
    await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      executablePath: requireChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--host-resolver-rules=MAP *.test 127.0.0.1',
      ],
    });
    page = await browser.newPage();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    theirs.close();
    await ours.end();
  });

  it('gets nothing, not even with a stolen token', { timeout: 30_000 }, async () => {
    const token = await ours.newToken();
    await page.goto(`http://evil.test:${(theirs.address() as AddressInfo).port}/`);
    const { got, ranOurScript } = await page.evaluate(attackFromPage, { port: ours.port, token });
    // Blind requests leave the browser, but without our origin and content type the host refuses them unseen.
    const harmless = new Set(['refused', 'opaque']);
    const leaks = Object.entries(got).filter(([, result]) => !harmless.has(result));
    console.log(`loopback in Chromium: ${Object.keys(got).length} attacks by a foreign page, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
    expect(Object.keys(got)).toHaveLength(9);
    expect(ranOurScript).toBe(false);
  });

  it('cannot be our page under another name', async () => {
    const answer = await page.goto(`http://rebound.test:${ours.port}/`);
    expect(answer?.status()).toBe(421);
  });

  it('our own page comes from the launch file and may run its scripts, but not text as script', async () => {
    await page.goto(pathToFileURL(ours.launchFile).href);
    await page.waitForURL(`${ours.origin}/#code=*`);
    expect(await page.textContent('h1')).toBe('Page');
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      const policy = (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } })
        .trustedTypes;
      let sink = 'allowed';
      try {
        document.body.innerHTML = '<img src=x onerror="window.isHacked = true">';
      } catch {
        sink = 'refused';
      }
      policy.createPolicy('default', { createScriptURL: (url: string) => url });
      script.setAttribute('src', '/assets/app.js');
      document.body.append(script);
      await loaded;
      return { sink, isLoaded: 'isLoaded' in window, isHacked: 'isHacked' in window };
    });
    expect(outcome).toEqual({ sink: 'refused', isLoaded: true, isHacked: false });
  });

  it('no cookie and no lasting storage is left for the next owner of the port', async () => {
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

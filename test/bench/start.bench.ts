/** P10: what the start screen loads, when it is painted against a build without lazy parts, and when it can be used. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { parseAst } from 'vite';
import { folders } from '../../build/folders.ts';
import { startLoopback } from '../../electron/loopback/serve.ts';
import { testFolders } from '../support/test-host.ts';
import { buildEager } from './eager-build.ts';
import { digits, timingOf, type Row } from './measure.ts';

const TIMES = 11;
/** Bytes. */
const LARGEST = 800_000;

/** When a page was ready, in milliseconds since it was asked for. */
interface Loaded {
  /** First contentful paint. */
  readonly painted: number;
  /** The start screen's buttons are painted and the page waits for the person. */
  readonly usable: number;
}

/** Rows of goal P10. */
export async function startRows(): Promise<readonly Row[]> {
  const bytes = await firstBytes(folders.builtPage);
  const eager = await buildEager();
  const bare = await barePage();
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const own = await servedPage(browser, folders.builtPage);
    const all = await servedPage(browser, eager.folder);
    const none = await servedPage(browser, bare.folder);
    const loads: Loaded[] = [];
    const eagerLoads: Loaded[] = [];
    const bareLoads: Loaded[] = [];
    for (let index = -2; index < TIMES; index++) {
      const [one, other, least] = [await own.load(), await all.load(), await none.load()];
      if (index < 0) continue;
      loads.push(one);
      eagerLoads.push(other);
      bareLoads.push(least);
    }
    await own.end();
    await all.end();
    await none.end();
    return [sizeRow(bytes, await firstBytes(eager.folder)), ...timeRows({ loads, eagerLoads, bareLoads })];
  } finally {
    await browser.close();
    await eager.remove();
    await bare.remove();
  }
}

const sizeRow = (bytes: number, eagerBytes: number): Row => ({
  goal: 'P10',
  what: `minified JavaScript of the start screen: entry and what it imports (everything: ${kilobytes(eagerBytes)})`,
  value: kilobytes(bytes),
  limit: kilobytes(LARGEST),
  met: bytes <= LARGEST,
});

interface Loads {
  readonly loads: readonly Loaded[];
  readonly eagerLoads: readonly Loaded[];
  /** Of a page that holds one heading and nothing to run: what browser and host need by themselves. */
  readonly bareLoads: readonly Loaded[];
}

function timeRows({ loads, eagerLoads, bareLoads }: Loads): readonly Row[] {
  const painted = timingOf(loads.map((load) => load.painted));
  const eagerly = timingOf(eagerLoads.map((load) => load.painted));
  const usable = timingOf(loads.map((load) => load.usable));
  const ratio = painted.median / eagerly.median;
  const least = timingOf(bareLoads.map((load) => load.painted)).median;
  return [
    {
      goal: 'P10',
      what: `first contentful paint above that of a page without a script (${digits(least)} ms), own and eager`,
      value: `${digits(painted.median - least)} ms of ${digits(eagerly.median - least)} ms, ${digits((painted.median - least) / (eagerly.median - least))}x`,
      limit: '',
      met: null,
    },
    {
      goal: 'P10',
      what: `first contentful paint against a build that loads everything first (${digits(eagerly.median)} ms)`,
      value: `${digits(painted.median)} ms, ${digits(ratio)}x`,
      limit: '0.6x',
      met: ratio <= 0.6,
    },
    {
      goal: 'P10',
      what: 'start screen painted and the page idle, on loopback, disk warm',
      value: `${digits(usable.median)} ms, p95 ${digits(usable.p95)} ms`,
      limit: '1000 ms',
      met: usable.median <= 1000,
    },
  ];
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** Bytes of the page's entry script and of everything that it imports before it runs. */
async function firstBytes(builtPage: string): Promise<number> {
  const html = await readFile(join(builtPage, 'index.html'), 'utf8');
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error('The built page has no entry script.');
  const seen = new Set([join(builtPage, entry)]);
  let bytes = 0;
  for (const file of seen) {
    const code = await readFile(file, 'utf8');
    bytes += Buffer.byteLength(code);
    for (const statement of parseAst(code).body) {
      const source = 'source' in statement ? statement.source : null;
      if (source !== null) seen.add(join(file, '..', source.value));
    }
  }
  return bytes;
}

/** A page that is painted as soon as it is there. */
async function barePage() {
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-bare-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><main><h1>Orgwright</h1><button>Begin</button></main>');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** A built page behind a loopback host of its own; every load has a fresh session and a profile without caches. */
async function servedPage(browser: Browser, rendererFolder: string) {
  const homes = await testFolders();
  const host = await startLoopback({
    ...homes,
    rendererFolder,
    openPaths: [],
    version: '0.0.0-bench',
    quitAfterSeconds: null,
  });
  return {
    async load(): Promise<Loaded> {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(watchStart);
      await page.goto(`${host.origin}/#code=${host.code()}`);
      const loaded = await whenLoaded(page);
      await page.close();
      return loaded;
    },
    async end(): Promise<void> {
      await host.stop();
      await homes.remove();
    },
  };
}

/** Runs in the page before its own scripts. */
function watchStart(): void {
  const usable = new Promise<number>((resolve) => {
    const whenShown = (): void => {
      if (document.querySelector('main button') === null) requestAnimationFrame(whenShown);
      else requestAnimationFrame(() => requestIdleCallback(() => resolve(performance.now())));
    };
    requestAnimationFrame(whenShown);
  });
  Object.assign(window, { benchUsable: usable });
}

const whenLoaded = (page: Page): Promise<Loaded> =>
  page.evaluate(async () => {
    const usable = await (window as unknown as { benchUsable: Promise<number> }).benchUsable;
    const painted = await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
      });
      observer.observe({ type: 'paint', buffered: true });
    });
    return { painted, usable };
  });

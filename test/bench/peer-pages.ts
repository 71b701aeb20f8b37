/** The canvas alone and each of its peers on a page of Chromium of its own, with the same people. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { folders } from '../../build/folders.ts';
import { config as harnessConfig } from '../support/canvas-harness/vite-config.ts';
import type { HarnessWindow } from '../support/canvas-harness/harness.tsx';
import type { View } from './peers/peer.ts';
import type { PeerWindow } from './peers/page.ts';

export const PEERS = ['plain canvas', 'd3-org-chart', 'dabeng orgchart', 'cytoscape', 'react flow'] as const;
export type Contender = 'own' | (typeof PEERS)[number];

export interface DrawnPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Milliseconds from people in memory to the third frame after they were drawn. */
  readonly painted: number;
  readonly show: (view: View) => Promise<void>;
  /** Megabytes of the page's process, shared memory divided among its users; null where the system does not tell. */
  readonly memory: () => Promise<number | null>;
}

export interface PeerPages {
  /** What `measure` gives for a page; null when it is not there within the time. The browser is closed in any case. */
  readonly measure: <T>(
    what: { readonly contender: Contender; readonly count: number; readonly within: number },
    measure: (drawn: DrawnPage) => Promise<T>,
  ) => Promise<T | null>;
  readonly end: () => Promise<void>;
}

/** Milliseconds in which a view comes to rest. */
const SETTLE = 400;

const peersConfig: InlineConfig = {
  root: join(import.meta.dirname, 'peers'),
  base: './',
  plugins: [react()],
  build: { outDir: join(folders.root, 'dist/bench-peers'), emptyOutDir: true, target: 'chrome150' },
};

export async function startPeerPages(): Promise<PeerPages> {
  const own = await serve({ ...harnessConfig, build: { ...harnessConfig.build, minify: true } });
  const peers = await serve(peersConfig);
  const measure: PeerPages['measure'] = async ({ contender, count, within }, work) => {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    let patience: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      patience = setTimeout(() => resolve(null), within);
    });
    const measured = drawnPage(browser, {
      contender,
      address:
        contender === 'own' ? `${own.address}?n=${count}&still` : `${peers.address}?peer=${contender}&n=${count}`,
    }).then(work);
    // After the browser has been closed in the middle of it, nobody waits for this any more.
    measured.catch(() => undefined);
    try {
      return await Promise.race([measured, late]);
    } finally {
      clearTimeout(patience);
      await browser.close();
    }
  };
  return {
    measure,
    async end() {
      await own.close();
      await peers.close();
    },
  };
}

async function serve(config: InlineConfig): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const quiet: InlineConfig = { ...config, configFile: false, logLevel: 'error' };
  await build(quiet);
  const server = await preview({ ...quiet, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The pages have no address.');
  return { address, close: () => server.close() };
}

declare const bench: PeerWindow;
declare const harness: HarnessWindow;

async function drawnPage(
  browser: Browser,
  { contender, address }: { readonly contender: Contender; readonly address: string },
): Promise<DrawnPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(0);
  await page.goto(address);
  const isOwn = contender === 'own';
  await page.waitForFunction(
    (own) => (own ? performance.getEntriesByName('canvas-painted').length > 0 : 'bench' in window),
    isOwn,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    page,
    session,
    painted: await page.evaluate(
      (own) => (own ? (performance.getEntriesByName('canvas-painted')[0]?.duration ?? NaN) : bench.painted),
      isOwn,
    ),
    async show(view) {
      if (isOwn) await showOwn(page, view);
      else await page.evaluate((wanted) => bench.peer.show(wanted), view);
      await page.waitForTimeout(SETTLE);
    },
    memory: () => memoryOf(browser, session),
  };
}

async function showOwn(page: Page, view: View): Promise<void> {
  await page.evaluate((wanted) => {
    const { handle, positions } = harness;
    if (wanted === 'fit') return handle?.fit();
    const managers = new Set(positions.map(({ managerPositionId }) => managerPositionId));
    const leads = positions.filter(({ id }) => managers.has(id));
    const lead = leads[Math.floor(leads.length / 2)];
    if (lead !== undefined) handle?.reveal(lead.id);
    handle?.zoomTo100();
    if (lead !== undefined) handle?.reveal(lead.id);
  }, view);
}

/** The largest of the browser's page processes: there is one page, and perhaps an empty spare one. */
async function memoryOf(browser: Browser, session: CDPSession): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  await session.send('HeapProfiler.collectGarbage');
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
        return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? NaN) / 1024;
      }),
  );
  const known = sizes.filter((size) => !Number.isNaN(size));
  return known.length === 0 ? null : Math.max(...known);
}

/** Builds and serves the harness on a free local port, and opens it in a browser without a screen. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { requireChromium } from '../find-chromium.ts';
import { config } from './vite-config.ts';

export interface Harness {
  readonly open: (query: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function startHarness(): Promise<Harness> {
  await build({ ...config, configFile: false, logLevel: 'warn' });
  const server = await preview({
    ...config,
    configFile: false,
    logLevel: 'warn',
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The harness has no address');
  const browser: Browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    open: async (query) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.on('pageerror', (error) => console.error('page:', error.message));
      page.on('console', (line) => line.type() === 'error' && console.error('console:', line.text()));
      await page.goto(`${address}?${query}`);
      await page.waitForSelector('[role=tree]');
      await page.waitForTimeout(400);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

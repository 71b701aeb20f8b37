/** Ten years of daily history of twenty repositories, until the frame that shows them. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import postcssPresetMantine from 'postcss-preset-mantine';
import { build, preview, type InlineConfig } from 'vite';
import { folders } from '../../build/folders.ts';
import { requireChromium } from '../support/find-chromium.ts';
import type { ChartWindow } from './long-chart/page.tsx';
import { threadTime } from './frames.ts';
import { digits, timingOf, type Row } from './measure.ts';

const DRAWS = 15;
/** Milliseconds. */
const LONGEST = 100;

const config: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  root: join(import.meta.dirname, 'long-chart'),
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  build: { outDir: join(folders.root, 'dist/bench-long-chart'), emptyOutDir: true, target: 'chrome150' },
};

declare const bench: ChartWindow;

/** One row for drawing the chart afresh. */
export async function longChartRows(): Promise<readonly Row[]> {
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'bench' in window);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const times: number[] = [];
    const costs: number[] = [];
    for (let at = -2; at < DRAWS; at++) {
      const before = await threadTime(session);
      const taken = await page.evaluate(() => bench.draw());
      if (at < 0) continue;
      times.push(taken);
      costs.push((await threadTime(session)) - before);
    }
    const { median, p95 } = timingOf(times);
    return [
      {
        goal: 'portfolio',
        what: 'Ten years of daily history of 20 repositories drawn, until its frame was shown',
        value: `${digits(median)} ms (p95 ${digits(p95)} ms; CPU ${digits(timingOf(costs).median)} ms)`,
        limit: `${LONGEST} ms`,
        met: median <= LONGEST,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

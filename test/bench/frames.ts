/** What one page spends on its frames: main-thread CPU from the browser's own counters, and times between frames. */
import type { CDPSession, Page } from 'playwright-core';
import { timingOf, type Timing } from './measure.ts';

/** Milliseconds of one frame at 60 Hz. */
export const FRAME = 1000 / 60;

export interface Cost {
  /** Milliseconds of main-thread CPU. */
  readonly cpu: number;
  /** Milliseconds between frames. */
  readonly frames: Timing;
}

/** What `act` costs the page. */
export async function costOf(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Cost> {
  await page.evaluate(recordFrames);
  const before = await threadTime(session);
  await act();
  const cpu = (await threadTime(session)) - before;
  const gaps = await page.evaluate(() => (window as unknown as Recorder).stopFrames());
  return { cpu, frames: timingOf(gaps) };
}

interface Recorder {
  readonly stopFrames: () => number[];
}

/** Runs in the page. */
function recordFrames(): void {
  const times: number[] = [];
  let runs = true;
  const next = (now: number): void => {
    times.push(now);
    if (runs) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  const recorder: Recorder = {
    stopFrames() {
      runs = false;
      return times.slice(1).map((time, at) => time - (times[at] ?? NaN));
    },
  };
  Object.assign(window, recorder);
}

/** CPU milliseconds of the page's main thread since it began. */
export async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

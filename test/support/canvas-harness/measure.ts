/**
 * Main-thread CPU per input step while panning, zooming and dragging, by size of the organisation and by zoom:
 * `node test/support/canvas-harness/measure.ts [sizes]` prints the table. Real input, 60 steps each, medians of three.
 */
import type { CDPSession, Page } from 'playwright-core';
import { command, countSelected, reveal, state } from './pages.ts';
import { startHarness } from './serve.ts';

const STEPS = 60;
const ROUNDS = 3;
const CENTRE = { x: 720, y: 450 };

interface Cost {
  /** Milliseconds of main-thread CPU per step. */
  readonly cpu: number;
  /** Time between frames that 95 of 100 stay below, in milliseconds. */
  readonly frame95: number;
}

const sizes = (process.argv[2] ?? '200,2000,10000').split(',').map(Number);
const harness = await startHarness();
console.log(
  '| view | positions | mounted | pan | zoom | drag | first paint |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const view of ['near', 'mid', 'fit']) {
  for (const n of sizes) {
    const page = await harness.open(`n=${n}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const firstPaint = await page.evaluate(() => performance.getEntriesByName('canvas-painted')[0]?.duration ?? NaN);
    await show(page, view);
    const mounted = await page.locator('.react-flow__node').count();
    const pan = await measure(page, session, () => drag(session, CENTRE, { button: 'middle', dx: 3, dy: 1 }));
    await show(page, view);
    const zoom = await measure(page, session, () => zoomInAndOut(session));
    await show(page, view);
    const held = await cardNear(page);
    const dragged = await measure(page, session, () => drag(session, held, { button: 'left', dx: 3, dy: 2 }));
    const cells = [
      view,
      n,
      mounted,
      ...[pan, zoom, dragged].map(({ cpu, frame95 }) => `${cpu.toFixed(1)} / ${frame95.toFixed(0)}`),
    ];
    console.log(`| ${[...cells, firstPaint.toFixed(0)].join(' | ')} |`);
    await page.close();
  }
}
await harness.close();

/** 100 % on a manager in the middle of the plan, 20 %, or everything. */
async function show(page: Page, view: string): Promise<void> {
  const { positions } = await state(page);
  const managers = new Set(positions.map(({ managerPositionId }) => managerPositionId));
  const leads = positions.filter(({ id }) => managers.has(id));
  const lead = leads[Math.floor(leads.length / 2)];
  if (view === 'fit') return command(page, 'fit');
  if (lead !== undefined) await reveal(page, lead.id);
  await command(page, 'zoomTo100');
  if (lead !== undefined) await reveal(page, lead.id);
  if (view === 'mid') for (let at = 0; at < 7; at++) await command(page, 'zoomOut');
}

/** A point near the middle of the screen where a click selects a card. */
async function cardNear(page: Page): Promise<{ x: number; y: number }> {
  for (let turn = 0; turn < 2_000; turn++) {
    const point = { x: CENTRE.x + Math.cos(turn) * turn * 0.4, y: CENTRE.y - 60 + Math.sin(turn) * turn * 0.2 };
    await page.mouse.click(point.x, point.y);
    if ((await countSelected(page)) > 0) return point;
  }
  throw new Error('No card to drag');
}

async function drag(
  session: CDPSession,
  from: { readonly x: number; readonly y: number },
  { button, dx, dy }: { readonly button: 'left' | 'middle'; readonly dx: number; readonly dy: number },
): Promise<void> {
  const buttons = button === 'left' ? 1 : 4;
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', step: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: from.x + dx * step,
      y: from.y + dy * step,
      button,
      buttons: type === 'mouseReleased' ? 0 : buttons,
      clickCount: 1,
    });
  await send('mousePressed', 0);
  for (let step = 1; step <= STEPS; step++) await send('mouseMoved', step);
  if (button === 'left')
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape', code: 'Escape' });
  await send('mouseReleased', STEPS);
}

async function zoomInAndOut(session: CDPSession): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const deltaY = step < STEPS / 2 ? -20 : 20;
    const modifiers = 2;
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...CENTRE, deltaX: 0, deltaY, modifiers });
  }
}

async function measure(page: Page, session: CDPSession, act: () => Promise<void>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(recordFrames);
    const before = await threadTime(session);
    await act();
    const cpu = ((await threadTime(session)) - before) / STEPS;
    const frames = await page.evaluate(() => (window as unknown as { stopFrames: () => number[] }).stopFrames());
    frames.sort((a, b) => a - b);
    costs.push({ cpu, frame95: frames[Math.floor(frames.length * 0.95)] ?? NaN });
    await page.waitForTimeout(250);
  }
  costs.sort((a, b) => a.cpu - b.cpu);
  return costs[Math.floor(ROUNDS / 2)]!;
}

function recordFrames(): void {
  const times: number[] = [];
  let runs = true;
  const next = (now: number): void => {
    times.push(now);
    if (runs) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  Object.assign(window, {
    stopFrames: () => {
      runs = false;
      return times.slice(1).map((time, at) => time - times[at]!);
    },
  });
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

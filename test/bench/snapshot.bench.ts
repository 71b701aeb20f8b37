/** P9 on the screen: how long autosave holds the page while somebody types, from Chromium's trace of the main thread. */
import { serializePlan } from '../../shared/file/serialize.ts';
import { clickPlan, openBarePage, press, type BarePage } from './bare-page.ts';
import { bigPlan } from './big-plan.ts';
import { FRAME } from './frames.ts';
import { digits, timingOf, type Row } from './measure.ts';
import { readTrace, tasksOf, type Task } from './trace.ts';

const SIZE = 10_000;
const LETTERS = 15;
/** Milliseconds between letters: autosave waits for half a second, and a moment more for the answer. */
const PAUSE = 1_200;
/** Milliseconds after a letter in which the page may still be drawing it. */
const DRAWING = 350;
/** For the browser's protocol. */
const CONTROL = 2;

/** Rows for the longest task after each letter typed into a title; the first snapshot of a plan on its own. */
export async function snapshotRows(): Promise<readonly Row[]> {
  const page = await openBarePage(serializePlan(bigPlan(SIZE)));
  try {
    await clickPlan(page);
    await page.until(() => document.querySelector('main canvas') !== null, null);
    await goToTitleOf(page, 'Person 5000');
    await page.run(countSnapshots, null);
    const trace = await readTrace(page, async () => {
      for (let index = 0; index < LETTERS; index++) {
        await press(page, 'x', 'x');
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    });
    const snapshots = await page.run(() => (window as unknown as { snapshots: number }).snapshots, null);
    if (snapshots < LETTERS) throw new Error(`Only ${snapshots} snapshots for ${LETTERS} letters.`);
    const { letters, tasks } = tasksOf(trace);
    const [first = NO_TASK, ...later] = letters.map((at) => longestIn(tasks, at + DRAWING, at + PAUSE));
    return [rowOf('the first snapshot of a plan', [first]), rowOf(`${later.length} later snapshots`, later)];
  } finally {
    await page.end();
  }
}

function rowOf(snapshots: string, longest: readonly Task[]): Row {
  const most = Math.max(...longest.map(({ duration }) => duration));
  const cpu = timingOf(longest.map((task) => task.cpu));
  return {
    goal: 'P9',
    what: `longest task of the page while autosave keeps ${SIZE} positions: ${snapshots}`,
    value: `${digits(most)} ms; CPU median ${digits(cpu.median)} ms`,
    limit: `one frame, ${digits(FRAME)} ms`,
    met: most <= FRAME,
  };
}

const NO_TASK: Task = { start: 0, duration: 0, cpu: 0 };

const longestIn = (tasks: readonly Task[], from: number, until: number): Task =>
  tasks
    .filter(({ start }) => start >= from && start < until)
    .reduce((longest, task) => (task.duration > longest.duration ? task : longest), NO_TASK);

/** Put the cursor behind the title of somebody, found through the palette. */
async function goToTitleOf(page: BarePage, name: string): Promise<void> {
  await press(page, 'k', undefined, CONTROL);
  await page.until(() => document.activeElement instanceof HTMLInputElement, null);
  await page.send('Input.insertText', { text: name });
  const isListed = (text: string): boolean =>
    [...document.querySelectorAll('[role=dialog] button')].some((entry) => entry.textContent.startsWith(text));
  await page.until(isListed, name);
  await press(page, 'Enter', '\r');
  await page.until(() => {
    const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Title');
    label?.control?.focus();
    return label !== undefined && document.activeElement === label.control;
  }, null);
}

/** Runs in the page: a snapshot is the only call that autosave makes. */
function countSnapshots(): void {
  Object.assign(window, { snapshots: 0 });
  new PerformanceObserver((list) => {
    const counted = window as unknown as { snapshots: number };
    counted.snapshots += list.getEntries().filter(({ name }) => name.endsWith('/call')).length;
  }).observe({ type: 'resource' });
}

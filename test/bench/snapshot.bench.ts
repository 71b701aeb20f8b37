/** P9 on the screen: how long autosave holds the page while somebody types, from Chromium's trace of the main thread. */
import { readTrace, tasksOf, type Task } from './trace.ts';
import { chooseInPalette, openBigPlan } from './big-plan-app.ts';
import { FRAME } from './frames.ts';
import { digits, timingOf, type Row } from './measure.ts';

const SIZE = 10_000;
const LETTERS = 15;
/** Milliseconds between letters: autosave waits for half a second, and a moment more for the answer. */
const PAUSE = 1_100;
/** Milliseconds after a letter in which the page may still be drawing it. */
const DRAWING = 300;

/** Rows for the longest task after each letter typed into a title; the first snapshot of a plan included. */
export async function snapshotRows(): Promise<readonly Row[]> {
  const { page, session, end } = await openBigPlan(SIZE);
  try {
    await chooseInPalette(page, 'Person 5000');
    await page.getByLabel('Title', { exact: true }).click();
    let snapshots = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('"documents.snapshot"') === true) snapshots += 1;
    });
    const trace = await readTrace(session, async () => {
      for (let index = 0; index < LETTERS; index++) {
        await page.keyboard.press('x');
        await page.waitForTimeout(PAUSE);
      }
    });
    if (snapshots < LETTERS) throw new Error(`Only ${snapshots} snapshots for ${LETTERS} letters.`);
    const { letters, tasks } = tasksOf(trace);
    const longest = letters.map((at) => longestIn(tasks, at + DRAWING, at + PAUSE));
    const holds = timingOf(longest.map(({ duration }) => duration));
    const cpu = timingOf(longest.map((task) => task.cpu));
    const most = Math.max(...longest.map(({ duration }) => duration));
    const what = `longest task of the page while autosave keeps a plan of ${SIZE} positions, ${LETTERS} letters typed`;
    return [
      {
        goal: 'P9',
        what: `${what}, the first snapshot included`,
        value: `${digits(most)} ms; median ${digits(holds.median)} ms, of it CPU ${digits(cpu.median)} ms`,
        limit: `one frame, ${digits(FRAME)} ms`,
        met: most <= FRAME,
      },
    ];
  } finally {
    await end();
  }
}

const NO_TASK: Task = { start: 0, duration: 0, cpu: 0 };

const longestIn = (tasks: readonly Task[], from: number, until: number): Task =>
  tasks
    .filter(({ start }) => start >= from && start < until)
    .reduce((longest, task) => (task.duration > longest.duration ? task : longest), NO_TASK);

/** P5 on the screen: from the end of a gesture until its result has been painted, in the built app. */
import type { Page } from 'playwright-core';
import { reportingTree, type PositionId } from '../../shared/analysis/reporting-tree.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { card, middleOf } from '../support/journey.ts';
import { openBigPlan, showEverybody, showMiddle } from './big-plan-app.ts';
import { FRAME } from './frames.ts';
import { digits, timingOf, type Row } from './measure.ts';
import { afterAutosave, untilShown, type Shown } from './until-shown.ts';

const SIZE = 10_000;
const TIMES = 12;
const MOST_FRAMES = 2;
/** Pixels from the edge of the canvas where a drag would move the view along. */
const EDGE = 60;

/** Rows for a drop, for undo by keyboard and for a letter typed into a field. */
export async function gestureRows(): Promise<readonly Row[]> {
  const app = await openBigPlan(SIZE);
  try {
    const { page, plan } = app;
    await showEverybody(app, 'near');
    const drops: Shown[] = [];
    const undos: Shown[] = [];
    const letters: Shown[] = [];
    for (let index = 0; index < TIMES; index++) {
      // A moved card keeps its place on the screen, and everything else moves.
      await showMiddle(app);
      const { mover, target } = await pairInView(page, plan);
      await holdOver(page, mover, target);
      drops.push(await untilShown(app, 'pointerup', () => page.mouse.up()));
      await afterAutosave(page);
      undos.push(await untilShown(app, 'keydown', () => page.keyboard.press('ControlOrMeta+z')));
      await afterAutosave(page);
    }
    await page.getByLabel('Title', { exact: true }).click();
    for (let index = 0; index < TIMES; index++) {
      letters.push(await untilShown(app, 'keydown', () => page.keyboard.press('x')));
      await afterAutosave(page);
    }
    return [
      rowOf('a card dropped on another', drops),
      rowOf('undo of the drop by keyboard', undos),
      rowOf('a letter typed into the title', letters),
    ];
  } finally {
    await app.end();
  }
}

function rowOf(gesture: string, times: readonly Shown[]): Row {
  const { median, p95 } = timingOf(times.map(({ after }) => after));
  const cpu = timingOf(times.map((shown) => shown.cpu));
  return {
    goal: 'P5',
    what: `${gesture}: end of the gesture until its frame was shown, ${SIZE} positions unfolded`,
    value: `${digits(median / FRAME)} frames (${digits(median)} ms, p95 ${digits(p95)} ms; CPU ${digits(cpu.median)} ms)`,
    limit: `${MOST_FRAMES} frames`,
    met: median <= MOST_FRAMES * FRAME,
  };
}

/** Take a card with the mouse and hold it over another. */
async function holdOver(page: Page, mover: PositionId, target: PositionId): Promise<void> {
  const from = await middleOf(card(page, { id: mover }));
  const to = await middleOf(card(page, { id: target }));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  // What the drag itself draws is not the drop's.
  await page.waitForTimeout(200);
}

/** A card without reports and one that it may be moved under, both in view. */
async function pairInView(page: Page, plan: Plan): Promise<{ mover: PositionId; target: PositionId }> {
  const inView = await page.evaluate((edge) => {
    const canvas = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll('.react-flow__node')]
      .filter((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const isInside =
          x > canvas.left + edge && x < canvas.right - edge && y > canvas.top + edge && y < canvas.bottom - edge;
        // Neither under the overview nor under the zoom buttons; cards themselves let the pointer through.
        const hit = document.elementFromPoint(x, y);
        return isInside && hit?.closest('.react-flow') !== null;
      })
      .map((node) => node.getAttribute('data-id') ?? '');
  }, EDGE);
  const ids = inView as PositionId[];
  const tree = reportingTree(plan.tables);
  const mover = ids.find((id) => tree.reportsOf(id).length === 0);
  const target = ids.find((id) => id !== mover && mover !== undefined && tree.managerOf(mover) !== id);
  if (mover !== undefined && target !== undefined) return { mover, target };
  throw new Error('There are no two cards in view, one of them without reports, to move one under the other.');
}

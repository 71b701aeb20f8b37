/** P1 to P3 and P11 on the screen: the canvas beside plain canvas and four libraries, in turn, on the same people. */
import { costOf, type Cost } from './frames.ts';
import { timingOf, type Row } from './measure.ts';
import { PEERS, startPeerPages, type Contender, type DrawnPage, type PeerPages } from './peer-pages.ts';
import { drag, zoomInAndOut, type Point } from './strokes.ts';
import type { HarnessWindow } from '../support/canvas-harness/harness.tsx';
import type { Measured, Movement, Results, Step } from './peer-results.ts';
import { memoryRows, movementRows, paintRows } from './peer-rows.ts';

const SIZES = [200, 2_000, 10_000] as const;
/** Twice the largest, for growth; only what is drawn on a canvas is asked to draw it. */
const DOUBLE = 20_000;
/** Milliseconds that one contender may take for everything at one size. */
const WITHIN = 120_000;
/** Loads of those that are fast enough to be told apart by them. */
const LOADS = 3;
const STEPS = 60;
/** Steps of those that take a tenth of a second and more for each. */
const FEW_STEPS = 12;
const CENTRE: Point = { x: 720, y: 450 };

/** Rows for the comparison with the peers. */
export async function peerRows(): Promise<readonly Row[]> {
  const results = await measureAll([...SIZES, DOUBLE]);
  return [...paintRows(results), ...movementRows(results), ...memoryRows(results)];
}

/** Everyone at each size, one after the other. */
export async function measureAll(sizes: readonly number[]): Promise<Results> {
  const pages = await startPeerPages();
  try {
    const results = new Map<Contender, Map<number, Measured>>();
    for (const count of sizes) {
      for (const contender of ['own', ...PEERS] as const) {
        if (count === DOUBLE && !isFast(contender)) continue;
        const measured = await measureOne(pages, contender, count);
        if (measured === null)
          console.error(`  ${contender} was not done with ${count} people within ${WITHIN / 1000} s.`);
        else results.set(contender, (results.get(contender) ?? new Map<number, Measured>()).set(count, measured));
      }
    }
    return results;
  } finally {
    await pages.end();
  }
}

/** Fast enough to be told apart by repetition. */
const isFast = (contender: Contender): boolean => contender === 'own' || contender === 'plain canvas';

async function measureOne(pages: PeerPages, contender: Contender, count: number): Promise<Measured | null> {
  const paints: number[] = [];
  for (let load = isFast(contender) ? 1 : LOADS; load < LOADS; load++) {
    const painted = await pages.measure({ contender, count, within: WITHIN }, async (drawn) => drawn.painted);
    if (painted !== null) paints.push(painted);
  }
  const measured = await pages.measure({ contender, count, within: WITHIN }, (drawn) => measurePage(drawn, contender));
  return measured === null ? null : { ...measured, painted: timingOf([...paints, measured.painted]).median };
}

async function measurePage(drawn: DrawnPage, contender: Contender): Promise<Measured> {
  const button = contender === 'own' ? 'middle' : 'left';
  const steps = await affordableSteps(drawn, button);
  const rounds = steps === FEW_STEPS || !isFast(contender) ? 1 : 3;
  const moved = async (view: 'near' | 'fit'): Promise<Movement> => {
    await drawn.show(view);
    const at = await emptyPoint(drawn);
    const pan = await stepCost(drawn, { steps, rounds }, () =>
      drag(drawn.session, at, { button, dx: 3, dy: 1, steps }),
    );
    await drawn.show(view);
    const zoom = await stepCost(drawn, { steps, rounds }, () => zoomInAndOut(drawn.session, CENTRE, steps));
    return { pan, zoom };
  };
  const near = await moved('near');
  const cards = await drawn.page.locator('.card, .react-flow__node').count();
  const edits = contender === 'own' ? await measureEdits(drawn) : null;
  const fit = await moved('fit');
  return { painted: drawn.painted, cards, near, fit, edits, memory: await drawn.memory() };
}

/** Fewer steps for those that would take minutes. */
async function affordableSteps(drawn: DrawnPage, button: 'left' | 'middle'): Promise<number> {
  await drawn.show('near');
  const probe = { steps: 3, rounds: 1 };
  const { cpu } = await stepCost(drawn, probe, () => drag(drawn.session, CENTRE, { button, dx: 1, dy: 1, steps: 3 }));
  return cpu > 30 ? FEW_STEPS : STEPS;
}

/** The median of some rounds. */
async function stepCost(
  { page, session }: DrawnPage,
  { steps, rounds }: { readonly steps: number; readonly rounds: number },
  act: () => Promise<void>,
): Promise<Step> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    costs.push(await costOf(page, session, act));
    await page.waitForTimeout(150);
  }
  costs.sort((a, b) => a.cpu - b.cpu);
  const median = costs[Math.floor(costs.length / 2)];
  if (median === undefined) throw new Error('Nothing was measured.');
  return { cpu: median.cpu / steps, frame: median.frames.p95 };
}

/** A point of the view without a card, as a drag of a card is none of the view. */
const emptyPoint = ({ page }: DrawnPage): Promise<Point> =>
  page.evaluate(() => {
    for (let y = 300; y < 620; y += 7) {
      for (let x = 400; x < 1_000; x += 11) {
        const hit = document.elementFromPoint(x, y);
        if (hit !== null && hit.closest('.node, .card, .react-flow__node, foreignObject') === null) return { x, y };
      }
    }
    return { x: 720, y: 450 };
  });

declare const harness: HarnessWindow;

/** What only an editor does: the page is at 100 %. */
async function measureEdits(drawn: DrawnPage): Promise<NonNullable<Measured['edits']>> {
  const { page, session } = drawn;
  await drawn.show('near');
  const held = await page.evaluate(() => {
    for (const node of document.querySelectorAll('.react-flow__node')) {
      const { left, top, width, height } = node.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (x > 200 && x < 1_100 && y > 150 && y < 650) return { x, y, id: node.getAttribute('data-id') ?? '' };
    }
    throw new Error('There is no card in view.');
  });
  const dragged = () =>
    stepCost(drawn, { steps: STEPS, rounds: 3 }, () =>
      drag(session, held, { button: 'left', dx: 2, dy: 1, steps: STEPS }),
    );
  const dragOne = await dragged();
  await page.evaluate((id) => {
    const ids = harness.positions.map((position) => position.id);
    const at = ids.findIndex((known) => known === id);
    harness.select(ids.slice(Math.max(0, at - 25), Math.max(0, at - 25) + 50));
  }, held.id);
  const dragFifty = await dragged();
  const selectAll = await page.evaluate(selectEverybody);
  return { dragOne, dragFifty, selectAll };
}

/** Runs in the page: milliseconds of work until the frame that shows everybody selected has been handed over. */
async function selectEverybody(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const ids = harness.positions.map((position) => position.id);
  const taken: number[] = [];
  for (let round = 0; round < 5; round++) {
    harness.select([]);
    for (let at = 0; at < 20; at++) await frame();
    const begin = performance.now();
    harness.select(ids);
    await frame();
    // A task after the frame: React's, the painters' and the browser's own work on it is done by then.
    await new Promise((resolve) => setTimeout(resolve));
    taken.push(performance.now() - begin);
  }
  return taken.sort((a, b) => a - b)[2] ?? NaN;
}

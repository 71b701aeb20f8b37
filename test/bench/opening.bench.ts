/** P9 on the screen: from the click on a plan in the start screen until its cards were painted, in the built app. */
import { serializePlan } from '../../shared/file/serialize.ts';
import { clickPlan, openBarePage, type BarePage } from './bare-page.ts';
import { bigPlan } from './big-plan.ts';
import { digits, timingOf, type Row } from './measure.ts';

const SIZE = 10_000;
const TIMES = 9;
/** Milliseconds. */
const LONGEST = 250;
const SETTLE = 500;

/** Rows for opening a file of 10,000 positions. Each time on a page loaded anew, as after a start of the program. */
export async function openingRows(): Promise<readonly Row[]> {
  const text = serializePlan(bigPlan(SIZE));
  const page = await openBarePage(text);
  try {
    const opens: number[] = [];
    const parses: number[] = [];
    // The first time warms the disk and Chromium's cache of compiled code.
    for (let index = -1; index < TIMES; index++) {
      await page.run((pause) => new Promise<void>((resolve) => setTimeout(resolve, pause)), SETTLE);
      const parse = await page.run(parseTime, text);
      const open = await openTime(page);
      if (index >= 0) {
        opens.push(open);
        parses.push(parse);
      }
      await page.startAgain();
    }
    return rowsOf(timingOf(opens).median, timingOf(parses).median);
  } finally {
    await page.end();
  }
}

function rowsOf(open: number, parse: number): readonly Row[] {
  const what = `click on a plan in the start screen to painted cards, ${SIZE} positions`;
  return [
    { goal: 'P9', what, value: `${digits(open)} ms`, limit: `${LONGEST} ms`, met: open <= LONGEST },
    {
      goal: 'P9',
      what: `${what}, against JSON.parse in the same page (${digits(parse)} ms)`,
      value: `${digits(open / parse)}x`,
      limit: '9x JSON.parse',
      met: open <= 9 * parse,
    },
  ];
}

/** Milliseconds JSON.parse takes for a text, as the median of five. Runs in the page. */
function parseTime(text: string): number {
  const kept: unknown[] = [];
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    kept.push(JSON.parse(text));
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? NaN;
}

/** Milliseconds from the click until the frame in which cards were painted is over. */
async function openTime(page: BarePage): Promise<number> {
  await page.run(armPainted, null);
  await clickPlan(page);
  return page.run(() => (window as unknown as { painted: Promise<number> }).painted, null);
}

/** Runs in the page. */
function armPainted(): void {
  const painted = new Promise<number>((resolve) => {
    window.addEventListener(
      'click',
      ({ timeStamp }) => {
        const whenShown = (): void => {
          // Painting gives the sheet under the cards the size of the view; until then it has a canvas's own width.
          const sheet = document.querySelector<HTMLCanvasElement>('main canvas');
          if (sheet === null || sheet.width === document.createElement('canvas').width) {
            requestAnimationFrame(whenShown);
          } else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
        };
        whenShown();
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { painted });
}

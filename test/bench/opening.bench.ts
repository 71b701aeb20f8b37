/** P9 on the screen: from the click on a plan in the start screen until its cards were painted, in the built app. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { serializePlan } from '../../shared/file/serialize.ts';
import { startJourney } from '../support/journey.ts';
import { chooseInPalette, settle } from './big-plan-app.ts';
import { bigPlan } from './big-plan.ts';
import { digits, timingOf, type Row } from './measure.ts';

const SIZE = 10_000;
const TIMES = 9;
/** Milliseconds. */
const LONGEST = 250;

/** Rows for opening a file of 10,000 positions. Each time on a page loaded anew, as after a start of the program. */
export async function openingRows(): Promise<readonly Row[]> {
  const text = serializePlan(bigPlan(SIZE));
  const journey = await startJourney('loopback');
  try {
    const { page, plansFolder } = journey;
    await mkdir(plansFolder, { recursive: true });
    await writeFile(journey.planPath('bench'), text);
    const opens: number[] = [];
    const parses: number[] = [];
    // The first time warms the disk and Chromium's cache of compiled code.
    for (let index = -1; index < TIMES; index++) {
      await page.reload();
      await page.getByRole('button', { name: /^bench/ }).waitFor();
      await settle(page);
      const parse = await parseTime(page, text);
      const open = await openTime(page);
      await chooseInPalette(page, 'Close plan');
      if (index < 0) continue;
      opens.push(open);
      parses.push(parse);
    }
    return rowsOf(timingOf(opens).median, timingOf(parses).median);
  } finally {
    await journey.end();
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

/** Milliseconds JSON.parse takes for the text, as the median of five. */
const parseTime = (page: Page, text: string): Promise<number> =>
  page.evaluate((json) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      JSON.parse(json);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[2] ?? NaN;
  }, text);

/** Milliseconds from the click until the frame in which cards were painted is over. */
async function openTime(page: Page): Promise<number> {
  const armed = await page.evaluateHandle(() => {
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
    return { painted };
  });
  await page.getByRole('button', { name: /^bench/ }).click();
  return armed.evaluate(({ painted }) => painted);
}

/** What the harness's scripts do with its page: read its state, find cards, move the mouse. */
import type { Page } from 'playwright-core';
import type { HarnessWindow } from './harness.tsx';

type State = Omit<HarnessWindow, 'handle' | 'select'>;
type Command = 'fit' | 'fitSelection' | 'zoomIn' | 'zoomOut' | 'zoomTo100' | 'focus';

declare const harness: HarnessWindow;

export const state = (page: Page): Promise<State> =>
  page.evaluate(() => {
    const { drops, positions, selected, focused } = harness;
    return { drops, positions, selected, focused };
  });

/** How many cards are selected. */
export const countSelected = (page: Page): Promise<number> => page.evaluate(() => harness.selected.length);

/** Run a command of the canvas and let it settle. */
export async function command(page: Page, name: Command): Promise<void> {
  await page.evaluate((wanted) => harness.handle?.[wanted](), name);
  await page.waitForTimeout(300);
}

export async function reveal(page: Page, id: string): Promise<void> {
  await page.evaluate((wanted) => harness.handle?.reveal(wanted as `position_${string}`), id);
  await page.waitForTimeout(300);
}

/** The middle of a mounted card on the screen; null when it is not mounted. */
export async function cardAt(page: Page, id: string): Promise<{ readonly x: number; readonly y: number } | null> {
  const box = await page
    .locator(`.react-flow__node[data-id="${id}"]`)
    .boundingBox({ timeout: 500 })
    .catch(() => null);
  return box === null ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function drag(
  page: Page,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  { drops = true } = {},
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.waitForTimeout(100);
  if (drops) {
    await page.mouse.up();
    await page.waitForTimeout(350);
  }
}

export const verdict = (page: Page): Promise<string> => page.locator('[role=status]').innerText({ timeout: 1_000 });

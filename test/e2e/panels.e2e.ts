/** The panels beside the canvas: where there is no room they lie over it; their width is the person's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Journey } from '../support/home.ts';
import { canvasTree, middleOf, outlineTree, startJourney } from '../support/journey.ts';

/** The rail stands beside the canvas in every window. */
const RAIL = 44;

describe('narrow windows', () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('loopback');
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();
  });
  afterAll(async () => journey.end());

  it.each([
    ['800x600', { width: 800, height: 600 }],
    ['1440x900 at 200 %', { width: 720, height: 450 }],
  ])('%s: the canvas keeps the width, panels lie over it one at a time', async (_name, size) => {
    await page.setViewportSize(size);
    const main = page.getByRole('main');
    await expect.poll(async () => (await main.boundingBox())?.width).toBe(size.width - RAIL);
    await page.keyboard.press('ControlOrMeta+b');
    await outlineTree(page).waitFor();
    expect((await main.boundingBox())?.width).toBe(size.width - RAIL);
    await page.keyboard.press('ControlOrMeta+i');
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    expect(await outlineTree(page).count()).toBe(0);
    await page.getByRole('tab', { name: 'Inspector' }).press('Escape');
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  });

  it('800x600: a menu longer than the window scrolls to its last entry', async () => {
    await page.setViewportSize({ width: 800, height: 600 });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'View', exact: true }).hover();
    const last = page.getByRole('menuitem', { name: 'Delete the view' });
    await page.getByRole('menuitem', { name: 'Zoom in' }).hover();
    await page.mouse.wheel(0, 5000);
    await expect.poll(async () => ((await last.boundingBox())?.y ?? Infinity) < 580).toBe(true);
    await page.keyboard.press('Escape');
    await last.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'View', exact: true }).waitFor({ state: 'detached' });
  });

  it('1024x700: both panels stand beside the canvas, and one key puts all away', async () => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await outlineTree(page).waitFor();
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    expect((await page.getByRole('main').boundingBox())?.width).toBeGreaterThan(480 - RAIL);
    await page.keyboard.press('ControlOrMeta+.');
    await expect.poll(async () => (await page.getByRole('main').boundingBox())?.width).toBe(1024 - RAIL);
    await page.keyboard.press('ControlOrMeta+.');
    await outlineTree(page).waitFor();
  });

  it('panels are made wider with keys and by dragging', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const line = page.getByRole('separator', { name: 'Width of the outline' });
    const width = async (): Promise<number> => Number(await line.getAttribute('aria-valuenow'));
    const before = await width();
    await line.press('ArrowRight');
    await expect.poll(width).toBe(before + 16);
    const { x, y } = await middleOf(line);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBe(before + 76);
  });
});

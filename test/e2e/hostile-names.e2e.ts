/** Names that are markup, formulas, emoji, right-to-left or far too long: shown as they are, run by nobody. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { anOrg, personOf, positionOf } from '../support/an-org.ts';
import { newHome, type Home } from '../support/home.ts';
import { canvasTree, card, chooseFromMenu, titleField } from '../support/journey.ts';

const NAMES = {
  html: '<img src=x onerror="document.body.dataset.ran=1"><b>Ana</b>',
  formula: '=HYPERLINK("https://example.com","Pay")',
  emoji: '👩🏽‍🚀🏳️‍🌈👨‍👩‍👧‍👦 Ана',
  rightToLeft: 'مريم הכהן \u202Eexe.gpj',
  long: 'Ab'.repeat(5_000),
} as const;
type NameKey = keyof typeof NAMES;
const KEYS = Object.keys(NAMES) as readonly NameKey[];

/** A manager over one person of each name; the long one is a title and a team as well. */
function org(): string {
  let made = anOrg().manager('Root');
  for (const key of KEYS) {
    made = made
      .report('Root', key, key === 'long' ? { title: NAMES.long } : {})
      .with({ id: personOf(key), name: NAMES[key], employment: 'employee', skills: [] });
  }
  made = made.team('Long team', ['long'], { name: NAMES.long });
  return serializePlan(newPlan({ docId: 'plan_names', name: 'Names', tables: made.tables() }));
}

/** How far the page reaches beyond the window, in pixels, right and down. */
const overflow = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });

describe('hostile names', () => {
  let home: Home;
  let page: Page;

  beforeAll(async () => {
    home = await newHome();
    const openPath = await home.addPlan('Names', org());
    page = (await home.start({ host: 'loopback', openPath })).page;
    await canvasTree(page).waitFor();
  });
  afterAll(async () => home.end());

  it.each(KEYS)('%s stands on its card and in the inspector as it is', async (key) => {
    const size = await card(page, { id: positionOf('Root') }).boundingBox();
    const shown = card(page, { id: positionOf(key) });
    expect(await shown.textContent()).toContain(NAMES[key]);
    // Places are fractions of a pixel, and so is the noise in the browser's own subtraction: to a thousandth.
    const box = await shown.boundingBox();
    expect(box?.width).toBeCloseTo(size?.width ?? Number.NaN, 3);
    expect(box?.height).toBeCloseTo(size?.height ?? Number.NaN, 3);
    await shown.click();
    await expect.poll(() => page.getByLabel('Person', { exact: true }).inputValue()).toBe(NAMES[key]);
    expect(await page.locator('img, b, script[src^="x"]').count()).toBe(0);
    expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined();
    expect(await overflow(page)).toEqual([0, 0]);
    const inspector = await page.getByRole('complementary', { name: 'Inspector' }).boundingBox();
    expect((inspector?.x ?? 0) + (inspector?.width ?? 0)).toBe(1_440);
  });

  it('dialogs, palette and undo keep within the window', async () => {
    await titleField(page).fill(`${NAMES.long.slice(2)}c`);
    await page.getByRole('button', { name: /^Undo: Change the title of Ab/ }).hover();
    expect(await overflow(page)).toEqual([0, 0]);
    await page.getByRole('button', { name: /^Reports to: / }).click();
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    expect(await overflow(page)).toEqual([0, 0]);
    const dialog = await page.getByRole('dialog').boundingBox();
    expect(dialog?.height ?? 0).toBeLessThan(900);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('abab');
    await page.getByRole('dialog').getByRole('button', { name: /^Ab/ }).first().waitFor();
    expect(await overflow(page)).toEqual([0, 0]);
    await page.keyboard.press('Escape');
  });

  it('a formula is exported as text that no spreadsheet runs', async () => {
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const download = page.waitForEvent('download');
    await chooseFromMenu(page, 'File', 'Export people as CSV…');
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toContain(`"'${NAMES.formula.replaceAll('"', '""')}"`);
    expect(csv).not.toMatch(/(^|,)"?=/m);
  });
});

/** Organisations as they should not be, and text that should not be pasted: everything can be reached, and refusals say why. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { anOrg } from '../support/an-org.ts';
import { newHome, type Home } from '../support/home.ts';
import { canvasTree, command, find, PATIENT, save } from '../support/journey.ts';
import { pasteHere } from '../support/whole-plan.ts';

const DEPTH = 200;
const SPAN = 469;

/** Eleven roots: one with a line of 200 below it, one with 469 direct reports, nine with nobody. */
function strangeOrg(): string {
  let org = anOrg().manager('Layer 0').manager('Wide');
  for (let layer = 1; layer <= DEPTH; layer++) org = org.report(`Layer ${layer - 1}`, `Layer ${layer}`);
  for (let at = 1; at <= SPAN; at++) org = org.report('Wide', `Report ${at}`);
  for (let at = 1; at <= 9; at++) org = org.manager(`Root ${at}`);
  return serializePlan(newPlan({ docId: 'plan_strange', name: 'Strange', tables: org.tables() }));
}

const item = (page: Page, name: string) => canvasTree(page).getByRole('treeitem', { name, exact: true });

describe('strange organisations, loopback', () => {
  const text = strangeOrg();
  let home: Home;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    home = await newHome();
    path = await home.addPlan('Strange', text);
    page = (await home.start({ host: 'loopback', openPath: path })).page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await canvasTree(page).waitFor();
  });
  afterAll(async () => home.end());

  it.each(['From left to right', 'From the top, every layer in a row', 'From the top, reports stacked'])(
    'the deepest, the last of 469, and all roots are reached: %s',
    async (arrangement) => {
      await page.getByRole('button', { name: 'Arrangement', exact: true }).click();
      await page.getByRole('menuitemradio', { name: arrangement, exact: true }).click();
      await command(page, 'Unfold everything');
      await find(page, `Layer ${DEPTH}`);
      await expect.poll(() => item(page, `Layer ${DEPTH}`).getAttribute('aria-level'), PATIENT).toBe(`${DEPTH + 1}`);
      await page
        .locator('.react-flow__node')
        .filter({ hasText: `Layer ${DEPTH}` })
        .waitFor();
      // The name of somebody so deep is still to be read in the outline.
      const row = page.getByRole('tree', { name: /^Outline/ }).getByRole('treeitem', { selected: true });
      const name = await row.getByText(`Layer ${DEPTH}`).first().boundingBox();
      const tree = await page.getByRole('tree', { name: /^Outline/ }).boundingBox();
      expect((name?.x ?? Infinity) + 40).toBeLessThan((tree?.x ?? 0) + (tree?.width ?? 0));

      await find(page, `Report ${SPAN}`);
      await expect.poll(() => item(page, `Report ${SPAN}`).getAttribute('aria-setsize'), PATIENT).toBe(`${SPAN}`);
      await page
        .locator('.react-flow__node')
        .filter({ hasText: `Report ${SPAN}` })
        .waitFor();
      await find(page, 'Root 9');
      await expect.poll(() => item(page, 'Root 9').getAttribute('aria-setsize'), PATIENT).toBe('11');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
  );

  it.each([
    ['100,000 lines', 'Somebody\n'.repeat(100_000), 'text/plain', /100,000/],
    [
      'HTML without text',
      '<table><tr><td>Ana</td></tr></table>',
      'text/html',
      /^There is nothing on the clipboard that could become a position/,
    ],
  ])('pasting %s is refused in words', async (_what, pasted, type, why) => {
    await find(page, 'Root 9');
    await canvasTree(page).focus();
    await pasteHere(page, pasted, type);
    await page.getByText(why).first().waitFor();
    await save(page);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('formulas and markup that are pasted are texts, and go with one undo', async () => {
    await find(page, 'Root 9');
    await canvasTree(page).focus();
    await pasteHere(page, '=1+1\n\t<img src=x onerror="document.body.dataset.ran=1">');
    await find(page, '=1+1');
    await page.getByRole('button', { name: /^Undo: Paste 2 positions/ }).waitFor();
    expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined();
    await canvasTree(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await save(page);
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});

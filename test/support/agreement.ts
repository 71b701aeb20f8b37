/** Whether the screen says what the file says: canvas, outline and table against the plan on disk. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { positionName } from '../../shared/model/record-name.ts';
import { canvasTree, command, PATIENT } from './journey.ts';

/** How a tree tells of one of its items. */
interface Told {
  readonly name: string | null;
  readonly level: string | null;
  readonly place: string | null;
  readonly siblings: string | null;
}

/** Go down the first steps of canvas and outline with the keyboard, and count the rows of the table. */
export async function expectAgreement(page: Page, { tables }: Plan, steps: number): Promise<void> {
  const tree = reportingTree(tables);
  const expected = tree.inOrder.slice(0, steps).map((id): Told => {
    const manager = tree.managerOf(id);
    const siblings = manager === null ? tree.roots : tree.reportsOf(manager);
    return {
      name: positionName(tables, tables.position.get(id)!),
      level: String(tree.depthOf(id) + 1),
      place: String(siblings.indexOf(id) + 1),
      siblings: String(siblings.length),
    };
  });
  const outline = page.getByRole('tree', { name: 'Outline of the organisation' });
  await command(page, 'Unfold everything');
  await outline.focus();
  await page.keyboard.press('Home');
  for (const [at, told] of expected.entries()) {
    if (at > 0) await page.keyboard.press('ArrowDown');
    await expect.poll(() => active(page, 'Outline of the organisation'), PATIENT).toEqual(told);
    await expect.poll(() => active(page, 'Organisation, reporting lines'), PATIENT).toEqual(told);
  }
  const rows = await outline.evaluate((element) => element.getBoundingClientRect().height);
  const first = await outline.getByRole('treeitem').first().boundingBox();
  expect(Math.round(rows / (first?.height ?? 1))).toBe(tables.position.size);

  await page.keyboard.press('ControlOrMeta+2');
  const grid = page.getByRole('grid', { name: 'Positions as a table' });
  await expect.poll(() => grid.getAttribute('aria-rowcount'), PATIENT).toBe(String(tables.position.size + 1));
  await page.keyboard.press('ControlOrMeta+1');
  await canvasTree(page).waitFor();
}

/** The active item of a tree, as screen readers hear of it. */
const active = (page: Page, tree: string): Promise<Told | null> =>
  page.evaluate((label) => {
    const id = document.querySelector(`[role="tree"][aria-label="${label}"]`)?.getAttribute('aria-activedescendant');
    const item = id === null || id === undefined ? null : document.getElementById(id);
    if (item === null) return null;
    const name = item.getAttribute('aria-label') ?? item.getAttribute('title')?.split('\n')[0] ?? null;
    const [level, place, siblings] = ['aria-level', 'aria-posinset', 'aria-setsize'].map((one) =>
      item.getAttribute(one),
    );
    return { name, level: level ?? null, place: place ?? null, siblings: siblings ?? null };
  }, tree);

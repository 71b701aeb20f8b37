/** The main job, behind both doors: import a real organisation, move a branch, undo, redo, save, come back. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Position } from '../../shared/model/position.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import {
  branchToMove,
  card,
  chooseFile,
  drag,
  find,
  planOnDisk,
  reportsTo,
  save,
  startJourney,
} from '../support/journey.ts';

const NAME = 'health-department-2011-03-31-positions';
const PEOPLE_FILE = new URL(`../fixtures/orgs/${NAME}.csv`, import.meta.url).pathname;
const POSITIONS = 2_907;

const managerOnDisk = async (path: string, { id }: Position) =>
  (await planOnDisk(path)).tables.position.get(id)?.managerPositionId;

describe.each(HOSTS)('reorganising a department of 2,907 posts, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('with the mouse', async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await page.getByRole('button', { name: /^Import people/ }).click();
    await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), PEOPLE_FILE);
    await page.getByRole('button', { name: 'Import 2,907 positions' }).click();
    await page.getByText('2,907 positions').waitFor();
    await save(page);

    const path = journey.planPath(NAME);
    const { mover, target, tree } = branchToMove(await planOnDisk(path), 100);
    const before = mover.managerPositionId;
    await drag(page, card(page, mover), card(page, target), async () => {
      await page.getByText(`under ${target.title}`).waitFor();
    });
    await page.getByRole('button', { name: `Undo: Move ${mover.title} under ${target.title}` }).waitFor();
    await expect.poll(() => reportsTo(page).textContent()).toBe(target.title);
    await save(page);
    expect(await managerOnDisk(path, mover)).toBe(target.id);

    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('button', { name: `Redo: Move ${mover.title} under ${target.title}` }).waitFor();
    await save(page);
    expect(await managerOnDisk(path, mover)).toBe(before);

    await page.keyboard.press('ControlOrMeta+Shift+z');
    await save(page);
    await page.reload();
    await page.getByText('2,907 positions').waitFor();
    await find(page, mover.title);
    await expect.poll(() => reportsTo(page).textContent()).toBe(target.title);
    const saved = await planOnDisk(path);
    expect(saved.tables.position.size).toBe(POSITIONS);
    expect(reportingTree(saved.tables).subtreeSize(target.id)).toBe(
      tree.subtreeSize(target.id) + tree.subtreeSize(mover.id) + 1,
    );
  });

  it('with the keyboard only', async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await tabTo(page, /^Import people/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Import people' }).waitFor();
    // The dialog takes the focus a moment after it shows.
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null);
    await tabTo(page, /^Choose a file/);
    // Pressed on the button: the dialog may still move the focus while it opens.
    await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).press('Enter'), PEOPLE_FILE);
    await page.getByRole('button', { name: 'Import 2,907 positions' }).waitFor();
    await tabTo(page, /^Import 2,907 positions/);
    await page.keyboard.press('Enter');
    await page.getByText('2,907 positions').waitFor();
    await save(page);

    const path = journey.planPath(NAME);
    const { mover, target } = branchToMove(await planOnDisk(path), 100);
    const before = mover.managerPositionId;
    await find(page, mover.title);
    await tabTo(page, /^Organisation, reporting lines/);
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Move ${mover.title} under…` });
    await dialog.waitFor();
    await page.keyboard.type(target.title);
    await dialog.getByRole('option', { name: target.title }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Undo: Move ${mover.title} under ${target.title}` }).waitFor();
    await save(page);
    expect(await managerOnDisk(path, mover)).toBe(target.id);

    await page.keyboard.press('ControlOrMeta+z');
    await save(page);
    expect(await managerOnDisk(path, mover)).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await save(page);
    expect(await managerOnDisk(path, mover)).toBe(target.id);
  });
});

/** Press Tab until the focus is on the element of that name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(name)}.`);
}

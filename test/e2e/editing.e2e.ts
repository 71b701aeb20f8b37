/** Editing an organisation by hand: every edit is one named step back, every refusal says why and keeps what was typed. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { Position } from '../../shared/model/position.ts';
import { newHome, type Home } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import {
  answer,
  canvasTree,
  card,
  chooseFromMenu,
  drag,
  find,
  openRecent,
  planOnDisk,
  reportsTo,
  sampleText,
  save,
  titleField,
  toStart,
} from '../support/journey.ts';

const TOP = 'Tan Wei Ling';
const CISO = 'Rafael Nogueira';
const MANAGER = 'Leonor Cascais';
const ARCHITECT = 'Harjit Bains';
const UNDER_OWN_REPORT = `${MANAGER} already reports into ${CISO}. Move ${MANAGER} out first, or choose a manager elsewhere.`;

const sample = await sampleText();

/** The position a person of the sample holds. */
function positionHeldBy(name: string): Position {
  const opened = openPlan(sample);
  if (!opened.ok) throw new Error('The sample does not open.');
  const { person, position } = opened.value.plan.tables;
  const found = [...position.values()].find(({ personId }) => personId !== null && person.get(personId)?.name === name);
  if (found === undefined) throw new Error(`${name} is not in the sample.`);
  return found;
}

const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
const heading = (page: Page, name: string): Promise<void> =>
  inspector(page).getByRole('heading', { name, exact: true }).waitFor();
const undoButton = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ });

async function choosePositionAction(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More for this position' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Take one step back, which must have this name. */
async function undo(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: `Undo: ${step}`, exact: true }).click();
  await page.getByRole('button', { name: `Redo: ${step}`, exact: true }).waitFor();
}

describe('editing the sample, loopback', () => {
  let home: Home;
  let page: Page;
  let path: string;
  let plans = 0;

  beforeAll(async () => {
    home = await newHome();
    page = (await home.start({ host: 'loopback' })).page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
  beforeEach(async () => {
    plans += 1;
    path = await home.addPlan(`Plan ${plans}`, sample);
    await toStart(page);
    await openRecent(page, `Plan ${plans}`);
  });
  afterEach(async () => {
    // Every journey takes back what it did, so the file is what it was, to the byte.
    await save(page);
    expect(await readFile(path, 'utf8')).toBe(sample);
  });
  afterAll(async () => home.end());

  it('a report is added, titled by typing in one step, filled with a new person, vacated', async () => {
    await find(page, CISO);
    await inspector(page).getByRole('button', { name: 'Add report' }).click();
    await heading(page, 'New position');
    // The keyboard is in the title already.
    await expect.poll(() => titleField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Threat Analyst');
    await heading(page, 'Threat Analyst');
    await page.getByRole('combobox', { name: 'Fill with' }).fill('Maryam Haddad');
    await page.keyboard.press('Enter');
    await heading(page, 'Maryam Haddad');
    await choosePositionAction(page, 'Vacate position');
    await heading(page, 'Threat Analyst');

    await undo(page, 'Vacate Threat Analyst');
    await undo(page, 'Fill Threat Analyst with Maryam Haddad');
    await undo(page, 'Change the title of New position');
    await heading(page, 'New position');
    await undo(page, `Add New position under ${CISO}`);
  });

  it('a refused value stays in its field with the reason, and Escape brings the old one back', async () => {
    await find(page, CISO);
    const fte = page.getByLabel('Full-time equivalent');
    await fte.fill('seven');
    await page.keyboard.press('Tab');
    await page.getByText('Full-time equivalent must be a number from 0 to 1.5, such as 0.8.').waitFor();
    expect(await fte.inputValue()).toBe('seven');
    await fte.press('Escape');
    expect(await fte.inputValue()).toBe('1');

    await titleField(page).fill('');
    await page.getByText('A position needs a title.').waitFor();
    await expect.poll(() => titleField(page).inputValue()).toBe('');
    await titleField(page).press('Escape');

    const ends = page.getByLabel('Ends');
    await ends.fill('32.12.2026');
    await ends.press('Enter');
    await page.getByText('32.12.2026 is not a day. Write it as 2026-12-31.').waitFor();
    await ends.press('Escape');
    expect(await undoButton(page).getAttribute('aria-label')).toBe('Undo');
  });

  it('a closed position hands its reports to its manager, and can be reopened', async () => {
    await find(page, MANAGER);
    const { id, title, managerPositionId } = positionHeldBy(MANAGER);
    await choosePositionAction(page, 'Close position');
    const dialog = page.getByRole('dialog', { name: `Close the position of ${MANAGER}?` });
    await dialog.getByText(`5 direct reports go to ${CISO}.`).waitFor();
    await dialog.getByText(`${MANAGER} stays in the plan without a place.`).waitFor();
    await answer(page, `Close the position of ${MANAGER}?`, 'Close position');
    await heading(page, title);
    await save(page);
    const closed = (await planOnDisk(path)).tables.position;
    expect(closed.get(id)).toMatchObject({ status: 'closed', personId: null });
    const reportsOf = (manager: Position['id'] | null): number =>
      [...closed.values()].filter((position) => position.managerPositionId === manager).length;
    expect([reportsOf(id), reportsOf(managerPositionId)]).toEqual([0, 9]);

    await choosePositionAction(page, 'Reopen position');
    await undo(page, `Reopen ${title}`);
    await undo(page, `Close ${MANAGER}`);
    await heading(page, MANAGER);
  });

  it('deleting asks first and says where everybody goes', async () => {
    await find(page, MANAGER);
    await choosePositionAction(page, 'Delete…');
    const dialog = page.getByRole('dialog', { name: `Delete ${MANAGER}?` });
    await dialog.getByText(`5 direct reports go to ${CISO}.`).waitFor();
    await dialog.getByText(`${MANAGER} stays in the plan without a place.`).waitFor();
    await answer(page, `Delete ${MANAGER}?`, 'Cancel');
    expect(await undoButton(page).getAttribute('aria-label')).toBe('Undo');

    await choosePositionAction(page, 'Delete…');
    await answer(page, `Delete ${MANAGER}?`, 'Delete');
    await heading(page, CISO);
    await undo(page, `Delete ${MANAGER}`);
  });

  it('selecting something else does not eat redo', async () => {
    await find(page, CISO);
    await titleField(page).fill('Chief Trust Officer');
    await undo(page, `Change the title of ${CISO}`);
    await card(page, positionHeldBy(ARCHITECT)).click();
    await heading(page, ARCHITECT);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await undo(page, `Change the title of ${CISO}`);
  });

  it('a move under a report of one’s own is refused with the reason, in the dialog and while dragging', async () => {
    await find(page, CISO);
    await inspector(page).getByRole('button', { name: 'Move under…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Move ${CISO} under…` });
    await dialog.getByRole('combobox', { name: 'New manager' }).fill(MANAGER);
    const option = dialog.getByRole('option', { name: MANAGER });
    expect(await option.textContent()).toBe(`${MANAGER}${UNDER_OWN_REPORT}`);
    expect(await option.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await drag(page, card(page, positionHeldBy(CISO)), card(page, positionHeldBy(MANAGER)), async () => {
      await page.getByRole('status').filter({ hasText: UNDER_OWN_REPORT }).waitFor();
    });
    await expect.poll(() => reportsTo(page).textContent()).toBe(TOP);
    expect(await undoButton(page).getAttribute('aria-label')).toBe('Undo');
  });

  it('Escape ends a drag, and nothing has changed', async () => {
    await find(page, CISO);
    await drag(page, card(page, positionHeldBy(CISO)), card(page, positionHeldBy(ARCHITECT)), async () => {
      const verdict = page.getByRole('status').filter({ hasText: `Move ${CISO} (10) under ${ARCHITECT}` });
      await verdict.waitFor();
      await page.keyboard.press('Escape');
      await verdict.waitFor({ state: 'detached' });
    });
    await expect.poll(() => reportsTo(page).textContent()).toBe(TOP);
    expect(await undoButton(page).getAttribute('aria-label')).toBe('Undo');
  });

  it('branches fold and unfold by button and by bracket, and arrows walk', async () => {
    await find(page, CISO);
    const tree = canvasTree(page);
    const at = tree.getByRole('treeitem');
    const walkTo = async (key: string, name: string): Promise<void> => {
      await page.keyboard.press(key);
      await tree.getByRole('treeitem', { name, exact: true }).waitFor({ state: 'attached' });
    };
    await tree.focus();
    await walkTo('ArrowUp', TOP);
    await walkTo('ArrowDown', 'Ratna Wulandari');
    await walkTo('ArrowRight', 'Arjun Krishnamoorthy');
    await walkTo('ArrowLeft', 'Ratna Wulandari');
    await walkTo('Home', TOP);

    const below = card(page, positionHeldBy(MANAGER));
    await find(page, CISO);
    await tree.focus();
    await page.keyboard.press('[');
    await expect.poll(() => at.getAttribute('aria-expanded')).toBe('false');
    await below.waitFor({ state: 'detached' });
    await page.keyboard.press(']');
    await below.waitFor();
    await card(page, positionHeldBy(CISO)).getByRole('button', { includeHidden: true }).click();
    await below.waitFor({ state: 'detached' });
    await card(page, positionHeldBy(CISO)).getByTitle(`Unfold ${CISO}, 9 below`).click();
    await below.waitFor();
  });

  it('the palette finds names without their accents', async () => {
    await canvasTree(page).waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('etienne belanger');
    await page.getByRole('dialog').getByText('Étienne Bélanger').waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Étienne Bélanger');
  });

  it('single letters work on the canvas until they are switched off', async () => {
    await find(page, CISO);
    const tree = canvasTree(page);
    const moveUnder = page.getByRole('dialog', { name: `Move ${CISO} under…` });
    const toggleLetters = async (): Promise<void> => {
      await chooseFromMenu(page, 'Help', 'Settings…');
      await page.getByRole('switch', { name: 'Single-letter shortcuts on the canvas' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await toggleLetters();
    await tree.focus();
    await page.keyboard.press('m');
    await page.keyboard.press('p');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await toggleLetters();
    await tree.focus();
    await page.keyboard.press('m');
    await moveUnder.waitFor();
    await page.keyboard.press('Escape');
    await moveUnder.waitFor({ state: 'detached' });
  });
});

describe.each(HOSTS)('a program of one’s own taste, %s', (host) => {
  let home: Home;
  beforeAll(async () => {
    home = await newHome();
  });
  afterAll(async () => home.end());

  it('pasted cells become a plan, and dark stays dark after a restart', async ({ annotate }) => {
    const list = await readFile(new URL('../fixtures/orgs/software-company-2022-06.csv', import.meta.url), 'utf8');
    // Cells come out of a spreadsheet with tabs between them; lines with quoted commas are left out.
    const lines = list.split('\n').filter((line) => line !== '' && !line.includes('"'));
    const cells = lines.slice(0, 41).map((line) => line.replaceAll(',', '\t'));
    const first = await home.start({ host });
    await annotate(`ran on ${first.kind}`);
    await first.page.getByRole('button', { name: /^Import people/ }).click();
    await first.page.getByLabel('Or paste a table').fill(cells.join('\n'));
    await first.page.getByRole('button', { name: 'Read the table' }).click();
    await first.page.getByRole('button', { name: 'Import 40 positions' }).click();
    await first.page.getByText('40 positions', { exact: true }).waitFor();
    await save(first.page);
    expect((await planOnDisk(first.planPath('Pasted people'))).tables.position.size).toBe(40);

    await chooseFromMenu(first.page, 'View', 'Dark');
    const isDark = (page: Page): Promise<boolean> => page.locator('html[data-mantine-color-scheme="dark"]').isVisible();
    await expect.poll(() => isDark(first.page)).toBe(true);
    await first.close();
    const { page } = await home.start({ host });
    await page.getByText('Pasted people').first().waitFor();
    expect(await isDark(page)).toBe(true);
  });
});

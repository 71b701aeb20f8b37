/** Steps that journeys share: what a person does on the screen, and what the file on disk says afterwards. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { reportingTree, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Position } from '../../shared/model/position.ts';
import { newHome, type Journey } from './home.ts';
import type { LaunchOptions } from './launch.ts';

/** For what a poll waits on: the machine may be busy. */
export const PATIENT = { timeout: 10_000 };

/** Start the built app in folders of its own. Nothing glides unless a journey asks for motion: it costs time on a busy machine. */
export async function startJourney(host: LaunchOptions['host'], openPath?: string): Promise<Journey> {
  const journey = await (await newHome()).start({ host, ...(openPath === undefined ? {} : { openPath }) });
  await journey.page.emulateMedia({ reducedMotion: 'reduce' });
  return journey;
}

/** The plan in a file; fails when the file does not open without repairs. */
export async function planOnDisk(path: string): Promise<Plan> {
  const opened = openPlan(await readFile(path, 'utf8'));
  if (!opened.ok) throw new Error(`The plan on disk does not open: ${opened.error.reason}`);
  if (opened.value.repairs.length > 0) throw new Error('The plan on disk needed repairs.');
  return opened.value.plan;
}

/** The plan that comes with the app, as the text of a file. */
export const sampleText = (): Promise<string> =>
  readFile(new URL('../../renderer/sample/sample.orgwright', import.meta.url), 'utf8');

/** Whether the program keeps a snapshot of unsaved work that holds these words. */
export async function isKept(dataFolder: string, words: string): Promise<boolean> {
  const folder = join(dataFolder, 'recovery');
  const files = await readdir(folder, { recursive: true });
  const snapshots = files
    .filter((name) => name.endsWith('.unsaved'))
    .map((name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(snapshots)).some((text) => text.includes(words));
}

/** The card of a position, once it is near enough to be an element of the page. */
export const card = (page: Page, { id }: Pick<Position, 'id'>): Locator =>
  page.locator(`.react-flow__node[data-id="${id}"]`);

/** The outline beside the canvas. */
export const outlineTree = (page: Page): Locator => page.getByRole('tree', { name: 'Outline of the organisation' });

/** The canvas as a tree: its one tab stop. */
export const canvasTree = (page: Page): Locator => page.getByRole('tree', { name: 'Organisation, reporting lines' });

/** Drag one card onto another with the mouse, in steps as a hand does. `hover` runs while the button is still down. */
export async function drag(page: Page, from: Locator, onto: Locator, hover: () => Promise<void>): Promise<void> {
  const start = await middleOf(from);
  const end = await middleOf(onto);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await hover();
  await page.mouse.up();
}

/** The middle of an element on the screen, in CSS pixels. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The card is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Choose a file where the page asks for one. */
export async function chooseFile(page: Page, ask: () => Promise<void>, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
  await chooser.setFiles(path);
}

/** Save with the keyboard and wait until the page says that it is done. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await saveState(page)
    .filter({ hasText: /^Saved/ })
    .waitFor();
}

/** The word that says whether the plan is safe on disk. */
export const saveState = (page: Page): Locator => page.getByTestId('save-state');

/** Choose from the menu of everything, by its words. */
export async function chooseFromMenu(page: Page, section: string, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: section }).hover();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Come to the start screen afresh, whatever is open. */
export async function toStart(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '';
  });
  await page.reload();
  await page.getByRole('region', { name: 'Recent plans' }).waitFor();
}

/** Open a plan from the list on the start screen. */
export const openRecent = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('region', { name: 'Recent plans' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

/** Answer a dialog with one of its buttons; resolves when it is gone. */
export async function answer(page: Page, title: string | RegExp, button: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The title of the selected position. */
export const titleField = (page: Page): Locator => page.getByLabel('Title', { exact: true });

/** The field that says whom the selected position reports to. */
export const reportsTo = (page: Page): Locator => page.getByRole('button', { name: /^Reports to: / });

/** Find a position by name or title through the palette. */
export async function find(page: Page, words: string): Promise<void> {
  await canvasTree(page).waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog');
  const field = palette.getByPlaceholder('Find people, positions, teams and commands');
  // Filled, not typed: a dialog that has just closed may still hand the focus back.
  await field.fill(words);
  await palette.getByText(words).first().waitFor();
  await field.press('Enter');
  await palette.waitFor({ state: 'detached' });
  await reportsTo(page).waitFor();
}

/** A manager with more than `atLeast` positions below, and a colleague under the same manager with another title. */
export function branchToMove(plan: Plan, atLeast: number): { mover: Position; target: Position; tree: ReportingTree } {
  const tree = reportingTree(plan.tables);
  const titles = new Map<string, number>();
  plan.tables.position.forEach(({ title }) => titles.set(title, (titles.get(title) ?? 0) + 1));
  const isNamed = (id: Position['id']): boolean => titles.get(plan.tables.position.get(id)?.title ?? '') === 1;
  for (const root of tree.roots) {
    const reports = tree.reportsOf(root).filter(isNamed);
    const mover = reports.find((id) => tree.subtreeSize(id) > atLeast);
    const target = reports.find((id) => id !== mover);
    const [moving, onto] = [mover, target].map((id) => (id === undefined ? undefined : plan.tables.position.get(id)));
    if (moving !== undefined && onto !== undefined) return { mover: moving, target: onto, tree };
  }
  throw new Error('The plan has no branch to move.');
}

/** Run a command by its words, as the palette finds it. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('dialog').getByPlaceholder('Find people, positions, teams and commands');
  await field.fill(words);
  await page.getByRole('dialog').getByText(words).first().waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}

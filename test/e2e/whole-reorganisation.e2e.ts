/**
 * A whole reorganisation of a department of 2,907 positions, behind both doors: once with the keyboard only, once with
 * the mouse. Every edit is a named step; all of them are taken back to the byte, done again, saved and read anew.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { departmentText, openDepartment } from '../support/department.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, command, find, PATIENT } from '../support/journey.ts';
import { expectReversible, isDone, nameNew, pasteHere } from '../support/whole-plan.ts';

const HR = 'Director - Human Resources';
const SCIENCE = 'Chief Scientific Officer';
const HEALTH = 'Chief Health Professions Officer';
const DELIVERY = 'Deputy Director - DH Delivery';
const STRATEGY = 'Director Strategy Group';
const LEADERSHIP = 'Director - Leadership';
const EDUCATION = 'Director - Medical Education';
const PERFORMANCE = 'Director of Performance';
const REGION = 'Regional Public Health Group London';

const department = await departmentText();

describe.each(HOSTS_OF_THE_PAGE)('a whole reorganisation, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('with the keyboard only', { timeout: 300_000 }, async ({ annotate }) => {
    const opened = await openDepartment(host, department);
    journey = opened.journey;
    const { page } = journey;
    await annotate(`ran on ${journey.kind}`);
    for (const edit of BY_KEYBOARD) await edit(page);
    await expectReversible(page, opened.path, department);
  });
});

/** The edits with the keyboard, one after the other. */
const BY_KEYBOARD: readonly ((page: Page) => Promise<void>)[] = [
  async function moveBranch(page) {
    await find(page, HR);
    await toRegion(page, 'main');
    await page.keyboard.press('m');
    await pick(page, 'New manager', SCIENCE);
    await isDone(page, `Move ${HR} under ${SCIENCE}`);
  },
  async function moveOne(page) {
    await find(page, HEALTH);
    await command(page, 'Move only this one under');
    await pick(page, 'New manager', DELIVERY);
    await isDone(page, `Move only ${HEALTH} under ${DELIVERY}`);
  },
  async function reorder(page) {
    await find(page, STRATEGY);
    await toRegion(page, 'main');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await isDone(page, `Move ${STRATEGY} among its siblings`);
  },
  async function copy(page) {
    await find(page, DELIVERY);
    await command(page, 'Copy under');
    await pick(page, 'New manager', STRATEGY);
    await isDone(page, `Copy ${DELIVERY} under ${STRATEGY}`);
  },
  async function addReportAndPeer(page) {
    await find(page, EDUCATION);
    await toRegion(page, 'main');
    await page.keyboard.press('ControlOrMeta+ArrowDown');
    await nameNew(page, 'Head of Simulation');
    await toRegion(page, 'main');
    await page.keyboard.press('ControlOrMeta+ArrowRight');
    await nameNew(page, 'Head of Placements');
  },
  async function fillFromBench(page) {
    await toRegion(page, 'main');
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Add a person to the bench' }).waitFor();
    await type(page, 'Name', 'Amara Okafor');
    await isDone(page, 'Add Amara Okafor to the bench');
    await page.getByRole('region', { name: 'Bench' }).getByRole('option').waitFor();
    await toRegion(page, 'bench');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Enter');
    await pick(page, 'Find an open position', 'Head of Simulation');
    await isDone(page, 'Fill Head of Simulation with Amara Okafor');
  },
  async function fillAndSwap(page) {
    await find(page, 'Head of Placements');
    await command(page, 'Fill with');
    await type(page, 'Person', 'Ishaan Rao');
    await isDone(page, 'Fill Head of Placements with Ishaan Rao');
    await command(page, 'Swap people');
    await pick(page, 'Other position', 'Amara Okafor');
    await isDone(page, 'Swap Ishaan Rao and Amara Okafor');
  },
  async function vacate(page) {
    await find(page, 'Ishaan Rao');
    await command(page, 'Vacate position');
    await isDone(page, 'Vacate Head of Simulation');
  },
  async function backfill(page) {
    await find(page, 'Amara Okafor');
    await command(page, 'Backfill');
    await type(page, 'Last day, if it is known', '2027-03-31');
    await isDone(page, 'Backfill Amara Okafor');
  },
  async function split(page) {
    await find(page, 'Amara Okafor');
    await command(page, 'Split the seat');
    await type(page, 'Full-time equivalent of the second seat', '0.4');
    await isDone(page, 'Split the seat of Amara Okafor');
  },
  async function close(page) {
    await find(page, DELIVERY);
    await command(page, 'Close position');
    await page.getByRole('dialog', { name: `Close the position of ${DELIVERY}?` }).waitFor();
    await tabTo(page, /^Close position$/);
    await page.keyboard.press('Enter');
    await isDone(page, `Close ${DELIVERY}`);
  },
  async function editSeveral(page) {
    await find(page, LEADERSHIP);
    await toRegion(page, 'main');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '12 positions' }).waitFor();
    await toRegion(page, 'right-panel');
    await tabTo(page, /^Level$/);
    await page.keyboard.type('L9');
    await page.keyboard.press('Enter');
    await isDone(page, 'Change the level of 12 positions');
  },
  async function relate(page) {
    await find(page, STRATEGY);
    await toRegion(page, 'main');
    await page.keyboard.press('l');
    await pick(page, 'To whom', PERFORMANCE);
    await isDone(page, `Draw a dotted line from ${STRATEGY} to ${PERFORMANCE}`);
  },
  async function deleteTeam(page) {
    await find(page, 'Regional Director of Public Health London');
    await command(page, 'Edit team');
    await page.getByRole('dialog', { name: `Team ${REGION}` }).waitFor();
    await tabTo(page, /^Delete team…$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Where do its 10 positions go?').waitFor();
    await tabTo(page, /^Where do its 10 positions go\?$/);
    await page.keyboard.type('Workforce');
    await tabTo(page, /^Delete team$/);
    await page.keyboard.press('Enter');
    await isDone(page, `Delete team ${REGION}`);
  },
  async function paste(page) {
    await find(page, EDUCATION);
    await toRegion(page, 'main');
    await pasteHere(page, 'Dean\n\tVice-dean\n\t\tRegistrar\n\tLibrarian');
    await isDone(page, `Paste 4 positions under ${EDUCATION}`);
  },
  async function editTable(page) {
    await find(page, PERFORMANCE);
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByRole('grid').waitFor();
    await toRegion(page, 'main');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Director of Results');
    await page.keyboard.press('Enter');
    await isDone(page, `Change the title of ${PERFORMANCE}`);
    await page.keyboard.press('ControlOrMeta+1');
    await canvasTree(page).waitFor();
  },
];

/** Press F6 until the keyboard is in that part of the window. */
async function toRegion(page: Page, name: string): Promise<void> {
  const region = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (let presses = 0; presses < 12; presses++) {
    if ((await region()) === name) return;
    await page.keyboard.press('F6');
  }
  throw new Error(`F6 never reaches ${name}.`);
}

/** Press Tab until the keyboard is on what has that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      return element?.getAttribute('aria-label') ?? label?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(name)}.`);
}

/** The field the keyboard must be in by itself. */
async function focusedField(page: Page, role: 'combobox' | 'textbox', label: string): Promise<Locator> {
  const field = page.getByRole('dialog').getByRole(role, { name: label });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement), PATIENT).toBe(true);
  return field;
}

/** Search in a dialog and take the first entry. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  const field = await focusedField(page, 'combobox', label);
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(`^${words.replaceAll(/[()]/g, '.')}`), selected: true })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Write into the field of a dialog and confirm. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label).and(page.locator('input'));
  await expect.poll(() => field.evaluate((element) => element === document.activeElement), PATIENT).toBe(true);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

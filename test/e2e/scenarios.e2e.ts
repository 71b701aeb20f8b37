/** Scenarios, behind both doors: three sketched, a conflict with the baseline made and settled, compared over twelve months, one adopted, undone. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Tables } from '../../shared/model/tables.ts';
import { newHome, type Home, type Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, command, find, PATIENT, planOnDisk, sampleText, save, titleField } from '../support/journey.ts';

const sample = await sampleText();

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Scenarios of this plan' });
const row = (page: Page, name: string) => tree(page).getByRole('row', { name: new RegExp(`^${name},`) });
const move = (page: Page, name: string) => page.getByRole('row', { name, exact: true });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const shown = (page: Page) => page.getByRole('button', { name: /^Shown: / });

async function startScenario(page: Page, name: string, day: string): Promise<void> {
  await page.keyboard.press('Alt+Shift+n');
  await dialog(page, 'New scenario').getByLabel('Name').fill(name);
  await dialog(page, 'New scenario').getByLabel('New moves take effect on').fill(day);
  await page.keyboard.press('Enter');
  await dialog(page, 'New scenario').waitFor({ state: 'detached' });
  await expect.poll(() => shown(page).textContent(), PATIENT).toBe(name);
}

async function retitle(page: Page, person: string, title: string): Promise<void> {
  await find(page, person);
  await titleField(page).fill(title);
  await titleField(page).press('Enter');
}

/** The texts of a table, row by row. */
const cellsOf = (table: Locator): Promise<readonly (readonly string[])[]> =>
  table.evaluate((element) =>
    [...element.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );

const titleIn = ({ position, person }: Tables, name: string): string | undefined => {
  const holder = [...person.values()].find((one) => one.name === name)?.id;
  return [...position.values()].find(({ personId }) => personId === holder)?.title;
};

/** Show the organisation of a branch by its name. */
async function switchTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+Shift+s');
  await dialog(page, /Switch scenario$/)
    .getByRole('combobox')
    .fill(name);
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page).textContent(), PATIENT).toBe(name);
}

describe.each(HOSTS_OF_THE_PAGE)('scenarios of the sample, %s', (host) => {
  let home: Home;
  let journey: Journey;
  afterEach(async () => home.end());

  async function start(): Promise<{ readonly page: Page; readonly path: string }> {
    home = await newHome();
    const path = await home.addPlan('Tallyquay', sample);
    journey = await home.start({ host, openPath: path });
    await journey.page.emulateMedia({ reducedMotion: 'reduce' });
    await canvasTree(journey.page).waitFor();
    return { page: journey.page, path };
  }

  it('three are sketched, a conflict is made and settled, twelve months compared, one adopted, and undone', async ({
    annotate,
  }) => {
    const { page, path } = await start();
    await annotate(`ran on ${journey.kind}`);
    const before = await planOnDisk(path);

    for (const [name, title, day] of [
      ['Careful', 'Head of Data', '2027-02-01'],
      ['Bold', 'VP Data', '2027-04-01'],
      ['Patient', 'Director of Data and Insight', '2027-08-01'],
    ] as const) {
      await startScenario(page, name, day);
      await page.getByText('Edits go into this scenario').waitFor();
      await retitle(page, 'Tiago Figueiredo', title);
    }
    await save(page);
    const sketched = (await planOnDisk(path)).tables;
    expect(titleIn(sketched, 'Tiago Figueiredo')).toBe(titleIn(before.tables, 'Tiago Figueiredo'));
    expect(sketched.scenario.size).toBe(before.tables.scenario.size + 3);

    await page.keyboard.press('Alt+Shift+b');
    await expect.poll(() => shown(page).textContent(), PATIENT).toBe('Baseline');
    await retitle(page, 'Tiago Figueiredo', 'Chief Data Officer');
    await page.getByText('3 scenarios are affected.').waitFor();

    await page.keyboard.press('Alt+Shift+Digit2');
    await row(page, 'Bold').click();
    const conflicts = page.getByRole('region', { name: 'Conflicts' });
    await conflicts.getByText('Director of Data', { exact: true }).waitFor();
    await conflicts.getByText('VP Data', { exact: true }).waitFor();
    await conflicts.getByText('Chief Data Officer', { exact: true }).waitFor();
    await conflicts.getByRole('button', { name: /^Keep the scenario’s value: Tiago Figueiredo: Title/ }).click();
    await conflicts.waitFor({ state: 'detached' });

    await row(page, 'Careful').click();
    await conflicts.getByRole('button', { name: /^Take the baseline’s value/ }).click();
    await page.getByText(/^No moves yet/).waitFor();

    // Beside the baseline of today, month by month: Careful follows it, Bold and Patient change the title on their days.
    await command(page, 'Compare all open scenarios');
    await page.getByText('Over the months', { exact: true }).click();
    const from = page.getByLabel('From', { exact: true });
    await from.fill('2027-01');
    await from.press('Enter');
    await page.getByRole('button', { name: 'People with a new title, show month by month' }).click();
    const months = page.getByRole('table', { name: 'People with a new title, month by month' });
    await months.waitFor();
    const cells = await cellsOf(months);
    const column = (name: string) => cells.slice(1).map((line) => line[cells[0]?.indexOf(name) ?? -1]);
    const until = (months: number) => Array.from({ length: 12 }, (_, month) => (month < months ? '0' : '1'));
    expect(column('Careful')).toEqual(until(12));
    expect(column('Bold')).toEqual(until(3));
    expect(column('Patient')).toEqual(until(7));

    await page.keyboard.press('Alt+Shift+Digit2');
    await row(page, 'Bold').click();
    await page.getByRole('button', { name: 'Adopt scenario…' }).click();
    await dialog(page, 'Adopt Bold').getByText('1 move becomes part of the baseline.').waitFor();
    await dialog(page, 'Adopt Bold').getByRole('button', { name: 'Adopt', exact: true }).click();
    await expect.poll(() => shown(page).textContent(), PATIENT).toBe('Baseline');
    await row(page, 'Bold')
      .getByText(/^Adopted/)
      .waitFor();
    await save(page);
    const adopted = (await planOnDisk(path)).tables;
    expect(titleIn(adopted, 'Tiago Figueiredo')).toBe('VP Data');
    expect(
      [...adopted.move.values()].find(({ scenarioId }) => adopted.scenario.get(scenarioId)?.name === 'Bold')?.adoptedOn,
    ).toBeDefined();

    await page.keyboard.press('ControlOrMeta+z');
    await row(page, 'Bold')
      .getByText(/^Draft/)
      .waitFor();
    await save(page);
    const undone = (await planOnDisk(path)).tables;
    expect(titleIn(undone, 'Tiago Figueiredo')).toBe('Chief Data Officer');
    expect([...undone.scenario.values()].every(({ status }) => status !== 'adopted')).toBe(true);
  });

  it('moves are renamed, dated, switched off, put in order and taken elsewhere, all by keys', async ({ annotate }) => {
    const { page, path } = await start();
    await annotate(`ran on ${journey.kind}`);
    await page.keyboard.press('Alt+Shift+Digit2');
    await switchTo(page, 'Two product lines');
    await move(page, 'Checkout goes to Commerce').getByText('1 person').waitFor();

    await move(page, 'Checkout goes to Commerce').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Checkout joins Commerce');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => move(page, 'Checkout joins Commerce').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => (await page.locator('[data-move]').allTextContents())[1] ?? '', PATIENT)
      .toMatch(/^Checkout joins/);

    await page.keyboard.press('Space');
    await page.getByText('1 selected').waitFor();
    await page.getByRole('button', { name: 'Switch off moves' }).click();
    await move(page, 'Checkout joins Commerce').getByText('Off', { exact: true }).waitFor();

    await move(page, 'Two general managers').focus();
    await page.keyboard.press('Enter');
    await page.getByText('General Manager, Commerce').first().waitFor();
    await page.getByLabel('Takes effect on').fill('15/8/2027');
    await page.keyboard.press('Enter');
    await page.getByText('Aug 15, 2027', { exact: true }).first().waitFor();
    await page.getByRole('combobox', { name: 'Initiative' }).fill('Figures at the front');
    await page.keyboard.press('Enter');
    await page.getByText('By initiative').click();
    await page.getByText('Figures at the front', { exact: true }).first().waitFor();

    await move(page, 'Fraud and Risk reports to the CISO').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Copy move into another scenario…' }).click();
    await dialog(page, /^Copy Fraud and Risk/)
      .getByRole('combobox')
      .fill('Split');
    await page.keyboard.press('Enter');
    await save(page);

    const { tables } = await planOnDisk(path);
    const named = (label: string) => [...tables.move.values()].filter((one) => one.label === label);
    expect(named('Checkout joins Commerce')).toMatchObject([{ isOff: true, isNamed: true }]);
    expect(named('Two general managers')).toMatchObject([{ effectiveDate: '2027-08-15' }]);
    expect(tables.initiative.size).toBe(3);
    expect(named('Fraud and Risk reports to the CISO')).toHaveLength(2);
  });

  it('a scenario is about a part of the organisation, is frozen, and only read afterwards', async ({ annotate }) => {
    const { page, path } = await start();
    await annotate(`ran on ${journey.kind}`);
    await find(page, 'Arjun Krishnamoorthy');
    await command(page, 'New scenario for this part');
    const asked = dialog(page, 'New scenario for Arjun Krishnamoorthy');
    await asked.getByLabel('Name').fill('Payments alone');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Everybody' }).waitFor();
    await command(page, 'Freeze as snapshot');
    await dialog(page, /^Freeze Payments alone/)
      .getByLabel('Name of the snapshot')
      .fill('For the board');
    await page.keyboard.press('Enter');
    await switchTo(page, 'For the board');
    await page.getByText(/nothing can be changed here/).waitFor();
    await find(page, 'Arjun Krishnamoorthy');
    await titleField(page).fill('Somebody else');
    await page
      .getByText(/A snapshot stays as it was frozen/)
      .first()
      .waitFor();
    await save(page);
    const { tables } = await planOnDisk(path);
    expect(titleIn(tables, 'Arjun Krishnamoorthy')).toBe('VP Engineering, Payments');
    expect([...tables.snapshot.values()].map(({ name }) => name)).toEqual(['For the board']);
  });
});

/** A people list goes into the open plan: columns, questions, differences by hand and by keyboard, one step of undo. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { newPlan } from '../../shared/file/new-plan.ts';
import { readPeopleFile } from '../../shared/exchange/people/read-people-file.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { seriousFindings } from '../support/axe.ts';
import { newHome, type Home, type Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import { importSheet, importText } from '../support/import-list.ts';
import { canvasTree, chooseFile, chooseFromMenu, planOnDisk, save } from '../support/journey.ts';
import { organisationOf } from '../support/organisation-of.ts';

const listPath = (name: string): string => new URL(`../fixtures/orgs/${name}.csv`, import.meta.url).pathname;

async function tablesOf(name: string): Promise<Tables> {
  const sheet = await readPeopleFile(await readFile(listPath(name)));
  if (!sheet.ok) throw new Error('The list cannot be read.');
  return importSheet(sheet.value).tables;
}

const planText = (tables: Tables): string => serializePlan(newPlan({ docId: 'plan_reimport', name: 'HR', tables }));

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import people' });
const differences = (page: Page): Locator =>
  page.getByRole('tree', { name: 'Differences between the list and the plan' });
const line = (page: Page, name: string | RegExp): Locator => differences(page).getByRole('treeitem', { name });
const submit = (page: Page): Locator => dialog(page).getByRole('button', { name: /^Bring in/ });

/** Choose the list and go on to the differences. */
async function compareWith(page: Page, path: string): Promise<void> {
  await chooseFromMenu(page, 'File', 'Import people');
  await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), path);
  await page.getByRole('button', { name: 'Look at the differences' }).click();
}

/** What axe finds serious inside the dialog; the rest of the page is the matter of other journeys. */
const findingsInDialog = async (page: Page): Promise<readonly string[]> =>
  (await seriousFindings(page, '[role=dialog]')).map(({ rule, where }) => `${rule} ${where}`);

describe.each(HOSTS)('re-import, %s', (host) => {
  let home: Home;
  let app: Journey;

  afterEach(() => home.end());

  async function start(tables: Tables): Promise<Page> {
    home = await newHome();
    app = await home.start({ host, openPath: await home.addPlan('HR', planText(tables)) });
    await canvasTree(app.page).waitFor();
    return app.page;
  }

  it('makes 2,677 positions of 2,907, exactly those of the second list, and takes it back in one step', async () => {
    const page = await start(await tablesOf('health-department-2011-03-31-positions'));
    await compareWith(page, listPath('health-department-2011-09-30-positions'));
    await line(page, /^Joined\s*989 of 989/).waitFor();
    await line(page, /^Joined/).click();
    await line(page, /^Left\s*1,219 of 1,219/).waitFor();
    expect(await findingsInDialog(page)).toEqual([]);
    await submit(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText('2,677 positions').waitFor();
    await save(page);
    const brought = await planOnDisk(join(app.plansFolder, 'HR.orgwright'));
    const wanted = organisationOf(await tablesOf('health-department-2011-09-30-positions'));
    expect(organisationOf(brought.tables)).toEqual(wanted);
    await page
      .getByRole('button', { name: /^Undo: Import health-department.* 989 joined, 1,219 left, 1,409 moved/ })
      .click();
    await page.getByText('2,907 positions').waitFor();
  });

  it('asks first, follows the answers, and is done with the keyboard alone', async () => {
    const before =
      'ID,Name,Title,Manager\n1,Ana Sousa,CEO,\n2,Budi Li,Lead,1\n3,Cara Novak,Engineer,2\n4,Dae Okoro,Engineer,2\n';
    const after =
      'ID,Name,Title,Manager\n1,Ana Sousa,CEO,\n2,Farid Kaya,Lead,1\n3,Cara Novak,Engineer,9\n9,Hana Putri,Lead,1\n';
    const page = await start(importText(before).tables);
    const path = join(home.plansFolder, 'after.csv');
    await writeFile(path, after);
    await compareWith(page, path);

    const question = dialog(page).getByRole('combobox', { name: /The id 2 was Budi Li and is now Farid Kaya/ });
    await line(page, /Budi Li.*Person: Budi Li → Farid Kaya.*leaves the plan/s).waitFor();
    await question.selectOption({ label: 'The same person, now called Farid Kaya' });
    await line(page, /Budi Li.*Name: Budi Li → Farid Kaya/s).waitFor();
    expect(await findingsInDialog(page)).toEqual([]);

    // All out; then one move, whose new manager comes along and says why.
    await dialog(page)
      .getByRole('checkbox', { name: /^All differences/ })
      .press('Space');
    await differences(page).focus();
    await page.keyboard.press('End');
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await line(page, /Hana Putri.*Comes along: Cara Novak reports there/s).waitFor();
    expect(await submit(page).textContent()).toBe('Bring in 2 differences');
    await page.setViewportSize({ width: 800, height: 600 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findingsInDialog(page)).toEqual([]);
    await submit(page).press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await save(page);
    const { tables } = await planOnDisk(join(app.plansFolder, 'HR.orgwright'));
    expect([...tables.person.values()].map(({ name }) => name).sort()).toEqual(
      ['Ana Sousa', 'Budi Li', 'Cara Novak', 'Dae Okoro', 'Hana Putri'].sort(),
    );
  });

  it('warns of a list of another company, and wants a yes', async () => {
    const page = await start(await tablesOf('software-company-2022-06'));
    await compareWith(page, listPath('health-department-2011-09-30-senior-posts'));
    await dialog(page)
      .getByRole('alert')
      .getByText(/249 of 249 positions of this plan are not in the list/)
      .waitFor();
    expect(await submit(page).isDisabled()).toBe(true);
    expect(await findingsInDialog(page)).toEqual([]);
    await dialog(page)
      .getByRole('checkbox', { name: /^It is the right list/ })
      .check();
    expect(await submit(page).isEnabled()).toBe(true);
  });
});

/** Before people are told: the moves of a scenario are checked, a warning is shown where it is, and sheets are written and printed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { command, startJourney } from '../support/journey.ts';

const SCENARIO = 'One platform';
/** Whoever this position leads has no manager once it is opened, until somebody fills it. */
const WARNING =
  /^Owen Tootoosis has no manager from Oct 4, 2027 on: nobody is in the position of Director of Reliability\.$/;

const check = (page: Page) => page.getByRole('dialog', { name: 'Check the moves' });
const sheets = (page: Page) => page.getByRole('dialog', { name: 'Sheets for people' });

describe.each(HOSTS_OF_THE_PAGE)('reteaming on %s', (host) => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney(host);
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await page.getByRole('tree').first().waitFor();
  });

  afterAll(() => journey.end());

  it('finds who is led by nobody, names the move, and shows it on its day', async () => {
    await command(page, 'Check the moves…');
    await check(page).getByLabel('Scenario', { exact: true }).selectOption(SCENARIO);
    await check(page).getByText(WARNING).waitFor();
    await check(page).getByText('Move: Open a Director of Reliability').waitFor();
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    await check(page)
      .getByRole('button', { name: /^Show on Oct 4, 2027/ })
      .click();
    await check(page).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: new RegExp(SCENARIO) })
      .first()
      .waitFor();
    await page.getByText('Owen Tootoosis').first().waitFor();
  });

  it('another limit, typed, changes what is found, and undo takes it back', async () => {
    await command(page, 'Check the moves…');
    await check(page).getByLabel('Scenario', { exact: true }).selectOption('Split Orders');
    await check(page).getByText('Nothing to warn of.').waitFor();
    const limit = check(page).getByRole('textbox', { name: 'smallest team' });
    await limit.fill('0');
    await page.keyboard.press('Enter');
    await check(page).getByText('This must be a whole number from 1 to 1,000.').waitFor();
    await limit.fill('6');
    await page.keyboard.press('Enter');
    await check(page).getByText('Orders has 5 people from Mar 1, 2027 on, fewer than 6.').waitFor();
    await closeDialogs();
    await page.keyboard.press('ControlOrMeta+z');
    await command(page, 'Check the moves…');
    await check(page).waitFor();
    expect(await limit.inputValue()).toBe('5');
    await closeDialogs();
  });

  it('writes sheets for a part of the organisation and prints one page each', async () => {
    await closeDialogs();
    await command(page, 'Sheets for people…');
    await sheets(page).getByLabel('Scenario', { exact: true }).selectOption(SCENARIO);
    await sheets(page).getByText('6 sheets', { exact: true }).waitFor();
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    await sheets(page).getByRole('combobox', { name: 'In the part of' }).fill('Chidinma');
    await page.getByRole('option', { name: /^Chidinma Okonjo/ }).click();
    await sheets(page).getByText('2 sheets', { exact: true }).waitFor();
    const press = (): Promise<void> => sheets(page).getByRole('button', { name: 'Save Markdown' }).click();
    const text = await written(`${SCENARIO}, sheets.md`, press);
    // The triage agent is moved as well, and nobody to be told.
    expect(text.match(/^## .+$/gm)).toEqual(['## Simran Sandhu', '## Tuan Pham']);
    const reason = 'A manager with two reports';
    expect(text).not.toContain(reason);
    expect(text).toContain('- **Manager**: Gurpreet Dhaliwal → Chidinma Okonjo');
    await sheets(page).getByLabel('With the reasons of the moves').check();
    expect(await written(`${SCENARIO}, sheets.md`, press)).toContain(reason);
    // The browser's own dialog waits for a person.
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = String(document.querySelectorAll('.print-sheets > *').length);
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await sheets(page).getByRole('button', { name: 'Print…' }).click();
    await page.waitForFunction(() => document.body.dataset['printed'] === '2');
    await sheets(page).getByText('Manager', { exact: true }).first().click();
    await sheets(page).getByText('comes to you from Gurpreet Dhaliwal', { exact: false }).waitFor();
  });

  async function closeDialogs(): Promise<void> {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** What is in the file that `press` writes. */
  async function written(name: string, press: () => Promise<void>): Promise<string> {
    if (host === 'electron') {
      await press();
      await page.getByText(`Exported ${name}`).first().waitFor();
      return readFile(join(journey.plansFolder, '..', name), 'utf8');
    }
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(name);
    return readFile(await download.path(), 'utf8');
  }
});

/** A repository's page in the sample: history as lines and as a table, its marks, what is imported and entered, and others beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, PATIENT, startJourney } from '../support/journey.ts';

const QUAYSIDE = 'tallyquay-example/quayside';
const HISTORY = [
  'date,stars,views_total',
  '2019-01-01,10,5',
  '2019-01-02,11,7',
  '2019-01-03,12,4',
  'some day,13,4',
].join('\n');

const article = (page: Page): Locator => page.getByRole('article', { name: QUAYSIDE });
const choose = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();

describe.each(HOSTS_OF_THE_PAGE)('a repository on %s', (host) => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney(host);
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Portfolio' }).click();
    await page.getByRole('grid').getByText('quayside').first().dblclick({ delay: 30 });
    await article(page)
      .getByRole('img', { name: /^Stars of/ })
      .waitFor();
  });

  afterAll(() => journey.end());

  it('says what it is, and its effects with what they are made of', async () => {
    const text = await article(page).innerText();
    for (const part of ['TypeScript', 'MIT', 'Team Storefront', 'Recruits passive talent', 'Time to first response']) {
      expect(text).toContain(part);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await seriousFindings(page)).toEqual([]);
    }
  });

  it('has the numbers of the lines as a table, of the days that are shown', async () => {
    await choose(page, 'Stretch of time', '90 days');
    await choose(page, 'Chart or table', 'Table');
    const table = article(page).getByRole('table', { name: 'Day by day' });
    expect(await table.getByRole('row').count()).toBe(92);
    await choose(page, 'Stretch of time', 'All');
    await article(page)
      .getByRole('table', { name: /^Month by month/ })
      .waitFor();
    await choose(page, 'Chart or table', 'Chart');
  });

  it('shows a part by dragging, and everything again', async () => {
    const picture = article(page).getByRole('img', { name: /^Stars of/ });
    const box = await picture.boundingBox();
    if (box === null) throw new Error('The picture is not on the screen.');
    await page.mouse.move(box.x + 300, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 80, { steps: 4 });
    await page.mouse.up();
    await article(page).getByRole('button', { name: 'Whole history' }).click();
    await article(page).getByRole('button', { name: 'Whole history' }).waitFor({ state: 'detached' });
  });

  it('takes an event, and marks it where the keyboard finds it', async () => {
    await article(page)
      .getByRole('button', { name: /^More to do/ })
      .click();
    await page.getByRole('menuitem', { name: 'Add an event…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill('A talk about baskets');
    await dialog.getByLabel('Day').fill('tomorrow');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('Write the day as 2026-12-31.').waitFor();
    await dialog.getByLabel('Day').fill('2024-02-11');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const marks = article(page).getByRole('group', { name: /^Events and releases/ });
    await marks.getByRole('button', { name: /A talk about baskets/ }).waitFor();
    await marks.locator('button[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const second = await marks.getByRole('button').nth(1).getAttribute('aria-label');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), PATIENT)
      .toBe(second);
  });

  it('imports what another program has kept after a look at it, and breaks the line where that ends', async () => {
    await article(page)
      .getByRole('button', { name: /^More to do/ })
      .click();
    await page.getByRole('menuitem', { name: 'Import history…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import history' });
    await dialog.getByLabel('Or paste the table here').fill(HISTORY);
    await dialog.getByRole('button', { name: 'Read it' }).click();
    await dialog.getByText(`Stars of ${QUAYSIDE}: 3 days`).waitFor();
    await dialog.getByText('Line 5: “some day” is not a day; left out.').waitFor();
    await dialog.getByRole('button', { name: 'Store them' }).click();
    await article(page)
      .getByText(/imported before, .* from here on/)
      .waitFor();
  });

  /** A file that was written by pressing something; with the system's dialog it lies beside the plans. */
  async function exported(item: string, name: string): Promise<string> {
    await article(page).getByRole('button', { name: 'Export', exact: true }).click();
    const press = (): Promise<void> => page.getByRole('menuitem', { name: item }).click();
    if (host === 'electron') {
      await press();
      await page.getByText(`Exported ${name}`).first().waitFor();
      return readFile(join(journey.plansFolder, '..', name), 'utf8');
    }
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(name);
    return readFile(await download.path(), 'utf8');
  }

  it('hands its history on as numbers and as a picture', async () => {
    const file = 'tallyquay-example quayside, Stars';
    const numbers = (await exported('Numbers (CSV)…', `${file}.csv`)).split('\r\n');
    expect(numbers[0]).toBe(`Day,${QUAYSIDE},Events and releases`);
    expect(numbers[1]).toBe('2019-01-01,10,');
    expect(numbers.find((line) => line.startsWith('2024-02-11'))).toContain('Article: A talk about baskets');
    const picture = await exported('Picture (SVG)…', `${file}.svg`);
    expect(picture).toMatch(/^<\?xml[^>]*>\n<svg /);
    expect(picture).not.toContain('NaN');
  });

  it('stands beside others, each against its own beginning', async () => {
    await page.getByRole('button', { name: 'All repositories' }).click();
    const grid = page.getByRole('grid');
    for (const name of ['quayside', 'tidegate']) {
      await grid.getByRole('row').filter({ hasText: name }).first().getByRole('checkbox').check();
    }
    await page.getByRole('main').getByRole('button', { name: 'Compare', exact: true }).click();
    const figures = page.getByRole('region', { name: /^Key figures/ });
    await figures.getByRole('columnheader', { name: 'tidegate' }).waitFor();
    expect(await figures.getByRole('rowheader').allInnerTexts()).toContain('Contributor absence factor');
    await page.getByText(/^Every line begins at 100 on/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

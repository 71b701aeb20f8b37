/** Three scenarios beside the baseline: over twelve months, as sentences, for each person, on both canvases, and as files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, PATIENT, startJourney } from '../support/journey.ts';

const SAMPLE = 'Tallyquay (sample)';
const BRANCHES = ['Baseline', 'One platform', 'Split Orders', 'Two product lines'];

const part = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'What is shown' }).getByText(name, { exact: true }).click();
const differences = (page: Page): Locator => page.getByRole('tree', { name: /^Differences between Baseline and/ });
const kinds = (page: Page): Locator => page.getByRole('group', { name: 'Kinds' });

/** The texts of a table, row by row. */
const cellsOf = (table: Locator): Promise<readonly (readonly string[])[]> =>
  table.evaluate((element) =>
    [...element.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );

describe.each(HOSTS_OF_THE_PAGE)('comparing on %s', (host) => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney(host);
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Compare' }).click();
  });

  afterAll(() => journey.end());

  it('puts the scenarios beside the baseline', async () => {
    const table = page.getByRole('table', { name: `Measures of ${BRANCHES.join(', ')}` });
    await table.waitFor();
    const cells = await cellsOf(table);
    expect(cells[0]).toEqual(['Measure', ...BRANCHES]);
    expect(cells).toContainEqual(['Layers', '4', '5+1 more', '4the same', '4the same']);
    expect(cells).toContainEqual(['Teams', '18', '17−1 fewer', '19+1 more', '18the same']);
    expect(cells).toContainEqual(['People with a new manager', '–', '6', '6', '6']);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('follows a measure over twelve months', async () => {
    await page.getByText('Over the months', { exact: true }).click();
    const from = page.getByLabel('From', { exact: true });
    await from.fill('never');
    await from.press('Enter');
    await page.getByText('Write the month as 2026-12.').waitFor();
    await from.fill('2027-01');
    await from.press('Enter');
    await page.getByRole('button', { name: 'Open positions, show month by month' }).click();
    await page.getByRole('img', { name: /^Open positions from Jan 2027 to Dec 2027: a line for each of/ }).waitFor();
    const cells = await cellsOf(page.getByRole('table', { name: 'Open positions, month by month' }));
    expect(cells).toHaveLength(13);
    expect(cells[1]).toEqual(['Jan 2027', '9', '9the same', '9the same', '9the same']);
    expect(cells[6]).toEqual(['Jun 2027', '9', '9the same', '12+3 more', '9the same']);
    expect(cells[12]).toEqual(['Dec 2027', '9', '10+1 more', '12+3 more', '10+1 more']);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText('One day', { exact: true }).click();
  });

  it('tells the differences, and shows one on both canvases', async () => {
    await part(page, 'Differences');
    await differences(page).waitFor();
    await kinds(page)
      .getByRole('button', { name: /^Moved/ })
      .click();
    await page.getByLabel('Filter by words').fill('figueiredo gurpreet');
    const line = differences(page).getByRole('treeitem');
    await expect.poll(() => line.count(), PATIENT).toBe(1);
    await differences(page).press('Enter');
    await page.getByText('Data joins Platform').first().waitFor();
    for (const side of ['Baseline · after everything', 'One platform · after everything']) {
      const shown = page.getByRole('region', { name: side });
      await expect.poll(() => shown.locator('.react-flow__node[data-id] [data-selected]').count(), PATIENT).toBe(1);
    }
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('answers what about me', async () => {
    await part(page, 'People');
    await page.getByText('Something changes for 7 of 141 people').waitFor();
    const people = page.getByRole('tree', { name: 'What becomes of each person from Baseline to One platform' });
    await page.getByLabel('Filter by words').fill('tootoosis');
    const person = people.getByRole('treeitem');
    await expect.poll(() => person.count(), PATIENT).toBe(1);
    await people.focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => person.innerText(), PATIENT)
      .toMatch(/Manager\s+Gurpreet Dhaliwal\s+→ Director of Reliability/);
    await page.getByLabel('Filter by words').fill('');
    await kinds(page)
      .getByRole('button', { name: /^Nothing changes 134/ })
      .click();
    await page.getByText('134 of 141 shown').waitFor();
  });

  it('finds the move that did it, and leads to it', async () => {
    await part(page, 'Which move did it');
    await page.getByRole('combobox', { name: 'Measure' }).selectOption('Layers');
    await page.getByLabel('Value').fill('four');
    await page.getByLabel('Value').press('Enter');
    await page.getByText('Write a number, such as 8 or 6.5.').waitFor();
    await page.getByLabel('Value').fill('4');
    await page.getByLabel('Value').press('Enter');
    await page.getByText('Data joins Platform').waitFor();
    await page.getByText(/^Move \d of \d, Apr 1, 2027\. Layers: 4 before, 5 after\.$/).waitFor();
    await page.getByRole('button', { name: 'Go to the move' }).click();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Scenarios', exact: true })
      .and(page.locator('[aria-current=page]'))
      .waitFor();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Compare' }).click();
    // What was asked is still there.
    expect(await page.getByLabel('Value').inputValue()).toBe('4');
  });

  /** Choose from the menu; the file's text. */
  async function exported(item: string, name: string): Promise<string> {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
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

  it('hands everything on as a document and as lists', async () => {
    const text = await exported('Export the comparison as Markdown…', `${SAMPLE}, comparison.md`);
    expect(text).toContain('| Layers | 4 | 5 (+1 more) | 4 (the same) | 4 (the same) |');
    expect(text).toContain(
      '- Tiago Figueiredo moves from Tan Wei Ling to Gurpreet Dhaliwal *(Data joins Platform, 2027-04-01)*',
    );
    const list = await exported('Export what becomes of people as CSV…', `${SAMPLE}, people.csv`);
    // Everybody, beside each of the three scenarios, under one heading.
    expect(
      list
        .trimEnd()
        .split('\r\n')
        .filter((line) => line.startsWith('One platform,')),
    ).toHaveLength(141);
  });
});

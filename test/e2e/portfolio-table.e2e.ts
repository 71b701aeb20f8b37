/** The table of repositories on the sample: read, arranged, looked behind and linked, with the keyboard alone. */
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import { PATIENT, startJourney } from '../support/journey.ts';

const SUGGESTED = /may look after it/;

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Repositories' });
const rows = (page: Page): Locator => grid(page).locator('[data-line]:not([data-group])');
const nameAt = (page: Page, line: number): Promise<string> =>
  grid(page).locator(`[data-line="${line}"] [data-column="0"]`).innerText();

/** The cell the keyboard is on. */
async function cellAtCursor(page: Page): Promise<Locator> {
  const id = (await grid(page).getAttribute('aria-activedescendant')) ?? '';
  return page.locator(`[id="${id}"]`);
}

/** With the keyboard along the row that it is on, to the column of this name. */
async function goToColumn(page: Page, name: string): Promise<Locator> {
  const header = grid(page).getByRole('columnheader', { name, exact: true });
  const column = Number(await header.getAttribute('aria-colindex')) - 2;
  await page.keyboard.press('Home');
  for (let at = 0; at < column; at++) await page.keyboard.press('ArrowRight');
  return cellAtCursor(page);
}

const undo = (page: Page, step: RegExp): Locator => page.getByRole('button', { name: step });

describe.each(HOSTS)('table of repositories on %s', (host) => {
  let journey: Journey | null = null;
  afterEach(async () => {
    await journey?.end();
    journey = null;
  });

  it('is read, arranged, looked behind and linked', async () => {
    journey = await startJourney(host);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await page.getByRole('button', { name: 'Portfolio', exact: true }).waitFor();
    await page.keyboard.press('Alt+Shift+Digit4');
    await expect.poll(() => rows(page).count(), PATIENT).toBe(15);
    // Reach is computed in a worker; it has come when the cells say so.
    await grid(page)
      .getByRole('img', { name: /^Recruits: \d+ of 100/ })
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('textbox', { name: /^Find by name/ }).fill('ledger');
    await expect.poll(() => rows(page).count(), PATIENT).toBeLessThan(15);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows(page).count(), PATIENT).toBe(15);

    const most = await nameAt(page, 0);
    await grid(page).getByRole('columnheader', { name: 'Repository' }).getByRole('button').click();
    await expect.poll(() => nameAt(page, 0), PATIENT).not.toBe(most);
    const header = grid(page).getByRole('columnheader', { name: 'Repository' });
    expect(await header.getAttribute('aria-sort')).toBe('ascending');

    await grid(page).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 chosen').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('2 chosen').waitFor({ state: 'detached' });

    await lookBehind(page);
    await takeSuggestion(page);
    await exportList(journey);
  });

  async function lookBehind(page: Page): Promise<void> {
    const cell = await goToColumn(page, 'Recruits');
    const before = await cell.innerText();
    await page.keyboard.press('Enter');
    const behind = page.getByRole('dialog', { name: /^Behind the number/ });
    const target = behind.getByRole('textbox', { name: 'Outside authors that count in full' });
    await target.fill('1');
    await target.press('Enter');
    await undo(page, /^Undo: Set Outside authors that count in full to 1/).waitFor();
    await expect.poll(() => cell.innerText(), PATIENT).not.toBe(before);
    await page.keyboard.press('Escape');
    await behind.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => cell.innerText(), PATIENT).toBe(before);
  }

  async function takeSuggestion(page: Page): Promise<void> {
    const suggested = grid(page).getByRole('img', { name: SUGGESTED }).first();
    const team = (await suggested.innerText()).replace('?', '');
    const line = Number(await suggested.locator('xpath=ancestor::*[@data-line]').getAttribute('data-line'));
    await page.keyboard.press('ControlOrMeta+Home');
    for (let at = 0; at < line; at++) await page.keyboard.press('ArrowDown');
    const cell = await goToColumn(page, 'Team');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText(), PATIENT).toBe(team);
  }

  async function exportList({ page, electron, planPath }: Journey): Promise<void> {
    const button = page.getByRole('button', { name: 'Export CSV' });
    let text: string;
    if (electron === null) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      text = await readFile(await download.path(), 'utf8');
    } else {
      await button.click();
      await page.getByText(/^Exported/).waitFor();
      const folder = planPath('x').replace(/x\.orgwright$/, '');
      text = await readFile(`${folder}Tallyquay (sample), repositories.csv`, 'utf8');
    }
    const [head = '', ...lines] = text.trimEnd().split('\r\n');
    expect(head).toContain('Recruits,"Recruits, share measured"');
    expect(lines).toHaveLength(15);
  }
});

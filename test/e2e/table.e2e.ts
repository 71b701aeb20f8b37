/** The table: a department of 2,907 posts edited like a spreadsheet, and what is asked of the same rows elsewhere. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Position } from '../../shared/model/position.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { chooseFile, planOnDisk, save, startJourney } from '../support/journey.ts';

const NAME = 'health-department-2011-03-31-positions';
const PEOPLE_FILE = new URL(`../fixtures/orgs/${NAME}.csv`, import.meta.url).pathname;
const POSITIONS = 2_907;

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Positions as a table' });

/** A cell by its row on the screen and the name of its column. */
async function cellAt(page: Page, line: number, column: string): Promise<Locator> {
  const header = grid(page)
    .getByRole('columnheader')
    .filter({ hasText: new RegExp(`^${column}\\d?$`) });
  const at = Number(await header.getAttribute('aria-colindex'));
  return grid(page).locator(`[data-line="${line}"] [aria-colindex="${at}"]`);
}

const textAt = async (page: Page, line: number, column: string): Promise<string | null> =>
  (await cellAt(page, line, column)).textContent();

const undoes = (page: Page, step: string): Promise<void> =>
  page.getByRole('button', { name: `Undo: ${step}` }).waitFor();

const notice = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/** Paste into the table what another program has put on the clipboard. */
const paste = (page: Page, text: string, type = 'text/plain'): Promise<void> =>
  grid(page).evaluate(
    (element, [text, type]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(type ?? '', text ?? '');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, type],
  );

/** Nothing serious for axe; the outline beside it is looked at elsewhere. */
async function expectAccessible(page: Page): Promise<void> {
  const findings = await seriousFindings(page);
  expect(findings.filter(({ where }) => !where.includes('-position_'))).toEqual([]);
}

async function openTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import people/ }).click();
  await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), PEOPLE_FILE);
  await page.getByRole('button', { name: 'Import 2,907 positions' }).click();
  await page.getByText('2,907 positions').first().waitFor();
  await page.keyboard.press('ControlOrMeta+2');
  await grid(page).waitFor();
}

const positions = ({ tables }: Plan): readonly Position[] => [...tables.position.values()];

describe.each(HOSTS_OF_THE_PAGE)('the table of 2,907 posts, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('takes typing, a block of cells and filling down, each as one step', async ({ annotate }) => {
    journey = await startJourney(host);
    await annotate(`ran on ${journey.kind}`);
    const { page } = journey;
    await openTable(page);
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(POSITIONS + 1));

    await (await cellAt(page, 2, 'Title')).click();
    const title = await textAt(page, 2, 'Title');
    await page.keyboard.type('=1+1');
    await page.keyboard.press('Enter');
    expect(await textAt(page, 2, 'Title')).toBe('=1+1');
    await page.keyboard.press('F2');
    await page.keyboard.type('not this');
    await page.keyboard.press('Escape');
    await undoes(page, `Change the title of ${title}`);

    await (await cellAt(page, 4, 'Level')).click();
    await paste(page, Array.from({ length: 400 }, (_, row) => `P${row}`).join('\r\n'));
    await undoes(page, 'Change the level of 400 positions');
    expect(await textAt(page, 4, 'Level')).toBe('P0');

    await (await cellAt(page, 4, 'Team')).click();
    await page.keyboard.type('Pioneers');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    for (let row = 0; row < 5; row++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ControlOrMeta+d');
    await undoes(page, 'Change the team of 5 positions');
    expect(await textAt(page, 9, 'Team')).toBe('Pioneers');

    await save(page);
    const path = journey.planPath(NAME);
    const full = await planOnDisk(path);
    expect(positions(full).filter(({ level }) => /^P\d+$/.test(level ?? ''))).toHaveLength(400);
    const team = [...full.tables.team.values()].find(({ name }) => name === 'Pioneers');
    expect(positions(full).filter(({ teamId }) => teamId === team?.id)).toHaveLength(6);

    // Fill down, the team, the block of 400, the title: four steps back to where it began.
    for (let step = 0; step < 4; step++) await page.keyboard.press('ControlOrMeta+z');
    await save(page);
    const back = await planOnDisk(path);
    expect(positions(back).some(({ level }) => /^P\d+$/.test(level ?? ''))).toBe(false);
    expect([...back.tables.team.values()].some(({ name }) => name === 'Pioneers')).toBe(false);
    expect(positions(back).some((position) => position.title === '=1+1')).toBe(false);
  });
});

describe('the table', () => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('refuses a paste as a whole, clips one that is too long, and says both', async () => {
    journey = await startJourney('loopback');
    const { page } = journey;
    await openTable(page);
    const level = await textAt(page, 3, 'Level');
    const fte = await textAt(page, 3, 'FTE');

    await (await cellAt(page, 3, 'FTE')).click();
    await paste(page, '0.5\nhalf');
    await notice(page, /^Row 2 of what was pasted .*, FTE: Full-time equivalent must be a number/);
    expect(await textAt(page, 3, 'FTE')).toBe(fte);

    await (await cellAt(page, 3, 'Level')).click();
    await paste(page, 'x'.repeat(10_001));
    await notice(page, 'It can have 10,000 characters at most.');
    expect(await textAt(page, 3, 'Level')).toBe(level);

    await paste(page, '<b>bold</b>', 'text/html');
    await notice(page, 'There is no text to paste.');

    await paste(page, 'L1\n'.repeat(100_000));
    await notice(page, 'Pasted 2,904 rows of 100,000: the table has no more below.');
    await undoes(page, 'Change the level of 2,904 positions');

    await (await cellAt(page, 0, 'Manager')).click();
    await page.keyboard.press('F2');
    await page.keyboard.type(String(await textAt(page, 2, 'Title')));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'already reports into' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    await notice(page, 'Functions follow from memberships and cannot be set here.');
  });

  it('is worked with keys alone: sorted, filtered, grouped, copied', async () => {
    journey = await startJourney('loopback');
    const { page } = journey;
    await openTable(page);
    await grid(page).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    for (let column = 0; column < 4; column++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Sort downwards' }).press('Enter');
    expect(await grid(page).getByRole('columnheader', { name: /Level/ }).getAttribute('aria-sort')).toBe('descending');

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByPlaceholder('Find a value').fill('SCS3');
    await page.getByRole('checkbox', { name: /SCS3/ }).press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change filter: Level is SCS3' }).waitFor();
    const shown = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    expect(shown).toBeGreaterThan(1);
    expect(shown).toBeLessThan(POSITIONS);
    await page.getByRole('region', { name: 'Totals' }).getByText(`${shown} positions`).waitFor();

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Group by this column' }).press('Enter');
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Enter');
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('2');
    await page.keyboard.press('Enter');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+c');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ControlOrMeta+v');
    expect(await textAt(page, 2, 'Title')).toBe(await textAt(page, 1, 'Title'));

    await page.getByRole('button', { name: /^Remove filter/ }).press('Enter');
    await page.getByText('2,907 of 2,907').waitFor();
  });

  it('shares what is selected by rule with the chart', async () => {
    journey = await startJourney('loopback');
    const { page } = journey;
    await openTable(page);
    await page.keyboard.press('ControlOrMeta+Shift+f');
    const dialog = page.getByRole('dialog', { name: 'Select where' });
    await dialog.getByRole('button', { name: 'Managers with more than 8 reports' }).click();
    const fits = dialog.getByText(/positions fit$/);
    const count = /^\d+/.exec((await fits.textContent()) ?? '')?.[0] ?? '';
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Select', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`${count} selected`).first().waitFor();
    await page.keyboard.press('ControlOrMeta+1');
    await page.getByText(`${count} selected`).first().waitFor();
    await grid(page).waitFor({ state: 'detached' });
  });

  it('has nothing serious for axe, light and dark, small, and at 200 %', async () => {
    journey = await startJourney('loopback');
    const { page } = journey;
    await openTable(page);
    const audit = (): Promise<void> => expectAccessible(page);
    await (await cellAt(page, 2, 'Team')).click();
    await audit();
    await page.keyboard.press('F2');
    await page.getByRole('listbox').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    // Colours that are still on their way from light to dark are nobody's colours.
    await page.waitForFunction(() => {
      const chosen = document.querySelector('label[data-active]');
      return chosen !== null && getComputedStyle(chosen).color === 'rgb(255, 255, 255)';
    });
    await audit();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 800, height: 600 });
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Hide column' }).waitFor();
    await audit();
    await page.keyboard.press('Escape');
    // Twice as large leaves half the room.
    await page.setViewportSize({ width: 640, height: 400 });
    await audit();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Pay' }).check();
    await audit();
  }, 180_000);
});

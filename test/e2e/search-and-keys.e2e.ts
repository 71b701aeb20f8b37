/** Finding people, teams and commands; finding on the canvas; keys of one's own; copy and paste with everything around. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import { newHome, type Home } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, chooseFromMenu, find, sampleText } from '../support/journey.ts';

const sample = await sampleText();

const CISO = 'Chief Information Security Officer';

const dialog = (page: Page, name?: string): Locator => page.getByRole('dialog', name === undefined ? {} : { name });
const undoIs = (page: Page, step: string | RegExp): Promise<void> =>
  page.getByRole('button', { name: step instanceof RegExp ? step : `Undo: ${step}` }).waitFor();

const findings = async (page: Page, within: string): Promise<readonly string[]> =>
  (await seriousFindings(page, within)).map(({ rule, where }) => `${rule} ${where}`);

/** Paste as another program would have it: text on the clipboard. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

describe.each(HOSTS_OF_THE_PAGE)('search and keys, %s', (host) => {
  let home: Home;
  let page: Page;

  beforeEach(async () => {
    home = await newHome();
    ({ page } = await home.start({ host, openPath: await home.addPlan('Sample', sample) }));
    await canvasTree(page).waitFor();
  });

  afterEach(() => home.end());

  it('the palette finds people, what they share, all results and commands', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const field = dialog(page).getByPlaceholder(/^Find/);
    await field.fill('open');
    await dialog(page).getByText('Status: Open').click();
    await page.getByText('9 selected').waitFor();

    await page.keyboard.press('ControlOrMeta+k');
    await field.fill('security');
    await dialog(page)
      .getByText(/^Select all \d+ results$/)
      .waitFor();
    expect(await findings(page, '[role=dialog]')).toEqual([]);
    const all =
      (await dialog(page)
        .getByText(/^Select all/)
        .textContent()) ?? '';
    await dialog(page).getByText(all).click();
    await page.getByText(`${/\d+/.exec(all)?.[0] ?? ''} selected`).waitFor();

    await find(page, CISO);
    await page.keyboard.press('ControlOrMeta+k');
    // Offered again, before anything is typed.
    await dialog(page).getByText('Rafael Nogueira').waitFor();
    await field.fill('dark');
    await field.press('Enter');
    await page.locator('[data-mantine-color-scheme=dark]').waitFor();
  });

  it('finding on the canvas steps through who fits, and ends with the keyboard on the canvas', async () => {
    await page.keyboard.press('ControlOrMeta+f');
    const bar = page.getByRole('search', { name: 'Find on the canvas' });
    const field = bar.getByRole('textbox');
    await field.fill('security');
    await bar.getByText(/^– of \d+$/).waitFor();
    await field.press('Enter');
    await field.press('Enter');
    await bar.getByText(/^2 of \d+$/).waitFor();
    await field.press('Shift+Enter');
    await bar.getByText(/^1 of \d+$/).waitFor();
    await page.getByText('1 selected').waitFor();
    await page.locator('[data-found]').first().waitFor();
    expect(await findings(page, 'search')).toEqual([]);
    await field.press('Escape');
    await bar.waitFor({ state: 'detached' });
    expect(await page.locator('[data-found]').count()).toBe(0);
    expect(await canvasTree(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('keys are given, taken from others, kept over a reload, and reset', async () => {
    await page.keyboard.press('Shift+Slash');
    await dialog(page, 'Keyboard shortcuts').getByRole('textbox').fill('ctrl shift e');
    await dialog(page).getByText('Export…').waitFor();
    expect(await findings(page, '[role=dialog]')).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Change keys' }).click();

    const settings = dialog(page, 'Settings');
    await settings.getByLabel('Filter by command or keys').fill('outline');
    await settings.getByRole('button', { name: 'Add keys for Outline', exact: true }).click();
    await page.keyboard.press('ArrowUp');
    await settings.getByText(/Arrows, Enter, Tab/).waitFor();
    await page.keyboard.press('ControlOrMeta+i');
    await settings.getByText(/^Ctrl I is Inspector now\.$/).waitFor();
    expect(await findings(page, '[role=dialog]')).toEqual([]);
    await settings.getByRole('button', { name: 'Take it from there' }).click();
    await settings.getByRole('button', { name: 'Take Ctrl I away from Outline' }).waitFor();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });

    const outline = page.getByRole('tree', { name: 'Outline' });
    await outline.waitFor();
    await page.keyboard.press('ControlOrMeta+i');
    await outline.waitFor({ state: 'detached' });
    await page.reload();
    await canvasTree(page).waitFor();
    await page.keyboard.press('ControlOrMeta+i');
    await outline.waitFor();

    await page.keyboard.press('ControlOrMeta+Comma');
    await settings.getByRole('tab', { name: 'Shortcuts' }).click();
    await settings.getByRole('button', { name: 'Reset all keys' }).click();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+b');
    await outline.waitFor({ state: 'detached' });
  });

  it('what is copied is pasted as open seats, what is cut moves, and text of others becomes positions', async () => {
    await find(page, 'Leonor Cascais');
    await canvasTree(page).focus();
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByText(/positions copied/).waitFor();
    await find(page, 'Eko Purnomo');
    await canvasTree(page).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await undoIs(page, /^Undo: Copy .*Leonor Cascais.* under Eko Purnomo$/);

    await find(page, 'Harjit Bains');
    await canvasTree(page).focus();
    await page.keyboard.press('ControlOrMeta+x');
    await find(page, 'Eko Purnomo');
    await canvasTree(page).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await undoIs(page, 'Move Harjit Bains under Eko Purnomo');

    await find(page, 'Eko Purnomo');
    await paste(page, 'Head of Operations\n  Zed Young, Analyst\n    Buyer');
    await undoIs(page, /^Undo: Paste 3 positions under Eko Purnomo$/);
    await paste(page, '<table><tr><td>x</td></tr></table>');
    await page.getByText(/source of a web page/).waitFor();
    await undoIs(page, /^Undo: Paste 3 positions/);

    await paste(page, 'Name\tManager\nYve Zorn\t\nXeno Quill\tYve Zorn');
    await dialog(page, 'Import people').getByText('Pasted people').waitFor();
    await page.keyboard.press('Escape');
    await chooseFromMenu(page, 'Edit', 'Copy');
    await page
      .getByText(/copied/)
      .first()
      .waitFor();
  });
});

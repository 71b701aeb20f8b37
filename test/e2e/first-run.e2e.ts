/** The first minutes: the sample with a list of first steps that tick themselves, and a blank plan that says what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { chooseFromMenu, startJourney } from '../support/journey.ts';

const stepOf = (page: Page, name: string, state: 'done' | 'to do'): Locator =>
  page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: new RegExp(`^${name} ?, ${state}`) });

describe.each(HOSTS_OF_THE_PAGE)('first run on %s', (host) => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney(host);
    ({ page } = journey);
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await page.getByRole('region', { name: 'First steps' }).waitFor();
  });

  afterAll(() => journey.end());

  it('lists what to try, none of it done, for everybody', async () => {
    for (const step of ['Find somebody', 'Move a branch', 'Add a role', 'Undo it', 'Export a picture']) {
      await stepOf(page, step, 'to do').waitFor();
    }
    const findings = await seriousFindings(page);
    expect(findings.filter(({ where }) => /first-steps|firstSteps|_step_|_panel_/.test(where))).toEqual([]);
  });

  it('ticks finding somebody when somebody was found, not when the palette was opened', async () => {
    await stepOf(page, 'Find somebody', 'to do').click();
    const field = page.getByRole('dialog').getByRole('textbox').first();
    await field.waitFor();
    await page.keyboard.press('Escape');
    await stepOf(page, 'Find somebody', 'to do').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('textbox').first().fill('Chief Architect');
    await page.getByRole('dialog').getByText('Chief Architect').first().waitFor();
    await page.keyboard.press('Enter');
    await stepOf(page, 'Find somebody', 'done').waitFor();
  });

  it('ticks adding and undoing by what ran', async () => {
    await stepOf(page, 'Add a role', 'to do').click();
    await stepOf(page, 'Add a role', 'done').waitFor();
    await stepOf(page, 'Undo it', 'to do').click();
    await stepOf(page, 'Undo it', 'done').waitFor();
    await stepOf(page, 'Move a branch', 'to do').waitFor();
  });

  it('folds, goes away, and comes back from Help with what was done', async () => {
    const list = page.getByRole('region', { name: 'First steps' });
    await list.getByRole('button', { name: 'Fold the first steps' }).click();
    await stepOf(page, 'Move a branch', 'to do').waitFor({ state: 'detached' });
    await list.getByText('3 of 5 done').waitFor();
    await list.getByRole('button', { name: 'Do not show the first steps any more' }).click();
    await list.waitFor({ state: 'detached' });
    await chooseFromMenu(page, 'Help', 'First steps');
    await stepOf(page, 'Add a role', 'done').waitFor();
  });
});

describe('what is empty says what it is for, and its button is the first step', () => {
  let journey: Journey;
  let page: Page;
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    journey = await startJourney('loopback');
    ({ page } = journey);
    await page.getByRole('button', { name: /^Start blank/ }).click();
    await page.getByRole('button', { name: 'Add the first position' }).waitFor();
  });

  afterAll(() => journey.end());

  it('on a blank canvas, in the analysis and on the bench, in light and dark', async () => {
    await page.getByRole('tab', { name: 'Analysis' }).click();
    await page.getByText(/^Spans, layers, levels and places/).waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousFindings(page)).toEqual([]);
    }
    await press('Import a people list…');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('People without a place wait here').waitFor();
    await press('Add somebody');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('in the search, which begins again where nothing fits', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('dialog').getByRole('textbox');
    await field.fill('zzqx');
    await page.getByText('Nothing fits “zzqx”.').waitFor();
    await page.getByRole('dialog').getByText('Begin again').click();
    await expect.poll(() => field.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('in the table', async () => {
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('button', { name: 'Add a position as a row' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press('Add a position as a row');
    await page.getByText('1 of 1', { exact: true }).waitFor();
  });
});

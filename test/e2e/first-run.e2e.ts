/** The first minutes: the sample with a list of first steps that tick themselves, and a blank plan that says what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { chooseFromMenu, startJourney } from '../support/journey.ts';

const stepOf = (page: Page, name: string, state: 'done' | 'to do'): Locator =>
  page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: new RegExp(`^${name} ?, ${state}`) });

describe.each(['loopback', 'electron'] as const)('first run on %s', (host) => {
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

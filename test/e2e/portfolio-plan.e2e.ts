/** What joins the portfolio with the plan, on the sample: links, the pipeline, skills and answers, who loses maintainers, reach on cards. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, find, PATIENT, startJourney } from '../support/journey.ts';
import { isDone } from '../support/whole-plan.ts';

const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

/** Do something by its name in the palette. */
async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog');
  const field = palette.getByPlaceholder('Find people, positions, teams and commands');
  await field.fill(name);
  await palette.getByText(name, { exact: true }).first().waitFor();
  await field.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

describe.each(HOSTS_OF_THE_PAGE)('portfolio and plan on %s', (host) => {
  let journey: Journey | null = null;
  afterEach(async () => {
    await journey?.end();
    journey = null;
  });

  it('are joined by links, skills, answers and moves', async () => {
    journey = await startJourney(host);
    const { page } = journey;
    await page.getByRole('button', { name: /^Open the sample/ }).click();
    await canvasTree(page).waitFor();
    await linkTwo(page);
    await readPipeline(page);
    await say(page);
    await seeLosses(page);
    await showReach(page);
  });

  /** Two repositories without a team: nothing that is suggested is taken before it is ticked. */
  async function linkTwo(page: Page): Promise<void> {
    await act(page, 'Portfolio: repositories');
    const grid = page.getByRole('grid', { name: 'Repositories' });
    for (const name of ['counterpane', 'mooring-tokens']) {
      await grid.getByRole('checkbox', { name: new RegExp(name) }).click();
    }
    await page.getByRole('button', { name: 'Link to the plan…' }).click();
    const dialog = page.getByRole('dialog', { name: '2 repositories in the plan' });
    await dialog.getByRole('checkbox', { name: /^Give .*counterpane to Checkout$/ }).waitFor();
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await seriousFindings(page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Tick all' }).click();
    await dialog.getByLabel('Purpose').fill('Library');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await isDone(page, 'Change the links of 2 repositories');
  }

  async function readPipeline(page: Page): Promise<void> {
    await act(page, 'Portfolio: pipeline');
    const part = page.getByRole('article', { name: 'Open positions and who could fill them' });
    await part.getByRole('rowheader', { name: 'Kotlin' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines.find((line) => line.startsWith('Observability,2,'))).toContain('no repository shows Observability');
    await part.getByRole('button', { name: /^1 open Kotlin role, last Kotlin release \d+ months ago/ }).click();
    await inspector(page).getByRole('group', { name: 'Functions' }).waitFor();
  }

  /** The position the gap led to asks for one skill more; a person gets a login and answers. */
  async function say(page: Page): Promise<void> {
    const skills = inspector(page).getByLabel('Skills', { exact: true });
    await skills.fill('Rust');
    await skills.press('Enter');
    await isDone(page, 'Ask Rust of Backend Engineer');
    await skills.press('Backspace');
    await isDone(page, 'Ask Rust of Backend Engineer no more');

    await find(page, 'Angela Bautista');
    await inspector(page)
      .getByRole('button', { name: /^Open source:/ })
      .click();
    const logins = inspector(page).getByLabel('GitHub logins');
    await logins.fill('no login!');
    await logins.press('Enter');
    await inspector(page)
      .getByText(/^no login! is not a GitHub login/)
      .waitFor();
    await logins.fill('https://github.com/angela-b');
    await logins.press('Enter');
    await isDone(page, 'Change the GitHub logins of Angela Bautista');
    await inspector(page).getByLabel('Influence').selectOption('3');
    await isDone(page, 'Change the answers of Angela Bautista about open source');
    expect(await seriousFindings(page, '[aria-label="Inspector"]')).toEqual([]);
  }

  async function seeLosses(page: Page): Promise<void> {
    await page.keyboard.press('Alt+Shift+Digit3');
    await page.getByRole('radiogroup', { name: 'What is shown' }).waitFor();
    await act(page, 'Compare: repositories that lose their maintainers');
    const losses = page.getByRole('group', { name: 'Repositories that lose their maintainers' });
    await losses.getByText('Its team Developer Experience is gone, and nobody takes it over.').waitFor();
    await losses.getByText('Absence factor 1 before, 0 after').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }

  async function showReach(page: Page): Promise<void> {
    await page.keyboard.press('Alt+Shift+Digit1');
    await canvasTree(page).waitFor();
    await act(page, 'Badge: reach of repositories');
    await find(page, 'Budi Hartanto');
    const card = page.locator('.react-flow__node').filter({ hasText: 'Budi Hartanto' });
    await expect.poll(() => card.innerText(), PATIENT).toMatch(/\d+·\d+·\d+·\d+/);
  }
});

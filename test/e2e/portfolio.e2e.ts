/** Following open source from the first name to the open role: added, read in spite of a 502 and a limit, offline, restarted, linked. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../shared/model/person.ts';
import { anOrg, personOf } from '../support/an-org.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { newHome, type Home, type Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { PATIENT } from '../support/journey.ts';
import * as faults from '../support/loopback-github/faults.ts';
import { seedWorld } from '../support/loopback-github/seed.ts';
import { startLoopbackGitHub, type LoopbackGitHub } from '../support/loopback-github/server.ts';
import { tokenOf } from '../support/loopback-github/tokens.ts';
import { textOf } from '../support/plan-text.ts';

const CANARY = 'github_pat_canary00TWEET00typed00into00the00page00123456789';
const MARK = 'canary00TWEET00';
/** Seconds that a limit asks to wait: long enough to be shown. */
const PAUSE = 6;

const ana: Person = { id: personOf('Ana'), name: 'Ana', employment: 'employee', skills: [], githubLogin: 'insider-1' };
const plan = anOrg()
  .manager('Ana')
  .opening('Ana', 'Frontend Engineer', { skills: ['TypeScript'] })
  .opening('Ana', 'Embedded Engineer', { skills: ['Ada'] })
  .team('Core', ['Ana'])
  .with(ana);

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Sources and synchronisation' });
const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Repositories' });
const engine = (page: Page): Locator => grid(page).getByRole('row', { name: /acme\/ ?engine / });

describe.each(HOSTS_OF_THE_PAGE)('following open source on %s', (host) => {
  let github: LoopbackGitHub;
  let home: Home;
  let journey: Journey;
  let page: Page;

  const start = async (): Promise<void> => {
    const openPath = await home.addPlan('company', textOf(plan.tables()));
    journey = await home.start({ host, openPath, env: { ...github.environment } });
    ({ page } = journey);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Portfolio' }).click();
  };

  beforeAll(async () => {
    github = await startLoopbackGitHub({ world: seedWorld({ today: Date.now(), owners: { acme: 7 } }) });
    github.tokens.push(tokenOf(CANARY, Date.now()));
    home = await newHome();
    await start();
  });
  afterAll(async () => {
    await home.end();
    await github.close();
  });

  it('begins with a name; a name that is none is refused in words', async () => {
    const name = page.getByLabel('Follow an organisation, a user or a repository').first();
    await name.fill('no name!');
    await name.press('Enter');
    await page.getByText(/"no name!" is not the name of an organisation/).waitFor();
    await name.fill('acme');
    await name.press('Enter');
    await page.getByRole('main').getByRole('button', { name: 'Read now' }).waitFor();
  });

  it('takes a token that never comes back', async () => {
    await page.getByRole('button', { name: 'Sources and synchronisation' }).click();
    await panel(page).getByRole('tab', { name: 'Token' }).click();
    const field = panel(page).getByRole('textbox', { name: 'Token' });
    await field.fill(`${MARK}AndNotAToken`);
    await field.press('Enter');
    await panel(page)
      .getByText(/GitHub does not know this token/)
      .waitFor();
    await field.fill(CANARY);
    await field.press('Enter');
    await page.getByText('The token was checked and is kept.').waitFor();
    await expect.poll(() => page.content(), PATIENT).not.toContain(MARK);
    expect(
      await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join()),
    ).not.toContain(MARK);
  });

  it('reads in spite of a 502 and a limit, and shows how it goes', async () => {
    github.injectWhen(({ operation }) => operation === 'Roster', faults.badGatewayHtml, 1);
    github.injectWhen(({ operation }) => operation === 'CountsDaily', faults.secondary403(PAUSE), 1);
    await panel(page).getByRole('button', { name: 'Read now' }).click();
    await panel(page)
      .getByRole('status')
      .filter({ hasText: /^Goes on by itself at/ })
      .waitFor();
    await panel(page).getByText('GitHub asks for a pause.').waitFor();
    await panel(page).getByRole('button', { name: 'Pause' }).waitFor();
    await panel(page)
      .getByText(/^Everything was read on/)
      .waitFor();
    await engine(page).getByText('4,200').waitFor();
    expect(await grid(page).getByRole('row').count()).toBe(1 + github.world.repositories.length - 2);
    expect(github.mostInFlight()).toBe(1);
    await panel(page).getByRole('tab', { name: 'Requests' }).click();
    await panel(page)
      .getByText(/ran out of time/)
      .first()
      .waitFor();
  });

  it('offline it shows what is stored, and says why it cannot read', async () => {
    await github.close();
    await panel(page).getByRole('button', { name: 'Read now' }).click();
    await panel(page)
      .getByText(/cannot be reached\. Check the connection/)
      .first()
      .waitFor();
    await panel(page)
      .getByText(/^Nothing could be reached on/)
      .waitFor();
    await engine(page).getByText('4,200').waitFor();
  });

  it('after a restart everything is there, and the token is in no file', async () => {
    await journey.close();
    const search = await bytesIn(home.dataFolder, MARK);
    expect(search.files).toBeGreaterThan(0);
    expect(search.found).toEqual([]);
    await start();
    await engine(page).getByText('4,200').waitFor();
    expect(await page.content()).not.toContain(MARK);
  });

  it('gives repositories to a team', async () => {
    await engine(page).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Link to the plan…' }).click();
    const dialog = page.getByRole('dialog', { name: /in the plan$/ });
    await dialog.getByLabel('Looked after by').fill('Core');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await engine(page).getByText('Core', { exact: true }).waitFor();
  });

  it('shows the pipeline against open roles: who comes from outside, and where nobody does', async () => {
    await page.getByRole('radiogroup', { name: 'Parts of the portfolio' }).getByText('Pipeline').click();
    const part = page.getByRole('article', { name: 'Open positions and who could fill them' });
    await part
      .getByRole('row', { name: /^TypeScript Show 1 open TypeScript position \d+ \d+ Open acme\/engine/ })
      .waitFor();
    await part.getByText(/no repository shows Ada/).waitFor();
    // Of people there are numbers only.
    expect(await part.innerText()).not.toMatch(/outsider-|insider-/);
  });
});

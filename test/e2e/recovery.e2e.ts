/** Work that was never saved outlives the program: killed without warning, started again, everything is offered back. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newHome, type Home, type Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import {
  answer,
  chooseFromMenu,
  find,
  isKept,
  openRecent,
  planOnDisk,
  sampleText,
  save,
  saveState,
  titleField,
} from '../support/journey.ts';

const OLD_TITLE = 'Chief Information Security Officer';
const NEW_TITLE = 'Chief Trust Officer';
const NAME = 'Tallyquay';

/** Rename a position and wait until the program holds the snapshot it promises. */
async function renameUnsaved({ page, dataFolder }: Journey): Promise<void> {
  await find(page, OLD_TITLE);
  await titleField(page).fill(NEW_TITLE);
  await saveState(page).filter({ hasText: 'Edited' }).waitFor();
  await expect.poll(() => isKept(dataFolder, NEW_TITLE), { timeout: 10_000 }).toBe(true);
}

const titlesOnDisk = async (path: string): Promise<readonly string[]> =>
  [...(await planOnDisk(path)).tables.position.values()].map(({ title }) => title);

const recoveredWork = (page: Page) => page.getByRole('region', { name: 'Recovered work' });
const startScreen = (page: Page) => page.getByRole('heading', { name: 'Recent plans' }).waitFor();

describe.each(HOSTS)('unsaved work, %s', (host) => {
  let home: Home;
  beforeEach(async () => {
    home = await newHome();
  });
  afterEach(async () => home.end());

  it('comes back after a kill, and is gone once it is saved', async ({ annotate }) => {
    const openPath = await home.addPlan(NAME, await sampleText());
    const killed = await home.start({ host, openPath });
    await annotate(`ran on ${killed.kind}`);
    await renameUnsaved(killed);
    await killed.kill();
    expect(await readFile(openPath, 'utf8')).toBe(await sampleText());

    const { page } = await home.start({ host });
    await recoveredWork(page)
      .getByText(/^Unsaved work from .*, last saved /)
      .waitFor();
    await recoveredWork(page).getByRole('button', { name: 'Recover' }).click();
    await find(page, NEW_TITLE);
    await save(page);
    expect(await titlesOnDisk(openPath)).toContain(NEW_TITLE);

    await chooseFromMenu(page, 'File', 'Close plan');
    await startScreen(page);
    expect(await recoveredWork(page).count()).toBe(0);
  });

  it('of a plan that never had a file comes back as well', async ({ annotate }) => {
    const killed = await home.start({ host });
    await annotate(`ran on ${killed.kind}`);
    await killed.page.getByRole('button', { name: /^Start blank/ }).click();
    await killed.page.getByRole('button', { name: 'Add the first position' }).click();
    await titleField(killed.page).fill(NEW_TITLE);
    await expect.poll(() => isKept(killed.dataFolder, NEW_TITLE), { timeout: 10_000 }).toBe(true);
    await killed.kill();

    const journey = await home.start({ host });
    const { page } = journey;
    await recoveredWork(page)
      .getByText(/^Unsaved work from [^,]*$/)
      .waitFor();
    await recoveredWork(page).getByRole('button', { name: 'Recover' }).click();
    await saveState(page).filter({ hasText: 'Not saved yet' }).waitFor();
    await find(page, NEW_TITLE);
    await save(page);
    expect(await titlesOnDisk(journey.planPath('New plan'))).toEqual([NEW_TITLE]);
  });
});

describe('unsaved work, loopback only', () => {
  let home: Home;
  beforeEach(async () => {
    home = await newHome();
  });
  afterEach(async () => home.end());

  it('is offered when its plan is opened again, and thrown away only when asked twice', async () => {
    const openPath = await home.addPlan(NAME, await sampleText());
    const killed = await home.start({ host: 'loopback', openPath });
    await renameUnsaved(killed);
    await killed.kill();

    const { page } = await home.start({ host: 'loopback' });
    await openRecent(page, NAME);
    await page.getByRole('dialog', { name: `There is unsaved work on ${NAME}` }).waitFor();
    await page.keyboard.press('Escape');
    await recoveredWork(page).getByRole('button', { name: 'Discard' }).click();
    const sure = recoveredWork(page).getByRole('button', { name: 'Discard for good?' });
    await sure.waitFor();
    await page.reload();
    await recoveredWork(page).getByRole('button', { name: 'Discard' }).click();
    await sure.click();
    await recoveredWork(page).waitFor({ state: 'detached' });
    await page.reload();
    await startScreen(page);
    expect(await recoveredWork(page).count()).toBe(0);
    expect(await readFile(openPath, 'utf8')).toBe(await sampleText());
  });

  it('can be discarded where it is offered, for the saved file', async () => {
    const openPath = await home.addPlan(NAME, await sampleText());
    const killed = await home.start({ host: 'loopback', openPath });
    await renameUnsaved(killed);
    await killed.kill();

    const { page } = await home.start({ host: 'loopback', openPath });
    await answer(page, `There is unsaved work on ${NAME}`, 'Discard it, go on with the saved file');
    await find(page, OLD_TITLE);
    expect(await saveState(page).textContent()).toMatch(/^Saved/);
    await page.reload();
    await find(page, OLD_TITLE);
  });

  it('stays when the page is loaded again, with and without a file', async () => {
    const openPath = await home.addPlan(NAME, await sampleText());
    const { page } = await home.start({ host: 'loopback', openPath });
    await find(page, OLD_TITLE);
    await titleField(page).fill(NEW_TITLE);
    await page.reload();
    await answer(page, `There is unsaved work on ${NAME}`, 'Recover it');
    await find(page, NEW_TITLE);
    await save(page);

    await chooseFromMenu(page, 'File', 'New blank plan');
    await page.getByRole('button', { name: 'Add the first position' }).click();
    await titleField(page).fill(OLD_TITLE);
    await page.reload();
    await find(page, OLD_TITLE);
  });
});

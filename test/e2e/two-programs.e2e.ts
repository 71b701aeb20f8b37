/** Others write, delete or hold the file that is open here; or the disk refuses it. Nothing is overwritten unasked. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { folders } from '../../build/folders.ts';
import { newHome, type Home, type Journey } from '../support/home.ts';
import { HOSTS } from '../support/hosts.ts';
import { answer, find, planOnDisk, sampleText, save, saveState, titleField } from '../support/journey.ts';
import { standInPath } from '../support/launch.ts';
import { smallDisk, whyNoSmallDisk } from '../support/small-disk.ts';

const NAME = 'Tallyquay';
const CISO = 'Rafael Nogueira';
const ARCHITECT = 'Harjit Bains';
const CHANGED = `${NAME} was changed by another program`;

interface PositionRecord {
  title: string;
  personId: string | null;
}

/** Give the positions people hold new titles in the file, as a program does that knows nothing of this one. */
async function retitleOnDisk(path: string, titles: Readonly<Record<string, string>>): Promise<void> {
  const file = JSON.parse(await readFile(path, 'utf8')) as {
    people: readonly { id: string; name: string }[];
    positions: readonly PositionRecord[];
  };
  for (const [name, title] of Object.entries(titles)) {
    const person = file.people.find((candidate) => candidate.name === name);
    const position = file.positions.find(({ personId }) => personId === person?.id);
    if (person === undefined || position === undefined) throw new Error(`${name} is not in the file.`);
    position.title = title;
  }
  await writeFile(path, `${JSON.stringify(file, null, 1)}\n`);
}

/** The title of everybody who holds a position. */
async function titlesOnDisk(path: string): Promise<Readonly<Record<string, string>>> {
  const { person, position } = (await planOnDisk(path)).tables;
  return Object.fromEntries(
    [...position.values()].flatMap(({ personId, title }) =>
      personId === null ? [] : [[person.get(personId)?.name ?? '', title]],
    ),
  );
}

async function retitle(page: Page, name: string, title: string): Promise<void> {
  await find(page, name);
  await titleField(page).fill(title);
  await saveState(page).filter({ hasText: 'Edited' }).waitFor();
}

describe.each(HOSTS)('another program on the file, %s', (host) => {
  let home: Home;
  let journey: Journey;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    home = await newHome();
    path = await home.addPlan(NAME, await sampleText());
    journey = await home.start({ host, openPath: path });
    page = journey.page;
  });
  afterAll(async () => home.end());

  it('a plan without edits takes what comes, and undo brings back what was', async ({ annotate }) => {
    await annotate(`ran on ${journey.kind}`);
    await find(page, ARCHITECT);
    await retitleOnDisk(path, { [ARCHITECT]: 'Principal Architect' });
    await page.getByRole('button', { name: 'Undo: Reload from disk' }).waitFor();
    await expect.poll(() => titleField(page).inputValue()).toBe('Principal Architect');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText(`${NAME} was changed by another program and is loaded anew.`).waitFor();

    await page.getByRole('button', { name: 'Undo: Reload from disk' }).click();
    await expect.poll(() => titleField(page).inputValue()).toBe('Chief Architect');
    await save(page);
    expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Chief Architect' });
  });

  it('edits on both sides that do not touch are merged, and it says so', async () => {
    await retitle(page, ARCHITECT, 'Architect here');
    await retitleOnDisk(path, { [CISO]: 'Security there' });
    await answer(page, CHANGED, 'Merge');
    const merged = page.getByRole('dialog', { name: 'Merged with the file on disk' });
    await merged.getByText(/^Both sides’ changes fit together/).waitFor();
    await answer(page, 'Merged with the file on disk', 'Done');
    await save(page);
    expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Architect here', [CISO]: 'Security there' });
  });

  it('a field changed on both sides is listed with both values, mine stays unless theirs is chosen', async () => {
    await retitle(page, ARCHITECT, 'Mine');
    await retitle(page, CISO, 'My security');
    await retitleOnDisk(path, { [ARCHITECT]: 'Theirs', [CISO]: 'Their security' });
    await answer(page, CHANGED, 'Merge');
    const merged = page.getByRole('dialog', { name: 'Merged with the file on disk' });
    await merged.getByText('2 fields were changed on both sides. Choose which values hold:').waitFor();
    const row = merged.getByRole('row', { name: ARCHITECT });
    expect(await row.getByRole('cell').allTextContents()).toEqual([ARCHITECT, 'Title', 'Mine', 'Theirs']);
    await merged.getByRole('radio', { name: `Which value holds: ${CISO}, Title: Their security` }).check();
    await answer(page, 'Merged with the file on disk', 'Done');
    await page.getByRole('button', { name: 'Undo: Take values from disk' }).waitFor();
    await save(page);
    expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Mine', [CISO]: 'Their security' });
  });

  it('mine can go beside it as a copy', async () => {
    await retitle(page, ARCHITECT, 'Mine aside');
    await retitleOnDisk(path, { [ARCHITECT]: 'Theirs stays' });
    await answer(page, CHANGED, 'Save mine as a copy');
    await find(page, 'Theirs stays');
    const copy = (await readdir(home.plansFolder)).find((name) => name.startsWith(`${NAME} (conflict `));
    expect(await titlesOnDisk(`${home.plansFolder}/${copy ?? ''}`)).toMatchObject({ [ARCHITECT]: 'Mine aside' });
    expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Theirs stays' });
  });

  it('theirs can be taken, and undo brings mine back', async () => {
    await retitle(page, ARCHITECT, 'Mine for now');
    await retitleOnDisk(path, { [ARCHITECT]: 'Theirs instead' });
    await answer(page, CHANGED, 'Reload theirs');
    await expect.poll(() => titleField(page).inputValue()).toBe('Theirs instead');
    expect(await saveState(page).textContent()).toMatch(/^Saved/);
    await page.getByRole('button', { name: 'Undo: Reload from disk' }).click();
    await expect.poll(() => titleField(page).inputValue()).toBe('Mine for now');
    await save(page);
  });

  it('a file deleted underneath is written again only when told so', async () => {
    await rm(path);
    await page.getByRole('dialog', { name: `The file of ${NAME} is gone` }).waitFor();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    await answer(page, `The file of ${NAME} is gone`, 'Write it again');
    await saveState(page)
      .filter({ hasText: /^Saved/ })
      .waitFor();
    expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Mine for now' });
  });

  it('a second Orgwright opens it read-only, says why, and saves a copy', async () => {
    const before = await readFile(path, 'utf8');
    const second = await home.start({ host: 'loopback', openPath: path });
    onTestFinished(() => second.kill());
    await saveState(second.page).filter({ hasText: 'Cannot be saved here' }).waitFor();
    const reason = /^This document is open in another Orgwright .* save yours as a copy\.$/;
    await second.page.getByRole('note').getByText(reason).waitFor();
    await find(second.page, ARCHITECT);
    await titleField(second.page).fill('In the copy');
    await second.page.keyboard.press('ControlOrMeta+s');
    const saveAs = second.page.getByRole('dialog', { name: 'Save as' });
    await saveAs.getByLabel('Name').fill('A copy');
    await answer(second.page, 'Save as', 'Save');
    await saveState(second.page)
      .filter({ hasText: /^Saved/ })
      .waitFor();
    expect(await titlesOnDisk(second.planPath('A copy'))).toMatchObject({ [ARCHITECT]: 'In the copy' });
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});

const standIn = standInPath();

// Playwright alone knows how to start a real Electron under its debugger.
it.skipIf(standIn === null)('a second start with another plan asks about unsaved work first', async () => {
  const home = await newHome();
  onTestFinished(() => home.end());
  const [path, other] = [await home.addPlan(NAME, await sampleText()), await home.addPlan('Other', await sampleText())];
  const { page } = await home.start({ host: 'electron', openPath: path });
  await retitle(page, ARCHITECT, 'Not to be lost');
  const env = { ...process.env, ORGWRIGHT_DATA: home.dataFolder, ORGWRIGHT_PLANS: home.plansFolder };
  await promisify(execFile)(standIn ?? '', [join(folders.built, 'main/main.js'), other], { env });
  await answer(page, `Save the changes to ${NAME}?`, 'Save');
  await page.getByRole('heading', { name: 'Other' }).waitFor();
  expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Not to be lost' });
});

const noDisk = whyNoSmallDisk();
if (noDisk !== null) console.log(`Journeys on a full and a protected disk: SKIPPED, ${noDisk}`);

describe.skipIf(noDisk !== null)('a disk that refuses', () => {
  it.each(HOSTS)('says so, keeps the work, and takes it later, %s', async (host) => {
    const home = await newHome();
    const disk = await smallDisk(home.plansFolder);
    onTestFinished(async () => {
      await home.end();
    });
    onTestFinished(() => disk.unmount());
    const path = await home.addPlan(NAME, await sampleText());
    const { page } = await home.start({ host, openPath: path });
    const refusedWith = async (sentence: RegExp): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+s');
      const notice = page.getByRole('alert').filter({ hasText: sentence });
      await notice.waitFor();
      await saveState(page).filter({ hasText: 'Could not save' }).waitFor();
      await notice.getByRole('button', { name: 'Dismiss' }).click();
      await notice.waitFor({ state: 'detached' });
      expect(await readFile(path, 'utf8')).toBe(await sampleText());
    };

    await retitle(page, ARCHITECT, 'Kept through it all');
    await disk.fill();
    await refusedWith(/no room left .*Free some space/);
    await disk.makeRoom();
    disk.protect(true);
    await refusedWith(/can only be read.*Save the document somewhere else/);
    disk.protect(false);
    await save(page);
    expect(await titlesOnDisk(path)).toMatchObject({ [ARCHITECT]: 'Kept through it all' });
  });
});

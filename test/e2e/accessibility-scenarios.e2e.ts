/**
 * Every screen of scenarios, in light and dark, in a small window and at 200 %: nothing serious or critical in axe's
 * eyes, and nothing to press that is cut off.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import { contestedSample } from '../support/contested-sample.ts';
import { cutOff } from '../support/cut-off.ts';
import { newHome, type Home } from '../support/home.ts';
import { canvasTree, command, sampleText } from '../support/journey.ts';

/** The zoom of a browser leaves half the room and twice the pixels. */
const WINDOWS = [
  ['light', { colorScheme: 'light', width: 1440, height: 900, deviceScaleFactor: 1 }],
  ['dark, 800x600', { colorScheme: 'dark', width: 800, height: 600, deviceScaleFactor: 1 }],
  ['light, at 200 %', { colorScheme: 'light', width: 720, height: 450, deviceScaleFactor: 2 }],
] as const;

const contested = contestedSample(await sampleText());

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Scenarios of this plan' });
const row = (page: Page, name: string) => tree(page).getByRole('row', { name: new RegExp(`^${name},`) });
const move = (page: Page, name: string) => page.getByRole('row', { name, exact: true });

async function dialogBy(page: Page, words: string): Promise<void> {
  await command(page, words);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
}

async function leaveDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What a person does to come to each screen, one after the other. */
const SCREENS: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  [
    'the baseline with its scenarios',
    async (page) => {
      await page.keyboard.press('Alt+Shift+Digit2');
      await row(page, 'One platform').getByText('140').waitFor();
    },
  ],
  [
    'a scenario with a conflict, and a move unfolded',
    async (page) => {
      await row(page, 'One platform').click();
      await page.getByRole('region', { name: 'Conflicts' }).waitFor();
      await move(page, 'Data joins Platform').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'What it changes' }).waitFor();
    },
  ],
  [
    'moves by initiative, two of them chosen',
    async (page) => {
      await page.getByText('By initiative').click();
      await move(page, 'Data joins Platform').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.getByText('2 selected').waitFor();
    },
  ],
  [
    'what can be done with a move',
    async (page) => {
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Copy move into another scenario…' }).waitFor();
    },
  ],
  [
    'where a copy of a move goes',
    async (page) => {
      await page.getByRole('menuitem', { name: 'Copy move into another scenario…' }).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  ],
  [
    'somebody who has already left',
    async (page) => {
      await leaveDialog(page);
      await row(page, 'Split Orders').click();
      await page
        .getByRole('region', { name: 'Conflicts' })
        .getByText('Maria Tambunan has already left, so this edit has no effect.')
        .or(page.getByText(/^The position .* is gone, so this edit has no effect\.$/))
        .first()
        .waitFor();
    },
  ],
  [
    'what bringing it up to date does',
    async (page) => {
      await dialogBy(page, 'Bring up to date');
      await page
        .getByText(/edits? without effect/)
        .first()
        .waitFor();
    },
  ],
  [
    'the switcher',
    async (page) => {
      await leaveDialog(page);
      await page.keyboard.press('Alt+Shift+s');
      await page.getByRole('option', { name: /^Two product lines/ }).waitFor();
    },
  ],
  [
    'a new scenario',
    async (page) => {
      await leaveDialog(page);
      await dialogBy(page, 'New scenario based on this one');
    },
  ],
  [
    'adopting up to a day',
    async (page) => {
      await leaveDialog(page);
      await dialogBy(page, 'Adopt scenario');
      await page.getByText('Only moves up to a day').click();
      await page.getByRole('dialog').getByLabel('Last day').waitFor();
    },
  ],
  [
    'basing it on another',
    async (page) => {
      await leaveDialog(page);
      await page.getByRole('button', { name: 'Based on: Baseline' }).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  ],
  [
    'deleting',
    async (page) => {
      await leaveDialog(page);
      await dialogBy(page, 'Delete scenario');
    },
  ],
  [
    'the check of its moves',
    async (page) => {
      await leaveDialog(page);
      await row(page, 'One platform').click();
      await dialogBy(page, 'Check the moves');
      await page.getByRole('heading', { name: 'Limits' }).waitFor();
    },
  ],
  [
    'sheets for people',
    async (page) => {
      await leaveDialog(page);
      await dialogBy(page, 'Sheets for people');
      await page.getByRole('article').first().waitFor();
    },
  ],
  [
    'a snapshot',
    async (page) => {
      await leaveDialog(page);
      await dialogBy(page, 'Freeze as snapshot');
      await page.getByLabel('Name of the snapshot').fill('For the board');
      await page.keyboard.press('Enter');
      await row(page, 'For the board').click();
      await page.getByText('A copy of the organisation as it stood.').waitFor();
    },
  ],
  [
    'an adopted scenario',
    async (page) => {
      await row(page, 'Two product lines').click();
      await page.getByRole('heading', { name: 'Two product lines' }).waitFor();
      await dialogBy(page, 'Adopt scenario');
      await page.getByRole('button', { name: 'Adopt', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await row(page, 'Two product lines').click();
      await page.getByText(/kept as history/).waitFor();
    },
  ],
  [
    'a scenario on the canvas',
    async (page) => {
      await row(page, 'One platform').click();
      await page.keyboard.press('Alt+Shift+Digit1');
      await canvasTree(page).waitFor();
    },
  ],
];

describe.each(WINDOWS)('every screen of scenarios, %s', (_name, { colorScheme, ...size }) => {
  let home: Home;
  let page: Page;

  beforeAll(async () => {
    home = await newHome();
    page = (await home.start({ host: 'loopback', openPath: await home.addPlan('Tallyquay', contested) })).page;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    await page.setViewportSize(size);
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    await canvasTree(page).waitFor();
  });
  afterAll(async () => home.end());

  it.each(SCREENS)('%s', async (_screen, go) => {
    await go(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });
});

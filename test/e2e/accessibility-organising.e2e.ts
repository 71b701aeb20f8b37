/**
 * Every screen of organising, in light and dark, in a small window and at 200 %: nothing serious or critical in axe's
 * eyes, and nothing to press that is cut off.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import { cutOff } from '../support/cut-off.ts';
import { newHome, type Home, type Journey } from '../support/home.ts';
import { canvasTree, chooseFile, command, find, sampleText } from '../support/journey.ts';

const CISO = 'Chief Information Security Officer';

/** The zoom of a browser leaves half the room and twice the pixels. */
const WINDOWS = [
  ['light', { colorScheme: 'light', width: 1440, height: 900, deviceScaleFactor: 1 }],
  ['dark, 800x600', { colorScheme: 'dark', width: 800, height: 600, deviceScaleFactor: 1 }],
  ['light, at 200 %', { colorScheme: 'light', width: 720, height: 450, deviceScaleFactor: 2 }],
] as const;

const sample = await sampleText();

const outline = (page: Page) => page.getByRole('tree', { name: 'Outline of the organisation' });

/** What is open is closed: menus, dialogs, panels over the canvas. */
async function toCanvas(page: Page): Promise<void> {
  for (let presses = 0; presses < 4; presses++) {
    if ((await page.locator('[role=dialog], [role=menu]').count()) === 0) break;
    await page.keyboard.press('Escape');
  }
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+1');
  await canvasTree(page).waitFor();
}

async function showOutline(page: Page): Promise<void> {
  if (!(await outline(page).isVisible())) await page.keyboard.press('ControlOrMeta+b');
  await outline(page).waitFor();
}

async function dialogBy(page: Page, words: string): Promise<void> {
  await toCanvas(page);
  await find(page, CISO).catch(() => undefined);
  await command(page, words);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
}

type Go = (page: Page, journey: Journey) => Promise<unknown>;

/** What a person does to come to each screen, one after the other. */
const SCREENS: readonly (readonly [name: string, go: Go])[] = [
  ['canvas', (page) => canvasTree(page).waitFor()],
  [
    'outline with a filter, and the bench with somebody',
    async (page) => {
      await command(page, 'Add person to the bench');
      await page.getByRole('dialog').getByLabel('Name').fill('Sari Newcomer');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await showOutline(page);
      await page.getByLabel('Filter by name, title, team or place').fill('security');
      await page.getByText('8 fit').waitFor();
      await page
        .getByRole('region', { name: 'Bench' })
        .getByRole('option', { name: /^Sari Newcomer/ })
        .click();
    },
  ],
  [
    'what can be done with a position',
    async (page) => {
      await page.getByLabel('Filter by name, title, team or place').fill('');
      await command(page, 'Select all');
      await canvasTree(page).focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Copy under…' }).waitFor();
    },
  ],
  [
    'palette with people and what they share',
    async (page) => {
      await toCanvas(page);
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByPlaceholder(/^Find/).fill('security');
      await page
        .getByRole('dialog')
        .getByText(/^Select all/)
        .waitFor();
    },
  ],
  [
    'finding on the canvas',
    async (page) => {
      await toCanvas(page);
      await page.keyboard.press('ControlOrMeta+f');
      await page.getByRole('search').getByRole('textbox').fill('security');
      await page.getByText(/^– of \d+$/).waitFor();
    },
  ],
  [
    'table with an editor',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+2');
      await page.getByRole('grid').focus();
      await page.keyboard.press('ControlOrMeta+Home');
      for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('F2');
      await page.getByRole('grid').getByRole('combobox').waitFor();
    },
  ],
  [
    'table with a filter and the menu of a column',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('button', { name: 'Hide column' }).waitFor();
      await page.getByRole('checkbox').first().press('Space');
      await page.getByRole('button', { name: /^Change filter: / }).waitFor();
    },
  ],
  [
    'select by rule',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Shift+f');
      const dialog = page.getByRole('dialog', { name: 'Select where' });
      await dialog.getByRole('button', { name: 'Managers with more than 8 reports' }).click();
      await dialog.getByText(/fits?$/).waitFor();
    },
  ],
  [
    'analysis',
    async (page) => {
      await toCanvas(page);
      const panel = page.getByRole('tab', { name: 'Analysis' });
      if (!(await panel.isVisible())) await page.keyboard.press('ControlOrMeta+i');
      await panel.click();
      await page.getByRole('heading', { name: 'Span of control' }).waitFor();
    },
  ],
  [
    'several positions at once',
    async (page) => {
      await toCanvas(page);
      await command(page, 'Select all');
      await page.getByRole('tab', { name: 'Inspector' }).click();
      await page.getByRole('heading', { name: '154 positions' }).waitFor();
    },
  ],
  [
    'export',
    async (page) => {
      await toCanvas(page);
      await page.keyboard.press('ControlOrMeta+Shift+e');
      await page
        .getByRole('dialog', { name: 'Export' })
        .getByRole('img', { name: /^Preview/ })
        .waitFor();
    },
  ],
  [
    're-import with a doubt',
    async (page, { plansFolder }) => {
      await toCanvas(page);
      const path = join(plansFolder, 'list.csv');
      await writeFile(
        path,
        'ID,Name,Title,Manager\n1,Tan Wei Ling,CTO,\n2,Rafael Nogueira,Lead,1\n3,Hana Putri,Lead,2\n',
      );
      await command(page, 'Import people');
      await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), path);
      await page.getByRole('button', { name: 'Look at the differences' }).click();
      await page.getByRole('tree', { name: 'Differences between the list and the plan' }).waitFor();
    },
  ],
  [
    'settings while keys are recorded',
    async (page) => {
      await toCanvas(page);
      await command(page, 'Keyboard shortcuts');
      await page.getByRole('button', { name: 'Change keys' }).click();
      await page.getByLabel('Filter by command or keys').fill('outline');
      await page.getByRole('button', { name: 'Add keys for Outline', exact: true }).click();
      await page.keyboard.press('ControlOrMeta+i');
      await page.getByText(/is Inspector now\.$/).waitFor();
    },
  ],
  ['move under', (page) => dialogBy(page, 'Move under')],
  ['a relation', (page) => dialogBy(page, 'Add relation')],
  [
    'a team',
    async (page) => {
      await toCanvas(page);
      await command(page, 'Edit team');
      await page.getByRole('dialog').getByRole('option').first().click();
      await page.getByRole('button', { name: 'Delete team…' }).waitFor();
    },
  ],
  ['deleting a team', (page) => page.getByRole('button', { name: 'Delete team…' }).click()],
];

describe.each(WINDOWS)('every screen of organising, %s', (_name, { colorScheme, ...size }) => {
  let home: Home;
  let journey: Journey;

  beforeAll(async () => {
    home = await newHome();
    journey = await home.start({ host: 'loopback', openPath: await home.addPlan('Tallyquay', sample) });
    await journey.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const session = await journey.page.context().newCDPSession(journey.page);
    await journey.page.setViewportSize(size);
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    await canvasTree(journey.page).waitFor();
  });
  afterAll(async () => home.end());

  it.each(SCREENS)('%s', async (_screen, go) => {
    await go(journey.page, journey);
    expect(await seriousFindings(journey.page)).toEqual([]);
    expect(await cutOff(journey.page)).toEqual([]);
  });
});

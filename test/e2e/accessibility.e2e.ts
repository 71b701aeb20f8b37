/** Every screen, light and dark: nothing serious or critical in axe's eyes, and no break of the page's own policy. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.ts';
import type { Journey } from '../support/home.ts';
import { canvasTree, chooseFile, find, save, startJourney } from '../support/journey.ts';

const PEOPLE_FILE = new URL('../fixtures/orgs/health-department-2011-03-31-senior-posts.csv', import.meta.url).pathname;
const SAMPLE = 'Tallyquay (sample)';

const openMenu = async (page: Page, section: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: section }).hover();
  await page.getByRole('menuitem', { name: item }).click();
};

const escape = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** What a person does to come to each screen, one after the other. */
const SCREENS: readonly (readonly [name: string, go: (page: Page, journey: Journey) => Promise<void>])[] = [
  ['start', (page) => page.getByRole('button', { name: /^Open the sample/ }).waitFor()],
  ['import, choosing', (page) => page.getByRole('button', { name: /^Import people/ }).click()],
  [
    'import, preview',
    (page) => chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), PEOPLE_FILE),
  ],
  [
    'organisation, nothing selected',
    async (page) => {
      await escape(page);
      await page.getByRole('button', { name: /^Open the sample/ }).click();
      await canvasTree(page).waitFor();
    },
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByPlaceholder(/^Find/).fill('security');
      await page.getByRole('dialog').getByText('Chief Information Security Officer').waitFor();
    },
  ],
  [
    'organisation with inspector',
    async (page) => {
      await escape(page);
      await find(page, 'Chief Information Security Officer');
    },
  ],
  [
    'colours and badges',
    async (page) => {
      await page.getByRole('button', { name: 'Colours and badges', exact: true }).click();
      await page.getByRole('menuitemradio', { name: 'Colour by span' }).waitFor();
    },
  ],
  [
    'one branch alone, from left to right, coloured by span',
    async (page) => {
      await page.getByRole('menuitemradio', { name: 'Colour by span' }).click();
      await page.getByRole('button', { name: 'Arrangement', exact: true }).click();
      await page.getByRole('menuitemradio', { name: 'From left to right' }).click();
      await page.keyboard.press('Shift+F');
      await page.getByRole('button', { name: 'Everybody', exact: true }).waitFor();
    },
  ],
  [
    'name of a view',
    async (page) => {
      await page.getByRole('button', { name: 'Views', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Save this view…' }).click();
      await page.getByRole('dialog', { name: 'Save this view' }).getByRole('button', { name: 'Save' }).click();
      await page.getByText('A name cannot be empty.').waitFor();
    },
  ],
  [
    'menu',
    async (page) => {
      await escape(page);
      await page.getByRole('button', { name: 'Everybody', exact: true }).click();
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'File' }).hover();
      await page.getByRole('menuitem', { name: 'Save as…' }).waitFor();
    },
  ],
  [
    'save as',
    async (page) => {
      await page.getByRole('menuitem', { name: 'Save as…' }).click();
      await page.getByRole('dialog', { name: 'Save as' }).waitFor();
    },
  ],
  [
    'move under',
    async (page) => {
      await escape(page);
      await page.getByRole('button', { name: /^Reports to: / }).click();
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  ],
  [
    'delete',
    async (page) => {
      await escape(page);
      await page.getByRole('button', { name: 'More for this position' }).click();
      await page.getByRole('menuitem', { name: 'Delete…' }).click();
      await page.getByRole('dialog', { name: /^Delete / }).waitFor();
    },
  ],
  [
    'a refused value',
    async (page) => {
      await escape(page);
      await page.getByLabel('Full-time equivalent').fill('seven');
      await page.keyboard.press('Tab');
      await page.getByText('must be a number from 0 to 1.5').waitFor();
    },
  ],
  ['settings', (page) => openMenu(page, 'Help', 'Settings…')],
  [
    'shortcuts',
    async (page) => {
      await escape(page);
      await openMenu(page, 'Help', 'Keyboard shortcuts');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  ],
  [
    'unsaved work',
    async (page) => {
      await escape(page);
      await openMenu(page, 'File', 'Close plan');
      await page.getByRole('dialog', { name: /^Save the changes/ }).waitFor();
    },
  ],
  [
    'changed by another program',
    async (page, journey) => {
      await escape(page);
      await save(page);
      await page.getByLabel('Title', { exact: true }).fill('Head of security');
      await writeFile(journey.planPath(SAMPLE), '{ "format": "orgwright.plan" ');
      await page.keyboard.press('ControlOrMeta+s');
      await page.getByRole('dialog', { name: /was changed by another program/ }).waitFor();
    },
  ],
  [
    'a damaged file',
    async (page) => {
      await page.getByRole('button', { name: 'Reload theirs' }).click();
      await page.getByRole('dialog', { name: /could not be opened/ }).waitFor();
    },
  ],
  [
    'start with recent plans and recovered work',
    async (page, journey) => {
      await escape(page);
      await writeFile(join(journey.plansFolder, 'Other.orgwright'), '{}');
      await page.getByTestId('save-state').filter({ hasText: 'Edited' }).waitFor();
      await openMenu(page, 'File', 'Close plan');
      await page.getByRole('button', { name: 'Don’t save' }).click();
      await page.getByText('Recent plans').waitFor();
    },
  ],
];

describe.each(['light', 'dark'] as const)('every screen, %s', (colorScheme) => {
  let journey: Journey;
  const violations: string[] = [];

  beforeAll(async () => {
    journey = await startJourney('loopback');
    journey.page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) violations.push(line.text());
    });
    await journey.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  });
  afterAll(async () => journey.end());

  it.each(SCREENS)('%s', async (_name, go) => {
    await go(journey.page, journey);
    expect(await seriousFindings(journey.page)).toEqual([]);
  });

  it('keeps to its content security policy', () => {
    expect(violations).toEqual([]);
  });
});

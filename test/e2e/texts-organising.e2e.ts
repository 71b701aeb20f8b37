/** The words of the screens of organising come from the catalogue: bench, outline, table, analysis, export, re-import, keys. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pseudoText } from '../../renderer/i18n/pseudo.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { isAccountedFor, wordsOfRecords } from '../support/accounted-texts.ts';
import { newHome, type Home } from '../support/home.ts';
import { chooseFile, sampleText } from '../support/journey.ts';
import { visibleTexts } from '../support/visible-texts.ts';

type Key = keyof typeof CATALOGUE;

const p = (key: Key): string => pseudoText(CATALOGUE[key]);
const sample = await sampleText();
const LIST = 'ID,Name,Title,Manager\n1,Tan Wei Ling,CTO,\n2,Rafael Nogueira,Lead,1\n3,Hana Putri,Lead,2\n';
/** What the journey types, and the names in its list. */
const TYPED = [
  'Sari Newcomer',
  'Tallyquay',
  'CTO',
  'Lead',
  'Hana Putri',
  'list',
  'list.csv',
  'ID',
  'Name',
  'Title',
  'Manager',
];

describe('organising in the pseudo language, loopback', () => {
  let home: Home;
  let page: Page;
  let data: ReadonlySet<string>;

  const button = (key: Key) => page.getByRole('button', { name: p(key), exact: true });
  const tree = () => page.getByRole('tree', { name: p('canvas.label') });
  const escape = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const menuOf = async (key: Key): Promise<void> => {
    await button(key).click();
    await page.getByRole('menu').first().waitFor();
  };

  beforeAll(async () => {
    home = await newHome();
    const openPath = await home.addPlan('Tallyquay', sample);
    data = new Set([...wordsOfRecords(sample), ...TYPED, home.plansFolder]);
    page = (await home.start({ host: 'loopback', locale: 'en-XA', openPath })).page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await tree().waitFor();
  });
  afterAll(async () => home.end());

  const screens: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
    [
      'first steps, outline, empty bench, legend',
      () => page.getByRole('region', { name: p('bench.region') }).waitFor(),
    ],
    [
      'the bench with somebody',
      async () => {
        await page
          .getByRole('region', { name: p('bench.region') })
          .getByRole('button', { name: p('action.addPerson') })
          .click();
        await page.getByRole('dialog').getByRole('textbox').fill('Sari Newcomer');
        await page.keyboard.press('Enter');
        await page.getByRole('option', { name: /^Sari/ }).click();
      },
    ],
    [
      'what can be done with a person of the bench',
      async () => {
        await page.getByRole('option', { name: /^Sari/ }).click({ button: 'right' });
        await page.getByRole('menu').waitFor();
      },
    ],
    [
      'what can be done with a position',
      async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await tree().focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+F10');
        await page.getByRole('menu').waitFor();
      },
    ],
    [
      'all selected',
      async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await page.keyboard.press('ControlOrMeta+a');
        await page.getByRole('heading', { name: /154/ }).waitFor();
      },
    ],
    [
      'finding on the canvas',
      async () => {
        await page.keyboard.press('ControlOrMeta+f');
        await page.getByRole('search').getByRole('textbox').fill('Hana');
        await page.getByRole('search').getByText(/\d/).first().waitFor();
      },
    ],
    [
      'arrangements',
      async () => {
        await page.keyboard.press('Escape');
        await menuOf('look.arrangement');
      },
    ],
    [
      'colours',
      async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await menuOf('look.colours');
      },
    ],
    [
      'analysis',
      async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('menu').waitFor({ state: 'detached' });
        await page.getByRole('tab', { name: p('action.toggleAnalysis') }).click();
        await page.getByRole('table').first().waitFor();
      },
    ],
    [
      'table and the menu of a column',
      async () => {
        await page.keyboard.press('ControlOrMeta+2');
        await page.getByRole('grid').focus();
        await page.keyboard.press('ControlOrMeta+Home');
        for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Alt+ArrowDown');
        await page.getByRole('checkbox').first().waitFor();
      },
    ],
    [
      'table with a filter, and an editor',
      async () => {
        await page.getByRole('checkbox').first().press('Space');
        await page.keyboard.press('Escape');
        await page.getByRole('grid').focus();
        await page.keyboard.press('F2');
        await page.getByRole('grid').getByRole('combobox').waitFor();
      },
    ],
    [
      'a refused cell',
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('F2');
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.press('Delete');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').first().waitFor();
      },
    ],
    [
      'select where',
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('ControlOrMeta+Shift+f');
        await page.getByRole('dialog', { name: p('rule.title') }).waitFor();
      },
    ],
    [
      'export',
      async () => {
        await escape();
        await page.keyboard.press('ControlOrMeta+1');
        await tree().waitFor();
        await page.keyboard.press('ControlOrMeta+Shift+e');
        await page
          .getByRole('dialog')
          .getByRole('img', { name: /Tallyquay/ })
          .waitFor();
      },
    ],
    [
      'differences of a people list',
      async () => {
        await escape();
        const path = join(home.plansFolder, 'list.csv');
        await writeFile(path, LIST);
        await button('action.importPeople').click();
        await chooseFile(page, () => button('importing.file').click(), path);
        await button('importing.toDifferences').click();
        await page.getByRole('dialog').getByRole('tree').waitFor();
      },
    ],
    [
      'a name for a view',
      async () => {
        await escape();
        await menuOf('views.title');
        await page.getByRole('menuitem').first().click();
        await page.getByRole('dialog').waitFor();
      },
    ],
  ];

  it.each(screens)('%s', async (_name, go) => {
    await go();
    const strays = (await visibleTexts(page)).filter(({ text }) => !isAccountedFor(text, data));
    expect(strays).toEqual([]);
  });
});

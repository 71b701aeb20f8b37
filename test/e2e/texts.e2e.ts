/** Every word on the screen comes from the catalogue: in a made-up language only data is left as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { CATALOGUE } from '../support/catalogue.ts';
import { pseudoText } from '../../renderer/i18n/pseudo.ts';
import { newHome, type Home } from '../support/home.ts';
import { sampleText } from '../support/journey.ts';
import { isAccountedFor, wordsOfRecords } from '../support/accounted-texts.ts';
import { visibleTexts } from '../support/visible-texts.ts';

const CISO = 'Rafael Nogueira';
const p = (key: keyof typeof CATALOGUE): string => pseudoText(CATALOGUE[key]);

const sample = await sampleText();

/** Actions on a position that ask something first. */
const EDITING_DIALOGS = [
  'action.moveAlone',
  'action.copyUnder',
  'action.duplicateTimes',
  'action.backfill',
  'action.swap',
  'action.split',
] as const;

describe('in the pseudo language, loopback', () => {
  let home: Home;
  let page: Page;
  let data: ReadonlySet<string>;

  const button = (key: keyof typeof CATALOGUE) => page.getByRole('button', { name: p(key), exact: true });
  /** The dialog whose title this is, whatever stands for its placeholders. */
  const dialogOf = (key: keyof typeof CATALOGUE) =>
    p(key)
      .split(/\{\{.*?\}\}/)
      .reduce((dialogs, hasText) => dialogs.filter({ hasText }), page.getByRole('dialog'));
  const escape = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const openMenu = async (section: 'file' | 'edit' | 'position' | 'view' | 'help'): Promise<void> => {
    const entry = page.getByRole('menuitem', { name: p(`menu.${section}`), exact: true });
    if ((await entry.count()) === 0) await button('menu.more').click();
    await entry.hover();
  };
  const choose = async (section: Parameters<typeof openMenu>[0], key: keyof typeof CATALOGUE): Promise<void> => {
    await openMenu(section);
    await page.getByRole('menuitem', { name: p(key) }).click();
    await page.getByRole('menu').first().waitFor({ state: 'detached' });
  };
  const choosePositionAction = async (key: keyof typeof CATALOGUE): Promise<void> => {
    await button('inspector.more').click();
    await page.getByRole('menuitem', { name: p(key), exact: true }).click();
  };

  beforeAll(async () => {
    home = await newHome();
    await home.addPlan('Damaged', sample.slice(0, sample.indexOf('"relations"')));
    await home.addPlan('Tallyquay', sample);
    data = new Set([...wordsOfRecords(sample), 'Damaged', 'Tallyquay', home.plansFolder]);
    page = (await home.start({ host: 'loopback', locale: 'en-XA' })).page;
  });
  afterAll(async () => home.end());

  const screens: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
    ['start', () => page.getByText(p('start.recent')).waitFor()],
    [
      'a damaged file',
      async () => {
        await page.getByRole('button', { name: /^Damaged/ }).click();
        await dialogOf('failed.title').waitFor();
      },
    ],
    [
      'its repairs',
      async () => {
        await button('failed.salvage').click();
        await dialogOf('repairs.title').waitFor();
      },
    ],
    [
      'unsaved work',
      async () => {
        await escape();
        await choose('file', 'action.closePlan');
        await dialogOf('unsaved.title').waitFor();
      },
    ],
    [
      'organisation',
      async () => {
        await button('unsaved.discard').click();
        await page.getByRole('button', { name: /^Tallyquay/ }).click();
        await page.getByRole('tree').first().waitFor();
      },
    ],
    [
      'palette with commands',
      async () => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByRole('dialog').getByText(p('action.newBlank')).waitFor();
      },
    ],
    [
      'palette with positions',
      async () => {
        await page.keyboard.type(CISO);
        await page.getByRole('dialog').getByText(CISO).first().waitFor();
      },
    ],
    [
      'inspector',
      async () => {
        await page.keyboard.press('Enter');
        await page.getByLabel(p('inspector.title'), { exact: true }).waitFor();
      },
    ],
    ...(['file', 'edit', 'position', 'view', 'help'] as const).map(
      (section): readonly [string, () => Promise<unknown>] => [`menu ${section}`, () => openMenu(section)],
    ),
    [
      'settings',
      async () => {
        await choose('help', 'action.settings');
        await dialogOf('settings.title').waitFor();
      },
    ],
    [
      'shortcuts',
      async () => {
        await escape();
        await choose('help', 'action.shortcuts');
        await dialogOf('shortcuts.title').waitFor();
      },
    ],
    [
      'import',
      async () => {
        await escape();
        await choose('file', 'action.importPeople');
        await dialogOf('importing.title').waitFor();
      },
    ],
    [
      'import preview with a defect',
      async () => {
        await page.getByLabel(p('importing.paste')).fill('Name\tManager\nTan Wei Ling\tTan Wei Ling');
        await button('importing.readPaste').click();
        await page.getByText(p('importing.different')).waitFor();
      },
    ],
    [
      'differences to the plan, which look like those of another company',
      async () => {
        await button('importing.toDifferences').click();
        await page.getByText(p('reimport.alarm')).waitFor();
      },
    ],
    [
      'a list as a new plan',
      async () => {
        await button('reimport.back').click();
        await page.getByText(p('importing.target.new'), { exact: true }).click();
        await page.getByText(p('importing.found')).waitFor();
      },
    ],
    [
      'keys that can be changed',
      async () => {
        await escape();
        await choose('help', 'action.settings');
        await page.getByRole('tab', { name: p('settings.shortcuts') }).click();
        await button('keys.resetAll').waitFor();
      },
    ],
    [
      'find on the canvas',
      async () => {
        await escape();
        await choose('edit', 'action.findOnCanvas');
        await page.getByRole('search').getByRole('textbox').fill('Tan');
        await page.getByRole('search').getByRole('status').waitFor();
      },
    ],
    [
      'save as',
      async () => {
        await escape();
        await choose('file', 'action.saveAs');
        await dialogOf('saveAs.title').waitFor();
      },
    ],
    [
      'move under',
      async () => {
        await escape();
        await button('action.moveUnder').last().click();
        await page.getByRole('dialog').getByRole('option').first().waitFor();
      },
    ],
    [
      'a refused move',
      async () => {
        await page.keyboard.type('Leonor Cascais');
        await page.getByRole('option', { disabled: true }).first().waitFor();
      },
    ],
    [
      'close',
      async () => {
        await escape();
        await choosePositionAction('action.closePosition');
        await dialogOf('close.title').waitFor();
      },
    ],
    [
      'delete',
      async () => {
        await escape();
        await choosePositionAction('action.delete');
        await dialogOf('delete.title_one').waitFor();
      },
    ],
    ...EDITING_DIALOGS.map((key): [string, () => Promise<void>] => [
      key,
      async () => {
        await escape();
        await choosePositionAction(key);
        await page.getByRole('dialog').getByRole('button').first().waitFor();
      },
    ]),
    [
      'a relation',
      async () => {
        await escape();
        await button('action.addRelation').click();
        await dialogOf('relation.title').waitFor();
      },
    ],
    [
      'an edit and its name, and a refused value',
      async () => {
        await escape();
        await page.getByLabel(p('inspector.title'), { exact: true }).fill('Tallyquay');
        await page.getByLabel(p('inspector.fte')).fill('7');
        await page.keyboard.press('Tab');
        await page.getByText(p('refusal.fte')).waitFor();
      },
    ],
    [
      'changed by another program',
      async () => {
        await home.addPlan('Tallyquay', sample.replace('"Chief Architect"', '"Tallyquay"'));
        await dialogOf('changed.title').waitFor();
      },
    ],
    [
      'merged',
      async () => {
        await button('changed.merge').click();
        await dialogOf('merged.title').waitFor();
      },
    ],
  ];

  it.each(screens)('%s', async (_name, go) => {
    await go();
    const strays = (await visibleTexts(page)).filter(({ text }) => !isAccountedFor(text, data));
    expect(strays).toEqual([]);
  });
});

/** The words of the screens of scenarios come from the catalogue: switcher, tree, moves, conflicts, dialogs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pseudoText } from '../../renderer/i18n/pseudo.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { isAccountedFor, wordsOfRecords } from '../support/accounted-texts.ts';
import { contestedSample } from '../support/contested-sample.ts';
import { newHome, type Home } from '../support/home.ts';
import { sampleText } from '../support/journey.ts';
import { visibleTexts } from '../support/visible-texts.ts';

type Key = keyof typeof CATALOGUE;

const p = (key: Key): string => pseudoText(CATALOGUE[key]);
/** What moves of the sample write, and had written when they were made. */
const IN_MOVES = ['Director of Platform', 'VP Platform and Data'];
const contested = contestedSample(await sampleText());

describe('scenarios in the pseudo language, loopback', () => {
  let home: Home;
  let page: Page;
  let data: ReadonlySet<string>;

  const button = (key: Key) => page.getByRole('button', { name: p(key), exact: true });
  const row = (name: string) =>
    page
      .getByRole('treegrid')
      .first()
      .getByRole('row', { name: new RegExp(`^${name},`) });
  const move = (name: string) => page.getByRole('row', { name, exact: true });
  const escape = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog], [role=menu]').first().waitFor({ state: 'detached' });
  };
  const moreOf = async (key: Key): Promise<void> => {
    await button('scenarios.more').click();
    await page.getByRole('menuitem', { name: p(key) }).click();
    await page.getByRole('dialog').waitFor();
  };

  beforeAll(async () => {
    home = await newHome();
    const openPath = await home.addPlan('Tallyquay', contested);
    data = new Set([...wordsOfRecords(contested), 'Tallyquay', 'For the board', ...IN_MOVES, home.plansFolder]);
    page = (await home.start({ host: 'loopback', locale: 'en-XA', openPath })).page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('tree', { name: p('canvas.label') }).waitFor();
  });
  afterAll(async () => home.end());

  const screens: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
    [
      'the baseline with its scenarios',
      async () => {
        await page.keyboard.press('Alt+Shift+Digit2');
        await row('One platform').getByText('140').waitFor();
      },
    ],
    [
      'a conflict, and a move unfolded',
      async () => {
        await row('One platform').click();
        await page.getByRole('region', { name: p('conflicts.title') }).waitFor();
        await move('Data joins Platform').focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: p('moves.changes') }).waitFor();
      },
    ],
    [
      'moves by initiative, one chosen, and what can be done with it',
      async () => {
        await page.getByText(p('moves.byInitiative')).click();
        await move('Data joins Platform').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Shift+F10');
        await page.getByRole('menuitem', { name: p('action.copyMove') }).waitFor();
      },
    ],
    [
      'who is gone',
      async () => {
        await escape();
        await row('Split Orders').click();
        await page.getByRole('region', { name: p('conflicts.title') }).waitFor();
      },
    ],
    [
      'what bringing it up to date does',
      async () => {
        await moreOf('action.rebase');
      },
    ],
    [
      'the switcher',
      async () => {
        await escape();
        await page.keyboard.press('Alt+Shift+s');
        await page.getByRole('option', { name: /Two product lines/ }).waitFor();
      },
    ],
    [
      'a new scenario',
      async () => {
        await escape();
        await moreOf('action.newScenarioOver');
      },
    ],
    [
      'a copy',
      async () => {
        await escape();
        await moreOf('action.copyScenario');
      },
    ],
    [
      'deleting',
      async () => {
        await escape();
        await moreOf('action.deleteScenario');
      },
    ],
    [
      'adopting',
      async () => {
        await escape();
        await button('action.adopt').click();
        await page.getByRole('dialog').getByText(p('adopt.until')).click();
        await page.getByLabel(p('adopt.untilDay')).waitFor();
      },
    ],
    [
      'the check of its moves',
      async () => {
        await escape();
        await row('One platform').click();
        await moreOf('action.checkMoves');
        await page.getByText(p('reteaming.limits'), { exact: true }).first().waitFor();
      },
    ],
    [
      'sheets for people',
      async () => {
        await escape();
        await moreOf('action.sheets');
        await page.getByRole('article').first().waitFor();
      },
    ],
    [
      'sheets for managers',
      async () => {
        await page.getByText(p('sheets.kind.manager'), { exact: true }).first().click();
        await page.getByRole('article').first().waitFor();
      },
    ],
    [
      'a snapshot',
      async () => {
        await escape();
        await moreOf('action.freeze');
        await page.getByLabel(p('freeze.name')).fill('For the board');
        await page.keyboard.press('Enter');
        await row('For the board').click();
        await page.getByText(p('snapshot.text')).waitFor();
      },
    ],
  ];

  it.each(screens)('%s', async (_name, go) => {
    await go();
    const strays = (await visibleTexts(page)).filter(({ text }) => !isAccountedFor(text, data));
    expect(strays).toEqual([]);
  });
});

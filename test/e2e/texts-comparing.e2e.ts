/** The words of the compare screen come from the catalogue, sentences about differences and people as well. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pseudoText } from '../../renderer/i18n/pseudo.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { monthEnds } from '../../shared/scenario/month-ends.ts';
import { isAccountedFor, wordsOfRecords } from '../support/accounted-texts.ts';
import { newHome, type Home } from '../support/home.ts';
import { sampleText } from '../support/journey.ts';
import { visibleTexts } from '../support/visible-texts.ts';

type Key = keyof typeof CATALOGUE;

const p = (key: Key): string => pseudoText(CATALOGUE[key]);
const sample = await sampleText();

const moves = (() => {
  const opened = openPlan(sample);
  return opened.ok ? [...opened.value.plan.tables.move.values()] : [];
})();

/** What moves make of records: names and titles that the baseline does not have. */
const wordsOfMoves = (): readonly string[] =>
  moves.flatMap(({ edits }) =>
    edits.flatMap(({ after }) => Object.values(after ?? {}).filter((value) => typeof value === 'string')),
  );

/** Days and months are written by the system, in its language. */
function dates(): readonly string[] {
  const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const ends = monthEnds(new Date().toISOString().slice(0, 10), 12);
  return [
    ...moves.map(({ effectiveDate }) => days.format(new Date(effectiveDate))),
    ...ends.map((day) => months.format(new Date(day))),
  ];
}

describe('comparing in the pseudo language, loopback', () => {
  let home: Home;
  let page: Page;
  let data: ReadonlySet<string>;

  const part = (key: Key): Promise<void> =>
    page
      .getByRole('radiogroup', { name: p('compare.parts') })
      .getByText(p(key), { exact: true })
      .click();
  const items = () => page.getByRole('tree').getByRole('treeitem');

  beforeAll(async () => {
    home = await newHome();
    const openPath = await home.addPlan('Tallyquay', sample);
    data = new Set([...wordsOfRecords(sample), ...wordsOfMoves(), ...dates(), 'Tallyquay', home.plansFolder]);
    page = (await home.start({ host: 'loopback', locale: 'en-XA', openPath })).page;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('tree', { name: p('canvas.label') }).waitFor();
    // The pointer would leave a tip on the rail.
    await page.keyboard.press('Alt+Shift+Digit3');
  });
  afterAll(async () => home.end());

  const screens: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
    ['measures of a day', () => page.getByRole('table').first().waitFor()],
    [
      'measures over the months',
      async () => {
        await page.getByText(p('compare.overMonths'), { exact: true }).click();
        await page.getByRole('table').nth(1).waitFor();
      },
    ],
    [
      'differences',
      async () => {
        await page.getByText(p('compare.oneDay'), { exact: true }).click();
        await part('compare.part.differences');
        await items().nth(3).click();
      },
    ],
    [
      'people',
      async () => {
        await part('compare.part.people');
        await items().nth(2).click();
      },
    ],
    [
      'which move did it',
      async () => {
        await part('compare.part.whichMove');
        await page.getByRole('textbox').fill('400');
        await page.getByRole('textbox').press('Enter');
        await page.getByRole('button', { name: p('compare.showMove') }).waitFor();
      },
    ],
    [
      'what can be exported',
      async () => {
        await page.getByRole('button', { name: p('compare.export'), exact: true }).click();
        await page.getByRole('menu').waitFor();
      },
    ],
  ];

  it.each(screens)('%s', async (_name, go) => {
    await go();
    const strangers = (await visibleTexts(page)).filter(({ text }) => !isAccountedFor(text, data));
    expect(strangers).toEqual([]);
  });
});

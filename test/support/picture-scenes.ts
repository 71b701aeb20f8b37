/** What the pictures of the README show, and how a person gets there. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Position } from '../../shared/model/position.ts';
import type { Journey } from './home.ts';
import { canvasTree, card, chooseFile, chooseFromMenu, find, middleOf, planOnDisk, save } from './journey.ts';

export interface Scene {
  readonly name: string;
  /** The screen it begins on. */
  readonly starts: 'start' | 'sample';
  readonly show: (page: Page, journey: Journey) => Promise<void>;
}

const list = (name: string): string => join(import.meta.dirname, `../fixtures/orgs/${name}.csv`);
const FIRST_LIST = list('health-department-2011-03-31-senior-posts');
const SECOND_LIST = list('health-department-2011-09-30-senior-posts');

export const SCENES: readonly Scene[] = [
  { name: 'start', starts: 'start', show: async () => undefined },
  { name: 'import', starts: 'start', show: (page) => readList(page, FIRST_LIST) },
  { name: 'reimport', starts: 'start', show: showDifferences },
  { name: 'overview', starts: 'sample', show: dismissFirstSteps },
  { name: 'first-steps', starts: 'sample', show: async () => undefined },
  { name: 'organisation', starts: 'sample', show: (page) => find(page, 'Chief Information Security Officer') },
  { name: 'move', starts: 'sample', show: holdBranch },
  { name: 'several', starts: 'sample', show: selectManagers },
  { name: 'changes', starts: 'sample', show: showChanges },
  { name: 'table', starts: 'sample', show: groupTable },
  { name: 'analysis', starts: 'sample', show: showSpans },
  { name: 'export', starts: 'sample', show: showExport },
  { name: 'find', starts: 'sample', show: searchSecurity },
  { name: 'compare', starts: 'sample', show: compareMonths },
  { name: 'side-by-side', starts: 'sample', show: compareSides },
  { name: 'portfolio', starts: 'sample', show: openPortfolio },
  { name: 'repository', starts: 'sample', show: openRepository },
  { name: 'pipeline', starts: 'sample', show: openPipeline },
];

/** Put away what a first visitor is shown, and the notice that says how to get it back. */
async function dismissFirstSteps(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Do not show the first steps any more' }).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

/** Only what a scenario changes, with one of its cards in the inspector. */
async function showChanges(page: Page): Promise<void> {
  await dismissFirstSteps(page);
  await page.getByRole('banner').locator('[data-branch]').click();
  await page.getByRole('dialog').getByText('Two product lines').click();
  await page.getByText('Changes only', { exact: true }).click();
  await page.locator('.react-flow__node').filter({ hasText: 'Nur Aisyah Rahim' }).filter({ hasText: 'Moved' }).click();
}

async function readList(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: /^Import people/ }).click();
  await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), path);
  await page.getByRole('button', { name: /^Import \d+ positions/ }).waitFor();
}

async function showDifferences(page: Page): Promise<void> {
  await readList(page, FIRST_LIST);
  await page.getByRole('button', { name: /^Import \d+ positions/ }).click();
  await canvasTree(page).waitFor();
  await save(page);
  await chooseFromMenu(page, 'File', 'Import people');
  await chooseFile(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), SECOND_LIST);
  await page.getByRole('button', { name: 'Look at the differences' }).click();
  await page.getByRole('tree', { name: 'Differences between the list and the plan' }).waitFor();
}

async function positionsByTitle(page: Page, journey: Journey): Promise<ReadonlyMap<string, Position>> {
  await save(page);
  const { tables } = await planOnDisk(journey.planPath('Tallyquay (sample)'));
  return new Map([...tables.position.values()].map((position) => [position.title, position]));
}

function titled(positions: ReadonlyMap<string, Position>, title: string): Position {
  const position = positions.get(title);
  if (position === undefined) throw new Error(`The sample has no ${title}.`);
  return position;
}

/** The button stays down: the picture shows the branch held over its new manager. */
async function holdBranch(page: Page, journey: Journey): Promise<void> {
  await dismissFirstSteps(page);
  const positions = await positionsByTitle(page, journey);
  await find(page, 'Chief Information Security Officer');
  await page.waitForTimeout(400);
  const from = await middleOf(card(page, titled(positions, 'Security Engineering Manager')));
  const to = await middleOf(card(page, titled(positions, 'Head of Product Design')));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
}

async function selectManagers(page: Page, journey: Journey): Promise<void> {
  await dismissFirstSteps(page);
  const positions = await positionsByTitle(page, journey);
  const titles = ['Director of Platform', 'Director of Data', 'Chief Information Security Officer'];
  await find(page, 'Director of Platform');
  await page.waitForTimeout(400);
  for (const title of titles.slice(1)) {
    const { x, y } = await middleOf(card(page, titled(positions, title)));
    await page.keyboard.down('ControlOrMeta');
    await page.mouse.click(x, y);
    await page.keyboard.up('ControlOrMeta');
  }
}

async function groupTable(page: Page): Promise<void> {
  await dismissFirstSteps(page);
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('grid').waitFor();
  await page
    .getByRole('button', { name: /^Group/ })
    .first()
    .click();
  await page
    .getByRole('menuitemradio', { name: 'Team' })
    .or(page.getByRole('menuitem', { name: 'Team' }))
    .first()
    .click();
}

async function showSpans(page: Page): Promise<void> {
  await dismissFirstSteps(page);
  await runByPalette(page, 'Colour by span');
  await runByPalette(page, 'Analysis');
}

async function showExport(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
}

async function searchSecurity(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByPlaceholder('Find people, positions, teams and commands').fill('secur');
}

async function runByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('dialog').getByPlaceholder('Find people, positions, teams and commands');
  await field.fill(words);
  await page
    .getByRole('dialog')
    .getByRole('option', { name: words })
    .or(page.getByRole('dialog').getByText(words))
    .first()
    .waitFor();
  await field.press('Enter');
}

async function toCompare(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+Digit3');
  await page.getByRole('table', { name: /^Measures of/ }).waitFor();
}

async function compareMonths(page: Page): Promise<void> {
  await toCompare(page);
  await page.getByText('Over the months', { exact: true }).click();
  await page.getByLabel('From', { exact: true }).fill('2027-01');
  await page.getByLabel('From', { exact: true }).press('Enter');
  await page.getByRole('img', { name: /from Jan 2027 to Dec 2027/ }).waitFor();
}

async function compareSides(page: Page): Promise<void> {
  await toCompare(page);
  await page.getByRole('radiogroup', { name: 'What is shown' }).getByText('Differences', { exact: true }).click();
  await page.getByRole('treeitem', { name: /^Moved Tiago Figueiredo/ }).click();
  await page.getByRole('button', { name: 'Go to the move' }).waitFor();
}

async function openPortfolio(page: Page): Promise<void> {
  await dismissFirstSteps(page);
  await page.keyboard.press('Alt+Shift+Digit4');
  await page.getByRole('grid', { name: 'Repositories' }).getByText('quayside').waitFor();
  // Effects are worked out beside the page.
  await page
    .getByRole('img', { name: /^Recruits: \d+ of 100/ })
    .first()
    .waitFor();
}

async function openRepository(page: Page): Promise<void> {
  await openPortfolio(page);
  await page.getByRole('grid', { name: 'Repositories' }).getByText('tidegate').click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
}

async function openPipeline(page: Page): Promise<void> {
  await openPortfolio(page);
  await page.getByText('Pipeline', { exact: true }).click();
  await page.getByText('Kotlin').first().waitFor();
}

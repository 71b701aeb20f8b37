/** A whole reorganisation of 2,907 positions with the mouse, over canvas, outline, bench, inspector and table, behind both doors. */
import { afterEach, describe, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openPlan } from '../../shared/file/open-plan.ts';
import { departmentText, openDepartment } from '../support/department.ts';
import type { Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { canvasTree, card, drag, find, middleOf } from '../support/journey.ts';
import { expectReversible, isDone, nameNew, pasteHere } from '../support/whole-plan.ts';

const NURSING = 'Chief Nursing Officer';
const MEDICAL = 'Medical Director';
const NEWS = 'Director - NHS Communications';
const SOCIAL = 'Director General for Social Care - Local Government & Care Partnerships';
const INFORMATICS = 'Director General for Informatics and Chief Information Officer';
const FINANCE = 'Director General for NHS Finance Performance and Operations and Deputy Chief Executive for NHS';
const SYSTEM = 'Director System Regulation (Health & Audit Social Care)';
const EDUCATION = 'Director - Medical Education';
const STRATEGY = 'Director Strategy Group';
const LEADERSHIP = 'Director - Leadership';
const PERFORMANCE = 'Director of Performance';
const DELIVERY = 'Deputy Director - DH Delivery';
const REGION = 'Regional Public Health Group London';

const department = await departmentText();

/** The card of the one position with that title. */
function cardOf(page: Page, wanted: string): Locator {
  const opened = openPlan(department);
  if (!opened.ok) throw new Error('The department does not open.');
  const found = [...opened.value.plan.tables.position.values()].filter(({ title }) => title === wanted);
  const [position] = found;
  if (position === undefined || found.length > 1) throw new Error(`${found.length} positions are called ${wanted}.`);
  return card(page, position);
}

const outlineRow = (page: Page, name: string): Locator =>
  page
    .getByRole('tree', { name: 'Outline of the organisation' })
    .getByRole('treeitem', { name: new RegExp(`^${name.replaceAll(/[()]/g, '.')}`) })
    .first();
const bench = (page: Page): Locator => page.getByRole('region', { name: 'Bench' });
const verdict = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: text, visible: true }).first().waitFor();
const dialogButton = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

async function chooseMore(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More for this position' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Drag with a key held down; the verdict is there before the button is let go. */
async function dragWith(page: Page, key: 'Shift' | 'Alt', [from, onto]: readonly [Locator, Locator], says: RegExp) {
  await drag(page, from, onto, async () => {
    await page.keyboard.down(key);
    await verdict(page, says);
  });
  await page.keyboard.up(key);
}

describe.each(HOSTS_OF_THE_PAGE)('a whole reorganisation with the mouse, %s', (host) => {
  let journey: Journey;
  afterEach(async () => journey.end());

  it('each edit one step, all of them there and back', { timeout: 300_000 }, async ({ annotate }) => {
    const opened = await openDepartment(host, department);
    journey = opened.journey;
    const { page } = journey;
    await annotate(`ran on ${journey.kind}`);
    for (const edit of BY_POINTER) await edit(page);
    await expectReversible(page, opened.path, department);
  });
});

/** The edits with the mouse, one after the other. Texts are typed, as there is no other way. */
const BY_POINTER: readonly ((page: Page) => Promise<void>)[] = [
  async function moveBranchOnCanvas(page) {
    await showTwoLayers(page);
    await drag(page, cardOf(page, NEWS), cardOf(page, NURSING), () => verdict(page, `Move ${NEWS} (39) under`));
    await isDone(page, `Move ${NEWS} under ${NURSING}`);
  },
  async function moveOneOnCanvas(page) {
    await showTwoLayers(page);
    const cards = [cardOf(page, MEDICAL), cardOf(page, SOCIAL)] as const;
    await dragWith(page, 'Shift', cards, /^Move only Medical Director under .*; 17 reports go to /);
    await isDone(page, `Move only ${MEDICAL} under ${SOCIAL}`);
  },
  async function copyOnCanvas(page) {
    await showTwoLayers(page);
    await dragWith(page, 'Alt', [cardOf(page, INFORMATICS), cardOf(page, NURSING)], /^Copy 53 positions under/);
    await isDone(page, `Copy ${INFORMATICS} under ${NURSING}`);
  },
  async function reorderOnCanvas(page) {
    await showTwoLayers(page);
    await cardOf(page, INFORMATICS).click();
    const from = await middleOf(cardOf(page, INFORMATICS));
    const box = await cardOf(page, FINANCE).boundingBox();
    if (box === null) throw new Error('The card is not on the screen.');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
    await page.mouse.move(box.x + box.width / 2, box.y + 1, { steps: 12 });
    await verdict(page, `Put ${INFORMATICS} before ${FINANCE}`);
    await page.mouse.up();
    await isDone(page, `Move ${INFORMATICS} among its siblings`);
  },
  async function moveInOutline(page) {
    await find(page, STRATEGY);
    await drag(page, outlineRow(page, STRATEGY), outlineRow(page, SYSTEM), () =>
      verdict(page, `Move ${STRATEGY} (22) under ${SYSTEM}`),
    );
    await isDone(page, `Move ${STRATEGY} under ${SYSTEM}`);
  },
  async function addReportAndPeer(page) {
    await find(page, EDUCATION);
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: 'Add report' }).click();
    await nameNew(page, 'Head of Simulation');
    await outlineRow(page, 'Head of Simulation').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Add position beside' }).click();
    await nameNew(page, 'Head of Placements');
  },
  async function fillFromBench(page) {
    for (const name of ['Amara Okafor', 'Ishaan Rao']) {
      await bench(page).getByRole('button', { name: 'Add person to the bench…' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill(name);
      await dialogButton(page, 'Add').click();
      await isDone(page, `Add ${name} to the bench`);
    }
    const waiting = (name: string): Locator => bench(page).getByRole('option', { name: new RegExp(`^${name}`) });
    // The bench grows with them, and the outline above it gives way.
    await waiting('Ishaan Rao').waitFor();
    await drag(page, waiting('Amara Okafor'), outlineRow(page, 'Head of Simulation'), () =>
      verdict(page, 'Fill Head of Simulation with Amara Okafor'),
    );
    await isDone(page, 'Fill Head of Simulation with Amara Okafor');
    // The row that is left moves up to where it is taken.
    await waiting('Amara Okafor').waitFor({ state: 'detached' });
    const seat = page.locator('.react-flow__node').filter({ hasText: 'Head of Placements' });
    await drag(page, waiting('Ishaan Rao'), seat, () => verdict(page, 'Fill Head of Placements with Ishaan Rao'));
    await isDone(page, 'Fill Head of Placements with Ishaan Rao');
  },
  async function swapTwo(page) {
    await outlineRow(page, 'Amara Okafor').click();
    await outlineRow(page, 'Ishaan Rao').click({ modifiers: ['ControlOrMeta'] });
    await chooseMore(page, 'Swap people…');
    await page
      .getByRole('button', { name: /^Undo: Swap (Amara Okafor and Ishaan Rao|Ishaan Rao and Amara Okafor)$/ })
      .waitFor();
  },
  async function vacateOntoBench(page) {
    await outlineRow(page, 'Ishaan Rao').click();
    const leaving = page.locator('.react-flow__node').filter({ hasText: 'Ishaan Rao' });
    await drag(page, leaving, bench(page), () => verdict(page, 'Ishaan Rao goes to the bench'));
    await isDone(page, 'Vacate Head of Simulation');
  },
  async function backfillAndSplit(page) {
    await outlineRow(page, 'Amara Okafor').click();
    await chooseMore(page, 'Split the seat…');
    await dialogButton(page, 'Split').click();
    await isDone(page, 'Split the seat of Amara Okafor');
    await outlineRow(page, 'Amara Okafor').click();
    await chooseMore(page, 'Backfill…');
    await dialogButton(page, 'Backfill').click();
    await isDone(page, 'Backfill Amara Okafor');
  },
  async function closeOne(page) {
    await find(page, DELIVERY);
    await chooseMore(page, 'Close position');
    await dialogButton(page, 'Close position').click();
    await isDone(page, `Close ${DELIVERY}`);
  },
  async function editSeveral(page) {
    await find(page, LEADERSHIP);
    await outlineRow(page, LEADERSHIP).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Select', exact: true }).hover();
    await page.getByRole('menuitem', { name: 'Select direct reports' }).click();
    await page.getByRole('heading', { name: '12 positions' }).waitFor();
    await page.getByLabel('Level', { exact: true }).fill('L9');
    await page.getByRole('heading', { name: '12 positions' }).click();
    await isDone(page, 'Change the level of 12 positions');
  },
  async function relateByDrawing(page) {
    await showTwoLayers(page);
    await cardOf(page, INFORMATICS).hover();
    await drag(page, page.locator('[data-connect]'), cardOf(page, NURSING), () =>
      verdict(page, `Relate ${INFORMATICS} to ${NURSING}…`),
    );
    await page.getByRole('button', { name: `${NURSING} mentors ${INFORMATICS}` }).click();
    await isDone(page, `Make ${NURSING} the mentor of ${INFORMATICS}`);
  },
  async function deleteTeam(page) {
    await find(page, 'Regional Director of Public Health London');
    await page.getByRole('button', { name: `Edit team ${REGION}` }).click();
    await dialogButton(page, 'Delete team…').click();
    await page.getByLabel('Where do its 10 positions go?').selectOption('Workforce Directorate');
    await dialogButton(page, 'Delete team').click();
    await isDone(page, `Delete team ${REGION}`);
  },
  async function pasteText(page) {
    await find(page, EDUCATION);
    await cardOf(page, EDUCATION).click();
    await pasteHere(page, 'Dean\n\tVice-dean\n\t\tRegistrar\n\tLibrarian');
    await isDone(page, `Paste 4 positions under ${EDUCATION}`);
  },
  async function editInTable(page) {
    await find(page, PERFORMANCE);
    await page.getByRole('radiogroup', { name: 'Lens' }).getByText('Table').click();
    const grid = page.getByRole('grid');
    await grid.locator('[aria-colindex="3"]').filter({ hasText: PERFORMANCE }).first().dblclick();
    await grid.getByRole('combobox').fill('Director of Results');
    await grid.locator('[aria-colindex="5"]').nth(8).click();
    await isDone(page, `Change the title of ${PERFORMANCE}`);
    await page.getByRole('radiogroup', { name: 'Lens' }).getByText('Chart').click();
    await canvasTree(page).waitFor();
  },
];

/** The roots and who reports to them, all on the screen. */
async function showTwoLayers(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Layers' }).getByRole('button').nth(1).click();
  await page.getByRole('menuitemradio', { name: 'Show 2 layers' }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Fit everything' }).click();
}

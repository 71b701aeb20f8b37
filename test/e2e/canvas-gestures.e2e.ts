/** Gestures on the canvas, behind both doors: every drop says before what it does, does it in one step, and undo takes it back. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { Position } from '../../shared/model/position.ts';
import { newHome, type Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import type { LaunchOptions } from '../support/launch.ts';
import { card, find, middleOf, planOnDisk, sampleText, save } from '../support/journey.ts';

const TOP = 'Tan Wei Ling';
const CISO = 'Rafael Nogueira';
const DESIGN = 'Eko Purnomo';
const DATA = 'Tiago Figueiredo';
const MANAGER = 'Leonor Cascais';

const sample = await sampleText();

function planOf(text: string): Plan {
  const opened = openPlan(text);
  if (!opened.ok) throw new Error('The sample does not open.');
  return opened.value.plan;
}

/** The position a person of the sample holds. */
function heldBy(name: string): Position {
  const { person, position } = planOf(sample).tables;
  const found = [...position.values()].find(({ personId }) => personId !== null && person.get(personId)?.name === name);
  if (found === undefined) throw new Error(`${name} is not in the sample.`);
  return found;
}

const cardOf = (page: Page, name: string): Locator => card(page, heldBy(name));
const verdict = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text, visible: true });
const figure = (page: Page, text: string): Locator => page.getByRole('contentinfo').getByText(text);
const undoLabel = (page: Page): Promise<string | null> =>
  page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
const chart = (page: Page): Locator => page.getByRole('tree', { name: /^Organisation/ });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Take hold of a card and hold it over a point, in steps as a hand does. */
async function hold(page: Page, from: Locator, to: Point): Promise<void> {
  const start = await middleOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

/** A point of a card, as shares of its width and height. */
async function pointOf(locator: Locator, acrossShare: number, downShare: number): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The card is not on the screen.');
  return { x: box.x + box.width * acrossShare, y: box.y + box.height * downShare };
}

async function undo(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: `Undo: ${step}`, exact: true }).click();
  await page.getByRole('button', { name: `Redo: ${step}`, exact: true }).waitFor();
}

describe.each(HOSTS_OF_THE_PAGE)('gestures on the canvas, %s', (host) => {
  let journey: Journey;
  let path: string;
  afterEach(async () => journey.end());

  async function open(kind: LaunchOptions['host']): Promise<Page> {
    const home = await newHome();
    path = await home.addPlan('Plan', sample);
    journey = await home.start({ host: kind, openPath: path });
    await journey.page.emulateMedia({ reducedMotion: 'reduce' });
    // The whole row of colleagues has room without the outline.
    await chart(journey.page).waitFor();
    await journey.page.keyboard.press('ControlOrMeta+b');
    await journey.page.getByRole('region', { name: 'Bench' }).waitFor({ state: 'detached' });
    await find(journey.page, CISO);
    return journey.page;
  }
  const saved = async (): Promise<Plan> => {
    await save(journey.page);
    return planOnDisk(path);
  };

  it('cards go with their branch, alone, as copies, among siblings and to the top', async ({ annotate }) => {
    const page = await open(host);
    await annotate(`ran on ${journey.kind}`);
    const mover = heldBy(CISO);
    const target = heldBy(DESIGN);
    const reports = reportingTree(planOf(sample).tables).reportsOf(mover.id);

    // The keys change what a drop means while the button is down, and Escape ends it all.
    await hold(page, cardOf(page, CISO), await middleOf(cardOf(page, DESIGN)));
    await verdict(page, `Move ${CISO} (10) under ${DESIGN}`).waitFor();
    await page.keyboard.down('Shift');
    await verdict(page, `Move only ${CISO} under ${DESIGN}; 4 reports go to ${TOP}`).waitFor();
    await page.keyboard.up('Shift');
    await verdict(page, `Move ${CISO} (10) under ${DESIGN}`).waitFor();
    await page.keyboard.down('Alt');
    await verdict(page, `Copy 10 positions under ${DESIGN}, all open`).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.keyboard.up('Alt');
    expect(await undoLabel(page)).toBe('Undo');

    const under = await middleOf(cardOf(page, DESIGN));
    await hold(page, cardOf(page, CISO), under);
    await page.keyboard.down('Shift');
    await verdict(page, /^Move only/).waitFor();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await figure(page, '1 selected').waitFor();
    // The new manager stays under the pointer: the card goes to its place, not the chart to the card.
    expect(await middleOf(cardOf(page, DESIGN))).toEqual(under);
    const alone = (await saved()).tables.position;
    expect(alone.get(mover.id)?.managerPositionId).toBe(target.id);
    expect(reports.map((id) => alone.get(id)?.managerPositionId)).toEqual(reports.map(() => mover.managerPositionId));
    await undo(page, `Move only ${CISO} under ${DESIGN}`);

    await find(page, CISO);
    await hold(page, cardOf(page, CISO), await middleOf(cardOf(page, DESIGN)));
    await page.keyboard.down('Alt');
    await verdict(page, /^Copy 10/).waitFor();
    await page.mouse.up();
    await page.keyboard.up('Alt');
    const copied = (await saved()).tables;
    expect(copied.position.size).toBe(planOf(sample).tables.position.size + 10);
    const copy = reportingTree(copied).reportsOf(target.id).at(-1);
    expect(copied.position.get(copy!)).toMatchObject({ title: mover.title, personId: null, status: 'open' });
    await undo(page, `Copy ${CISO} under ${DESIGN}`);

    await find(page, CISO);
    await hold(page, cardOf(page, CISO), await pointOf(cardOf(page, DATA), -0.03, 0.5));
    await verdict(page, `Put ${CISO} before ${DATA}`).waitFor();
    await page.mouse.up();
    const siblings = reportingTree((await saved()).tables).reportsOf(mover.managerPositionId!);
    expect(siblings.indexOf(mover.id)).toBe(siblings.indexOf(heldBy(DATA).id) - 1);
    await undo(page, `Move ${CISO} among its siblings`);

    await find(page, CISO);
    const box = await chart(page).boundingBox();
    await hold(page, cardOf(page, CISO), { x: box!.x + box!.width / 2, y: box!.y + 60 });
    await verdict(page, `Move ${CISO} (10) to the top`).waitFor();
    await page.mouse.up();
    expect(reportingTree((await saved()).tables).roots).toContain(mover.id);
    await undo(page, `Move ${CISO} to the top`);
    expect(await undoLabel(page)).toBe('Undo');
  });

  it('a marquee selects, cards are renamed in place, and everything has a key', async ({ annotate }) => {
    const page = await open(host);
    await annotate(`ran on ${journey.kind}`);
    // From left of a card of four below each other to the lower right of the second.
    const from = await pointOf(cardOf(page, 'Vasco Trigueiros'), -0.09, 0.1);
    const to = await pointOf(cardOf(page, 'Oliver Phua'), 0.5, 0.5);
    await chart(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.down('Shift');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await verdict(page, '2 selected').waitFor();
    await figure(page, '2 selected').waitFor();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await figure(page, '2 selected').waitFor();

    await cardOf(page, 'Oliver Phua').click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'What can be done with the selection' });
    await menu.getByRole('menuitem', { name: 'Select', exact: true }).hover();
    await page.getByRole('menuitem', { name: 'Select siblings' }).click();
    await figure(page, '4 selected').waitFor();

    await cardOf(page, CISO).dblclick({ position: { x: 20, y: 8 } });
    const fields = page.getByRole('group', { name: `Rename ${CISO}` });
    await fields.getByLabel('Name').fill(' ');
    await page.keyboard.press('Enter');
    await fields.getByText('A name cannot be empty.').waitFor();
    await fields.getByLabel('Name').fill('Rafaela Nogueira');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Chief Trust Officer');
    await page.keyboard.press('Enter');
    await fields.waitFor({ state: 'detached' });
    const renamed = (await saved()).tables;
    const held = renamed.position.get(heldBy(CISO).id);
    expect(held?.title).toBe('Chief Trust Officer');
    expect(renamed.person.get(held!.personId!)?.name).toBe('Rafaela Nogueira');
    await undo(page, `Rename ${CISO}`);
    expect(await undoLabel(page)).toBe('Undo');

    // From here on without the mouse.
    await find(page, DATA);
    await chart(page).focus();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    const siblings = reportingTree((await saved()).tables).reportsOf(heldBy(TOP).id);
    expect(siblings.indexOf(heldBy(DATA).id)).toBe(siblings.indexOf(heldBy(CISO).id) + 1);
    await page.keyboard.press('ControlOrMeta+z');

    await find(page, MANAGER);
    await chart(page).focus();
    await page.keyboard.press('ControlOrMeta+x');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ControlOrMeta+v');
    expect((await saved()).tables.position.get(heldBy(MANAGER).id)?.managerPositionId).toBe(heldBy(DATA).id);
    await undo(page, `Move ${MANAGER} under ${DATA}`);

    await chart(page).focus();
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Rename…' }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await expect.poll(() => chart(page).evaluate((tree) => tree === document.activeElement)).toBe(true);
  });

  it('a relation is drawn from card to card, and people go to the bench and back', async ({ annotate }) => {
    const page = await open(host);
    await annotate(`ran on ${journey.kind}`);
    await page.keyboard.press('ControlOrMeta+b');
    // With less room the chart is small again: go near, where cards have handles.
    await find(page, CISO);
    const handle = page.locator('[data-connect]');
    await cardOf(page, CISO).hover();
    await hold(page, handle, await middleOf(cardOf(page, DESIGN)));
    await verdict(page, `Relate ${CISO} to ${DESIGN}…`).waitFor();
    await page.mouse.up();
    const panel = page.getByRole('dialog', { name: `How ${CISO} and ${DESIGN} belong together` });
    await panel.getByLabel('Caption, if any').fill('architecture board');
    await panel.getByRole('button', { name: `${CISO} works for ${DESIGN} (dotted line)` }).click();
    await panel.waitFor({ state: 'detached' });
    const drawn = [...(await saved()).tables.relation.values()].find(({ caption }) => caption === 'architecture board');
    expect(drawn).toMatchObject({
      fromPositionId: heldBy(CISO).id,
      toPositionId: heldBy(DESIGN).id,
      type: 'dotted',
    });

    // Off the canvas onto the bench, and back onto the position that was left.
    const seat = heldBy('Oliver Phua');
    await hold(page, card(page, seat), await middleOf(page.getByRole('region', { name: 'Bench' })));
    await verdict(page, 'Oliver Phua goes to the bench; the position stays, open').waitFor();
    await page.mouse.up();
    const waiting = page.getByRole('region', { name: 'Bench' }).getByRole('option', { name: /^Oliver Phua/ });
    expect((await saved()).tables.position.get(seat.id)).toMatchObject({ personId: null, status: 'open' });
    await hold(page, waiting, await middleOf(card(page, seat)));
    await verdict(page, `Fill ${seat.title} with Oliver Phua`).waitFor();
    await page.mouse.up();
    expect((await saved()).tables.position.get(seat.id)?.personId).toBe(seat.personId);

    // A line to the card itself is none: nothing is asked.
    await cardOf(page, CISO).hover();
    await hold(page, handle, await middleOf(cardOf(page, CISO)));
    await page.mouse.up();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

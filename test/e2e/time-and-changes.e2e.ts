/** Looking at any day, and at what a scenario changes: the time line, ghosts, what was before, taking it back. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { asEdits } from '../../shared/scenario/moves.ts';
import type { Move } from '../../shared/model/move.ts';
import type { Position } from '../../shared/model/position.ts';
import { find } from '../../shared/model/tables.ts';
import { addMonths, monthStart } from '../../shared/util/calendar.ts';
import { formatIsoDate, type IsoDate } from '../../shared/util/iso-date.ts';
import { anOrg, positionOf } from '../support/an-org.ts';
import { seriousFindings } from '../support/axe.ts';
import { newHome, type Journey } from '../support/home.ts';
import { HOSTS_OF_THE_PAGE } from '../support/hosts.ts';
import { card, canvasTree, outlineTree, titleField } from '../support/journey.ts';
import { textOf } from '../support/plan-text.ts';

const now = new Date();
const TODAY = formatIsoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
/** The first of a month some months from now. */
const monthFromNow = (count: number): IsoDate => monthStart(addMonths(TODAY, count));

/** Ana leads Budi and Citra, each with two; one of them starts, one leaves, and a scenario moves and renames. */
function planText(): string {
  const org = anOrg()
    .manager('Ana')
    .report('Ana', 'Budi')
    .report('Ana', 'Citra')
    .report('Budi', 'Dewi')
    .report('Budi', 'Eka')
    .report('Citra', 'Fajar', { startDate: monthFromNow(4) })
    .report('Citra', 'Gita', { endDate: monthFromNow(6) });
  const tables = org.tables();
  const edit = (name: string, fields: Partial<Position>): Move['edits'] => {
    const before = find(tables, positionOf(name))!;
    return asEdits([{ id: before.id, before, after: { ...before, ...fields } }]);
  };
  const move = (id: Move['id'], fields: Omit<Move, 'id' | 'scenarioId'>): Move => ({
    id,
    scenarioId: 'scenario_b',
    ...fields,
  });
  return textOf(
    org
      .with({ id: 'scenario_b', name: 'Plan B', parentScenarioId: null, status: 'draft' })
      .with(
        move('move_1', {
          label: 'Dewi to Citra',
          effectiveDate: monthFromNow(2),
          edits: edit('Dewi', { managerPositionId: positionOf('Citra') }),
        }),
      )
      .with(
        move('move_2', {
          label: 'Eka leads',
          effectiveDate: monthFromNow(3),
          edits: edit('Eka', { title: 'Team lead' }),
        }),
      )
      .tables(),
  );
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Day' });
const valueText = (page: Page) => slider(page).getAttribute('aria-valuetext');
const cardOf = (page: Page, name: string) => card(page, { id: positionOf(name) });
const ghostOf = (page: Page, name: string) => page.locator(`.react-flow__node[data-id="position_was-${name}"]`);

async function showScenario(page: Page): Promise<void> {
  await page.getByRole('banner').locator('[data-branch]').click();
  await page.getByRole('dialog').getByText('Plan B').click();
  await cardOf(page, 'Dewi').getByText('Moved').waitFor();
}

describe.each(HOSTS_OF_THE_PAGE)('time and changes, %s', (host) => {
  let journey: Journey;
  let text = '';
  beforeAll(() => {
    text = planText();
  });
  afterEach(async () => journey.end());

  async function open(): Promise<Page> {
    const home = await newHome();
    const path = await home.addPlan('Time', text);
    journey = await home.start({ host, openPath: path });
    await journey.page.emulateMedia({ reducedMotion: 'reduce' });
    await cardOf(journey.page, 'Gita').waitFor();
    return journey.page;
  }

  it('any day is shown, by hand and by key, and who is not there looks so', async ({ annotate }) => {
    const page = await open();
    await annotate(`ran on ${journey.kind}`);
    expect(await valueText(page)).toBe('After everything planned');
    expect(
      await cardOf(page, 'Fajar')
        .getByText(/^from /)
        .count(),
    ).toBe(0);

    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await expect.poll(() => valueText(page)).toMatch(/, today/);
    await cardOf(page, 'Fajar')
      .getByText(/^from /)
      .waitFor();
    await outlineTree(page)
      .getByRole('treeitem', { name: /Fajar.*from / })
      .waitFor();

    // From mark to mark: Fajar starts, then Gita has left.
    await page.keyboard.press('Alt+Shift+Period');
    await expect.poll(() => valueText(page)).toMatch(/1 starts$/);
    await expect
      .poll(() =>
        cardOf(page, 'Fajar')
          .getByText(/^from /)
          .count(),
      )
      .toBe(0);
    await page.getByRole('toolbar', { name: 'What happens' }).getByRole('button', { name: /Gita/ }).click();
    await expect.poll(() => valueText(page)).toMatch(/1 has left$/);
    await cardOf(page, 'Gita')
      .getByText(/^left /)
      .waitFor();

    await slider(page).press('ArrowLeft');
    await slider(page).press('ArrowLeft');
    await expect
      .poll(() =>
        cardOf(page, 'Gita')
          .getByText(/^left /)
          .count(),
      )
      .toBe(0);
    const before = await valueText(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => valueText(page), { timeout: 10_000 }).not.toBe(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    await slider(page).press('End');
    await expect.poll(() => valueText(page)).toBe('After everything planned');

    // Closed is remembered, whatever the plan has on it.
    await page.keyboard.press('ControlOrMeta+j');
    await slider(page).waitFor({ state: 'detached' });
    await page.reload();
    await canvasTree(page).waitFor();
    expect(await slider(page).count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+j');
    await slider(page).waitFor();
  });

  it('changes are marked, ghosts lead to where it is now, and all of it can be taken back', async () => {
    const page = await open();
    await showScenario(page);
    await ghostOf(page, 'dewi').getByText('Now: Citra').waitFor();
    await cardOf(page, 'Budi').getByText('−1 person').waitFor();

    await ghostOf(page, 'dewi').click();
    await page.getByText('was Budi', { exact: true }).waitFor();
    const section = page.getByRole('group', { name: 'In this scenario' });
    await section.getByText('Moves from Budi to Citra.').waitFor();
    await section.getByRole('button', { name: /Dewi to Citra/ }).waitFor();

    await page.getByRole('tree', { name: 'Organisation, reporting lines' }).focus();
    await page.keyboard.press('Shift+C');
    await cardOf(page, 'Fajar').waitFor({ state: 'detached' });
    await cardOf(page, 'Eka').getByText('Title').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await seriousFindings(page)).toEqual([]);
    }

    await cardOf(page, 'Eka').click();
    await page.getByRole('button', { name: 'Take back: Title' }).click();
    await expect.poll(() => titleField(page).inputValue()).toBe("Eka's role");
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => titleField(page).inputValue()).toBe('Team lead');

    // Before the first move nothing is left to show, and before the scenario Dewi is where she was.
    await slider(page).press('Home');
    await page.getByText('This scenario changes nothing by this day.').waitFor();
    await page.getByRole('button', { name: 'Show after' }).click();
    await slider(page).press('End');
    await ghostOf(page, 'dewi').waitFor();
    await page.keyboard.press('Shift+B');
    await page.getByText('As it was before “Plan B”').waitFor();
    await ghostOf(page, 'dewi').waitFor({ state: 'detached' });
  });
});

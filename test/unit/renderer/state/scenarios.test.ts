/** Scenarios as the page goes about them: starting, showing a part, adopting, deleting, the order of moves. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BASELINE, branchOf } from '../../../../shared/scenario/branch.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planOf } from '../../../support/plan-text.ts';
import { planText, startPage, type Page } from './page.ts';

const PLAN = planOf(anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', 'Citra').tables());

let page: Page;

beforeEach(async () => {
  page = await startPage();
  await page.openFile(planText({}, PLAN));
});

const start = (name: string, fields: Partial<Parameters<Page['startScenario']>[0]> = {}) =>
  page.startScenario({ name, parentScenarioId: null, ...fields });

const shown = () => page.shownScenario(page.getState())?.name ?? null;

/** Retitle in the shown scenario, from a day on. */
function retitled(person: string, title: string, date: string): void {
  page.showDate(date);
  page.retitle(person, title);
  page.showDate(null);
}

const listed = () => page.listedMoves(page.getState()).map(({ label, effectiveDate }) => `${effectiveDate} ${label}`);
const titles = () => page.listedMoves(page.getState()).map(({ edits }) => edits[0]?.after?.['title']);

describe('starting a scenario', () => {
  it('shows it; a name that is taken is refused in words', () => {
    expect(start('Bold')).toBeNull();
    expect(shown()).toBe('Bold');
    expect(start('bold')?.key).toBe('refusal.scenarioExists');
  });

  it('about a part of the organisation shows that part alone, and leaving it everybody again', () => {
    start('Part', { focusPositionId: positionOf('Budi') });
    expect(page.getState().look.focusRoot).toBe(positionOf('Budi'));
    page.openBranch(BASELINE);
    expect(page.getState().look.focusRoot).toBeNull();
  });

  it('leaves a branch in view that somebody chose', () => {
    start('Whole');
    page.openBranch(BASELINE);
    page.focusOn(positionOf('Budi'));
    start('Other');
    expect(page.getState().look.focusRoot).toBe(positionOf('Budi'));
  });
});

describe('adopting', () => {
  it('shows the baseline, and undo brings the scenario back as it was', () => {
    start('Bold');
    retitled('Budi', 'Head', '2027-03-01');
    const { plan } = page.opened();
    const scenario = page.shownScenario(page.getState())!;
    expect(page.adoptScenario(scenario.id, null)).toBeNull();
    expect(page.getState().branch).toEqual(BASELINE);
    expect(page.titleOf('Budi')).toBe('Head');
    page.openBranch(branchOf(scenario.id));
    page.retitle('Citra', 'Lead');
    expect(page.notices().at(-1)).toMatch(/stays as history/);
    page.undoStep();
    expect(page.opened().plan.tables).toEqual(plan.tables);
  });

  it('nothing is refused and leaves what is shown', () => {
    start('Empty');
    const scenario = page.shownScenario(page.getState())!;
    expect(page.adoptScenario(scenario.id, null)?.key).toBe('refusal.nothingToAdopt');
    expect(shown()).toBe('Empty');
  });
});

describe('deleting the scenario that is shown', () => {
  it('goes on with what it was laid over', () => {
    start('Below');
    const below = page.shownScenario(page.getState())!;
    start('Above', { parentScenarioId: below.id });
    const above = page.shownScenario(page.getState())!;
    page.deleteScenario({ scenarioId: above.id, children: 'delete' });
    expect(shown()).toBe('Below');
    page.deleteScenario({ scenarioId: below.id, children: 'delete' });
    expect(shown()).toBeNull();
  });
});

describe('the order of moves', () => {
  beforeEach(() => {
    start('Bold');
    retitled('Ana', 'First', '2027-01-01');
    retitled('Budi', 'Second', '2027-02-01');
    retitled('Citra', 'Third', '2027-02-01');
  });

  const moveAt = (at: number) => page.listedMoves(page.getState())[at]!;

  it('changes within a day without changing the day', () => {
    page.shiftMove(moveAt(2), -1);
    expect(titles()).toEqual(['First', 'Third', 'Second']);
    expect(listed().every((line) => line.startsWith('2027-0'))).toBe(true);
    expect(moveAt(1).effectiveDate).toBe('2027-02-01');
  });

  it('past the first or last of a day takes the next day over', () => {
    page.shiftMove(moveAt(1), -1);
    expect(titles()).toEqual(['First', 'Second', 'Third']);
    expect(moveAt(1).effectiveDate).toBe('2027-01-01');
    page.shiftMove(moveAt(1), 1);
    expect(titles()).toEqual(['First', 'Second', 'Third']);
    expect(moveAt(1).effectiveDate).toBe('2027-02-01');
  });

  it('ends at both ends', () => {
    const before = listed();
    page.shiftMove(moveAt(0), -1);
    page.shiftMove(moveAt(2), 1);
    expect(listed()).toEqual(before);
  });
});

describe('what is done with chosen moves', () => {
  beforeEach(() => {
    start('Bold');
    retitled('Ana', 'First', '2027-01-01');
    retitled('Budi', 'Second', '2027-02-01');
  });

  it('is done with all of them, as one step', () => {
    const ids = page.listedMoves(page.getState()).map(({ id }) => id);
    page.chooseMoves(ids, true);
    page.switchMeant(true);
    expect(page.titleOf('Budi')).toBe("Budi's role");
    page.undoStep();
    expect(page.titleOf('Budi')).toBe('Second');
    page.deleteMeant();
    expect(listed()).toEqual([]);
    page.undoStep();
    expect(titles()).toEqual(['First', 'Second']);
  });

  it('is done with the one the keyboard is on when none is chosen', () => {
    page.changeMoveList({ at: page.listedMoves(page.getState())[1]!.id });
    page.deleteMeant();
    expect(titles()).toEqual(['First']);
    expect(page.getState().moveList.at).toBe(page.listedMoves(page.getState())[0]!.id);
  });

  it('of another scenario touches none of this one', () => {
    page.chooseMoves(
      page.listedMoves(page.getState()).map(({ id }) => id),
      true,
    );
    start('Other');
    page.deleteMeant();
    expect(page.opened().plan.tables.move.size).toBe(2);
  });
});

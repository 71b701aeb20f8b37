/** The time line and what a scenario changes, as the page holds them: steps from day to day, taking back, ghosts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find } from '../../../../shared/model/tables.ts';
import { BASELINE } from '../../../../shared/scenario/branch.ts';
import { ghostIdOf } from '../../../../shared/scenario/ghosts.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planOf } from '../../../support/plan-text.ts';
import { planText, startPage, type Page } from './page.ts';

const PLAN = planOf(
  anOrg()
    .manager('Ana')
    .report('Ana', 'Budi')
    .report('Ana', 'Citra')
    .report('Budi', 'Dewi', { startDate: '2027-03-10' })
    .report('Budi', 'Eka')
    .tables(),
);
const load = () =>
  Promise.all([
    import('../../../../renderer/state/time.ts'),
    import('../../../../renderer/state/changes.ts'),
    import('../../../../renderer/state/position-changes.ts'),
  ]);

let page: Page;
let time: Awaited<ReturnType<typeof load>>[0];
let changes: Awaited<ReturnType<typeof load>>[1];
let positions: Awaited<ReturnType<typeof load>>[2];

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 27), toFake: ['Date', 'setInterval', 'clearInterval'] });
  page = await startPage();
  [time, changes, positions] = await load();
  await page.openFile(planText({}, PLAN));
});
afterEach(() => {
  time.stopPlaying();
  vi.useRealTimers();
});

const day = (): string | null => page.getState().date;
const dispatch: Page['dispatch'] = (name, args) => page.dispatch(name, args);
const onDewi = () => positions.changesOfPosition(page.getState(), positionOf('Dewi'));

/** In a scenario, from the first of February on. */
function inScenario(): void {
  expect(page.startScenario({ name: 'B', parentScenarioId: null, effectiveDate: '2027-02-01' })).toBeNull();
}

describe('the day', () => {
  it('goes by months, and from one day on which something happens to the next', () => {
    time.goToToday();
    expect(day()).toBe('2026-11-27');
    time.stepMonth(-1);
    expect(day()).toBe('2026-11-01');
    time.stepMonth(1);
    time.stepMonth(1);
    expect(day()).toBe('2027-01-01');
    time.stepEvent(1);
    expect(day()).toBe('2027-03-10');
    time.stepEvent(1);
    expect(day()).toBeNull();
    time.stepEvent(-1);
    expect(day()).toBe('2027-03-10');
    time.stepEvent(-1);
    expect(day()).toBe('2027-03-10');
  });

  it('goes on by itself up to everything planned, and stops at an edit, which is made for the day shown', () => {
    time.togglePlaying();
    vi.advanceTimersByTime(1_900);
    expect([day(), page.getState().isPlaying]).toEqual(['2027-01-01', true]);
    page.retitle('Eka', 'Lead');
    expect(page.getState().isPlaying).toBe(false);
    vi.advanceTimersByTime(5_000);
    expect(day()).toBe('2027-01-01');
    time.togglePlaying();
    vi.advanceTimersByTime(60_000);
    expect([day(), page.getState().isPlaying]).toEqual([null, false]);
  });

  it('is offered where there is something to see, until the person decides', () => {
    expect(time.isTimeLineShown(page.getState())).toBe(true);
    dispatch('editPositions', { positionIds: [positionOf('Dewi')], field: 'startDate', value: undefined });
    expect(time.isTimeLineShown(page.getState())).toBe(false);
    time.toggleTimeLine();
    expect(time.isTimeLineShown(page.getState())).toBe(true);
    inScenario();
    time.toggleTimeLine();
    expect(time.isTimeLineShown(page.getState())).toBe(false);
  });
});

describe('what a scenario changes', () => {
  it('is known of a position with the moves that do it, and taken back by field', () => {
    expect(onDewi()).toBeNull();
    inScenario();
    expect(onDewi()).toBeNull();
    dispatch('moveUnder', { positionIds: [positionOf('Dewi')], managerId: positionOf('Citra') });
    page.retitle('Dewi', 'Lead');
    expect(onDewi()?.differences.map(({ field, from }) => [field, from])).toEqual([
      ['managerPositionId', 'Budi'],
      ['title', "Dewi's role"],
    ]);
    expect(onDewi()?.moves).toHaveLength(1);
    positions.takeBackField(onDewi()!, onDewi()!.differences[1]!);
    expect(page.titleOf('Dewi')).toBe("Dewi's role");
    expect(onDewi()?.differences.map(({ field }) => field)).toEqual(['managerPositionId']);
  });

  it('of who holds a position is taken back with the status that went along', () => {
    inScenario();
    dispatch('vacatePositions', { positionIds: [positionOf('Dewi')] });
    const [holder] = onDewi()!.differences;
    positions.takeBackField(onDewi()!, holder!);
    expect(find(page.opened().tables, positionOf('Dewi'))).toEqual(PLAN.tables.position.get(positionOf('Dewi')));
    expect(page.opened().plan.tables.move.size).toBe(0);
  });

  it('is looked at before, after and alone', () => {
    inScenario();
    dispatch('moveUnder', { positionIds: [positionOf('Dewi')], managerId: positionOf('Citra') });
    const before = changes.groundOf(page.getState())!;
    const sides = { before, after: page.opened().tables, day: null };
    const shown = (way: 'before' | 'after' | 'only') => changes.changesShown(sides, way);
    expect(shown('before').tree.managerOf(positionOf('Dewi'))).toBe(positionOf('Budi'));
    expect(shown('after').tree.managerOf(positionOf('Dewi'))).toBe(positionOf('Citra'));
    expect(shown('after').tree.managerOf(ghostIdOf(positionOf('Dewi')))).toBe(positionOf('Budi'));
    expect(shown('only').tree.inOrder).not.toContain(positionOf('Eka'));
    // The same versions are drawn from the same trees.
    expect(shown('only').tree).toBe(shown('only').tree);
  });

  it('is left alone to go to somebody whom it does not touch', () => {
    inScenario();
    dispatch('moveUnder', { positionIds: [positionOf('Dewi')], managerId: positionOf('Citra') });
    changes.lookAtChanges('only');
    changes.leaveChangesFor([positionOf('Dewi'), positionOf('Ana')]);
    expect(page.getState().look.changes).toBe('only');
    changes.leaveChangesFor([positionOf('Dewi'), positionOf('Eka')]);
    expect(page.getState().look.changes).toBe('after');
  });

  it('leaves a ghost that is forgotten with another selection, elsewhere, and when the position is back', () => {
    inScenario();
    const ghost = (): string | null => page.getState().ghost;
    dispatch('deletePositions', { positionIds: [positionOf('Eka')] });
    page.lookAtGhost(positionOf('Eka'));
    expect([ghost(), page.getState().selection.ids.size]).toEqual([positionOf('Eka'), 0]);
    page.undoStep();
    expect(ghost()).toBeNull();
    page.redoStep();
    page.lookAtGhost(positionOf('Eka'));
    page.switchBranch(BASELINE);
    expect(ghost()).toBeNull();
    page.lookAtGhost(positionOf('Eka'));
    page.select([positionOf('Ana')], positionOf('Ana'));
    expect(ghost()).toBeNull();
  });
});

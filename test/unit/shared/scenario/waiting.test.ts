/** What in a scenario waits for an answer: its own, what is below it, and what is so on one day only. */
import { describe, expect, it } from 'vitest';
import { deletePositions } from '../../../../shared/commands/delete-positions.ts';
import { editPositions } from '../../../../shared/commands/edit-positions.ts';
import { moveUnder } from '../../../../shared/commands/move-under.ts';
import { settleConflicts } from '../../../../shared/commands/adopting.ts';
import { hasOwnWaiting, waitingCounts, waitingIn } from '../../../../shared/scenario/waiting.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';
import { planning, TODAY, type Planning } from '../../../support/a-scenario.ts';

const ORG = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Budi', 'Dae')
  .report('Ana', 'Cara')
  .report('Cara', 'Eko')
  .tables();

const titled = (name: string, value: string) => ({ positionIds: [positionOf(name)], field: 'title', value }) as const;
const under = (name: string, manager: string) => ({
  positionIds: [positionOf(name)],
  managerId: positionOf(manager),
});

/** Parent and child retitle somebody each, then the baseline does too. */
const both = (): Planning =>
  planning(ORG)
    .scenario('scenario_parent')
    .scenario('scenario_child', 'scenario_parent')
    .inScenario('scenario_parent', '2027-02-01', editPositions, titled('Budi', 'Chief'))
    .inScenario('scenario_child', '2027-03-01', editPositions, titled('Dae', 'Lead'))
    .inBaseline(editPositions, titled('Budi', 'Head'))
    .inBaseline(editPositions, titled('Dae', 'Principal'));

describe('the questions of a scenario', () => {
  it('are those of its own moves; what is below is counted, and answered there', () => {
    const { plan } = both();
    const questions = waitingIn(plan, 'scenario_child', null);
    expect(questions.conflicts.map(({ id, scenarioId }) => [id, scenarioId])).toEqual([
      [positionOf('Dae'), 'scenario_child'],
    ]);
    expect(questions.below).toEqual([{ scenarioId: 'scenario_parent', conflicts: 1, lapses: 0, repairs: 0 }]);
    expect(waitingCounts(questions)).toEqual({ conflicts: 2, lapses: 0, repairs: 0 });
  });

  it('all answered leave the scenario below as it was', () => {
    const work = both();
    const { conflicts } = waitingIn(work.plan, 'scenario_child', null);
    const settled = work.inScenario('scenario_child', TODAY, settleConflicts, { conflicts, side: 'baseline' });
    expect(settled.moves('scenario_parent')).toEqual(work.moves('scenario_parent'));
    expect(hasOwnWaiting(waitingIn(settled.plan, 'scenario_child', null))).toBe(false);
  });

  it('of an edit of somebody who is gone are told once, as a conflict with a way out', () => {
    const { plan } = planning(ORG)
      .scenario('scenario_child')
      .inScenario('scenario_child', '2027-03-01', editPositions, titled('Eko', 'Lead'))
      .inBaseline(deletePositions, { positionIds: [positionOf('Eko')] });
    const { conflicts, lapses } = waitingIn(plan, 'scenario_child', null);
    expect(conflicts).toMatchObject([{ id: positionOf('Eko'), why: 'edited-here-removed-there' }]);
    expect(lapses).toEqual([]);
  });

  it('include what is adjusted on the shown day only', () => {
    const { plan } = planning(ORG)
      .scenario('scenario_child')
      .inScenario('scenario_child', '2027-03-01', moveUnder, under('Cara', 'Dae'))
      .inScenario('scenario_child', '2027-06-01', moveUnder, under('Cara', 'Ana'))
      .inBaseline(moveUnder, under('Budi', 'Eko'));
    expect(waitingIn(plan, 'scenario_child', null).repairs).toEqual([]);
    const onDay = waitingIn(plan, 'scenario_child', '2027-04-01');
    expect(onDay.onDay).toMatchObject([{ problem: 'cycle' }]);
    expect(waitingCounts(onDay).repairs).toBe(1);
    expect(waitingIn(plan, 'scenario_child', '2027-01-01').onDay).toEqual([]);
  });
});

/** Conflicts in words: that somebody has already left, and which side is whose. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isOfGone,
  sayGone,
  sayMoveOf,
  sayOther,
  sayWhat,
} from '../../../../../renderer/features/scenarios/say-question.ts';
import { sayRepairs } from '../../../../../renderer/features/scenarios/say-repair.ts';
import '../../../../../renderer/i18n/en.ts';
import { setUpTexts } from '../../../../../renderer/i18n/set-up.ts';
import { deletePositions } from '../../../../../shared/commands/delete-positions.ts';
import { editPositions } from '../../../../../shared/commands/edit-positions.ts';
import { moveUnder } from '../../../../../shared/commands/move-under.ts';
import type { Move } from '../../../../../shared/model/move.ts';
import { branchOf, branchTables } from '../../../../../shared/scenario/branch.ts';
import { otherSide } from '../../../../../shared/scenario/other-side.ts';
import { waitingIn } from '../../../../../shared/scenario/waiting.ts';
import { anOrg, personOf, positionOf } from '../../../../support/an-org.ts';
import { planning } from '../../../../support/a-scenario.ts';

const ORG = anOrg().manager('Ana').report('Ana', 'Budi').tables();
const BUDI = ORG.position.get(positionOf('Budi'))!;
const PERSON = ORG.person.get(personOf('Budi'))!;

beforeAll(async () => setUpTexts('en'));

const withMove = (work: ReturnType<typeof planning>, move: Move) =>
  planning({ ...work.plan, move: work.plan.move.with([[move.id, move]]) }, 50);

describe('a conflict', () => {
  it('about somebody who left since says so', () => {
    const work = withMove(planning(ORG).scenario('scenario_a'), {
      id: 'move_1',
      scenarioId: 'scenario_a',
      label: 'Budi learns',
      effectiveDate: '2027-02-01',
      edits: [{ id: PERSON.id, before: { ...PERSON }, after: { ...PERSON, skills: ['Go'] } }],
    });
    const { person } = work.plan;
    const plan = { ...work.plan, person: person.with([[PERSON.id, undefined]]) };
    const [conflict] = waitingIn(plan, 'scenario_a', null).conflicts;
    expect(isOfGone(conflict!)).toBe(true);
    expect(sayGone(plan, conflict!)).toBe('Budi has already left, so this edit has no effect.');
  });

  it('about a position that is gone says so', () => {
    const { plan } = planning(ORG)
      .scenario('scenario_a')
      .inScenario('scenario_a', '2027-02-01', editPositions, {
        positionIds: [BUDI.id],
        field: 'title',
        value: 'Chief',
      })
      .inBaseline(deletePositions, { positionIds: [BUDI.id] });
    const { conflicts } = waitingIn(plan, 'scenario_a', null);
    expect(conflicts.filter(isOfGone).map((one) => sayGone(plan, one))).toContain(
      'The position Budi is gone, so this edit has no effect.',
    );
  });

  it('about who lost a manager says where they report now', () => {
    const org = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Cara').tables();
    const { plan } = planning(org)
      .scenario('scenario_a')
      .inScenario('scenario_a', '2027-02-01', moveUnder, {
        positionIds: [positionOf('Cara')],
        managerId: positionOf('Budi'),
      })
      .inBaseline(deletePositions, { positionIds: [positionOf('Budi')] });
    const { tables, repairs } = branchTables(plan, branchOf('scenario_a'));
    expect(sayRepairs(plan, tables, repairs)).toEqual([
      'Cara would report to a position that is gone. It reports where it did before, or to the next one above.',
    ]);
  });

  it('names the earlier move of a scenario below, not the baseline', () => {
    const retitle = (id: Move['id'], scenarioId: Move['scenarioId'], title: string, effectiveDate: string): Move => ({
      id,
      scenarioId,
      label: `Budi is ${title}`,
      effectiveDate,
      edits: [{ id: BUDI.id, before: { ...BUDI }, after: { ...BUDI, title } }],
    });
    const start = planning(ORG).scenario('scenario_a').scenario('scenario_b', 'scenario_a');
    const { plan } = withMove(
      withMove(start, retitle('move_1', 'scenario_a', 'Head', '2027-01-01')),
      retitle('move_2', 'scenario_b', 'Chief', '2027-02-01'),
    );
    const [conflict] = waitingIn(plan, 'scenario_b', null).conflicts;
    expect(sayWhat(plan, conflict!)).toBe('Budi: Title');
    expect(sayMoveOf(plan, conflict!)).toBe('Budi is Chief, Feb 1, 2027');
    expect(sayOther(plan, 'scenario_b', otherSide(plan, 'scenario_b', conflict!))).toBe(
      'Budi is Head, Jan 1, 2027, in scenario_a',
    );
  });
});

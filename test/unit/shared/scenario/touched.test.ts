/** Which scenarios a change of the baseline touches, who stands on the other side, and what adopting would do. */
import { describe, expect, it } from 'vitest';
import { deletePositions } from '../../../../shared/commands/delete-positions.ts';
import { moveUnder } from '../../../../shared/commands/move-under.ts';
import type { BaselineEdit } from '../../../../shared/model/baseline-edit.ts';
import type { Move } from '../../../../shared/model/move.ts';
import type { Scenario } from '../../../../shared/model/scenario.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { adoptionPreview, contestedBy } from '../../../../shared/scenario/adoption-preview.ts';
import { runAll } from '../../../../shared/scenario/comparison.ts';
import { effective } from '../../../../shared/scenario/effective.ts';
import { otherSide } from '../../../../shared/scenario/other-side.ts';
import { touchedScenarios } from '../../../../shared/scenario/touched.ts';
import { planning } from '../../../support/a-scenario.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';

const ORG = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Citra');
const BUDI = ORG.tables().position.get(positionOf('Budi'))!;
const CITRA = ORG.tables().position.get(positionOf('Citra'))!;

const scenario = (id: Scenario['id'], fields: Partial<Scenario> = {}): Scenario => ({
  id,
  name: id,
  parentScenarioId: null,
  status: 'draft',
  ...fields,
});

function retitle(id: Move['id'], scenarioId: Scenario['id'], fields: Partial<Move> = {}): Move {
  const edits = [{ id: BUDI.id, before: { ...BUDI }, after: { ...BUDI, title: 'Chief' } }];
  return { id, scenarioId, label: 'Budi is Chief', effectiveDate: '2027-01-01', edits, ...fields };
}

const planOf = (...records: readonly AnyRecord[]): Tables =>
  records.reduce((org, record) => org.with(record), ORG).tables();

const withBudi = (plan: Tables, title: string): Tables => ({
  ...plan,
  position: plan.position.with([[BUDI.id, { ...BUDI, title }]]),
});

const touched = (before: Tables, after: Tables) => [...touchedScenarios(before, after)].filter((one) => one !== null);

describe('a change of the baseline', () => {
  const plan = planOf(scenario('scenario_a'), retitle('move_a', 'scenario_a'), scenario('scenario_b'));

  it('touches the scenarios that change the same field, and no others', () => {
    expect(touched(plan, withBudi(plan, 'Head'))).toEqual([
      { scenarioId: 'scenario_a', conflicts: 1, lapses: 0, repairs: 0 },
    ]);
  });

  it('touches none when it changes something else, or says what the scenario says', () => {
    const citra: Tables = { ...plan, position: plan.position.with([[CITRA.id, { ...CITRA, title: 'Head' }]]) };
    expect(touched(plan, citra)).toEqual([]);
    expect(touched(plan, plan)).toEqual([]);
  });

  it('that takes somebody away is one conflict, not a lapsed edit beside it', () => {
    const gone: Tables = { ...plan, position: plan.position.with([[BUDI.id, undefined]]) };
    expect(touched(plan, gone)).toMatchObject([{ scenarioId: 'scenario_a', conflicts: 1, lapses: 0 }]);
  });

  it('does not touch what was adopted, nor is an old conflict told again', () => {
    const past = planOf(scenario('scenario_a', { status: 'adopted' }), retitle('move_a', 'scenario_a'));
    expect(touched(past, withBudi(past, 'Head'))).toEqual([]);
    const old = withBudi(plan, 'Head');
    expect(touched(old, withBudi(plan, 'Leader'))).toEqual([]);
  });
});

describe('a change of the baseline beside the records of the moves', () => {
  const org = anOrg()
    .manager('Ana')
    .report('Ana', 'Budi')
    .report('Budi', 'Dae')
    .report('Ana', 'Cara')
    .report('Cara', 'Eko')
    .tables();
  const start = planning(org).scenario('scenario_a');
  const move = (work: typeof start, name: string, manager: string) =>
    work.inScenario('scenario_a', '2027-02-01', moveUnder, {
      positionIds: [positionOf(name)],
      managerId: positionOf(manager),
    });
  const touchedBy = (before: typeof start, after: typeof start) => touched(before.plan, after.plan);

  it('that takes away whom a move puts somebody under is told', () => {
    const plan = move(start, 'Eko', 'Dae');
    const after = plan.inBaseline(deletePositions, { positionIds: [positionOf('Dae')] });
    expect(touchedBy(plan, after)).toEqual([{ scenarioId: 'scenario_a', conflicts: 0, lapses: 0, repairs: 1 }]);
  });

  it('that closes a circle with a move is told', () => {
    const plan = move(start, 'Cara', 'Dae');
    const after = plan.inBaseline(moveUnder, { positionIds: [positionOf('Budi')], managerId: positionOf('Eko') });
    expect(touchedBy(plan, after)).toMatchObject([{ scenarioId: 'scenario_a', repairs: 1 }]);
  });

  it('that puts somebody under whom a move takes away is told', () => {
    const plan = start.inScenario('scenario_a', '2027-02-01', deletePositions, { positionIds: [positionOf('Dae')] });
    const after = plan.inBaseline(moveUnder, { positionIds: [positionOf('Eko')], managerId: positionOf('Dae') });
    expect(touchedBy(plan, after)).toMatchObject([{ scenarioId: 'scenario_a', repairs: 1 }]);
  });

  it('that solves one question and brings another up is told', () => {
    const conflicted = withBudi(
      planOf(scenario('scenario_a'), retitle('move_a', 'scenario_a'), {
        ...retitle('move_b', 'scenario_a', { effectiveDate: '2027-02-01' }),
        edits: [{ id: CITRA.id, before: { ...CITRA }, after: { ...CITRA, title: 'Chief too' } }],
      }),
      'Head',
    );
    const other: Tables = {
      ...conflicted,
      position: conflicted.position.with([
        [BUDI.id, BUDI],
        [CITRA.id, { ...CITRA, title: 'Head' }],
      ]),
    };
    expect(touched(conflicted, other)).toEqual([{ scenarioId: 'scenario_a', conflicts: 1, lapses: 0, repairs: 0 }]);
  });

  it('that has nothing to do with the moves is not', () => {
    const plan = move(start, 'Eko', 'Dae');
    const after = plan.inBaseline(moveUnder, { positionIds: [positionOf('Cara')], managerId: positionOf('Budi') });
    expect(touchedBy(plan, after)).toEqual([]);
  });
});

describe('the other side of a conflict', () => {
  const note: BaselineEdit = {
    id: 'baselineEdit_1',
    label: 'Rename',
    on: '2026-12-02',
    by: 'Ana',
    recordIds: [BUDI.id],
  };

  it('is the change of the baseline that was noted', () => {
    const plan = withBudi(planOf(scenario('scenario_a'), retitle('move_a', 'scenario_a'), note), 'Head');
    const [conflict] = effective(plan, 'scenario_a').conflicts;
    expect(otherSide(plan, 'scenario_a', conflict!)).toEqual({ type: 'baseline', edit: note });
  });

  it('is an earlier move when that made the value', () => {
    const first = retitle('move_first', 'scenario_a', {
      label: 'Budi is Head',
      edits: [{ id: BUDI.id, before: { ...BUDI }, after: { ...BUDI, title: 'Head' } }],
    });
    const second = retitle('move_second', 'scenario_b', { effectiveDate: '2027-02-01' });
    const plan = planOf(
      scenario('scenario_a'),
      scenario('scenario_b', { parentScenarioId: 'scenario_a' }),
      first,
      second,
    );
    const [conflict] = effective(plan, 'scenario_b').conflicts;
    expect(otherSide(plan, 'scenario_b', conflict!)).toMatchObject({ type: 'move', move: { id: 'move_first' } });
  });
});

describe('adopting, looked at before', () => {
  const early = retitle('move_early', 'scenario_a');
  const late: Move = {
    id: 'move_late',
    scenarioId: 'scenario_a',
    label: 'Citra leaves',
    effectiveDate: '2027-06-01',
    edits: [
      { id: CITRA.id, before: { ...CITRA }, after: null },
      { id: personOf('Citra'), before: { ...ORG.tables().person.get(personOf('Citra'))! }, after: null },
    ],
  };
  const rival = retitle('move_rival', 'scenario_b');
  const plan = planOf(scenario('scenario_a'), scenario('scenario_b'), early, late, rival);

  it('says what goes in, what stays, and which scenarios change the same', () => {
    const all = adoptionPreview(plan, 'scenario_a', null);
    expect([all.moves.length, all.staying.length]).toEqual([2, 0]);
    expect(all.after.person.size).toBe(2);
    const contested = runAll(contestedBy(plan, { scenarioId: 'scenario_a', until: null }));
    expect(contested.map(({ scenarioId }) => scenarioId)).toEqual(['scenario_b']);
  });

  it('of a part keeps the later moves in the scenario', () => {
    const part = adoptionPreview(plan, 'scenario_a', '2027-03-01');
    expect(part.moves.map(({ id }) => id)).toEqual(['move_early']);
    expect(part.staying.map(({ id }) => id)).toEqual(['move_late']);
    expect(part.after.person.size).toBe(3);
  });

  it('names what it is laid over, whose moves go along', () => {
    const over = planOf(scenario('scenario_a'), scenario('scenario_c', { parentScenarioId: 'scenario_a' }), early, {
      ...late,
      scenarioId: 'scenario_c',
    });
    expect(adoptionPreview(over, 'scenario_c', null).below.map(({ id }) => id)).toEqual(['scenario_a']);
  });
});

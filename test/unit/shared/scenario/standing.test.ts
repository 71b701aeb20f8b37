/** Comparing on a day: who has a first or last day counts until then, on both sides and for those below. */
import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../shared/model/position.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { BASELINE, branchOf, branchTables } from '../../../../shared/scenario/branch.ts';
import { changesBetween } from '../../../../shared/scenario/comparison.ts';
import { differenceMessage } from '../../../../shared/scenario/difference-message.ts';
import { differences } from '../../../../shared/scenario/differences.ts';
import { impactMessage } from '../../../../shared/scenario/impact-message.ts';
import { impactCounts, impactOf } from '../../../../shared/scenario/impact.ts';
import { measuresOn } from '../../../../shared/scenario/measures.ts';
import { movesBehind } from '../../../../shared/scenario/moves-behind.ts';
import { personFacts } from '../../../../shared/scenario/person-facts.ts';
import { standingOn } from '../../../../shared/scenario/standing.ts';
import { say } from '../../../../shared/texts/message.ts';
import { worked } from '../../../support/in-scenario.ts';
import { anOrg, idFor, personOf, positionOf, type AnOrg } from '../../../support/an-org.ts';

const base = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Budi', 'Dae')
  .report('Ana', 'Cara')
  .report('Cara', 'Eko')
  .team('Pay', ['Dae'])
  .team('Risk');

const changed = (org: AnOrg, id: AnyRecord['id'], fields: object): AnOrg =>
  org.with({ ...org.records().find((record) => record.id === id)!, ...fields });

const people = (before: Tables, after: Tables, day: string | null): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    impactOf(before, after, day)
      .filter(({ changes }) => changes.length > 0)
      .map(({ name, changes }) => [name, changes.map((one) => say(impactMessage(one)))]),
  );

const sentences = (before: Tables, after: Tables, day: string): readonly string[] =>
  differences(before, after, day).map((one) => say(differenceMessage(one)));

describe('comparing on a day', () => {
  const leaving = changed(base, personOf('Budi'), { endDate: '2027-03-31' }).tables();

  it('who has a last day leaves after it, and those below have another manager', () => {
    expect(measuresOn(leaving, '2027-06-30').people).toBe(4);
    expect(impactCounts(impactOf(base.tables(), leaving, '2027-06-30'))).toMatchObject({ leaves: 1, manager: 1 });
    expect(people(base.tables(), leaving, '2027-06-30')).toEqual({
      Budi: ['Leaves; reported to Ana'],
      Dae: ["Manager: Budi's role, was Budi"],
    });
    expect(changesBetween(base.tables(), leaving, '2027-06-30')).toMatchObject({ leaves: 1, manager: 1 });
    expect(sentences(base.tables(), leaving, '2027-06-30')).toContain("Budi, Budi's role, leaves");
  });

  it('on the last day, and without a day, nothing has changed for anybody', () => {
    expect(people(base.tables(), leaving, '2027-03-31')).toEqual({});
    expect(people(base.tables(), leaving, null)).toEqual({});
    expect(sentences(base.tables(), leaving, '2027-03-31')).toEqual(['Budi ends on 2027-03-31']);
  });

  it('who leaves on both sides makes no difference', () => {
    expect(people(leaving, leaving, '2027-06-30')).toEqual({});
    expect(impactOf(leaving, leaving, '2027-06-30').map(({ name }) => name)).toEqual(['Ana', 'Cara', 'Dae', 'Eko']);
  });

  it('a position that has ended leads nobody: the next one above does', () => {
    const ended = changed(base, positionOf('Budi'), { endDate: '2027-03-31' }).tables();
    expect(people(base.tables(), ended, '2027-06-30')).toEqual({
      Budi: ['Leaves; reported to Ana'],
      Dae: ['Manager: Ana, was Budi'],
    });
    expect(personFacts(standingOn(ended, '2027-06-30'), personOf('Dae'))?.manager).toBe('Ana');
    expect(sentences(base.tables(), ended, '2027-06-30')).toContain(
      "Position Budi's role (Budi) is no longer there on this day",
    );
  });

  it('who starts later joins when the day has come; until then it is told by which day', () => {
    const postponed = changed(base, positionOf('Eko'), { startDate: '2027-05-01' }).tables();
    expect(sentences(base.tables(), postponed, '2027-04-30')).toEqual([
      "Eko, Eko's role, leaves",
      "Position Eko's role (Eko) is not there yet on this day",
      'Eko starts on 2027-05-01',
    ]);
    expect(people(postponed, base.tables(), '2027-04-30')).toEqual({ Eko: ['Joins under Cara'] });
    expect(people(base.tables(), postponed, '2027-05-01')).toEqual({});
  });

  it('a membership of a team is a team: from its first day and up to its last', () => {
    const member = base
      .with({
        id: 'membership_eko',
        positionId: positionOf('Eko'),
        groupId: idFor('team', 'Risk'),
        fteShare: 0.5,
        from: '2027-02-01',
        until: '2027-04-30',
      })
      .tables();
    const told = { Eko: ['Team: Risk, had none'] };
    expect(people(base.tables(), member, null)).toEqual(told);
    expect(people(base.tables(), member, '2027-01-31')).toEqual({});
    expect(people(base.tables(), member, '2027-02-01')).toEqual(told);
    expect(people(base.tables(), member, '2027-05-01')).toEqual({});
    const both = base
      .with({ id: 'membership_dae', positionId: positionOf('Dae'), groupId: idFor('team', 'Risk'), fteShare: 0.5 })
      .tables();
    expect(people(base.tables(), both, null)).toEqual({ Dae: ['Team: Pay, Risk, was Pay'] });
    expect(personFacts(both, personOf('Dae'))?.team).toBe('Pay, Risk');
  });

  it('versions that share records share them on the day too', () => {
    const tables = changed(base, positionOf('Eko'), { startDate: '2027-05-01' }).tables();
    const dae = tables.position.get(positionOf('Dae')) as Position;
    const other = { ...tables, position: tables.position.with([[dae.id, { ...dae, title: 'Lead' }]]) };
    const seen: string[] = [];
    standingOn(tables, '2027-01-01').position.forEachDifference(standingOn(other, '2027-01-01').position, (id) => {
      seen.push(id);
    });
    expect(seen).toEqual([dae.id]);
    expect(standingOn(tables, '2027-06-01')).toBe(tables);
  });

  it('the move that set the last day stands behind what comes of it', () => {
    const scenario = { id: 'scenario_a', name: 'A', parentScenarioId: null, status: 'draft' } as const;
    const plan = base.with(scenario).tables();
    const branch = branchOf(scenario.id);
    const dated = worked(
      plan,
      { branch, date: '2027-01-01', name: 'editPerson' },
      { personId: personOf('Budi'), field: 'endDate', value: '2027-03-31' },
    );
    const both = worked(
      dated,
      { branch, date: '2027-02-01', name: 'editPositions' },
      { positionIds: [positionOf('Eko')], field: 'endDate', value: '2027-04-30' },
    );
    const day = '2027-06-30';
    const moveOf = movesBehind(both, { before: BASELINE, after: branch, until: day });
    const told = differences(both, branchTables(both, branch, day).tables, day).map((one) => [
      `${one.kind} ${one.name}`,
      moveOf(one)?.move.effectiveDate,
    ]);
    expect(told).toEqual([
      ['left Budi', '2027-01-01'],
      ['left Eko', '2027-02-01'],
      ['closed Eko', '2027-02-01'],
      ["reassigned Budi's role", '2027-01-01'],
      ['redated Budi', '2027-01-01'],
      ['redated Eko', '2027-02-01'],
    ]);
  });
});

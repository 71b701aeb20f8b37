/** What is worth a second look: each check at its limit, beyond it, and with another limit. */
import { describe, expect, it } from 'vitest';
import { structureAssumptions } from '../../../../../shared/analysis/structure-assumptions.ts';
import { structureChecks, type StructureCheckKey } from '../../../../../shared/analysis/structure/structure-checks.ts';
import { apply } from '../../../../../shared/change/change.ts';
import { execute } from '../../../../../shared/commands/command.ts';
import { setAssumption, type SetAssumption } from '../../../../../shared/commands/set-assumption.ts';
import type { Tables } from '../../../../../shared/model/tables.ts';
import { say } from '../../../../../shared/texts/message.ts';
import { anOrg, positionOf, type AnOrg } from '../../../../support/an-org.ts';

/** Ana with so many reports, the first `leads` of which have four each. */
function lead(reports: number, leads = 0): AnOrg {
  let org = anOrg().manager('Ana');
  for (let at = 1; at <= reports; at++) {
    org = org.report('Ana', `R${at}`);
    if (at <= leads) for (const letter of ['a', 'b', 'c', 'd']) org = org.report(`R${at}`, `R${at}${letter}`);
  }
  return org;
}

const found = (tables: Tables, key: StructureCheckKey): number =>
  structureChecks(tables).find((check) => check.key === key)?.count ?? -1;

/** A chain of so many, each the manager of the next. */
function chain(length: number): AnOrg {
  let org = anOrg().manager('P1');
  for (let at = 2; at <= length; at++) org = org.report(`P${at - 1}`, `P${at}`);
  return org;
}

const team = (size: number): AnOrg => {
  const org = lead(size);
  return org.team(
    'Payments',
    Array.from({ length: size }, (_, at) => `R${at + 1}`),
  );
};

describe('checks of a structure', () => {
  it.each([
    ['spanWide', lead(8), 0],
    ['spanWide', lead(9), 1],
    ['spanNarrow', lead(4), 0],
    ['spanNarrow', lead(3), 1],
    ['spanNarrow', lead(1), 0],
    ['oneReport', lead(1), 1],
    ['oneReport', lead(2), 0],
    ['managersWide', lead(6, 6), 0],
    ['managersWide', lead(7, 7), 1],
    ['managersNarrow', lead(4, 4), 0],
    ['managersNarrow', lead(3, 3), 1],
    ['layersDeep', chain(5), 0],
    ['layersDeep', chain(7), 2],
    ['teamLarge', team(9), 0],
    ['teamLarge', team(10), 1],
    ['teamSmall', team(5), 0],
    ['teamSmall', team(4), 1],
  ] as const)('%s', (key, org, count) => {
    expect(found(org.tables(), key)).toBe(count);
  });

  it('who leads mostly managers is judged as a manager of managers only', () => {
    const heads = lead(9, 5).tables();
    expect(found(heads, 'spanWide')).toBe(0);
    const mixed = lead(9, 4).tables();
    expect(found(mixed, 'spanWide')).toBe(1);
    expect(found(mixed, 'managersNarrow')).toBe(0);
  });

  it('closed positions and empty seats make neither spans nor teams', () => {
    const org = lead(8).opening('Ana', 'Old', { status: 'closed' });
    expect(found(org.tables(), 'spanWide')).toBe(0);
    const vacant = team(9).opening('Ana', 'Wanted', { teamId: 'team_payments' });
    expect(found(vacant.tables(), 'teamLarge')).toBe(0);
  });

  it('a team above other teams need not be of a team’s size', () => {
    const org = lead(2).team('Group', ['R1', 'R2']).team('Below', [], { parentTeamId: 'team_group' });
    expect(found(org.tables(), 'teamSmall')).toBe(0);
  });

  it('names the positions behind a finding', () => {
    const checks = structureChecks(team(10).tables());
    expect(checks.find(({ key }) => key === 'spanWide')?.ids).toEqual([positionOf('Ana')]);
    expect(checks.find(({ key }) => key === 'teamLarge')?.ids).toHaveLength(10);
  });
});

describe('the limits', () => {
  const context = { newId: (kind: string) => `${kind}_new`, today: '2026-12-01' } as Parameters<
    typeof execute
  >[1]['context'];
  const set = (tables: Tables, args: SetAssumption) => execute(setAssumption, { tables, args, context });
  const after = (tables: Tables, args: SetAssumption): Tables => {
    const outcome = set(tables, args);
    if (!outcome.ok) throw new Error(say(outcome.error));
    return apply(tables, outcome.value.change);
  };

  it('are defaults with a source until the plan says otherwise, and again after that', () => {
    const tables = lead(9).tables();
    expect(structureAssumptions(tables).spanMost).toMatchObject({ value: 8, grade: 'A', isDefault: true });
    const wider = after(tables, { key: 'spanMost', value: 10 });
    expect(structureAssumptions(wider).spanMost).toMatchObject({
      value: 10,
      source: 'set in this plan',
      isDefault: false,
    });
    expect(found(wider, 'spanWide')).toBe(0);
    const back = after(wider, { key: 'spanMost', value: null });
    expect(structureAssumptions(back).spanMost).toEqual(structureAssumptions(tables).spanMost);
    expect([...back.assumptions.values()].map(({ values }) => values)).toEqual([{}]);
  });

  it('leave the plan’s other assumptions alone', () => {
    const other = { value: 2, unit: 'x', source: 'us', grade: 'D' };
    const tables = lead(1)
      .with({ id: 'assumptions_a', currency: 'IDR', horizonMonths: 12, values: { other } })
      .tables();
    const [record] = after(tables, { key: 'teamMost', value: 8 }).assumptions.values();
    expect(record).toMatchObject({ id: 'assumptions_a', currency: 'IDR', values: { other } });
  });

  it.each([
    [{ key: 'spanMost', value: 0 }, 'This must be a whole number from 1 to 1,000.'],
    [{ key: 'spanMost', value: 7.5 }, 'This must be a whole number from 1 to 1,000.'],
    [{ key: 'spanMost', value: Number.NaN }, 'This must be a whole number from 1 to 1,000.'],
    [{ key: 'teamLeast', value: 10 }, 'The smallest (10) would be above the largest (9). Change the other one first.'],
    [{ key: 'teamMost', value: 3 }, 'The smallest (5) would be above the largest (3). Change the other one first.'],
  ] as const)('%j is refused', (args, sentence) => {
    const outcome = set(lead(1).tables(), args);
    expect(outcome.ok ? '' : say(outcome.error)).toBe(sentence);
  });
});

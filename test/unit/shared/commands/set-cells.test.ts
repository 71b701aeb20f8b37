/** Setting cells of the table from typed and pasted text: what each field takes, what it refuses, all or nothing. */
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/change/change.ts';
import { execute } from '../../../../shared/commands/command.ts';
import type { Cell } from '../../../../shared/commands/read-cells.ts';
import { refusedCell, setCells } from '../../../../shared/commands/set-cells.ts';
import { readField, type PositionFieldKey } from '../../../../shared/analysis/position-fields.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';

const TODAY = '2026-12-01';

const org = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Budi', 'Citra')
  .opening('Ana', 'Designer')
  .report('Ana', 'Dewi', { title: 'Lead' })
  .team('Payments', ['Budi'])
  .location('Berlin', ['Ana'])
  .with({ id: 'person_free', name: 'Farah', employment: 'contractor', skills: [] })
  .tables();

const cell = (name: string, field: PositionFieldKey, text: string): Cell => ({
  positionId: positionOf(name),
  field,
  text,
});

function after(cells: readonly Cell[], tables: Tables = org): Tables {
  let next = 0;
  const context = { newId: (kind: string) => `${kind}_new${next++}`, today: TODAY } as Parameters<
    typeof execute
  >[1]['context'];
  const step = execute(setCells, { tables, args: { cells }, context });
  if (!step.ok) throw new Error(step.error.key);
  return apply(tables, step.value.change);
}

const valueOf = (tables: Tables, { positionId, field }: Cell) => {
  const position = tables.position.get(positionId);
  if (position === undefined) throw new Error('gone');
  return readField({ tables, today: TODAY }, position, field);
};

describe('one cell', () => {
  it.each([
    ['Budi', 'title', ' Head of  ads ', 'Head of ads'],
    ['Budi', 'title', '=1+1', '=1+1'],
    ['Budi', 'name', 'Budi Santoso', 'Budi Santoso'],
    ['Designer', 'name', 'Gita', 'Gita'],
    ['Budi', 'name', '', null],
    ['Budi', 'name', 'Vacant', null],
    ['Budi', 'status', 'Leaving', 'leaving'],
    ['Designer', 'status', 'on hold', 'on-hold'],
    ['Budi', 'level', '', null],
    ['Designer', 'skills', 'Go;  Kotlin, go', 'Go, Kotlin'],
    ['Designer', 'skills', '', null],
    ['Citra', 'team', 'payments', 'Payments'],
    ['Citra', 'team', 'Growth', 'Growth'],
    ['Budi', 'team', '', null],
    ['Citra', 'location', 'Jakarta', 'Jakarta'],
    ['Citra', 'manager', 'ana', 'Ana'],
    ['Citra', 'manager', 'Dewi, Lead', 'Dewi'],
    ['Citra', 'manager', 'Designer', 'Designer'],
    ['Citra', 'manager', '', null],
    ['Budi', 'fte', '80 %', 0.8],
    ['Budi', 'fte', '0,5', 0.5],
    ['Budi', 'fte', '80', 0.8],
    ['Budi', 'startDate', '1 Mar 2026', '2026-03-01'],
    ['Budi', 'hireDate', '1.3.2026', '2026-03-01'],
    ['Budi', 'employment', 'AI agent', 'agent'],
    ['Budi', 'email', 'budi@example.org', 'budi@example.org'],
    ['Budi', 'pay', 'EUR 60,000', 60_000],
    ['Budi', 'pay', '', null],
  ] as const)('%s: %s takes “%s”', (name, field, text, value) => {
    const edit = cell(name, field, text);
    expect(valueOf(after([edit]), edit)).toBe(value);
  });

  it.each([
    ['Budi', 'title', ' ', 'refusal.emptyTitle'],
    ['Budi', 'title', 'x'.repeat(10_001), 'refusal.tooLong'],
    ['Budi', 'status', 'asleep', 'refusal.unknownStatus'],
    ['Budi', 'status', '', 'refusal.emptyStatus'],
    ['Budi', 'status', 'open', 'refusal.vacateFirst'],
    ['Budi', 'status', 'closed', 'refusal.closeByCommand'],
    ['Designer', 'status', 'filled', 'refusal.filledNeedsPerson'],
    ['Designer', 'email', 'a@example.org', 'refusal.needsHolder'],
    ['Budi', 'manager', 'Zoe', 'refusal.noManager'],
    ['Budi', 'manager', 'Budi', 'refusal.underItself'],
    ['Budi', 'manager', 'Citra', 'refusal.underOwnReport'],
    ['Budi', 'fte', 'often', 'refusal.fte'],
    ['Budi', 'fte', '9', 'refusal.fte'],
    ['Budi', 'startDate', 'soon', 'refusal.badDate'],
    ['Budi', 'employment', 'pirate', 'refusal.unknownEmployment'],
    ['Budi', 'employment', '', 'refusal.emptyEmployment'],
    ['Budi', 'pay', '60,000', 'refusal.payNeedsCurrency'],
    ['Budi', 'pay', 'a lot', 'refusal.pay'],
    ['Budi', 'currency', 'EUR', 'refusal.currencyNeedsPay'],
    ['Budi', 'reports', '7', 'refusal.derived'],
    ['Budi', 'department', 'Ads', 'refusal.derivedDepartment'],
  ] as const)('%s: %s refuses “%s”', (name, field, text, key) => {
    expect(refusedCell(org, [cell(name, field, text)])?.refusal.key).toBe(key);
  });

  it('that says what is there changes nothing', () => {
    expect(after([cell('Budi', 'manager', 'Ana'), cell('Budi', 'team', 'Payments')])).toBe(org);
  });

  it('fills a vacant position by the one person of that name without a place', () => {
    const tables = after([cell('Designer', 'name', 'farah')]);
    expect(tables.position.get(positionOf('Designer'))).toMatchObject({ personId: 'person_free', status: 'filled' });
    expect(tables.person.size).toBe(org.person.size);
  });

  it('leaves who is vacated without a place, not out of the plan', () => {
    expect(after([cell('Budi', 'name', '')]).person.get(personOf('Budi'))?.name).toBe('Budi');
  });
});

describe('many cells', () => {
  it('make a new team once', () => {
    const tables = after([cell('Ana', 'team', 'Growth'), cell('Citra', 'team', 'growth')]);
    expect(tables.team.size).toBe(org.team.size + 1);
    expect(tables.position.get(positionOf('Citra'))?.teamId).toBe(tables.position.get(positionOf('Ana'))?.teamId);
  });

  it('may swap a manager and a report in one go, in whatever order', () => {
    const swap = [cell('Budi', 'manager', 'Citra'), cell('Citra', 'manager', 'Ana')];
    for (const cells of [swap, swap.toReversed()]) {
      expect(after(cells).position.get(positionOf('Budi'))?.managerPositionId).toBe(positionOf('Citra'));
    }
  });

  it('tell days of a column apart by all of them', () => {
    const tables = after([cell('Budi', 'hireDate', '03/04/2026'), cell('Citra', 'hireDate', '03/31/2026')]);
    expect(tables.person.get(personOf('Budi'))?.hireDate).toBe('2026-03-04');
  });

  it('give a person without a place one place, and the next of that name is somebody new', () => {
    const cells = [cell('Citra', 'name', ''), cell('Designer', 'name', 'Farah'), cell('Citra', 'name', 'Farah')];
    const tables = after(cells);
    const holders = ['Designer', 'Citra'].map((name) => tables.position.get(positionOf(name))?.personId);
    expect(holders.filter((id) => id === 'person_free')).toHaveLength(1);
    expect(new Set(holders).size).toBe(2);
    expect(tables.person.size).toBe(org.person.size + 1);
  });

  it('fill and set the status of a position in one row', () => {
    const tables = after([cell('Designer', 'status', 'leaving'), cell('Designer', 'name', 'Gita')]);
    expect(tables.position.get(positionOf('Designer'))?.status).toBe('leaving');
  });

  it('are refused as a whole, with the place of the first that cannot be set', () => {
    const cells = [cell('Ana', 'title', 'Chief'), cell('Budi', 'fte', 'often'), cell('Citra', 'fte', 'seldom')];
    expect(refusedCell(org, cells)).toMatchObject({ index: 1, refusal: { key: 'refusal.fte' } });
  });

  it('find a circle and an end before its start only when all are set', () => {
    const circle = [cell('Ana', 'title', 'Chief'), cell('Ana', 'manager', 'Citra')];
    expect(refusedCell(org, circle)).toMatchObject({ index: 1, refusal: { key: 'refusal.underOwnReport' } });
    const days = [cell('Budi', 'startDate', '2026-05-01'), cell('Budi', 'endDate', '2026-04-01')];
    expect(refusedCell(org, days)).toMatchObject({ index: 1, refusal: { key: 'refusal.datesOutOfOrder' } });
  });

  it('ask for more when a name fits several managers', () => {
    const twice = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi')
      .with({
        id: 'position_second',
        title: 'Second role',
        managerPositionId: positionOf('Ana'),
        personId: personOf('Ana'),
        status: 'filled',
        fte: 0.5,
      })
      .tables();
    expect(refusedCell(twice, [cell('Budi', 'manager', 'ana')])?.refusal.key).toBe('refusal.severalManagers');
    expect(refusedCell(twice, [cell('Budi', 'manager', 'Ana, Second role')])).toBeNull();
  });
});

/** What is told of two versions of an organisation: each kind once, in words, and nothing where nothing differs. */
import { describe, expect, it } from 'vitest';
import { countsOf, differences } from '../../../../shared/scenario/differences.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import { tablesOf, type Tables } from '../../../../shared/model/tables.ts';
import { allRecords } from '../../../../shared/model/tables.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { anOrg, idFor, personOf, positionOf, type AnOrg } from '../../../support/an-org.ts';
import { done } from '../commands/run-command.ts';

const before = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Cara')
  .report('Budi', 'Dae')
  .team('Payments', ['Dae'])
  .team('Search')
  .location('Berlin', ['Dae']);

const position = (org: AnOrg, name: string): Position =>
  org.records().find(({ id }) => id === positionOf(name)) as Position;

/** The organisation with some fields of a position otherwise. */
const withPosition = (org: AnOrg, name: string, fields: Partial<Position>): AnOrg =>
  org.with({ ...position(org, name), ...fields });

const without = (org: AnOrg, ...ids: readonly string[]): Tables =>
  tablesOf(org.records().filter(({ id }) => !ids.includes(id)));

/** `kind name (field): from -> to`, a line each. */
const told = (after: Tables, from: Tables = before.tables()): readonly string[] =>
  differences(from, after).map(
    ({ kind, name, field, from: old, to }) =>
      `${kind} ${name}${field === null ? '' : ` (${field})`}: ${old ?? '-'} -> ${to ?? '-'}`,
  );

const gil: AnyRecord = { id: personOf('Gil'), name: 'Gil', employment: 'employee', skills: [] };

describe('differences', () => {
  it('of a version and itself, and of equal records made anew, are none', () => {
    const tables = before.tables();
    expect(told(tables, tables)).toEqual([]);
    expect(told(tablesOf([...allRecords(tables)].map((record) => structuredClone(record))), tables)).toEqual([]);
  });

  it.each([
    ['a move', { managerPositionId: positionOf('Cara') }, 'moved Dae (managerPositionId): Budi -> Cara'],
    ['a move to the top', { managerPositionId: null }, 'moved Dae (managerPositionId): Budi -> -'],
    ['a title', { title: 'Lead' }, "retitled Dae (title): Dae's role -> Lead"],
    ['a level', { level: 'L5' }, 'relevelled Dae (level): - -> L5'],
    ['a team', { teamId: idFor('team', 'Search') }, 'reteamed Dae (teamId): Payments -> Search'],
    ['a last day', { endDate: '2027-01-31' }, 'redated Dae (endDate): - -> 2027-01-31'],
    ['a status of its own', { status: 'leaving' }, 'changed Dae (status): filled -> leaving'],
    ['hours', { fte: 0.5 }, 'changed Dae (fte): 1 -> 0.5'],
  ] as const)('%s', (_what, fields, line) => {
    expect(told(withPosition(before, 'Dae', fields).tables())).toEqual([line]);
  });

  it('a place among siblings is no difference', () => {
    expect(told(withPosition(before, 'Dae', { rank: 7 }).tables())).toEqual([]);
  });

  it('somebody who comes: the position and the person', () => {
    expect(told(before.report('Cara', 'Gil').tables())).toEqual([
      "joined Gil: - -> Gil's role",
      'added Gil: - -> Cara',
    ]);
  });

  it('somebody who goes with their position, whose reports go up', () => {
    const rest = without(
      withPosition(before, 'Dae', { managerPositionId: positionOf('Ana') }),
      personOf('Budi'),
      positionOf('Budi'),
    );
    expect(told(rest)).toEqual([
      "left Budi: Budi's role -> -",
      'closed Budi: Ana -> -',
      'moved Dae (managerPositionId): Budi -> Ana',
    ]);
  });

  it('a position closed by command tells who left, and not of its status and its holder', () => {
    const closed = done(before.tables(), 'closePositions', { positionIds: [positionOf('Cara')] });
    expect(told(closed)).toEqual(["left Cara: Cara's role -> -", 'closed Cara: Ana -> -']);
    expect(told(before.tables(), closed)).toEqual(["joined Cara: - -> Cara's role", 'added Cara: - -> Ana']);
  });

  it('a status that follows from who holds the position is not told beside it', () => {
    expect(told(withPosition(before, 'Cara', { personId: null, status: 'open' }).tables())).toEqual([
      "left Cara: Cara's role -> -",
      "reassigned Cara's role (personId): Cara -> -",
    ]);
    const filled = withPosition(before.with(gil), 'Cara', { personId: personOf('Gil') }).tables();
    expect(told(filled)).toEqual([
      "joined Gil: - -> Cara's role",
      "left Cara: Cara's role -> -",
      'reassigned Gil (personId): Cara -> Gil',
    ]);
  });

  it('a status of its own is told although somebody went', () => {
    expect(told(withPosition(before, 'Cara', { personId: null, status: 'on-hold' }).tables())).toContain(
      "changed Cara's role (status): filled -> on-hold",
    );
  });

  it('a seat split between two people: the second seat and whoever holds it', () => {
    const split = withPosition(before, 'Dae', { fte: 0.5 })
      .with(gil)
      .with({ ...position(before, 'Dae'), id: positionOf('Half'), personId: personOf('Gil'), fte: 0.5 })
      .tables();
    expect(told(split)).toEqual(["joined Gil: - -> Dae's role", 'added Gil: - -> Budi', 'changed Dae (fte): 1 -> 0.5']);
  });

  it('somebody with two seats who gives one up has not left; who takes a second has not joined', () => {
    const two = before.with({ ...position(before, 'Cara'), id: positionOf('Second'), title: 'Chair' }).tables();
    expect(told(two)).toEqual(['added Cara: - -> Ana']);
    expect(told(before.tables(), two)).toEqual(['closed Cara: Ana -> -']);
  });

  it('who swaps seats has neither joined nor left', () => {
    const swapped = withPosition(withPosition(before, 'Dae', { personId: personOf('Cara') }), 'Cara', {
      personId: personOf('Dae'),
    }).tables();
    expect(countsOf(differences(before.tables(), swapped))).toMatchObject({ joined: 0, left: 0, reassigned: 2 });
  });

  it('people without a seat who come to the bench or leave it', () => {
    expect(told(before.with(gil).tables())).toEqual(['added Gil: - -> -']);
    expect(told(before.tables(), before.with(gil).tables())).toEqual(['removed Gil: - -> -']);
  });

  it('teams, lines and days of lines, each by what it connects', () => {
    const line = { fromPositionId: positionOf('Dae'), toPositionId: positionOf('Cara') } as const;
    const dotted: AnyRecord = { id: 'relation_one', type: 'dotted', ...line };
    expect(told(before.with(dotted).team('Risk').tables())).toEqual(['added Dae → Cara: - -> -', 'added Risk: - -> -']);
    const ending = before.with({ ...dotted, until: '2027-01-31' }).tables();
    expect(told(ending, before.with(dotted).tables())).toEqual(['redated Dae → Cara (until): - -> 2027-01-31']);
    expect(told(without(before, idFor('team', 'Search')))).toEqual(['removed Search: - -> -']);
  });

  it('each is found on the canvas where it has a place', () => {
    const moved = differences(before.tables(), before.report('Cara', 'Gil').team('Risk').tables());
    expect(moved.map(({ kind, record, positionId }) => [kind, record, positionId])).toEqual([
      ['joined', 'person', positionOf('Gil')],
      ['added', 'position', positionOf('Gil')],
      ['added', 'team', null],
    ]);
  });
});

/** Rows of the table: filtered, sorted by several keys, grouped, added up. */
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../shared/analysis/position-fields.ts';
import { positionTotals } from '../../../../shared/analysis/position-totals.ts';
import {
  groupRows,
  sortKeysOf,
  tableRows,
  valueCounts,
  type RowQuery,
} from '../../../../shared/analysis/table-rows.ts';
import { anOrg, personOf, positionOf } from '../../../support/an-org.ts';

const tables = anOrg()
  .manager('Ana', { level: 'L10' })
  .report('Ana', 'Budi', { level: 'L9', fte: 0.5 })
  .report('Budi', 'Citra', { level: 'L9' })
  .report('Budi', 'Dewi')
  .opening('Ana', 'Designer', { level: 'l2' })
  .location('Berlin', ['Budi', 'Dewi'])
  .with({
    id: personOf('Dewi'),
    name: 'Dewi',
    employment: 'employee',
    skills: [],
    salary: { amount: 50_000, currency: 'EUR', period: 'year' },
  })
  .with({
    id: personOf('Citra'),
    name: 'Citra',
    employment: 'employee',
    skills: [],
    salary: { amount: 70_000, currency: 'USD', period: 'year' },
  })
  .with({
    id: 'position_second',
    title: 'Second role',
    managerPositionId: positionOf('Ana'),
    personId: personOf('Dewi'),
    status: 'filled',
    fte: 0.2,
    level: 'L10',
  })
  .tables();

const reading: Reading = { tables, today: '2026-12-01' };
const titles = (query: Partial<RowQuery>): readonly string[] =>
  tableRows(reading, { filter: [], sort: [], ...query }).map(
    (id) => tables.position.get(id)?.title.replace("'s role", '') ?? '',
  );

describe('rows', () => {
  it('stand as in the chart while nothing is asked', () => {
    expect(titles({})).toEqual(['Ana', 'Budi', 'Citra', 'Dewi', 'Designer', 'Second role']);
  });

  it('are those for which every condition holds', () => {
    const filter = [
      { field: 'location', comparison: 'is', values: ['berlin'] },
      { field: 'reports', comparison: 'at-least', values: [1] },
    ];
    expect(titles({ filter })).toEqual(['Budi']);
  });

  it('sort numbers inside texts by size, and those without a value last either way', () => {
    const up = [{ field: 'level', descending: false }] as const;
    expect(titles({ sort: up })).toEqual(['Designer', 'Budi', 'Citra', 'Ana', 'Second role', 'Dewi']);
    const down = [{ field: 'level', descending: true }] as const;
    expect(titles({ sort: down })).toEqual(['Ana', 'Second role', 'Budi', 'Citra', 'Designer', 'Dewi']);
  });

  it('sort by a second key where the first leaves a tie', () => {
    const sort = [
      { field: 'level', descending: false },
      { field: 'fte', descending: true },
    ] as const;
    expect(titles({ sort })).toEqual(['Designer', 'Citra', 'Budi', 'Ana', 'Second role', 'Dewi']);
  });

  it('are the same list as long as plan and question stay', () => {
    const query = { filter: [], sort: sortKeysOf([{ field: 'level', descending: true }]) };
    expect(tableRows(reading, query)).toBe(tableRows({ ...reading }, { ...query }));
  });

  it('of a saved view leave out what this version does not know', () => {
    expect(
      sortKeysOf([
        { field: 'shoe size', descending: true },
        { field: 'fte', descending: true },
      ]),
    ).toHaveLength(1);
  });
});

describe('groups', () => {
  it('come by value with the rest at the end, and keep the order inside', () => {
    const groups = groupRows(reading, tableRows(reading, { filter: [], sort: [] }), 'level');
    expect(groups.map(({ value, ids }) => [value, ids.length])).toEqual([
      ['l2', 1],
      ['L9', 2],
      ['L10', 2],
      [null, 1],
    ]);
  });

  it('suggest values by how many have them', () => {
    const ids = tableRows(reading, { filter: [], sort: [] });
    expect(valueCounts(reading, ids, 'location')).toEqual([
      { value: null, count: 4 },
      { value: 'Berlin', count: 2 },
    ]);
  });
});

describe('totals', () => {
  it('count people once, managers by their reports, pay by currency', () => {
    expect(positionTotals(reading, tableRows(reading, { filter: [], sort: [] }))).toEqual({
      positions: 6,
      people: 4,
      open: 1,
      fte: 4.7,
      meanSpan: 2.5,
      pay: [
        { currency: 'USD', period: 'year', amount: 70_000, people: 1 },
        { currency: 'EUR', period: 'year', amount: 50_000, people: 1 },
      ],
    });
  });

  it('have no span where nobody manages', () => {
    expect(positionTotals(reading, [positionOf('Dewi')]).meanSpan).toBeNull();
  });
});

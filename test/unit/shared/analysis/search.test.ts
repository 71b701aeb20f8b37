/** What search puts first, and what positions share that it finds. */
import { describe, expect, it } from 'vitest';
import { searchPositions } from '../../../../shared/analysis/search-positions.ts';
import { searchValues } from '../../../../shared/analysis/search-values.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const tables = anOrg()
  .manager('Dana Anand', { title: 'Chief' })
  .report('Dana Anand', 'Ana', { title: 'Engineer', level: 'L5' })
  .report('Dana Anand', 'Anatol Berg', { title: 'Engineer', level: 'L5' })
  .report('Dana Anand', 'José Ana', { title: 'Lead', level: 'L6' })
  .report('Dana Anand', 'Zoë', { title: 'Ana lyst' })
  .opening('Dana Anand', 'Banana tester')
  .team('Payments', ['Ana', 'Zoë'])
  .location('Berlin', ['Ana'])
  .tables();

const names = (query: string, limit = 9): readonly string[] =>
  searchPositions(tables, query, limit).matches.map(({ name }) => name);

describe('positions', () => {
  it('come exact first, then by beginning, then by words, then by any part', () => {
    expect(names('ana').slice(0, 2)).toEqual(['Ana', 'Anatol Berg']);
    expect(names('ana').slice(2, 4)).toEqual(['Dana Anand', 'José Ana']);
    expect(names('ana').slice(4)).toEqual(['Zoë', 'Banana tester']);
  });

  it('are found without accents, by several words in any order, by team and place', () => {
    expect(names('jose')).toEqual(['José Ana']);
    expect(names('berg anatol')).toEqual(['Anatol Berg']);
    expect(names('payments engineer')).toEqual(['Ana']);
    expect(names('berlin')).toEqual(['Ana']);
    expect(names('nobody')).toEqual([]);
  });

  it('are counted and all known, however few are shown', () => {
    const { matches, total, ids } = searchPositions(tables, 'ana', 2);
    expect([matches.length, total, ids.length]).toEqual([2, 6, 6]);
  });
});

describe('what positions share', () => {
  const values = (query: string): readonly string[] =>
    searchValues({
      reading: { tables, today: '2026-12-01' },
      query,
      limit: 5,
      nameOf: (field) => field,
      sayValue: (field, value) => (field === 'status' && value === 'open' ? 'Not filled yet' : value),
    }).map(({ field, value, ids }) => `${field} ${value}: ${ids.length}`);

  it('is found by its value, by its field, and as the screen says it', () => {
    expect(values('pay')).toEqual(['team Payments: 2']);
    expect(values('level l5')).toEqual(['level L5: 2']);
    expect(values('not filled')).toEqual(['status Not filled yet: 1']);
    expect(values('')).toEqual([]);
  });

  it('says which positions', () => {
    const [berlin] = searchValues({
      reading: { tables, today: '2026-12-01' },
      query: 'berlin',
      limit: 1,
      nameOf: (field) => field,
      sayValue: (_, value) => value,
    });
    expect(berlin?.ids).toEqual([positionOf('Ana')]);
  });
});

import { describe, expect, it } from 'vitest';
import { POSITION_FIELD_KEYS, readField, type Reading } from '../../../../shared/analysis/position-fields.ts';
import { positionsWhere } from '../../../../shared/analysis/position-filter.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import { find, tablesOf } from '../../../../shared/model/tables.ts';
import type { Condition } from '../../../../shared/model/view.ts';

const RECORDS: readonly AnyRecord[] = [
  { id: 'location_ber', name: 'Berlín' },
  { id: 'team_eng', name: 'Engineering', topology: 'undefined' },
  { id: 'team_pay', name: 'Payments', topology: 'stream-aligned', parentTeamId: 'team_eng' },
  { id: 'function_sec', name: 'Security', kind: 'security', coverage: { rule: 'at-least', n: 1, appliesTo: [] } },
  { id: 'person_ana', name: 'Ana', employment: 'employee', skills: [], hireDate: '2024-06-30' },
  {
    id: 'position_top',
    title: 'CTO',
    managerPositionId: null,
    personId: 'person_ana',
    status: 'filled',
    fte: 1,
    locationId: 'location_ber',
  },
  {
    id: 'position_dev',
    title: 'Developer',
    managerPositionId: 'position_top',
    personId: null,
    status: 'open',
    fte: 0.5,
    teamId: 'team_pay',
    level: '5',
    skills: ['Go', 'Kotlin'],
  },
  { id: 'membership_1', positionId: 'position_dev', groupId: 'function_sec', fteShare: 0.2 },
];

const reading: Reading = { tables: tablesOf(RECORDS), today: '2026-12-31' };

const where = (...conditions: readonly Condition[]) => positionsWhere(reading, conditions);

describe('fields of a position', () => {
  it('reads every field of somebody in a seat', () => {
    const position = find(reading.tables, 'position_top')!;
    const values = Object.fromEntries(POSITION_FIELD_KEYS.map((key) => [key, readField(reading, position, key)]));
    expect(values).toMatchObject({
      name: 'Ana',
      location: 'Berlín',
      manager: null,
      tenure: 2.5,
      reports: 1,
      below: 1,
      layer: 1,
      pay: null,
    });
  });

  it('reads team, department and function of an open seat', () => {
    const position = find(reading.tables, 'position_dev')!;
    expect(readField(reading, position, 'team')).toBe('Payments');
    expect(readField(reading, position, 'department')).toBe('Engineering');
    expect(readField(reading, position, 'function')).toBe('Security');
    expect(readField(reading, position, 'manager')).toBe('Ana');
    expect(readField(reading, position, 'tenure')).toBeNull();
  });
});

describe('filters', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['a text, without accents', { field: 'location', comparison: 'is', values: ['berlin'] }, ['position_top']],
    ['one of several', { field: 'status', comparison: 'is', values: ['open', 'on-hold'] }, ['position_dev']],
    ['not', { field: 'status', comparison: 'is-not', values: ['open'] }, ['position_top']],
    ['a part', { field: 'title', comparison: 'contains', values: ['DEV'] }, ['position_dev']],
    ['at least, by number', { field: 'level', comparison: 'at-least', values: [10] }, []],
    ['at most, by number', { field: 'fte', comparison: 'at-most', values: [0.5] }, ['position_dev']],
    ['a day', { field: 'hireDate', comparison: 'at-least', values: ['2024-01-01'] }, ['position_top']],
    ['one of a list', { field: 'skills', comparison: 'is', values: ['kotlin'] }, ['position_dev']],
    ['none of a list', { field: 'skills', comparison: 'is-not', values: ['Go'] }, ['position_top']],
    ['not a part of one', { field: 'skills', comparison: 'is', values: ['Kot'] }, []],
    ['nothing', { field: 'team', comparison: 'empty', values: [] }, ['position_top']],
    ['something', { field: 'team', comparison: 'not-empty', values: [] }, ['position_dev']],
    ['a field of a newer version', { field: 'mood', comparison: 'empty', values: [] }, []],
    ['a comparison of a newer version', { field: 'title', comparison: 'sounds-like', values: ['Seetio'] }, []],
  ])('%s', (_, condition, found) => {
    expect(where(condition)).toEqual(found);
  });

  it('all conditions must hold; none holds for everybody, managers first', () => {
    const isOpen: Condition = { field: 'status', comparison: 'is', values: ['open'] };
    expect(where(isOpen, { field: 'location', comparison: 'is', values: ['Berlin'] })).toEqual([]);
    expect(where()).toEqual(['position_top', 'position_dev']);
  });
});

/** What an organisation measures on a day: seats shared and doubled, people not there, closed positions, an empty plan. */
import { describe, expect, it } from 'vitest';
import { MEASURE_NAMES, measuresOn, SPAN_RANGES } from '../../../../shared/scenario/measures.ts';
import { emptyTables } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, personOf } from '../../../support/an-org.ts';

const seat = (title: string, manager: string, fields: object = {}) =>
  ({
    id: idFor('position', title),
    title,
    managerPositionId: idFor('position', manager),
    personId: null,
    status: 'open',
    fte: 1,
    ...fields,
  }) as const;

/** Ana leads Budi, Cara and Dae; Budi leads Eko and Fay. */
const six = () =>
  anOrg()
    .manager('Ana')
    .report('Ana', 'Budi')
    .report('Ana', 'Cara')
    .report('Ana', 'Dae')
    .report('Budi', 'Eko')
    .report('Budi', 'Fay')
    .team('Payments', ['Eko', 'Fay']);

describe('measures', () => {
  it('of a small organisation', () => {
    expect(measuresOn(six().tables(), null)).toEqual({
      positions: 6,
      people: 6,
      openPositions: 0,
      fte: 6,
      teams: 1,
      layers: 3,
      managers: 2,
      othersPerManager: 2,
      spanMedian: 2.5,
      spanMean: 2.5,
      spanMax: 3,
      spans: [0, 2, 0, 0, 0, 0, 0, 0],
    });
  });

  it('of an empty plan are all 0', () => {
    const { spans, ...figures } = measuresOn(emptyTables(), '2027-01-01');
    expect(Object.values(figures)).toEqual(MEASURE_NAMES.map(() => 0));
    expect(spans).toEqual([...SPAN_RANGES.map(() => 0), 0]);
  });

  it('a seat shared by two people is two positions, a person with two seats is one', () => {
    const shared = six()
      .with(seat('Half one', 'Cara', { personId: personOf('Eko'), status: 'filled', fte: 0.5 }))
      .with(seat('Half two', 'Cara', { personId: personOf('Gil'), status: 'filled', fte: 0.5 }))
      .with({ id: personOf('Gil'), name: 'Gil', employment: 'employee', skills: [] });
    expect(measuresOn(shared.tables(), null)).toMatchObject({ positions: 8, people: 7, openPositions: 0, fte: 7 });
  });

  it('counts positions nobody holds as open, but not those on hold, and closed ones not at all', () => {
    const some = six()
      .opening('Cara', 'Designer')
      .opening('Cara', 'Tester', { status: 'on-hold' })
      .opening('Cara', 'Old one', { status: 'closed' });
    expect(measuresOn(some.tables(), null)).toMatchObject({ positions: 8, people: 6, openPositions: 1, managers: 3 });
  });

  it('who has not started holds nothing yet; a position that begins later is not there', () => {
    const later = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi', { startDate: '2027-03-01', status: 'starting' })
      .with(seat('Lead', 'Ana', { personId: personOf('Cara'), status: 'starting' }))
      .with({ id: personOf('Cara'), name: 'Cara', employment: 'employee', skills: [], hireDate: '2027-02-01' })
      .tables();
    const on = (day: string | null) => {
      const { positions, people, openPositions } = measuresOn(later, day);
      return [positions, people, openPositions];
    };
    expect(on('2027-01-31')).toEqual([2, 1, 1]);
    expect(on('2027-02-01')).toEqual([2, 2, 0]);
    expect(on('2027-03-01')).toEqual([3, 3, 0]);
    expect(on(null)).toEqual([3, 3, 0]);
  });

  it('reports of a manager who is not there count for the next one above who is, and stand one layer higher', () => {
    const tables = anOrg()
      .manager('Ana')
      .report('Ana', 'Budi', { endDate: '2027-01-31' })
      .report('Budi', 'Cara')
      .report('Budi', 'Dae')
      .report('Cara', 'Eko')
      .tables();
    expect(measuresOn(tables, '2027-01-31')).toMatchObject({ positions: 5, layers: 4, managers: 3, spanMax: 2 });
    expect(measuresOn(tables, '2027-02-01')).toMatchObject({
      positions: 4,
      layers: 3,
      managers: 2,
      spanMax: 2,
      spans: [1, 1, 0, 0, 0, 0, 0, 0],
    });
  });

  it('reports of a top that is not there are tops themselves', () => {
    const tables = anOrg().manager('Ana', { startDate: '2028-01-01' }).report('Ana', 'Budi').report('Ana', 'Cara');
    expect(measuresOn(tables.tables(), '2027-01-01')).toMatchObject({
      positions: 2,
      layers: 1,
      managers: 0,
      spanMax: 0,
    });
  });

  it('reports of a closed position count for the next one above', () => {
    const tables = anOrg().manager('Ana').report('Ana', 'Budi', { status: 'closed' }).report('Budi', 'Cara').tables();
    expect(measuresOn(tables, null)).toMatchObject({ positions: 2, people: 2, layers: 2, managers: 1, spanMax: 1 });
  });

  it('shares of three decimals add up without crumbs', () => {
    const tables = anOrg()
      .manager('Ana', { fte: 0.1 })
      .report('Ana', 'Budi', { fte: 0.2 })
      .report('Ana', 'Cara', { fte: 0.333 })
      .tables();
    expect(measuresOn(tables, null).fte).toBe(0.633);
  });

  it('spans are counted by range, those above the last in one of their own', () => {
    const wide = Array.from({ length: 16 }, (_, at) => `Report ${at}`).reduce(
      (org, name) => org.report('Ana', name),
      anOrg().manager('Ana'),
    );
    const { spans, spanMax } = measuresOn(wide.report('Report 0', 'Last').tables(), null);
    expect([spanMax, spans]).toEqual([16, [1, 0, 0, 0, 0, 0, 0, 1]]);
  });

  it('are worked out once for the same tables and day', () => {
    const tables = six().tables();
    expect(measuresOn(tables, '2027-01-01')).toBe(measuresOn(tables, '2027-01-01'));
  });
});

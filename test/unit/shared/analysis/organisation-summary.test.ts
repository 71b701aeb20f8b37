/** An organisation in figures. Figures of real organisations are in ../exchange/real-lists.test.ts. */
import { describe, expect, it } from 'vitest';
import { organisationSummary } from '../../../../shared/analysis/organisation-summary.ts';
import { emptyTables } from '../../../../shared/model/tables.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const org = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Cara')
  .report('Budi', 'Dae')
  .opening('Budi', 'Engineer')
  .opening('Budi', 'Designer', { status: 'closed' })
  .opening('Cara', 'Analyst', { status: 'on-hold' })
  .manager('Ela')
  .team('Payments', ['Budi']);

describe('the figures', () => {
  it('count every position, open and closed ones too', () => {
    expect(organisationSummary(org.tables())).toEqual({
      positions: 8,
      people: 5,
      openPositions: 1,
      closedPositions: 1,
      teams: 1,
      roots: 2,
      managers: 3,
      layers: 3,
      maxDepth: 2,
      positionsPerDepth: { 0: 2, 1: 2, 2: 4 },
      span: { mean: 2, median: 2, max: 3, withOne: 1, overTen: 0 },
    });
  });

  it('take the middle of two for the median and three decimals for the mean', () => {
    const uneven = org.report('Dae', 'Fay').tables();
    expect(organisationSummary(uneven).span).toMatchObject({ mean: 1.75, median: 1.5, withOne: 2 });
    const thirds = anOrg().manager('Ana').report('Ana', 'B').report('Ana', 'C').report('B', 'D').report('C', 'E');
    expect(organisationSummary(thirds.tables()).span.mean).toBe(1.333);
  });

  it('see more than ten reports, not ten', () => {
    const names = Array.from({ length: 10 }, (_, index) => `Report ${index}`);
    const ten = names.reduce((so, name) => so.report('Ana', name), anOrg().manager('Ana'));
    expect(organisationSummary(ten.tables()).span).toMatchObject({ max: 10, overTen: 0 });
    expect(organisationSummary(ten.report('Ana', 'Eleven').tables()).span).toMatchObject({ max: 11, overTen: 1 });
  });

  it('are all zero for an empty plan', () => {
    expect(organisationSummary(emptyTables())).toEqual({
      positions: 0,
      people: 0,
      openPositions: 0,
      closedPositions: 0,
      teams: 0,
      roots: 0,
      managers: 0,
      layers: 0,
      maxDepth: 0,
      positionsPerDepth: {},
      span: { mean: 0, median: 0, max: 0, withOne: 0, overTen: 0 },
    });
  });

  it('are counted once for the same tables and again when they change', () => {
    const tables = org.tables();
    expect(organisationSummary(tables)).toBe(organisationSummary(tables));
    const fewer = { ...tables, position: tables.position.with([[positionOf('Ela'), undefined]]) };
    expect(organisationSummary(fewer).positions).toBe(7);
    const nobody = { ...tables, person: emptyTables().person };
    expect(organisationSummary(nobody).people).toBe(0);
  });
});

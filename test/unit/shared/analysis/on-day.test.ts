/** Memberships and relations on a day. */
import { expect, it } from 'vitest';
import { tablesOnDay } from '../../../../shared/analysis/on-day.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .with({
    id: 'relation_always',
    fromPositionId: positionOf('Budi'),
    toPositionId: positionOf('Ana'),
    type: 'mentor',
  })
  .with({
    id: 'relation_spring',
    fromPositionId: positionOf('Budi'),
    toPositionId: positionOf('Ana'),
    type: 'dotted',
    from: '2027-03-01',
    until: '2027-05-31',
  })
  .tables();

it.each([
  ['2027-02-28', ['relation_always']],
  ['2027-03-01', ['relation_always', 'relation_spring']],
  ['2027-05-31', ['relation_always', 'relation_spring']],
  ['2027-06-01', ['relation_always']],
])('on %s there are %j', (day, ids) => {
  expect([...tablesOnDay(tables, day).relation.values()].map(({ id }) => id)).toEqual(ids);
});

it('without a day, and where all are in force, the tables are the same object', () => {
  expect(tablesOnDay(tables, null)).toBe(tables);
  expect(tablesOnDay(tables, '2027-04-01')).toBe(tables);
  expect(tablesOnDay(tables, '2027-07-01')).toBe(tablesOnDay(tables, '2027-07-01'));
});

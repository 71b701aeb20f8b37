/** What becomes of each person: a new manager, team, title; nothing; joining and leaving; two seats. */
import { describe, expect, it } from 'vitest';
import { impactCounts, impactOf } from '../../../../shared/scenario/impact.ts';
import type { Position } from '../../../../shared/model/position.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, personOf, positionOf, type AnOrg } from '../../../support/an-org.ts';

const before = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Cara')
  .report('Budi', 'Dae')
  .report('Budi', 'Eko')
  .team('Payments', ['Dae'])
  .team('Search');

const position = (org: AnOrg, name: string): Position =>
  org.records().find(({ id }) => id === positionOf(name)) as Position;

const withPosition = (org: AnOrg, name: string, fields: Partial<Position>): AnOrg =>
  org.with({ ...position(org, name), ...fields });

/** Who has which changes, without those for whom nothing changes. */
const told = (after: Tables, from: Tables = before.tables()): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    impactOf(from, after)
      .filter(({ changes }) => changes.length > 0)
      .map(({ name, changes }) => [
        name,
        changes.map(({ kind, from: old, to }) => `${kind}: ${old ?? '-'} -> ${to ?? '-'}`),
      ]),
  );

describe('impact', () => {
  it('lists everybody by name, also those for whom nothing changes', () => {
    const list = impactOf(before.tables(), before.tables());
    expect(list.map(({ name, changes }) => [name, changes])).toEqual(
      ['Ana', 'Budi', 'Cara', 'Dae', 'Eko'].map((name) => [name, []]),
    );
    expect(list[3]).toMatchObject({ managerBefore: positionOf('Budi'), managerAfter: positionOf('Budi') });
  });

  it('a new manager, team and title in one', () => {
    const after = withPosition(before, 'Dae', {
      managerPositionId: positionOf('Cara'),
      teamId: idFor('team', 'Search'),
      title: 'Lead',
    });
    expect(told(after.tables())).toEqual({
      Dae: ['manager: Budi -> Cara', 'team: Payments -> Search', "title: Dae's role -> Lead"],
    });
  });

  it('whose manager’s seat is taken by somebody else has a new manager', () => {
    const after = withPosition(before, 'Budi', { personId: personOf('Cara') });
    expect(told(withPosition(after, 'Cara', { personId: personOf('Budi') }).tables())).toEqual({
      Budi: ["title: Budi's role -> Cara's role"],
      Cara: ["title: Cara's role -> Budi's role"],
      Dae: ['manager: Budi -> Cara'],
      Eko: ['manager: Budi -> Cara'],
    });
  });

  it('who follows their manager to another seat has no new manager', () => {
    const seat: Position = { ...position(before, 'Budi'), id: positionOf('New seat') };
    const after = withPosition(
      withPosition(withPosition(before.with(seat), 'Budi', { personId: null, status: 'open' }), 'Dae', {
        managerPositionId: seat.id,
      }),
      'Eko',
      {},
    );
    expect(told(after.tables())).toEqual({ Eko: ["manager: Budi -> Budi's role"] });
  });

  it('whose manager’s seat was vacated reports to the open seat', () => {
    const after = withPosition(before, 'Budi', { personId: null, status: 'open' });
    expect(told(after.tables())).toEqual({
      Budi: ['leaves: Ana -> -'],
      Dae: ["manager: Budi -> Budi's role"],
      Eko: ["manager: Budi -> Budi's role"],
    });
  });

  it('a closed seat above leads nobody: the next one above does', () => {
    const after = withPosition(before, 'Budi', { personId: null, status: 'closed' });
    expect(told(after.tables())).toEqual({
      Budi: ['leaves: Ana -> -'],
      Dae: ['manager: Budi -> Ana'],
      Eko: ['manager: Budi -> Ana'],
    });
  });

  it('a team that is only called otherwise is no other team', () => {
    const renamed = before.with({ id: idFor('team', 'Payments'), name: 'Billing', topology: 'undefined' });
    expect(told(renamed.tables())).toEqual({});
    expect(told(withPosition(renamed, 'Dae', { title: 'Lead' }).tables())).toEqual({
      Dae: ["title: Dae's role -> Lead"],
    });
  });

  it('of several seats the largest speaks: a second, smaller one changes nothing', () => {
    const second: Position = {
      ...position(before, 'Dae'),
      id: positionOf('Second'),
      fte: 0.2,
      managerPositionId: positionOf('Cara'),
    };
    expect(told(before.with(second).tables())).toEqual({});
    expect(told(before.with({ ...second, fte: 1.2 }).tables())).toEqual({ Dae: ['manager: Budi -> Cara'] });
  });

  it('who joins and who leaves are counted', () => {
    const after = withPosition(before.report('Cara', 'Gil'), 'Cara', { personId: null, status: 'open' }).tables();
    expect(impactCounts(impactOf(before.tables(), after))).toEqual({
      joins: 1,
      leaves: 1,
      manager: 0,
      team: 0,
      title: 0,
      level: 0,
      location: 0,
    });
  });
});

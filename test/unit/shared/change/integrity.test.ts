/** Each way in which records can lose what they point to, and each chain that can close. */
import { describe, expect, it } from 'vitest';
import { check, repair } from '../../../../shared/change/integrity.ts';
import type { AnyRecord } from '../../../../shared/model/schemas.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, positionOf } from '../../../support/an-org.ts';

const org = anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', 'Citra').team('Payments').team('Ledger');
const payments = idFor('team', 'Payments');
const ledger = idFor('team', 'Ledger');

describe('a reference to nothing', () => {
  it('to a manager is cleared: the position becomes a top', () => {
    const { tables } = repair(anOrg().manager('Budi', { managerPositionId: 'position_gone' }).tables());
    expect(find(tables, positionOf('Budi'))?.managerPositionId).toBeNull();
  });

  it('to a team is dropped from the position', () => {
    const { tables } = repair(anOrg().manager('Budi', { teamId: 'team_gone' }).tables());
    expect(find(tables, positionOf('Budi'))).not.toHaveProperty('teamId');
  });

  it('takes along what makes no sense without it, and what hangs on that', () => {
    const requisition: AnyRecord = {
      id: 'requisition_1',
      positionId: 'position_gone',
      reason: 'new',
      needLevel: 'started',
      approval: 'draft',
      stage: 'open',
    };
    const capability: AnyRecord = {
      id: 'capability_1',
      name: 'Audit',
      assessments: [],
      closedBy: ['requisition_1', payments],
    };
    const { tables, repairs } = repair(org.with(requisition).with(capability).tables());
    expect(tables.requisition.size).toBe(0);
    expect(find(tables, 'capability_1')?.closedBy).toEqual([payments]);
    expect(repairs.map(({ id, done }) => [id, done])).toEqual([
      ['requisition_1', 'record'],
      ['capability_1', 'entry'],
    ]);
  });

  it('is reported once for each field of one record', () => {
    const lost = anOrg().manager('Budi', { managerPositionId: 'position_gone', teamId: 'team_gone' }).tables();
    expect(
      check(lost)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['managerPositionId', 'teamId']);
    expect(repair(lost).change).toHaveLength(1);
  });
});

describe('a chain that closes', () => {
  it('of managers is cut once, at the smallest id, and the rest keeps its shape', () => {
    const { tables, repairs } = repair(org.manager('Ana', { managerPositionId: positionOf('Citra') }).tables());
    const managers = ['Ana', 'Budi', 'Citra'].map((name) => find(tables, positionOf(name))?.managerPositionId);
    expect(managers).toEqual([null, positionOf('Ana'), positionOf('Budi')]);
    expect(repairs).toEqual([
      {
        id: positionOf('Ana'),
        field: 'managerPositionId',
        target: positionOf('Citra'),
        problem: 'cycle',
        done: 'cleared',
      },
    ]);
  });

  it('onto itself is cut', () => {
    const { tables } = repair(
      anOrg()
        .manager('Ana', { managerPositionId: positionOf('Ana') })
        .tables(),
    );
    expect(find(tables, positionOf('Ana'))?.managerPositionId).toBeNull();
  });

  it('of teams is cut in each of its two fields', () => {
    const tables = org
      .team('Payments', [], { parentTeamId: ledger, platformGroupId: ledger })
      .team('Ledger', [], { parentTeamId: payments, platformGroupId: payments })
      .tables();
    expect(check(tables).map(({ id, field, problem }) => [id, field, problem])).toEqual([
      [ledger, 'parentTeamId', 'cycle'],
      [ledger, 'platformGroupId', 'cycle'],
    ]);
  });

  it('leaves those who only lead into it where they are', () => {
    const tables = anOrg()
      .manager('Ana', { managerPositionId: positionOf('Ana') })
      .report('Ana', 'Budi')
      .tables();
    expect(find(repair(tables).tables, positionOf('Budi'))?.managerPositionId).toBe(positionOf('Ana'));
  });
});

it('a plan in order is given back as the same object', () => {
  const tables = org.tables();
  expect(repair(tables)).toEqual({ tables, change: [], repairs: [] });
  expect(repair(tables).tables).toBe(tables);
});

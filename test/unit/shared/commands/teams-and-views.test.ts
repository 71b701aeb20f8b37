/** Teams and saved views as records of the plan. */
import { describe, expect, it } from 'vitest';
import type { EditTeam } from '../../../../shared/commands/teams.ts';
import { find } from '../../../../shared/model/tables.ts';
import { anOrg, idFor, positionOf } from '../../../support/an-org.ts';
import { danglingIds } from '../../../support/loose-ends.ts';
import { done, refusal } from './run-command.ts';

const product = idFor('team', 'Product');
const payments = idFor('team', 'Payments');
const core = idFor('team', 'Core');

const tables = anOrg()
  .manager('Ana')
  .report('Ana', 'Budi')
  .report('Ana', 'Citra')
  .team('Product', ['Ana'])
  .team('Payments', ['Budi', 'Citra'], { parentTeamId: product, leadPositionId: positionOf('Budi') })
  .team('Core', [], { parentTeamId: payments })
  .with({ id: 'membership_1', positionId: positionOf('Ana'), groupId: payments, fteShare: 0.2 })
  .with({ id: 'interaction_1', providerTeamId: payments, consumerTeamId: core, mode: 'collaboration' })
  .tables();

describe('teams', () => {
  it('are founded with a name that no other has', () => {
    const after = done(tables, 'addTeam', { name: ' Search ', topology: 'platform', parentTeamId: product });
    expect(find(after, 'team_new1')).toMatchObject({ name: 'Search', topology: 'platform', parentTeamId: product });
    expect(refusal(tables, 'addTeam', { name: 'páyments' })).toBe(
      'There is already a team called páyments. Choose another name.',
    );
  });

  it('leave their people to another team when they go, and what is part of them to what they are part of', () => {
    const after = done(tables, 'deleteTeam', { teamId: payments, moveTo: core });
    expect(find(after, positionOf('Budi'))?.teamId).toBe(core);
    expect(find(after, core)?.parentTeamId).toBe(product);
    expect(after.membership.get('membership_1')?.groupId).toBe(core);
    expect(after.interaction.size).toBe(0);
    expect(danglingIds(after)).toEqual([]);
  });

  it('leave their people without a team when nobody says where they go', () => {
    const after = done(tables, 'deleteTeam', { teamId: payments, moveTo: null });
    expect(find(after, positionOf('Budi'))).not.toHaveProperty('teamId');
    expect(after.position.size).toBe(3);
    expect(after.membership.size).toBe(0);
    expect(refusal(tables, 'deleteTeam', { teamId: payments, moveTo: payments })).toBe(
      'Payments is about to go. Choose another team for its people, or none.',
    );
  });

  it.each<readonly [EditTeam, object]>([
    [{ teamId: payments, field: 'name', value: 'Money' }, { name: 'Money' }],
    [{ teamId: payments, field: 'topology', value: 'enabling' }, { topology: 'enabling' }],
    [{ teamId: payments, field: 'focus', value: 'Cards' }, { focus: 'Cards' }],
    [{ teamId: core, field: 'parent', value: product }, { parentTeamId: product }],
    [{ teamId: core, field: 'lead', value: positionOf('Ana') }, { leadPositionId: positionOf('Ana') }],
  ])('take %j', (edit, expected) => {
    expect(find(done(tables, 'editTeam', edit), edit.teamId)).toMatchObject(expected);
  });

  it('are no part of themselves', () => {
    expect(refusal(tables, 'editTeam', { teamId: product, field: 'parent', value: core })).toBe(
      'Core is part of Product, so Product cannot be part of it. Choose another team.',
    );
  });
});

describe('views', () => {
  const saved = done(tables, 'saveView', {
    name: 'Open in Berlin',
    lens: 'table',
    focusPositionId: positionOf('Ana'),
    foldedPositionIds: [positionOf('Budi'), 'position_gone'],
  });

  it('are saved, renamed, updated and deleted', () => {
    expect(find(saved, 'view_new1')).toMatchObject({ lens: 'table', foldedPositionIds: [positionOf('Budi')] });
    const renamed = done(saved, 'renameView', { viewId: 'view_new1', name: 'Berlin' });
    const updated = done(renamed, 'updateView', { viewId: 'view_new1', view: { lens: 'chart' } });
    expect(find(updated, 'view_new1')).toEqual({ id: 'view_new1', name: 'Berlin', lens: 'chart' });
    expect(done(updated, 'deleteView', { viewId: 'view_new1' }).view.size).toBe(0);
  });

  it('have names of their own', () => {
    expect(refusal(saved, 'saveView', { name: 'open in berlin', lens: 'chart' })).toBe(
      'There is already a view called open in berlin. Choose another name, or update that one.',
    );
    expect(refusal(saved, 'renameView', { viewId: 'view_new1', name: ' ' })).toBe('A name cannot be empty.');
  });
});

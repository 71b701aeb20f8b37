/** Add an open position under a manager, or at the top. It joins the manager's team. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';
import { refusalOfName } from './name-guard.ts';
import { withPosition } from './position-guard.ts';
import { rankAfterReports } from './rank.ts';

export interface AddPosition {
  readonly managerId: Id<'position'> | null;
  readonly title: string;
}

export const addPosition: Command<AddPosition> = {
  id: 'position.add',
  check: (tables, { managerId, title }) => {
    const refusal = refusalOfName(title, 'refusal.emptyTitle');
    if (refusal !== null) return refusal;
    if (managerId === null) return null;
    return withPosition(tables, managerId, (manager) =>
      manager.status === 'closed' ? message('refusal.underClosed', { target: positionName(tables, manager) }) : null,
    );
  },
  label: (tables, { managerId, title }) => {
    const manager = managerId === null ? undefined : find(tables, managerId);
    return manager === undefined
      ? message('command.addRoot', { title })
      : message('command.addReport', { title, manager: positionName(tables, manager) });
  },
  run: (tx, { managerId, title }, { newId }) => {
    const manager = managerId === null ? undefined : tx.get(managerId);
    tx.put({
      id: newId('position'),
      title: title.trim(),
      managerPositionId: managerId,
      personId: null,
      status: 'open',
      fte: 1,
      rank: rankAfterReports(tx, managerId),
      ...(manager?.teamId === undefined ? {} : { teamId: manager.teamId }),
      ...(manager?.locationId === undefined ? {} : { locationId: manager.locationId }),
    });
  },
};

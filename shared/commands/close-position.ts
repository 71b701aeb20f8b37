/** Close a position: it stays in the plan and is counted as closed, nobody holds it, its reports go to its manager. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';
import { withPosition } from './position-guard.ts';
import { rehomeReports } from './rehome-reports.ts';

export interface OnePosition {
  readonly positionId: Id<'position'>;
}

export const closePosition: Command<OnePosition> = {
  id: 'position.close',
  check: (tables, { positionId }) =>
    withPosition(tables, positionId, (position) =>
      position.status === 'closed' ? message('refusal.alreadyClosed', { name: positionName(tables, position) }) : null,
    ),
  label: (tables, { positionId }) => message('command.closePosition', { name: nameOf(tables, positionId) }),
  run: (tx, { positionId }) => {
    rehomeReports(tx, positionId);
    tx.update(positionId, { status: 'closed', personId: null });
  },
};

export const reopenPosition: Command<OnePosition> = {
  id: 'position.reopen',
  check: (tables, { positionId }) =>
    withPosition(tables, positionId, (position) =>
      position.status === 'closed' ? null : message('refusal.notClosed', { name: positionName(tables, position) }),
    ),
  label: (tables, { positionId }) => message('command.reopenPosition', { name: nameOf(tables, positionId) }),
  run: (tx, { positionId }) => tx.update(positionId, { status: 'open' }),
};

function nameOf(tables: Parameters<typeof find>[0], id: Id<'position'>): string {
  const position = find(tables, id);
  return position === undefined ? '' : positionName(tables, position);
}

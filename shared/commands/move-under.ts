/** Move positions, each with everyone below it, under another manager or to the top. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import { refusalToMoveUnder } from '../rules/can-move-under.ts';
import type { Command } from './command.ts';
import { rankAfterReports } from './rank.ts';

export interface MoveUnder {
  readonly positionIds: readonly Id<'position'>[];
  /** Null moves to the top. */
  readonly managerId: Id<'position'> | null;
}

export const moveUnder: Command<MoveUnder> = {
  id: 'position.moveUnder',
  check: (tables, { positionIds, managerId }) => refusalToMoveUnder(tables, positionIds, managerId),
  label: (tables, { positionIds, managerId }) => {
    const first = positionIds[0] === undefined ? undefined : find(tables, positionIds[0]);
    const manager = managerId === null ? undefined : find(tables, managerId);
    const values = { count: positionIds.length, name: first === undefined ? '' : positionName(tables, first) };
    return manager === undefined
      ? message('command.moveToTop', values)
      : message('command.moveUnder', { ...values, target: positionName(tables, manager) });
  },
  run: (tx, { positionIds, managerId }) => {
    let rank = rankAfterReports(tx, managerId);
    for (const id of positionIds) {
      if (tx.get(id)?.managerPositionId === managerId) continue;
      tx.update(id, { managerPositionId: managerId, rank: rank++ });
    }
  },
};

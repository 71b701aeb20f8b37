/** Close positions: they stay in the plan and are counted as closed, nobody holds them, their reports go to their manager. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Command } from './command.ts';
import { countAndName } from './names.ts';
import { refusalOfPositions } from './position-guard.ts';
import { SiblingOrder } from './sibling-order.ts';

export interface SomePositions {
  readonly positionIds: readonly Id<'position'>[];
}

/** Those that are closed already stay as they are. */
export const closePositions: Command<SomePositions> = {
  id: 'position.close',
  check: (tables, { positionIds }) => {
    const refusal = refusalOfPositions(tables, positionIds);
    if (refusal !== null || positionIds.some((id) => !isClosed(tables, id))) return refusal;
    return message('refusal.alreadyClosed', { name: nameOf(tables, positionIds[0]) });
  },
  label: (tables, { positionIds }) =>
    message(
      'command.closePosition',
      countAndName(
        tables,
        positionIds.filter((id) => !isClosed(tables, id)),
      ),
    ),
  run: (tx, { positionIds }) => {
    const closing = new Set(positionIds.filter((id) => tx.get(id)?.status !== 'closed'));
    const order = new SiblingOrder(tx);
    order.dissolve(closing, { keep: true });
    order.write();
    for (const id of closing) tx.update(id, { status: 'closed', personId: null });
  },
};

/** Those that are not closed stay as they are. */
export const reopenPositions: Command<SomePositions> = {
  id: 'position.reopen',
  check: (tables, { positionIds }) => {
    const refusal = refusalOfPositions(tables, positionIds);
    if (refusal !== null || positionIds.some((id) => isClosed(tables, id))) return refusal;
    return message('refusal.notClosed', { name: nameOf(tables, positionIds[0]) });
  },
  label: (tables, { positionIds }) =>
    message(
      'command.reopenPosition',
      countAndName(
        tables,
        positionIds.filter((id) => isClosed(tables, id)),
      ),
    ),
  run: (tx, { positionIds }) => {
    for (const id of positionIds) if (tx.get(id)?.status === 'closed') tx.update(id, { status: 'open' });
  },
};

const isClosed = (tables: Tables, id: Id<'position'>): boolean => find(tables, id)?.status === 'closed';

/** Move positions, each with everyone below it, under another manager, to the top, or to another place among siblings. */
import { message } from '../texts/message.ts';
import { reportingTree } from '../analysis/reporting-tree.ts';
import { reportsIn } from '../analysis/siblings.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import type { Tables } from '../model/tables.ts';
import { refusalToMoveUnder, refusalToReportTo } from '../rules/can-move-under.ts';
import type { Command, Refusal } from './command.ts';
import { countAndName } from './names.ts';
import { refusalOfPlace } from './position-guard.ts';
import { SiblingOrder, withPlaced, type ManagerId } from './sibling-order.ts';

export interface MoveUnder {
  /** In the order in which they are to stand. */
  readonly positionIds: readonly Id<'position'>[];
  /** Null moves to the top. */
  readonly managerId: ManagerId;
  /** The report of the manager to stand before; null puts them last. Absent: last, and who is there already stays put. */
  readonly before?: Id<'position'> | null;
}

export const moveUnder: Command<MoveUnder> = {
  id: 'position.moveUnder',
  check: (tables, args) => {
    const { positionIds, managerId, before } = args;
    if (before === undefined) return refusalToMoveUnder(tables, positionIds, managerId);
    return (
      refusalToReportTo(tables, positionIds, managerId) ?? refusalOfPlace(tables, args) ?? refusalToStay(tables, args)
    );
  },
  label: (tables, { positionIds, managerId }) => {
    const values = countAndName(tables, positionIds);
    if (reportsToAll(tables, positionIds, managerId)) return message('command.reorder', values);
    return managerId === null
      ? message('command.moveToTop', values)
      : message('command.moveUnder', { ...values, target: nameOf(tables, managerId) });
  },
  run: (tx, { positionIds, managerId, before }) => {
    const moving =
      before === undefined ? positionIds.filter((id) => tx.get(id)?.managerPositionId !== managerId) : positionIds;
    const order = new SiblingOrder(tx);
    order.place(moving, managerId, before ?? null);
    order.write();
  },
};

const reportsToAll = (tables: Tables, positionIds: readonly Id<'position'>[], managerId: ManagerId): boolean =>
  positionIds.every((id) => tables.position.get(id)?.managerPositionId === managerId);

/** Whether nothing would change: all stand there already, in this order. */
function refusalToStay(tables: Tables, { positionIds, managerId, before = null }: MoveUnder): Refusal | null {
  if (!reportsToAll(tables, positionIds, managerId)) return null;
  const now = reportsIn(reportingTree(tables), managerId);
  const then = withPlaced(now, positionIds, before);
  return now.every((id, at) => id === then[at])
    ? message('refusal.alreadyInPlace', { name: nameOf(tables, positionIds[0]) })
    : null;
}

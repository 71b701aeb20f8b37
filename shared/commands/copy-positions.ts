/** Copy positions under a manager, or duplicate them beside themselves. */
import { message } from '../texts/message.ts';
import { reportingTree, type PositionId } from '../analysis/reporting-tree.ts';
import { nameOf } from '../model/record-name.ts';
import type { Command } from './command.ts';
import { countCopies, putCopy, refusalOfNumber, toCopy } from './copies.ts';
import { countAndName } from './names.ts';
import { refusalOfPlace, refusalOfPositions, type Place } from './position-guard.ts';
import { SiblingOrder, type ManagerId } from './sibling-order.ts';

export interface CopyUnder extends Place {
  readonly positionIds: readonly PositionId[];
  /** Whether everybody below is copied too. */
  readonly withBelow: boolean;
}

export const copyUnder: Command<CopyUnder> = {
  id: 'position.copyUnder',
  check: (tables, args) => {
    const { positionIds, withBelow } = args;
    const refusal = refusalOfPositions(tables, positionIds) ?? refusalOfPlace(tables, args);
    return refusal ?? refusalOfNumber(countCopies(tables, toCopy(tables, positionIds, withBelow), withBelow));
  },
  label: (tables, { positionIds, managerId, withBelow }) => {
    const values = countAndName(tables, toCopy(tables, positionIds, withBelow));
    return managerId === null
      ? message('command.copyToTop', values)
      : message('command.copyUnder', { ...values, target: nameOf(tables, managerId) });
  },
  run: (tx, { positionIds, managerId, before = null, withBelow }, { newId }) => {
    const order = new SiblingOrder(tx);
    const copying = { tree: order.tree, withBelow, newId };
    const copies = toCopy(tx.before, positionIds, withBelow).map((id) => putCopy(tx, id, copying));
    order.place(copies, managerId, before);
    order.write();
  },
};

export interface DuplicatePositions {
  readonly positionIds: readonly PositionId[];
  readonly times: number;
  /** Whether everybody below is duplicated too; not so when absent. */
  readonly withBelow?: boolean;
}

const MAX_TIMES = 100;

/** Each duplicate stands right behind its original. */
export const duplicatePositions: Command<DuplicatePositions> = {
  id: 'position.duplicate',
  check: (tables, { positionIds, times, withBelow = false }) => {
    const refusal = refusalOfPositions(tables, positionIds);
    if (refusal !== null) return refusal;
    if (!Number.isInteger(times) || times < 1 || times > MAX_TIMES)
      return message('refusal.times', { limit: MAX_TIMES });
    return refusalOfNumber(times * countCopies(tables, toCopy(tables, positionIds, withBelow), withBelow));
  },
  label: (tables, { positionIds, times, withBelow = false }) => {
    const { count, name } = countAndName(tables, toCopy(tables, positionIds, withBelow));
    return times === 1
      ? message('command.duplicate', { count, name })
      : message('command.duplicateTimes', { count, name, times });
  },
  run: (tx, { positionIds, times, withBelow = false }, { newId }) => {
    const order = new SiblingOrder(tx);
    const copying = { tree: order.tree, withBelow, newId };
    const byManager = new Map<ManagerId, Map<PositionId, readonly PositionId[]>>();
    for (const id of toCopy(tx.before, positionIds, withBelow)) {
      const managerId = reportingTree(tx.before).managerOf(id);
      const lists = byManager.get(managerId) ?? new Map<PositionId, readonly PositionId[]>();
      byManager.set(
        managerId,
        lists.set(
          id,
          Array.from({ length: times }, () => putCopy(tx, id, copying)),
        ),
      );
    }
    for (const [managerId, lists] of byManager) order.placeAfter(managerId, lists);
    order.write();
  },
};

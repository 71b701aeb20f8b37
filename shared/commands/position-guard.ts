/** The refusals that commands on positions share. */
import { message } from '../texts/message.ts';
import { reportingTree } from '../analysis/reporting-tree.ts';
import { reportsIn } from '../analysis/siblings.ts';
import { nameOf, positionName } from '../model/record-name.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Refusal } from './command.ts';
import type { ManagerId } from './sibling-order.ts';

/** Checks an existing position; a missing one is refused. */
export function withPosition(
  tables: Tables,
  id: Id<'position'>,
  check: (position: Position) => Refusal | null = () => null,
): Refusal | null {
  const position = find(tables, id);
  return position === undefined ? message('refusal.gone') : check(position);
}

/** Refuses none, and any that is missing. */
export function refusalOfPositions(tables: Tables, ids: readonly Id<'position'>[]): Refusal | null {
  if (ids.length === 0) return message('refusal.nothingSelected');
  return ids.some((id) => find(tables, id) === undefined) ? message('refusal.gone') : null;
}

/** Where something is put: under a manager (null: at the top), before one of its reports (null or absent: last). */
export interface Place {
  readonly managerId: ManagerId;
  readonly before?: Id<'position'> | null;
}

/** Why nothing new can stand there. */
export function refusalOfPlace(tables: Tables, { managerId, before }: Place): Refusal | null {
  const manager = managerId === null ? null : find(tables, managerId);
  if (manager === undefined) return message('refusal.gone');
  if (manager?.status === 'closed') return message('refusal.underClosed', { target: positionName(tables, manager) });
  if (before === undefined || before === null) return null;
  if (reportsIn(reportingTree(tables), managerId).includes(before)) return null;
  return managerId === null
    ? message('refusal.notAtTop', { name: nameOf(tables, before) })
    : message('refusal.notThere', { name: nameOf(tables, before), target: nameOf(tables, managerId) });
}

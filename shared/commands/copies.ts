/** Copies of positions: open, because nobody can be in two places; title, team, place and grade stay. */
import { message } from '../texts/message.ts';
import { reportingTree, type PositionId, type ReportingTree } from '../analysis/reporting-tree.ts';
import { topsAmong } from '../analysis/tops-among.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Position } from '../model/position.ts';
import type { Tables } from '../model/tables.ts';
import type { CommandContext, Refusal } from './command.ts';

/** Most positions that one command makes; longer lists are an import, which shows what it will do first. */
const MAX_NEW = 10_000;

/** Refuses more new positions at once than anybody means. */
export const refusalOfNumber = (count: number): Refusal | null =>
  count > MAX_NEW ? message('refusal.tooManyNew', { count, limit: MAX_NEW }) : null;

/** The open copy of one position; where it stands is still to be said. */
export function copyOf(position: Position, id: PositionId): Position {
  const { title, managerPositionId, fte, roleFamily, level, teamId, locationId, costCentre, valueBox, rank, skills } =
    position;
  return {
    id,
    title,
    managerPositionId,
    fte,
    personId: null,
    status: 'open',
    ...(roleFamily === undefined ? {} : { roleFamily }),
    ...(level === undefined ? {} : { level }),
    ...(teamId === undefined ? {} : { teamId }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(costCentre === undefined ? {} : { costCentre }),
    ...(skills === undefined ? {} : { skills }),
    ...(valueBox === undefined ? {} : { valueBox }),
    ...(rank === undefined ? {} : { rank }),
    ...(position.assistant === undefined ? {} : { assistant: position.assistant }),
  };
}

export interface Copying {
  readonly tree: ReportingTree;
  readonly withBelow: boolean;
  readonly newId: CommandContext['newId'];
}

/** Put a copy of a position into the plan, with copies of everybody below or without; closed ones below are left out. */
export function putCopy(tx: Transaction, top: PositionId, { tree, withBelow, newId }: Copying): PositionId {
  const copyId = newId('position');
  const copies = new Map<PositionId, PositionId>([[top, copyId]]);
  const original = tx.get(top);
  if (original !== undefined) tx.put(copyOf(original, copyId));
  if (!withBelow) return copyId;
  for (const id of tree.subtreeOf(top).slice(1)) {
    const position = tx.get(id);
    const managerId = tree.managerOf(id);
    const copiedManager = managerId === null ? undefined : copies.get(managerId);
    if (position === undefined || copiedManager === undefined) continue;
    if (position.status === 'closed') {
      copies.set(id, copiedManager);
      continue;
    }
    const copy = newId('position');
    copies.set(id, copy);
    tx.put({ ...copyOf(position, copy), managerPositionId: copiedManager });
  }
  return copyId;
}

/** What is to be copied once each: with everybody below, those who come along with their manager are not asked for twice. */
export function toCopy(tables: Tables, ids: readonly PositionId[], withBelow: boolean): readonly PositionId[] {
  return withBelow ? topsAmong(tables, ids) : [...new Set(ids)];
}

/** How many positions the copies are. */
export function countCopies(tables: Tables, tops: readonly PositionId[], withBelow: boolean): number {
  const tree = reportingTree(tables);
  return withBelow ? tops.reduce((sum, id) => sum + 1 + tree.subtreeSize(id), 0) : tops.length;
}

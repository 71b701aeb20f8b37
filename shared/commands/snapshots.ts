/** Freeze what a branch shows as a copy to show later; name such a copy, let it go. */
import { message } from '../texts/message.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { find, type Tables } from '../model/tables.ts';
import { branchTables, isBranchOf, type Branch, type SnapshotId } from '../scenario/branch.ts';
import { frozenRecords } from '../scenario/snapshots.ts';
import type { IsoDate } from '../util/iso-date.ts';
import type { Command, Refusal } from './command.ts';
import { refusalOfDay, refusalOfName } from './typed-guard.ts';

export interface FreezeSnapshot {
  readonly name: string;
  readonly branch: Branch;
  /** The day it shows; null applies all moves. */
  readonly at: IsoDate | null;
}

export const freezeSnapshot: Command<FreezeSnapshot> = {
  id: 'snapshot.freeze',
  on: 'plan',
  check: (tables, { name, branch, at }) => {
    if (!isBranchOf(tables, branch)) return message('refusal.scenarioGone');
    return refusalOfName(name, 'refusal.emptyName') ?? refusalOfDay(at ?? undefined);
  },
  label: (_tables, { name }) => message('command.freezeSnapshot', { name: name.trim() }),
  run: (tx, { name, branch, at }, { newId, today }) => {
    const snapshot: Snapshot = {
      id: newId('snapshot'),
      name: name.trim(),
      frozenOn: today,
      ...(branch.type === 'scenario' ? { scenarioId: branch.id } : {}),
      ...(at === null ? {} : { at }),
      records: frozenRecords(branchTables(tx.before, branch, at).tables),
    };
    tx.put(snapshot);
  },
};

export interface RenameSnapshot {
  readonly snapshotId: SnapshotId;
  readonly name: string;
}

export const renameSnapshot: Command<RenameSnapshot> = {
  id: 'snapshot.rename',
  on: 'plan',
  check: (tables, { snapshotId, name }) =>
    refusalOfGone(tables, snapshotId) ?? refusalOfName(name, 'refusal.emptyName'),
  label: (tables, { snapshotId }) => message('command.renameSnapshot', { name: find(tables, snapshotId)?.name ?? '' }),
  run: (tx, { snapshotId, name }) => tx.update(snapshotId, { name: name.trim() }),
  coalesceKey: ({ snapshotId }) => `${snapshotId} name`,
};

export const deleteSnapshot: Command<Pick<RenameSnapshot, 'snapshotId'>> = {
  id: 'snapshot.delete',
  on: 'plan',
  check: (tables, { snapshotId }) => refusalOfGone(tables, snapshotId),
  label: (tables, { snapshotId }) => message('command.deleteSnapshot', { name: find(tables, snapshotId)?.name ?? '' }),
  run: (tx, { snapshotId }) => tx.remove(snapshotId),
};

const refusalOfGone = (tables: Tables, id: SnapshotId): Refusal | null =>
  find(tables, id) === undefined ? message('refusal.gone') : null;

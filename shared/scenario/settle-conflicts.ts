/** Ends conflicts between a scenario and what lies below it, one by one or all at once, by rewriting the moves. */
import { changeOf, type Change, type Edit } from '../change/change.ts';
import type { Move } from '../model/move.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import type { MoveConflict } from './effective.ts';
import { asEdits, editsOf } from './moves.ts';

/** `scenario` keeps what the move says, knowing what lies below; `baseline` lets what lies below stand. */
export type Side = 'scenario' | 'baseline';

/** The change of moves that settles the conflicts. A move that has nothing left to do goes. */
export function settleConflicts(plan: Tables, conflicts: readonly MoveConflict[], side: Side): Change {
  const byMove = Map.groupBy(conflicts, ({ moveId }) => moveId);
  const edits = [...byMove].flatMap(([moveId, ofMove]): readonly Edit[] => {
    const move = find(plan, moveId);
    return move === undefined ? [] : [{ id: moveId, before: move, after: settled(move, ofMove, side) }];
  });
  return changeOf(edits);
}

function settled(move: Move, conflicts: readonly MoveConflict[], side: Side): Move | null {
  let edits = editsOf(move);
  for (const conflict of conflicts) {
    edits = edits.flatMap((edit) => {
      if (edit.id !== conflict.id) return [edit];
      const next = settledEdit(edit, conflict, side);
      return next === null ? [] : [next];
    });
  }
  const kept = changeOf(edits);
  return kept.length === 0 ? null : { ...move, edits: asEdits(kept) };
}

function settledEdit(edit: Edit, { field, there }: MoveConflict, side: Side): Edit | null {
  if (field === null) return side === 'baseline' ? null : { ...edit, before: there as AnyRecord | null };
  const before = withValue(edit.before, field, there);
  return { id: edit.id, before, after: side === 'scenario' ? edit.after : withValue(edit.after, field, there) };
}

function withValue(record: AnyRecord | null, field: string, value: unknown): AnyRecord | null {
  if (record === null) return null;
  const fields = new Map<string, unknown>(Object.entries(record));
  if (value === undefined) fields.delete(field);
  else fields.set(field, value);
  // The value comes from a record of the same kind.
  return Object.fromEntries(fields) as unknown as AnyRecord;
}

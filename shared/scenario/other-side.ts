/** Who stands on the other side of a conflict: an earlier move, or a change of the baseline. */
import type { BaselineEdit } from '../model/baseline-edit.ts';
import type { Move } from '../model/move.ts';
import type { Tables } from '../model/tables.ts';
import { equal, ownValue } from '../util/equal.ts';
import { lastEditOf } from './baseline-edits.ts';
import type { MoveConflict } from './effective.ts';
import { editsOf, movesInEffect, type ScenarioId } from './moves.ts';

export type OtherSide =
  /** A move that takes effect before the one in conflict, of the same scenario or of one below. */
  | { readonly type: 'move'; readonly move: Move }
  /** The baseline; who changed it is known only when the change was noted. */
  | { readonly type: 'baseline'; readonly edit: BaselineEdit | null };

/** Where the other value of a conflict comes from, as the shown scenario has it. */
export function otherSide(plan: Tables, shown: ScenarioId, conflict: MoveConflict): OtherSide {
  const moves = movesInEffect(plan, shown, null);
  const at = moves.findIndex(({ id }) => id === conflict.moveId);
  const move = moves.slice(0, Math.max(at, 0)).findLast((one) => says(one, conflict));
  if (move !== undefined) return { type: 'move', move };
  return { type: 'baseline', edit: lastEditOf(plan, conflict.id, conflict.field) ?? null };
}

/** Whether the move is what made the value of the other side. */
const says = (move: Move, { id, field, there }: MoveConflict): boolean =>
  editsOf(move).some((edit) => {
    if (edit.id !== id) return false;
    if (field === null) return equal(edit.after, there ?? null);
    const [before, after] = [edit.before ?? {}, edit.after ?? {}].map((record) => ownValue(record, field));
    return equal(after, there) && !equal(before, after);
  });

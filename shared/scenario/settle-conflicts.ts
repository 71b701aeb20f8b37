/** Ends conflicts between a scenario and what lies below it, one by one or all at once, by rewriting the moves. */
import { apply, changeOf, diff, type Change, type Edit } from '../change/change.ts';
import { withField } from '../change/edit-fields.ts';
import type { Move } from '../model/move.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { ownValue } from '../util/equal.ts';
import { isRankOnly } from './fold-move.ts';
import { effective, type MoveConflict } from './effective.ts';
import { asEdits, editsOf } from './moves.ts';

/** `scenario` keeps what the move says, knowing what lies below; `baseline` lets what lies below stand. */
export type Side = 'scenario' | 'baseline';

/** What one move leaves behind is the start of the next, so settling follows the moves along; no scenario has so many in a row. */
const MOST_ROUNDS = 200;

/**
 * The change of moves that settles the conflicts, also those that come up in later moves over the same fields. A move that
 * has nothing left to do goes.
 */
export function settleConflicts(plan: Tables, conflicts: readonly MoveConflict[], side: Side): Change {
  const fields = new Map(
    [...Map.groupBy(conflicts, keyOf)].map(([key, list]) => [key, new Set(list.map(({ field }) => field))]),
  );
  // A record that comes or goes is all of its fields at once.
  const isMeant = (conflict: MoveConflict): boolean => {
    const meant = fields.get(keyOf(conflict));
    return meant !== undefined && (conflict.field === null || meant.has(conflict.field) || meant.has(null));
  };
  const scenarios = new Set(conflicts.map(({ scenarioId }) => scenarioId));
  let now = plan;
  let open = conflicts;
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round++) {
    now = apply(now, settledOnce(now, open, side));
    const settledSoFar = now;
    open = [...scenarios].flatMap((id) => effective(settledSoFar, id).conflicts).filter(isMeant);
  }
  return diff(plan, now);
}

const keyOf = ({ scenarioId, id }: MoveConflict): string => `${scenarioId} ${id}`;

function settledOnce(plan: Tables, conflicts: readonly MoveConflict[], side: Side): Change {
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
  // Siblings only made room for who does not come now.
  const isDone = kept.every(isRankOnly) && !editsOf(move).every(isRankOnly);
  return isDone ? null : { ...move, edits: asEdits(kept) };
}

function settledEdit(edit: Edit, { field, there }: MoveConflict, side: Side): Edit | null {
  if (field === null) return side === 'baseline' ? null : { ...edit, before: there as AnyRecord | null };
  const { id, before, after } = edit;
  if (before === null || after === null) return edit;
  const start = withField(before, field, there);
  if (side === 'scenario') return { id, before: start, after };
  const end = withField(after, field, there);
  // Whoever stays under another manager stays in their place there.
  const isPlaced = field === 'managerPositionId';
  return { id, before: start, after: isPlaced ? withField(end, 'rank', ownValue(before, 'rank')) : end };
}

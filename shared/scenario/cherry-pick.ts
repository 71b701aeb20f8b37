/** Takes a move into another scenario, as if its edit had been made there by hand. */
import { changeOf, type Change, type Edit } from '../change/change.ts';
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import { find, type Tables } from '../model/tables.ts';
import { effective } from './effective.ts';
import { lay } from './lay.ts';
import { asEdits, editsOf, movesOf, type MoveId, type ScenarioId } from './moves.ts';

export interface CherryPick {
  readonly moveId: MoveId;
  readonly to: ScenarioId;
  /** A copy stays where it was; otherwise the move goes over. */
  readonly keep: boolean;
  readonly newId: <K extends Kind>(kind: K) => Id<K>;
}

type Kind = 'move';

/** The move's edits as they would be on what the other scenario shows that day; empty when they would change nothing there. */
export function pickedEdits(plan: Tables, move: Move, to: ScenarioId): Change {
  const there = effective(plan, to, move.effectiveDate).tables;
  return changeOf(
    editsOf(move).map((edit): Edit => {
      const before = find(there, edit.id) ?? null;
      return { id: edit.id, before, after: lay(before, edit).after };
    }),
  );
}

/** The change of the plan that brings the move over, at the end of its day. */
export function cherryPick(plan: Tables, { moveId, to, keep, newId }: CherryPick): Change {
  const move = find(plan, moveId);
  if (move === undefined) return [];
  const edits = pickedEdits(plan, move, to);
  const { adoptedOn: _adopted, isOff: _off, ...rest } = move;
  const rank = movesOf(plan, to).reduce((most, { rank: own = 0 }) => Math.max(most, own), 0) + 1;
  const id = keep ? newId('move') : moveId;
  const picked: Move | null = edits.length === 0 ? null : { ...rest, id, scenarioId: to, rank, edits: asEdits(edits) };
  return changeOf([{ id, before: keep ? null : move, after: picked }]);
}

/** Takes a move into another scenario, as if its edit had been made there by hand. */
import { changeOf, type Change, type Edit } from '../change/change.ts';
import { targetsOf } from '../change/integrity.ts';
import { kindOf, type Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { effective } from './effective.ts';
import { lay } from './lay.ts';
import { asEdits, editsOf, movesOf, type MoveId, type ScenarioId } from './moves.ts';
import { ORG_REFERENCES } from './sound.ts';
import { nameOfRecord } from './words.ts';

export interface CherryPick {
  readonly moveId: MoveId;
  readonly to: ScenarioId;
  /** A copy stays where it was; otherwise the move goes over. */
  readonly keep: boolean;
  readonly newId: <K extends Kind>(kind: K) => Id<K>;
}

type Kind = 'move';

export interface Picked {
  /** The edits as they would be on what the other scenario shows that day; empty when they would change nothing there. */
  readonly edits: Change;
  /** What the other scenario lacks and the move needs, by the names that the move's own scenario has for them. */
  readonly missing: readonly string[];
}

export function pickedEdits(plan: Tables, move: Move, to: ScenarioId): Picked {
  const there = effective(plan, to, move.effectiveDate).tables;
  const own = editsOf(move);
  const added = new Set<Id>(own.filter(({ before }) => before === null).map(({ id }) => id));
  const isThere = (id: Id): boolean => added.has(id) || find(there, id) !== undefined;
  const needed = own.flatMap(({ id, before, after }) => [
    ...(before === null || isThere(id) ? [] : [id]),
    ...(after === null ? [] : targets(after).filter((target) => !isThere(target))),
  ]);
  const here = effective(plan, move.scenarioId, move.effectiveDate).tables;
  const edits = own.map((edit): Edit => {
    const before = find(there, edit.id) ?? null;
    return { id: edit.id, before, after: lay(before, edit).after };
  });
  return { edits: changeOf(edits), missing: [...new Set(needed)].map((id) => nameIn(here, plan, id)) };
}

const targets = (record: AnyRecord): readonly Id[] =>
  ORG_REFERENCES.filter(({ kind }) => kind === kindOf(record.id)).flatMap((reference) => targetsOf(record, reference));

function nameIn(here: Tables, plan: Tables, id: Id): string {
  const record = find(here, id) ?? find(plan, id);
  return record === undefined ? id : nameOfRecord(here, record);
}

/** The change of the plan that brings the move over, at the end of its day. */
export function cherryPick(plan: Tables, { moveId, to, keep, newId }: CherryPick): Change {
  const move = find(plan, moveId);
  if (move === undefined) return [];
  const { edits } = pickedEdits(plan, move, to);
  const { adoptedOn: _adopted, isOff: _off, ...rest } = move;
  const rank = movesOf(plan, to).reduce((most, { rank: own = 0 }) => Math.max(most, own), 0) + 1;
  const id = keep ? newId('move') : moveId;
  const picked: Move | null = edits.length === 0 ? null : { ...rest, id, scenarioId: to, rank, edits: asEdits(edits) };
  return changeOf([{ id, before: keep ? null : move, after: picked }]);
}

/** The organisation as a scenario has it on a day: the baseline with every move in effect laid over it, whole again. */
import { apply, changeOf, squash, type Change, type Edit } from '../change/change.ts';
import { repair, type Repair } from '../change/integrity.ts';
import type { Conflict } from '../change/merge.ts';
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { lay, type Lapsed } from './lay.ts';
import { editsOf, movesInEffect, type MoveId, type ScenarioId } from './moves.ts';
import { withStandIns } from './rehome.ts';
import { isSoundAfter, ORG_REFERENCES } from './sound.ts';

/** A field or record that a move changed and that is no longer as it was when the move was made. */
export interface MoveConflict extends Conflict {
  readonly moveId: MoveId;
  readonly scenarioId: ScenarioId;
}

/** An edit of a move that has no effect any more. */
export interface Lapse {
  readonly moveId: MoveId;
  readonly scenarioId: ScenarioId;
  readonly id: Id;
  readonly why: Lapsed;
}

export interface Effective {
  /** The organisation of the scenario; scenarios, moves, views and placements are those of the plan. */
  readonly tables: Tables;
  readonly conflicts: readonly MoveConflict[];
  readonly lapses: readonly Lapse[];
  /** What was mended because the moves and the baseline do not fit together: must be shown. */
  readonly repairs: readonly Repair[];
}

const shown = new WeakMap<Tables, Map<string, Effective>>();

/** What `scenarioId` shows on the day `until`, or after all its moves when `until` is null. The same tables give the same object. */
export function effective(tables: Tables, scenarioId: ScenarioId, until: IsoDate | null = null): Effective {
  const known = shown.get(tables) ?? new Map<string, Effective>();
  shown.set(tables, known);
  const moves = movesInEffect(tables, scenarioId, until);
  // Days between two moves show the same: they are the same object.
  const key = `${scenarioId} ${moves.map(({ id }) => id).join(' ')}`;
  const found = known.get(key) ?? laidOver(tables, moves);
  known.set(key, found);
  return found;
}

/** Leaves what does not fit together as it is, for those who mend it themselves. */
export const isNotMended: typeof wholeAfter = (tables, change) => ({ tables: apply(tables, change), repairs: [] });

/** The tables with these moves laid over them in order, and mended in the end. */
export function laidOver(tables: Tables, moves: readonly Move[], mend = wholeAfter): Effective {
  const conflicts: MoveConflict[] = [];
  const lapses: Lapse[] = [];
  const touched = new Map<Id, AnyRecord | null>();
  for (const move of moves) {
    const { id: moveId, scenarioId } = move;
    for (const edit of editsOf(move)) {
      const { id } = edit;
      const standing = touched.get(id);
      const laid = lay(standing === undefined ? (find(tables, id) ?? null) : standing, edit);
      for (const conflict of laid.conflicts) conflicts.push({ ...conflict, moveId, scenarioId });
      if (laid.lapsed !== null) lapses.push({ moveId, scenarioId, id, why: laid.lapsed });
      touched.set(id, laid.after);
    }
  }
  const edits = [...touched].map(([id, after]): Edit => ({ id, before: find(tables, id) ?? null, after }));
  const whole = mend(tables, changeOf(edits));
  return { tables: whole.tables, conflicts, lapses, repairs: whole.repairs };
}

/** The tables after the change, mended where the change left something open. */
export function wholeAfter(
  tables: Tables,
  change: Change,
): { readonly tables: Tables; readonly repairs: readonly Repair[] } {
  const applied = apply(tables, change);
  return isSoundAfter(applied, change) ? { tables: applied, repairs: [] } : mended(tables, applied);
}

/** Tables that do not fit together made whole, what that changed, and each repair. `ground` is what the moves were laid over. */
export function mended(
  ground: Tables,
  applied: Tables,
): { readonly tables: Tables; readonly change: Change; readonly repairs: readonly Repair[] } {
  const stoodIn = withStandIns(ground, applied);
  const whole = repair(stoodIn.tables, ORG_REFERENCES);
  return {
    tables: whole.tables,
    change: squash([stoodIn.change, whole.change]),
    repairs: [...stoodIn.repairs, ...whole.repairs],
  };
}

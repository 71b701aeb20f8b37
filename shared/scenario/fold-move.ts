/** Puts an edit made in a scenario into its moves: into the open move when it is about the same records on the same day, else into a new one. */
import { reportingTree } from '../analysis/reporting-tree.ts';
import { reportsIn } from '../analysis/siblings.ts';
import { apply, changeOf, type Change, type Edit } from '../change/change.ts';
import { mergeFields } from '../change/merge-fields.ts';
import type { Id } from '../model/kinds.ts';
import { MAX_LINE } from '../model/fields.ts';
import type { Move } from '../model/move.ts';
import type { Position } from '../model/position.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Tables } from '../model/tables.ts';
import { equal, ownValue } from '../util/equal.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { laidOver } from './effective.ts';
import { asEdits, editsOf, isActive, movesInEffect, movesOf, type MoveId, type ScenarioId } from './moves.ts';

export interface ScenarioEdit {
  readonly scenarioId: ScenarioId;
  /** The day on which it takes effect. */
  readonly date: IsoDate;
  /** What the edit is called, in words. */
  readonly label: string;
  /** The edit of the organisation as the scenario shows it. */
  readonly change: Change;
  readonly newId: () => MoveId;
  readonly madeOn: IsoDate;
  readonly madeBy?: string;
}

/** The change of move records that makes the scenario show the edit. An edit that takes a move back leaves no move. */
export function foldMove(tables: Tables, edit: ScenarioEdit): Change {
  const { change, scenarioId, date } = edit;
  if (change.length === 0) return [];
  const moves = movesOf(tables, scenarioId);
  const open = openMove(moves, date, change);
  if (open === undefined) {
    const move = newMove(edit, moves);
    return [{ id: move.id, before: null, after: move }];
  }
  const edits = withoutIdleRanks(tables, { open, edits: folded(editsOf(open), change), date });
  const label = isNameOf(open, change) ? edit.label : open.label;
  const after = edits.length === 0 ? null : { ...open, label: label.slice(0, MAX_LINE), edits: asEdits(edits) };
  return changeOf([{ id: open.id, before: open, after }]);
}

/**
 * The last move of the day that holds every record of the change; later moves of that day must not touch them. Siblings
 * that only get another rank along the way do not make it another decision.
 */
function openMove(moves: readonly Move[], date: IsoDate, change: Change): Move | undefined {
  const meant = change.filter((edit) => !isRankOnly(edit));
  const ids = new Set<string>((meant.length === 0 ? change : meant).map(({ id }) => id));
  const last = moves.findLast(
    (move) => move.effectiveDate === date && isActive(move) && move.edits.some(({ id }) => ids.has(id)),
  );
  if (last === undefined) return undefined;
  const held = new Set(last.edits.map(({ id }) => id));
  return [...ids].every((id) => held.has(id)) ? last : undefined;
}

function newMove(
  { scenarioId, date, label, change, newId, madeOn, madeBy }: ScenarioEdit,
  moves: readonly Move[],
): Move {
  return {
    id: newId(),
    scenarioId,
    label: label.slice(0, MAX_LINE),
    effectiveDate: date,
    rank: moves.reduce((most, { rank = 0 }) => Math.max(most, rank), 0) + 1,
    madeOn,
    ...(madeBy === undefined || madeBy === '' ? {} : { madeBy }),
    edits: asEdits(change),
  };
}

/** The edits of a move with a further change folded in. */
function folded(edits: Change, change: Change): Change {
  const later = new Map(change.map((edit) => [edit.id, edit]));
  const both = edits.map((earlier): Edit => {
    const edit = later.get(earlier.id);
    later.delete(earlier.id);
    return edit === undefined ? earlier : { ...earlier, after: afterBoth(earlier.after, edit) };
  });
  return changeOf([...both, ...later.values()]);
}

/** Whether the edit changes nothing but the place among siblings. */
function isRankOnly({ before, after }: Edit): boolean {
  if (before === null || after === null) return false;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].every((field) => field === 'rank' || equal(ownValue(before, field), ownValue(after, field)));
}

/** Who was moved away and back may have given ranks to siblings: where the order is what it was, nothing is left to do. */
function withoutIdleRanks(
  tables: Tables,
  { open, edits, date }: { readonly open: Move; readonly edits: Change; readonly date: IsoDate },
): Change {
  if (!edits.every(isRankOnly) || editsOf(open).every(isRankOnly)) return edits;
  const others = movesInEffect(tables, open.scenarioId, date).filter(({ id }) => id !== open.id);
  const ground = laidOver(tables, others).tables;
  const managers = new Set(edits.map(({ id }) => reportingTree(ground).managerOf(id as Position['id'])));
  const orders = [ground, apply(ground, edits)].map((version) =>
    [...managers].map((manager) => reportsIn(reportingTree(version), manager)),
  );
  return equal(orders[0], orders[1]) ? [] : edits;
}

/**
 * What the move leaves behind once the later edit is in it. Only the fields the later edit changed are taken over:
 * the others follow what lies below, and are none of the move's business.
 */
function afterBoth(earlier: AnyRecord | null, { before, after }: Edit): AnyRecord | null {
  if (earlier === null || before === null || after === null) return after;
  return mergeFields(before, after, earlier).fields as unknown as AnyRecord;
}

/** Whether the later edit says all there is to say about the move: it changes every field that the move changed. */
function isNameOf(move: Move, change: Change): boolean {
  if (move.isNamed === true) return false;
  const later = new Map<Id, Edit>(change.map((edit) => [edit.id, edit]));
  return editsOf(move).every((earlier) => {
    const { id, before, after } = earlier;
    if (isRankOnly(earlier)) return true;
    const edit = later.get(id);
    if (edit === undefined || before === null || after === null) return false;
    return Object.keys({ ...before, ...after }).every((field) => {
      const isChanged = field !== 'rank' && !equal(ownValue(before, field), ownValue(after, field));
      return !isChanged || !equal(ownValue(edit.before ?? {}, field), ownValue(edit.after ?? {}, field));
    });
  });
}

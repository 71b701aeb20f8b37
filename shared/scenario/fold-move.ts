/** Puts an edit made in a scenario into its moves: into the open move when it is about the same records on the same day, else into a new one. */
import { reportingTree } from '../analysis/reporting-tree.ts';
import { reportsIn } from '../analysis/siblings.ts';
import { apply, changeOf, type Change, type Edit } from '../change/change.ts';
import { changedFields, withField } from '../change/edit-fields.ts';
import { mergeFields } from '../change/merge-fields.ts';
import type { Id } from '../model/kinds.ts';
import { MAX_LINE } from '../model/fields.ts';
import type { Move } from '../model/move.ts';
import type { Position } from '../model/position.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { equal, ownValue } from '../util/equal.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { laidOver } from './effective.ts';
import { lay } from './lay.ts';
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

/**
 * The change of move records that makes the scenario show the edit. An edit that takes a move back leaves no move, unless
 * somebody named the move or gave it a reason.
 */
export function foldMove(tables: Tables, edit: ScenarioEdit): Change {
  const { change, scenarioId, date } = edit;
  if (change.length === 0) return [];
  const moves = movesOf(tables, scenarioId);
  const inEffect = movesInEffect(tables, scenarioId, date);
  const open = openMove(moves, date, change) ?? takenBack(tables, { moves, inEffect, change, date });
  if (open === undefined) {
    const standing = standingRecords(tables, inEffect, change);
    const move = newMove({ ...edit, change: change.map((one) => onStanding(one, standing)) }, moves);
    return [{ id: move.id, before: null, after: move }];
  }
  const others = inEffect.filter(({ id }) => id !== open.id);
  const both = folded(editsOf(open), change, standingRecords(tables, others, change));
  const edits = withoutIdleRanks(tables, { open, edits: both, others });
  const label = isNameOf(open, change) ? edit.label : open.label;
  const after =
    edits.length === 0 && !isKept(open) ? null : { ...open, label: label.slice(0, MAX_LINE), edits: asEdits(edits) };
  return changeOf([{ id: open.id, before: open, after }]);
}

/** A move that somebody said something about stays, even while it does nothing. */
const isKept = ({ isNamed, reason, initiativeId }: Move): boolean =>
  isNamed === true || reason !== undefined || initiativeId !== undefined;

const meantIds = (change: Change): ReadonlySet<string> => {
  const meant = change.filter((edit) => !isRankOnly(edit));
  return new Set((meant.length === 0 ? change : meant).map(({ id }) => id));
};

/**
 * The last move of the day, when it holds every record of the change, or nothing yet. Siblings that only get another rank
 * along the way do not make it another decision. Earlier moves of the day stay as they are: later ones may build on them.
 */
function openMove(moves: readonly Move[], date: IsoDate, change: Change): Move | undefined {
  const last = moves.findLast((move) => move.effectiveDate === date && isActive(move));
  if (last === undefined) return undefined;
  const held = new Set(last.edits.map(({ id }) => id));
  return held.size === 0 || [...meantIds(change)].every((id) => held.has(id)) ? last : undefined;
}

/** An earlier move of the day that the change takes back: every field it sets is again as it would be without that move. */
function takenBack(
  tables: Tables,
  {
    moves,
    inEffect,
    change,
    date,
  }: Pick<ScenarioEdit, 'change' | 'date'> & Record<'moves' | 'inEffect', readonly Move[]>,
): Move | undefined {
  const ids = meantIds(change);
  const last = moves.findLast(
    (move) => move.effectiveDate === date && isActive(move) && move.edits.some(({ id }) => ids.has(id)),
  );
  if (last === undefined) return undefined;
  const without = standingRecords(
    tables,
    inEffect.filter(({ id }) => id !== last.id),
    change,
  );
  const isBack = folded(editsOf(last), change, without).every((edit) => isRankOnly(edit) || !ids.has(edit.id));
  return isBack ? last : undefined;
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

/** The records of the change as moves leave them, before anything is mended; null for one that is not there. */
function standingRecords(tables: Tables, moves: readonly Move[], change: Change): ReadonlyMap<Id, AnyRecord | null> {
  const standing = new Map<Id, AnyRecord | null>(change.map(({ id }) => [id, find(tables, id) ?? null]));
  for (const move of moves) {
    for (const edit of editsOf(move)) {
      const now = standing.get(edit.id);
      if (now !== undefined) standing.set(edit.id, lay(now, edit).after);
    }
  }
  return standing;
}

/** The edit of what is shown as an edit of what the moves leave behind: where something was mended, the two differ. */
function onStanding(edit: Edit, standing: ReadonlyMap<Id, AnyRecord | null>): Edit {
  const before = standing.get(edit.id) ?? null;
  if (edit.before === null || edit.after === null || before === null) return { ...edit, before };
  const { fields } = mergeFields(edit.before, edit.after, before);
  return { id: edit.id, before, after: fields as unknown as AnyRecord };
}

/** The edits of a move with a further change folded in. `without` holds the records as they are without the move. */
function folded(edits: Change, change: Change, without: ReadonlyMap<Id, AnyRecord | null>): Change {
  const later = new Map(change.map((edit) => [edit.id, edit]));
  const both = edits.map((earlier): Edit => {
    const edit = later.get(earlier.id);
    later.delete(earlier.id);
    return edit === undefined ? earlier : afterBoth(earlier, edit, without.get(edit.id) ?? null);
  });
  return changeOf([...both, ...[...later.values()].map((edit) => onStanding(edit, without))]);
}

/**
 * Both edits of a record in one. Only the fields the later edit changed are taken over, and for those the move starts
 * from what lies below now; the others follow what lies below and are none of the move's business.
 */
function afterBoth(earlier: Edit, { before, after }: Edit, below: AnyRecord | null): Edit {
  if (earlier.after === null || before === null || after === null) return { ...earlier, after };
  const { fields } = mergeFields(before, after, earlier.after);
  const next = { ...earlier, after: fields as unknown as AnyRecord };
  if (earlier.before === null || below === null) return next;
  const start = (changedFields({ before, after }) ?? []).reduce(
    (record, field) => withField(record, field, ownValue(below, field)),
    earlier.before,
  );
  return { ...next, before: start };
}

/** Whether the edit changes nothing but the place among siblings. */
export const isRankOnly = (edit: Edit): boolean => changedFields(edit)?.every((field) => field === 'rank') === true;

/** Who was moved away and back may have given ranks to siblings: where the order is what it was, nothing is left to do. */
function withoutIdleRanks(
  tables: Tables,
  { open, edits, others }: { readonly open: Move; readonly edits: Change; readonly others: readonly Move[] },
): Change {
  if (!edits.every(isRankOnly) || editsOf(open).every(isRankOnly)) return edits;
  const ground = laidOver(tables, others).tables;
  const managers = new Set(edits.map(({ id }) => reportingTree(ground).managerOf(id as Position['id'])));
  const orders = [ground, apply(ground, edits)].map((version) =>
    [...managers].map((manager) => reportsIn(reportingTree(version), manager)),
  );
  return equal(orders[0], orders[1]) ? [] : edits;
}

/** Whether the later edit says all there is to say about the move: it changes every field that the move changed. */
function isNameOf(move: Move, change: Change): boolean {
  if (move.isNamed === true) return false;
  const later = new Map<Id, Edit>(change.map((edit) => [edit.id, edit]));
  return editsOf(move).every((earlier) => {
    if (isRankOnly(earlier)) return true;
    const edit = later.get(earlier.id);
    const fields = changedFields(earlier);
    if (edit === undefined || fields === null) return false;
    const said = changedFields(edit);
    return said === null || fields.every((field) => field === 'rank' || said.includes(field));
  });
}

/** Set many cells of the table at once, each from the text that was typed or pasted: all of them, or none. */
import { message } from '../texts/message.ts';
import type { Tables } from '../model/tables.ts';
import { Transaction } from '../change/transaction.ts';
import type { Command, CommandContext, Refusal } from './command.ts';
import { countAndName } from './names.ts';
import { fieldSetter, type FieldEdit, type FieldSetter } from './position-setters.ts';
import { cellReader, type Cell } from './read-cells.ts';

export interface SetCells {
  readonly cells: readonly Cell[];
}

export const setCells: Command<SetCells> = {
  id: 'cells.set',
  check: (tables, { cells }) =>
    cells.length === 0 ? message('refusal.nothingSelected') : (refusedCell(tables, cells)?.refusal ?? null),
  label: (tables, { cells }) => labelOf(tables, cells),
  run: (tx, { cells }, context) => {
    setAll(fieldSetter(tx, context), readAll(tx.before, cells).edits);
  },
};

/** A cell that cannot be set, by its place in the list, and why. */
export interface RefusedCell {
  readonly index: number;
  readonly refusal: Refusal;
}

/** The first cell that stands in the way of setting all of them; null when they can be set. */
export function refusedCell(tables: Tables, cells: readonly Cell[]): RefusedCell | null {
  const { edits, refused } = readAll(tables, cells);
  if (refused !== null) return refused;
  const setter = fieldSetter(new Transaction(tables), trialContext());
  const unset = setAll(setter, edits);
  if (unset !== null) return unset;
  const whole = setter.refusalOfWhole();
  if (whole === null) return null;
  const index = cells.findIndex(({ positionId, field }) => positionId === whole.positionId && field === whole.field);
  return { index, refusal: whole.refusal };
}

/** Ids that only live as long as the trial; the day decides nothing that could be refused. */
function trialContext(): CommandContext {
  let made = 0;
  return { newId: (kind) => `${kind}_trial${made++}`, today: '' };
}

interface IndexedEdit {
  readonly index: number;
  readonly edit: FieldEdit;
}

function readAll(
  tables: Tables,
  cells: readonly Cell[],
): { readonly edits: readonly IndexedEdit[]; readonly refused: RefusedCell | null } {
  const read = cellReader(tables, cells);
  const edits: IndexedEdit[] = [];
  for (const [index, cell] of cells.entries()) {
    const result = read(cell);
    if (!result.ok) return { edits, refused: { index, refusal: result.error } };
    if (result.value !== null) edits.push({ index, edit: result.value });
  }
  return { edits, refused: null };
}

/** Who holds a position decides which other fields it may have, and so comes first; its status comes last. */
const turnOf = ({ edit: { field } }: IndexedEdit): number => (field === 'name' ? 0 : field === 'status' ? 2 : 1);

function setAll(setter: FieldSetter, edits: readonly IndexedEdit[]): RefusedCell | null {
  for (const { index, edit } of edits.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const refusal = setter.set(edit);
    if (refusal !== null) return { index, refusal };
  }
  return null;
}

function labelOf(tables: Tables, cells: readonly Cell[]) {
  const [first] = cells;
  if (first === undefined || !cells.every(({ field }) => field === first.field)) {
    return message('command.setCells', { count: cells.length });
  }
  const about = countAndName(
    tables,
    cells.map(({ positionId }) => positionId),
  );
  // Cells of other fields are refused before they need a name.
  return message(`command.edit.${first.field as FieldEdit['field']}`, about);
}

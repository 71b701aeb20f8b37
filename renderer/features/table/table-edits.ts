/** What is typed, pasted, filled and cleared in the table, as commands: all of it or nothing, one step of undo. */
import { t } from '../../i18n/t.ts';
import { sayHere } from '../../i18n/say.ts';
import { readField, type PositionFieldKey, type Reading } from '../../../shared/analysis/position-fields.ts';
import { refusalOfField, type Cell } from '../../../shared/commands/read-cells.ts';
import { refusedCell } from '../../../shared/commands/set-cells.ts';
import { readCellsText } from '../../../shared/exchange/cells-text.ts';
import { positionName } from '../../../shared/model/record-name.ts';
import type { PositionId } from '../../state/app-state.ts';
import { tryDispatch } from '../../state/dispatch.ts';
import { notify } from '../../state/notices.ts';
import { clipboardText, fieldLabel, wordOf } from './field-text.ts';

/** The rows and columns of a range, from its first corner to the ends of the table. */
export interface Block {
  readonly rows: readonly PositionId[];
  readonly columns: readonly PositionFieldKey[];
}

/** Take what was typed into one cell; the reason when it cannot be kept. */
export function setCell(positionId: PositionId, field: PositionFieldKey, text: string): string | null {
  const outcome = tryDispatch('setCells', { cells: [{ positionId, field, text: wordOf(field, text) }] });
  return outcome.done ? null : sayHere(outcome.refusal);
}

/** Empty every cell of a range. */
export function clearCells({ rows, columns }: Block, reading: Reading): boolean {
  return setAll(
    reading,
    rows.flatMap((positionId) => columns.map((field) => ({ positionId, field, text: '' }))),
  );
}

/** Fill the rows from the rows above them, again and again from the first. */
export function fillCells(from: Block, rows: readonly PositionId[], reading: Reading): boolean {
  const cells = rows.flatMap((positionId, index) => {
    const source = reading.tables.position.get(from.rows[index % from.rows.length] ?? '');
    if (source === undefined) return [];
    return from.columns.map((field) => ({
      positionId,
      field,
      // An id cannot be mistaken for a namesake.
      text: field === 'manager' ? (source.managerPositionId ?? '') : clipboardText(reading, source, field),
    }));
  });
  return setAll(reading, cells);
}

export interface Pasted {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Paste a text of cells into the table from the first cell of a range on. One cell fills the whole range; a block that
 * fits several times into the range fills it as well. Gives back how much was taken, null when nothing was.
 */
export function pasteCells(text: string, range: Pasted, { rows, columns }: Block, reading: Reading): Pasted | null {
  const pasted = readCellsText(text, rows.length);
  const width = Math.max(0, ...pasted.rows.map((row) => row.length));
  if (width === 0) return null;
  const height = pasted.rows.length;
  const taken = {
    rows: Math.min(rows.length, range.rows % height === 0 ? range.rows : height),
    columns: Math.min(columns.length, range.columns % width === 0 ? range.columns : width),
  };
  const cells = rows.slice(0, taken.rows).flatMap((positionId, row) =>
    columns.slice(0, taken.columns).flatMap((field, column): Cell[] => {
      // A row that is shorter than others leaves the cells it says nothing about as they are.
      const typed = pasted.rows[row % height]?.[column % width];
      return typed === undefined ? [] : [{ positionId, field, text: wordOf(field, typed) }];
    }),
  );
  if (!setAll(reading, cells, (index) => rows.indexOf(cells[index]?.positionId ?? 'position_none') + 1)) return null;
  if (pasted.total > rows.length) notify('info', t('table.pasteClipped', { count: rows.length, total: pasted.total }));
  if (width > columns.length) notify('info', t('table.pasteClippedColumns', { count: columns.length, total: width }));
  return taken;
}

/** Set all cells or none; a refusal names the cell. `rowOf` numbers the rows of what was pasted. */
function setAll(reading: Reading, asked: readonly Cell[], rowOf?: (index: number) => number): boolean {
  const cells = asked.filter((cell) => !isUnchangedFigure(reading, cell));
  if (cells.length === 0) return true;
  const outcome = tryDispatch('setCells', { cells });
  if (outcome.done) return true;
  const refused = refusedCell(reading.tables, cells);
  const cell = refused === null ? undefined : cells[refused.index];
  if (refused === null || cell === undefined) notify('refusal', outcome.refusal);
  else
    notify(
      'refusal',
      sentenceOf(reading, cell, { why: sayHere(refused.refusal), number: rowOf?.(asked.indexOf(cell)) }),
    );
  return false;
}

/** A figure that is pasted over itself, as when whole rows come back from a spreadsheet. */
function isUnchangedFigure({ tables, today }: Reading, { positionId, field, text }: Cell): boolean {
  const position = tables.position.get(positionId);
  return (
    refusalOfField(field) !== null &&
    position !== undefined &&
    String(readField({ tables, today }, position, field) ?? '') === text.trim()
  );
}

function sentenceOf(
  { tables }: Reading,
  { positionId, field }: Cell,
  { why, number }: { why: string; number: number | undefined },
): string {
  const position = tables.position.get(positionId);
  const values = {
    row: position === undefined ? '' : positionName(tables, position).slice(0, 60),
    column: fieldLabel(field),
    why,
  };
  return number === undefined ? t('table.refusedCell', values) : t('table.refusedPaste', { ...values, number });
}

/** What the grid tells of the hand, done: the cursor, the selection it brings along, edits, paste, fill. */
import { t } from '../../i18n/t.ts';
import type { PositionFieldKey, Reading } from '../../../shared/analysis/position-fields.ts';
import { cellsText } from '../../../shared/exchange/cells-text.ts';
import type { DataGridProps } from '../../components/grid/data-grid.tsx';
import type { CellEdit, GoHow, GridLine, GridPlace, GridRange } from '../../components/grid/grid-types.ts';
import type { PositionId } from '../../state/app-state.ts';
import { notify } from '../../state/notices.ts';
import { getState } from '../../state/store.ts';
import { changeTable, toggleGroup } from '../../state/table.ts';
import { announce, select } from '../../state/view.ts';
import { clipboardText } from './field-text.ts';
import { clearCells, fillCells, pasteCells, setCell, type Block } from './table-edits.ts';

export interface HandsInput {
  readonly reading: Reading;
  readonly lines: readonly GridLine[];
  readonly fields: readonly PositionFieldKey[];
}

type Hands = Pick<
  DataGridProps,
  'onGo' | 'onPickRow' | 'onPickAll' | 'onToggleGroup' | 'onEdit' | 'onClear' | 'onCopy' | 'onPaste' | 'onFill'
>;

export function tableHands(input: HandsInput): Hands {
  const { reading, lines, fields } = input;
  const rowsIn = (top: number, bottom: number): readonly PositionId[] =>
    lines.slice(top, bottom + 1).flatMap((line) => (line.type === 'row' ? [line.key as PositionId] : []));
  const block = ({ top, bottom, left, right }: GridRange): Block => ({
    rows: rowsIn(top, bottom),
    columns: fields.slice(left, right + 1),
  });
  return {
    onGo: (place, how) => go(input, place, how, rowsIn),
    onPickRow: (line, how) => pickRow(input, line, how, rowsIn),
    onPickAll: () => select(rowsIn(0, lines.length - 1), getState().selection.focused),
    onToggleGroup: toggleGroup,
    onEdit: ({ place, text, goOn }) => {
      const line = lines[place.line];
      const field = fields[place.column];
      if (line?.type !== 'row' || field === undefined) return null;
      const refusal = setCell(line.key as PositionId, field, text);
      if (refusal === null) go(input, placeAfterEdit(place, goOn, { lines, fields }), 'move', rowsIn);
      return refusal;
    },
    onClear: (range) => {
      clearCells(block(range), reading);
    },
    onCopy: (range) => copy(block(range), reading),
    onPaste: (range, data) => paste(input, range, data, rowsIn),
    onFill: (range, to) => fill({ range, to, rowsIn, input }),
  };
}

type RowsIn = (top: number, bottom: number) => readonly PositionId[];

/** The cursor goes there. What is selected follows it, until several rows have been selected on purpose. */
function go({ lines, fields }: HandsInput, { line, column }: GridPlace, how: GoHow, rowsIn: RowsIn): void {
  const row = lines[line]?.key;
  const field = fields[column];
  if (row === undefined || field === undefined) return;
  const { table, selection } = getState();
  const place = { row, column: field };
  const id = lines[line]?.type === 'row' ? (row as PositionId) : null;
  if (how === 'extend') {
    const anchor = table.anchor ?? table.cursor ?? place;
    changeTable({ cursor: place, anchor });
    const other = lines.findIndex(({ key }) => key === anchor.row);
    if (other !== -1) select(rowsIn(Math.min(other, line), Math.max(other, line)), id);
    return;
  }
  changeTable({ cursor: place, anchor: null });
  if (how === 'toggle' && id !== null) select(toggled(selection.ids, id), id);
  else if (table.anchor !== null || selection.ids.size <= 1) select(id === null ? [] : [id], id);
  else select(selection.ids, id);
}

function toggled(ids: ReadonlySet<PositionId>, id: PositionId): ReadonlySet<PositionId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function pickRow({ lines, fields }: HandsInput, line: number, how: GoHow, rowsIn: RowsIn): void {
  const row = lines[line];
  const [field] = fields;
  if (row?.type !== 'row' || field === undefined) return;
  const id = row.key as PositionId;
  const { table, selection } = getState();
  const column = table.cursor?.column ?? field;
  const start = how === 'extend' ? lines.findIndex(({ key }) => key === table.cursor?.row) : -1;
  if (start !== -1) {
    select(rowsIn(Math.min(start, line), Math.max(start, line)), id);
    return;
  }
  changeTable({ cursor: { row: id, column }, anchor: null });
  select(how === 'toggle' ? toggled(selection.ids, id) : [id], id);
}

/** Where an edit goes on to; at an edge of the table it stays. */
function placeAfterEdit(
  { line, column }: GridPlace,
  goOn: CellEdit['goOn'],
  { lines, fields }: Pick<HandsInput, 'lines' | 'fields'>,
): GridPlace {
  const down = goOn === 'down' ? 1 : goOn === 'up' ? -1 : 0;
  const right = goOn === 'right' ? 1 : goOn === 'left' ? -1 : 0;
  const next = { line: line + down, column: column + right };
  const isInside = lines[next.line] !== undefined && fields[next.column] !== undefined;
  return isInside ? next : { line, column };
}

function copy({ rows, columns }: Block, reading: Reading): string {
  const cells = rows.map((id) => {
    const position = reading.tables.position.get(id);
    return columns.map((field) => (position === undefined ? '' : clipboardText(reading, position, field)));
  });
  announce(t('table.copied', { count: rows.length * columns.length }));
  return cellsText(cells);
}

function paste({ reading, lines, fields }: HandsInput, range: GridRange, data: DataTransfer, rowsIn: RowsIn): void {
  const text = data.getData('text/plain');
  if (text === '') {
    notify('refusal', t('table.pasteNoText'));
    return;
  }
  const room = { rows: rowsIn(range.top, lines.length - 1), columns: fields.slice(range.left) };
  const size = { rows: rowsIn(range.top, range.bottom).length, columns: range.right - range.left + 1 };
  const taken = pasteCells(text, size, room, reading);
  if (taken !== null)
    markBlock({ rows: room.rows.slice(0, taken.rows), columns: room.columns.slice(0, taken.columns) });
}

/** The range shows what was just pasted or filled. */
function markBlock({ rows, columns }: Block): void {
  const [row, column] = [rows[0], columns[0]];
  const [lastRow, lastColumn] = [rows.at(-1), columns.at(-1)];
  if (row === undefined || column === undefined || lastRow === undefined || lastColumn === undefined) return;
  const isOne = rows.length === 1 && columns.length === 1;
  changeTable({ cursor: { row, column }, anchor: isOne ? null : { row: lastRow, column: lastColumn } });
  select(rows, row);
}

interface FillInput {
  readonly range: GridRange;
  readonly to: number;
  readonly rowsIn: RowsIn;
  readonly input: HandsInput;
}

/** Dragged further down: the range repeats below itself. Asked for with a key: its first row, or the one above, fills it. */
function fill({ range, to, rowsIn, input }: FillInput): void {
  const columns = input.fields.slice(range.left, range.right + 1);
  const inside = rowsIn(range.top, range.bottom);
  const isDragged = to > range.bottom;
  const above = rowsIn(0, range.top - 1).slice(-1);
  const source = isDragged ? inside : inside.length > 1 ? inside.slice(0, 1) : above;
  const target = isDragged ? rowsIn(range.bottom + 1, to) : inside.length > 1 ? inside.slice(1) : inside;
  if (source.length === 0) {
    notify('refusal', t('table.nothingAbove'));
    return;
  }
  const isFilled = fillCells({ rows: source, columns }, target, input.reading);
  if (isFilled && isDragged) markBlock({ rows: [...inside, ...target], columns });
}

/** The plan as a table: the same positions as on the canvas, one row each, edited like a spreadsheet. */
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { absenceOn } from '../../cards/presence.ts';
import { tablesOnDay } from '../../../shared/analysis/on-day.ts';
import type { PositionFieldKey, Reading } from '../../../shared/analysis/position-fields.ts';
import { groupRows, tableRows } from '../../../shared/analysis/table-rows.ts';
import type { Position } from '../../../shared/model/position.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import type { CellContent, GridHandle, GridLabels, GridPlace } from '../../components/grid/grid-types.ts';
import { setCanvas } from '../../state/canvas-handle.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { today } from '../../state/context.ts';
import { addUnder } from '../../state/positions.ts';
import { getState, useApp } from '../../state/store.ts';
import type { CellPlace } from '../../state/table-state.ts';
import { setTableHandle } from '../../state/table-handle.ts';
import type { PositionId } from '../../state/app-state.ts';
import {
  changeTable,
  groupKey,
  moveColumn,
  resizeColumn,
  shownGroups,
  shownRows,
  sortBy,
  toggleGroup,
} from '../../state/table.ts';
import { notify } from '../../state/notices.ts';
import { clearSelection } from '../../state/view.ts';
import { ColumnMenu } from './column-menu.tsx';
import { cellText, clipboardText } from './field-text.ts';
import { gridColumns, gridLines } from './grid-lines.ts';
import { suggestFor } from './suggestions.ts';
import { TableBar } from './table-bar.tsx';
import { tableHands } from './table-hands.ts';
import { TotalsBar } from './totals-bar.tsx';
import classes from './table.module.css';

export function TableView() {
  const tables = useApp((state) => state.document?.tables ?? null);
  const day = today();
  const date = useApp((state) => state.date);
  const reading = useMemo(
    (): Reading | null => (tables === null ? null : { tables: tablesOnDay(tables, date), today: day }),
    [tables, day, date],
  );
  return reading === null ? null : <Table reading={reading} />;
}

function Table({ reading }: { readonly reading: Reading }) {
  const table = useApp((state) => state.table);
  const picked = useApp((state) => state.selection.ids);
  const { columns: fields, widths, sort, filter, groupBy, collapsed, cursor, anchor, menu } = table;
  const ids = useMemo(() => tableRows(reading, { filter, sort }), [reading, filter, sort]);
  const groups = useMemo(
    () => (groupBy === null ? [{ value: null, ids }] : groupRows(reading, ids, groupBy)),
    [reading, ids, groupBy],
  );
  const lines = useMemo(() => gridLines(groups, { groupBy, collapsed }), [groups, groupBy, collapsed]);
  const columns = useMemo(() => gridColumns({ columns: fields, widths, sort, filter }), [fields, widths, sort, filter]);
  const lineOf = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines]);
  const date = useApp((state) => state.date);
  const contentOf = useCallback(
    (row: string, column: string) => contentIn(reading, { row, date }, column as PositionFieldKey),
    [reading, date],
  );
  const labels = useMemo(() => gridLabels(), []);
  const handle = useRef<GridHandle>(null);
  const hands = tableHands({ reading, lines, fields });
  const at = placeOf(cursor, lineOf, fields);
  const from = at === null ? null : placeOf(anchor, lineOf, fields);
  useHandles(handle);

  return (
    <div className={classes['view']}>
      <TableBar reading={reading} ids={ids} />
      <div className={classes['grid']}>
        <DataGrid
          columns={columns}
          lines={lines}
          labels={labels}
          contentOf={contentOf}
          textOf={(row, column) => textIn(reading, row, column as PositionFieldKey)}
          picked={picked}
          cursor={at}
          anchor={from}
          menu={menu}
          onMenu={(column) => changeTable({ menu: column as PositionFieldKey | null })}
          renderMenu={(column, button): ReactNode => (
            <ColumnMenu
              field={column as PositionFieldKey}
              button={button}
              reading={reading}
              isOpen={menu === column}
              onClosed={() => handle.current?.focus()}
            />
          )}
          onSort={(column, add) => sortBy(column as PositionFieldKey, add)}
          onResize={(column, width) => resizeColumn(column as PositionFieldKey, width)}
          onReorder={(column, index) => moveColumn(column as PositionFieldKey, index)}
          suggest={({ line, column }, text) => {
            const position = reading.tables.position.get(lines[line]?.key ?? '');
            const field = fields[column];
            return position === undefined || field === undefined ? [] : suggestFor(reading, position, field, text);
          }}
          onRefuseEdit={(reason) => notify('refusal', reason)}
          onLeave={clearSelection}
          onContextMenu={(place) => openContextMenu('positions', place)}
          handle={handle}
          {...hands}
        />
        {lines.length === 0 && <NoRows isFiltered={filter.length > 0} />}
      </div>
      <TotalsBar reading={reading} shown={ids} />
    </div>
  );
}

/** Where a cell stands now; null when its row or its column is not shown. */
function placeOf(
  place: CellPlace | null,
  lineOf: ReadonlyMap<string, number>,
  fields: readonly PositionFieldKey[],
): GridPlace | null {
  const line = place === null ? undefined : lineOf.get(place.row);
  const column = place === null ? -1 : fields.indexOf(place.column);
  return line === undefined || column === -1 ? null : { line, column };
}

/** Actions reach the table as they reach the canvas: whatever is on the screen takes the keyboard and shows who is meant. */
function useHandles(handle: React.RefObject<GridHandle | null>): void {
  useEffect(() => {
    const nothing = (): void => undefined;
    const { focused, ids } = getState().selection;
    const [start = focused] = ids;
    const { cursor, columns } = getState().table;
    const [column] = columns;
    if (start !== null && column !== undefined && cursor?.row !== start)
      changeTable({ cursor: { row: start, column: cursor?.column ?? column }, anchor: null });
    setTableHandle({
      edit: () => handle.current?.edit(),
      focus: () => handle.current?.focus(),
      fillDown: () => handle.current?.fillDown(),
      clear: () => handle.current?.clear(),
    });
    setCanvas({
      fit: nothing,
      fitSelection: () => {
        const [first] = getState().selection.ids;
        const { cursor: place, columns: shown } = getState().table;
        const field = place?.column ?? shown[0];
        if (first !== undefined && field !== undefined)
          changeTable({ cursor: { row: first, column: field }, anchor: null });
      },
      zoomIn: nothing,
      zoomOut: nothing,
      zoomTo100: nothing,
      reveal: (id) => {
        const state = getState();
        if (!shownRows(state).includes(id)) notify('info', t('table.filteredOut'));
        else openGroupOf(id);
        const { cursor: place, columns: shown } = getState().table;
        const field = place?.column ?? shown[0];
        if (field !== undefined) changeTable({ cursor: { row: id, column: field }, anchor: null });
        handle.current?.focus();
      },
      focus: () => handle.current?.focus(),
    });
    return () => {
      setTableHandle(null);
      setCanvas(null);
    };
  }, [handle]);
}

/** The group of a position opens, so that its row can be gone to. */
function openGroupOf(id: PositionId): void {
  const state = getState();
  const group = shownGroups(state).find(({ ids }) => ids.includes(id));
  if (group === undefined || !state.table.collapsed.has(groupKey(group))) return;
  toggleGroup(groupKey(group));
}

/** Dots say the status faster; the word beside them says the same. */
const DOTS: Readonly<Record<string, string>> = {
  open: 'light-dark(#2348a8, #9db8f8)',
  starting: 'light-dark(#22632c, #8fd49a)',
  'on-hold': 'light-dark(#5b4a8a, #c0aef0)',
  leaving: 'light-dark(#b3590a, #f2b16b)',
  filled: 'light-dark(#b4bcc6, #59636e)',
  closed: 'light-dark(#59636e, #a3adb8)',
};

const NOTHING: CellContent = { text: '' };

/** Lists without names have filled positions whose people nobody has named. */
const isVacant = ({ status }: Position): boolean => status === 'open' || status === 'on-hold' || status === 'closed';

interface Row {
  readonly row: string;
  readonly date: IsoDate | null;
}

function contentIn(reading: Reading, { row, date }: Row, field: PositionFieldKey): CellContent {
  const position = reading.tables.position.get(row);
  if (position === undefined) return NOTHING;
  const text = cellText(reading, position, field);
  if (field === 'name') {
    const { personId } = position;
    const note = absenceOn(position, personId === null ? undefined : reading.tables.person.get(personId), date);
    const placeholder = t(isVacant(position) ? 'table.vacant' : 'table.unnamed');
    return { text, ...(personId === null ? { placeholder } : {}), ...(note === '' ? {} : { note }) };
  }
  const dot = field === 'status' ? DOTS[position.status] : undefined;
  return dot === undefined ? { text } : { text, dot };
}

function textIn(reading: Reading, row: string, field: PositionFieldKey): string {
  const position = reading.tables.position.get(row);
  return position === undefined ? '' : clipboardText(reading, position, field);
}

function NoRows({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <div className={classes['empty'] ?? ''}>
      {isFiltered ? (
        <EmptyNote
          isCentred
          text={t('table.nothing')}
          step={t('table.showAll')}
          onStep={() => changeTable({ filter: [] })}
        />
      ) : (
        <EmptyNote isCentred text={t('table.none')} step={t('table.noneStep')} onStep={() => addUnder(null)} />
      )}
    </div>
  );
}

const gridLabels = (): GridLabels => ({
  grid: t('table.label'),
  row: t('table.row'),
  rowMenu: t('table.rowMenu'),
  help: t('table.help'),
  columnMenu: (column) => t('table.columnMenu', { column }),
  resize: (column) => t('table.resize', { column }),
  expand: (group) => t('table.expand', { group }),
  collapse: (group) => t('table.collapse', { group }),
  fill: t('table.fill'),
  selectRow: (row) => t('table.selectRow', { row }),
});

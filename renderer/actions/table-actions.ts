/** Actions on the lens, on the table at its cell cursor, and on what is selected by rule. */
import { isGroupable } from '../../shared/analysis/table-rows.ts';
import type { AppState, Look } from '../state/app-state.ts';
import { changeLook } from '../state/look.ts';
import { focusSoon, isKeyboardElsewhere } from '../state/regions.ts';
import { showScreen } from '../state/screens.ts';
import { getState } from '../state/store.ts';
import { tableOnScreen } from '../state/table-handle.ts';
import { changeTable, collapseAllGroups, groupBy, shownRows, sortOnlyBy, toggleColumn } from '../state/table.ts';
import { openDialog, select } from '../state/view.ts';
import { hasDocument, type Action } from './action.ts';

const isTable = (state: AppState): boolean => state.document !== null && state.look.lens === 'table';
const hasCell = (state: AppState): boolean => isTable(state) && state.table.cursor !== null;

/** The column that the cell cursor is in. */
const column = () => getState().table.cursor?.column ?? null;

function onColumn(run: (field: NonNullable<ReturnType<typeof column>>) => void): void {
  const field = column();
  if (field !== null) run(field);
}

/** The keyboard goes on in the new lens, unless it was in another part of the window. */
function showLens(lens: Look['lens']): void {
  if (getState().screen !== 'organisation') {
    changeLook({ lens });
    showScreen('organisation');
    return;
  }
  const stays = isKeyboardElsewhere('main');
  changeLook({ lens });
  if (!stays) focusSoon('main', '[data-region-entry]');
}

export const lensActions: readonly Action[] = [
  {
    id: 'view.lensChart',
    label: 'action.lensChart',
    section: 'view',
    group: 0,
    keys: ['mod+Digit1'],
    isEnabled: hasDocument,
    isChecked: ({ look, screen }) => screen === 'organisation' && look.lens === 'chart',
    run: () => showLens('chart'),
  },
  {
    id: 'view.lensTable',
    label: 'action.lensTable',
    section: 'view',
    group: 0,
    keys: ['mod+Digit2'],
    isEnabled: hasDocument,
    isChecked: ({ look, screen }) => screen === 'organisation' && look.lens === 'table',
    run: () => showLens('table'),
  },
];

export const tableActions: readonly Action[] = [
  {
    id: 'select.where',
    label: 'action.selectWhere',
    section: 'select',
    group: 3,
    keys: ['mod+shift+F'],
    isEnabled: hasDocument,
    run: () => openDialog({ type: 'select-where' }),
  },
  {
    id: 'select.allRows',
    label: 'action.selectAllRows',
    section: 'select',
    group: 3,
    isEnabled: isTable,
    run: () => select(shownRows(getState()), getState().selection.focused),
  },
  {
    id: 'table.editCell',
    label: 'action.editCell',
    section: 'edit',
    group: 4,
    isEnabled: hasCell,
    run: () => tableOnScreen()?.edit(),
  },
  {
    id: 'table.fillDown',
    label: 'action.fillDown',
    section: 'edit',
    group: 4,
    isEnabled: hasCell,
    run: () => tableOnScreen()?.fillDown(),
  },
  {
    id: 'table.clearCells',
    label: 'action.clearCells',
    section: 'edit',
    group: 4,
    isEnabled: hasCell,
    run: () => tableOnScreen()?.clear(),
  },
  {
    id: 'table.columnMenu',
    label: 'action.columnMenu',
    section: 'view',
    group: 6,
    isEnabled: hasCell,
    run: () => onColumn((field) => changeTable({ menu: field })),
  },
  {
    id: 'table.sortUp',
    label: 'action.sortUp',
    section: 'view',
    group: 6,
    isEnabled: hasCell,
    run: () => onColumn((field) => sortOnlyBy(field, false)),
  },
  {
    id: 'table.sortDown',
    label: 'action.sortDown',
    section: 'view',
    group: 6,
    isEnabled: hasCell,
    run: () => onColumn((field) => sortOnlyBy(field, true)),
  },
  {
    id: 'table.group',
    label: 'action.groupByColumn',
    section: 'view',
    group: 6,
    isEnabled: (state) => hasCell(state) && state.table.cursor !== null && isGroupable(state.table.cursor.column),
    run: () => onColumn(groupBy),
  },
  {
    id: 'table.collapseGroups',
    label: 'action.collapseGroups',
    section: 'view',
    group: 6,
    isEnabled: (state) => isTable(state) && state.table.groupBy !== null,
    run: collapseAllGroups,
  },
  {
    id: 'table.ungroup',
    label: 'action.ungroup',
    section: 'view',
    group: 6,
    isEnabled: (state) => isTable(state) && state.table.groupBy !== null,
    run: () => groupBy(null),
  },
  {
    id: 'table.hideColumn',
    label: 'action.hideColumn',
    section: 'view',
    group: 6,
    isEnabled: hasCell,
    run: () => onColumn(toggleColumn),
  },
  {
    id: 'table.clearFilter',
    label: 'action.clearFilter',
    section: 'view',
    group: 6,
    isEnabled: (state) => isTable(state) && state.table.filter.length > 0,
    run: () => changeTable({ filter: [] }),
  },
];

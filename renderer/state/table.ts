/** The table: its columns, order, filter, groups and cursor. Only on this screen until it is saved as a view. */
import { isPositionField, type PositionFieldKey, type Reading } from '../../shared/analysis/position-fields.ts';
import { groupRows, isGroupable, sortKeysOf, tableRows, type RowGroup } from '../../shared/analysis/table-rows.ts';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import type { Condition, View } from '../../shared/model/view.ts';
import type { AppState } from './app-state.ts';
import { today } from './context.ts';
import { getState, setState } from './store.ts';
import { FIRST_COLUMNS, FIRST_TABLE, type TableState } from './table-state.ts';

/** Change parts of the table; the rest stays. */
export function changeTable(change: Partial<TableState> | ((table: TableState) => Partial<TableState>)): void {
  const { table } = getState();
  setState({ table: { ...table, ...(typeof change === 'function' ? change(table) : change) } });
}

/** What fields are read from now; null while no plan is open. */
const readingOf = ({ document }: Pick<AppState, 'document'>): Reading | null =>
  document === null ? null : { tables: document.tables, today: today() };

/** The positions that the filter leaves, in order, whether or not their group is open. */
export function shownRows({ document, table }: Pick<AppState, 'document' | 'table'>): readonly PositionId[] {
  const reading = readingOf({ document });
  return reading === null ? [] : tableRows(reading, table);
}

/** The rows in groups; one group of all when they are not grouped. */
export function shownGroups(state: Pick<AppState, 'document' | 'table'>): readonly RowGroup[] {
  const reading = readingOf(state);
  const { groupBy } = state.table;
  const ids = shownRows(state);
  return reading === null || groupBy === null ? [{ value: null, ids }] : groupRows(reading, ids, groupBy);
}

/** The key of a group's row. */
export const groupKey = ({ value }: Pick<RowGroup, 'value'>): string => `group:${value ?? ''}`;

/** Sort by a column: upwards, then downwards, then not at all. `add` keeps the keys before it. */
export function sortBy(field: PositionFieldKey, add: boolean): void {
  changeTable(({ sort }) => {
    const known = sort.find((key) => key.field === field);
    const next =
      known === undefined ? [{ field, descending: false }] : known.descending ? [] : [{ field, descending: true }];
    if (!add) return { sort: next };
    const [key] = next;
    if (known === undefined) return { sort: [...sort, ...next] };
    return {
      sort: key === undefined ? sort.filter((one) => one !== known) : sort.map((one) => (one === known ? key : one)),
    };
  });
}

/** Sort by this column alone. */
export const sortOnlyBy = (field: PositionFieldKey, descending: boolean): void =>
  changeTable({ sort: [{ field, descending }] });

/** Put a condition in the place of the one at `index`; null takes it out, an index beyond the last adds one. */
export function setCondition(index: number, condition: Condition | null): void {
  changeTable(({ filter }) => ({
    filter: [...filter.slice(0, index), ...(condition === null ? [] : [condition]), ...filter.slice(index + 1)],
  }));
}

/** The one condition that a column's own menu keeps; null takes every condition on the column out. */
export function setColumnFilter(field: PositionFieldKey, condition: Condition | null): void {
  changeTable(({ filter }) => {
    const rest = filter.filter((one) => one.field !== field);
    return { filter: condition === null ? rest : [...rest, condition] };
  });
}

export const groupBy = (field: PositionFieldKey | null): void => changeTable({ groupBy: field, collapsed: new Set() });

export function toggleGroup(key: string): void {
  changeTable(({ collapsed }) => {
    const next = new Set(collapsed);
    if (!next.delete(key)) next.add(key);
    return { collapsed: next };
  });
}

export function collapseAllGroups(): void {
  changeTable({ collapsed: new Set(shownGroups(getState()).map(groupKey)) });
}

/** Show a column at the end, or hide it; the last one stays. */
export function toggleColumn(field: PositionFieldKey): void {
  changeTable(({ columns, cursor }) => {
    if (!columns.includes(field)) return { columns: [...columns, field] };
    if (columns.length === 1) return {};
    const isThere = cursor?.column === field;
    return { columns: columns.filter((one) => one !== field), ...(isThere ? { cursor: null, anchor: null } : {}) };
  });
}

/** Move a column so that it stands at `index`. */
export function moveColumn(field: PositionFieldKey, index: number): void {
  changeTable(({ columns }) => {
    const rest = columns.filter((one) => one !== field);
    const at = Math.max(0, Math.min(rest.length, index));
    return { columns: [...rest.slice(0, at), field, ...rest.slice(at)] };
  });
}

const NARROWEST = 48;
const WIDEST = 640;

export function resizeColumn(field: PositionFieldKey, width: number): void {
  const fitting = Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
  changeTable(({ widths }) => ({ widths: { ...widths, [field]: fitting } }));
}

type TableView = Pick<View, 'columns' | 'sort' | 'filter' | 'groupBy'>;

/** The table as a saved view keeps it. */
export const tableView = ({ columns, sort, filter, groupBy: by }: TableState): TableView => ({
  columns: [...columns],
  sort: sort.map((key) => ({ ...key })),
  filter: filter.map((condition) => ({ ...condition })),
  ...(by === null ? {} : { groupBy: by }),
});

/** The table that a saved view keeps; what this version does not know is left out. */
export function tableOfView({ columns = [], sort = [], filter = [], groupBy: by }: TableView): TableState {
  const known = columns.filter(isPositionField);
  const { widths, totalsOf } = getState().table;
  return {
    ...FIRST_TABLE,
    widths,
    totalsOf,
    columns: known.length === 0 ? FIRST_COLUMNS : known,
    sort: sortKeysOf(sort),
    filter,
    groupBy: by !== undefined && isPositionField(by) && isGroupable(by) ? by : null,
  };
}

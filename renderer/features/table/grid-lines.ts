/** Rows and columns of the plan as lines and columns of the grid. */
import { t } from '../../i18n/t.ts';
import { sayHere } from '../../i18n/say.ts';
import { POSITION_FIELDS, type PositionFieldKey } from '../../../shared/analysis/position-fields.ts';
import type { RowGroup } from '../../../shared/analysis/table-rows.ts';
import { refusalOfField } from '../../../shared/commands/read-cells.ts';
import type { GridColumn, GridLine } from '../../components/grid/grid-types.ts';
import { groupKey } from '../../state/table.ts';
import type { TableState } from '../../state/table-state.ts';
import { fieldLabel, valueText } from './field-text.ts';

/** Usual widths in pixels, where a column is not as wide as most. */
const WIDTHS: Readonly<Partial<Record<PositionFieldKey, number>>> = {
  name: 190,
  title: 210,
  status: 96,
  level: 80,
  team: 150,
  department: 150,
  function: 140,
  manager: 160,
  fte: 64,
  startDate: 100,
  endDate: 100,
  hireDate: 100,
  tenure: 108,
  email: 200,
  reports: 80,
  below: 72,
  layer: 68,
  pay: 96,
  currency: 96,
};
const USUAL_WIDTH = 120;

export const widthOf = (field: PositionFieldKey, widths: TableState['widths']): number =>
  widths[field] ?? WIDTHS[field] ?? USUAL_WIDTH;

type ColumnsFrom = Pick<TableState, 'columns' | 'widths' | 'sort' | 'filter'>;

export function gridColumns({ columns, widths, sort, filter }: ColumnsFrom): readonly GridColumn[] {
  return columns.map((field) => {
    const place = sort.findIndex((key) => key.field === field);
    const key = sort[place];
    const refusal = refusalOfField(field);
    return {
      key: field,
      label: fieldLabel(field),
      width: widthOf(field, widths),
      isNumber: POSITION_FIELDS[field].type === 'number',
      readOnly: refusal === null ? null : sayHere(refusal),
      sort: key === undefined ? null : { descending: key.descending, place: sort.length > 1 ? place + 1 : 0 },
      isFiltered: filter.some((condition) => condition.field === field),
    };
  });
}

/** The lines of the grid: every row, or the heads of groups with the rows of those that are open. */
export function gridLines(
  groups: readonly RowGroup[],
  { groupBy, collapsed }: Pick<TableState, 'groupBy' | 'collapsed'>,
): readonly GridLine[] {
  let number = 0;
  const rowsOf = ({ ids }: RowGroup): GridLine[] => ids.map((id) => ({ type: 'row', key: id, number: ++number }));
  if (groupBy === null) return groups.flatMap(rowsOf);
  return groups.flatMap((group) => {
    const key = groupKey(group);
    const isCollapsed = collapsed.has(key);
    const label =
      group.value === null ? t('table.noValue', { field: fieldLabel(groupBy) }) : valueText(groupBy, group.value);
    const count = t('table.groupCount', { count: group.ids.length });
    const head: GridLine = { type: 'group', key, label, count, isCollapsed };
    if (!isCollapsed) return [head, ...rowsOf(group)];
    number += group.ids.length;
    return [head];
  });
}

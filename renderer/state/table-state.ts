/** The shape of the table's part of the page: its columns, what it shows, and where its cell cursor stands. */
import type { PositionFieldKey } from '../../shared/analysis/position-fields.ts';
import type { SortKey } from '../../shared/analysis/table-rows.ts';
import type { Condition } from '../../shared/model/view.ts';

/** A place in the table: the key of a row (a position, or a group), and a column. */
export interface CellPlace {
  readonly row: string;
  readonly column: PositionFieldKey;
}

/** What the totals row adds up. */
export type TotalsOf = 'shown' | 'selected' | 'all';

export interface TableState {
  /** The columns shown, in order. */
  readonly columns: readonly PositionFieldKey[];
  /** Widths in pixels where they are not the usual ones. */
  readonly widths: Readonly<Partial<Record<PositionFieldKey, number>>>;
  readonly filter: readonly Condition[];
  readonly sort: readonly SortKey[];
  readonly groupBy: PositionFieldKey | null;
  /** Keys of groups whose rows are hidden. */
  readonly collapsed: ReadonlySet<string>;
  readonly totalsOf: TotalsOf;
  readonly cursor: CellPlace | null;
  /** The other corner of the range; null when it is one cell. */
  readonly anchor: CellPlace | null;
  /** The column whose menu is open. */
  readonly menu: PositionFieldKey | null;
}

/** Pay is not among them: it shows when somebody asks for it. */
export const FIRST_COLUMNS: readonly PositionFieldKey[] = [
  'name',
  'title',
  'status',
  'team',
  'level',
  'manager',
  'location',
  'fte',
  'startDate',
  'endDate',
  'tenure',
  'reports',
  'below',
  'layer',
  'roleFamily',
  'skills',
  'employment',
  'department',
  'function',
];

export const FIRST_TABLE: TableState = {
  columns: FIRST_COLUMNS,
  widths: {},
  filter: [],
  sort: [],
  groupBy: null,
  collapsed: new Set(),
  totalsOf: 'shown',
  cursor: null,
  anchor: null,
  menu: null,
};

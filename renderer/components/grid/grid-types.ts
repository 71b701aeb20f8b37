/** What the grid is given and what it tells: it knows rows, columns and cells, not what they mean. */

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly isNumber: boolean;
  /** Why its cells cannot be edited; null when they can. */
  readonly readOnly: string | null;
  readonly sort: { readonly descending: boolean; readonly place: number } | null;
  readonly isFiltered: boolean;
}

export type GridLine =
  | { readonly type: 'row'; readonly key: string; readonly number: number }
  | {
      readonly type: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: string;
      readonly isCollapsed: boolean;
    };

export interface CellContent {
  readonly text: string;
  /** Shown, fainter, where there is nothing. */
  readonly placeholder?: string;
  /** Stands after the text, fainter. */
  readonly note?: string;
  /** A dot in this colour before the text, which says the same. */
  readonly dot?: string;
}

/** A place by the numbers of its line and column. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}

/** A rectangle of cells, all borders included. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How a place was gone to: alone, as the other corner of a range, or beside what is selected. */
export type GoHow = 'move' | 'extend' | 'toggle';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** Why it cannot be taken; null when it can. */
  readonly refusal: string | null;
}

export interface CellEdit {
  readonly place: GridPlace;
  readonly text: string;
  /** What the text is finished with: stay, the next cell down or up, right or left. */
  readonly goOn: 'stay' | 'down' | 'up' | 'right' | 'left';
}

export interface GridLabels {
  readonly grid: string;
  readonly row: string;
  readonly rowMenu: string;
  readonly help: string;
  readonly columnMenu: (column: string) => string;
  readonly resize: (column: string) => string;
  readonly expand: (group: string) => string;
  readonly collapse: (group: string) => string;
  readonly fill: string;
  readonly selectRow: (row: string) => string;
}

/** What can be asked of a grid on the screen. */
export interface GridHandle {
  focus(): void;
  /** Open the editor of the cell at the cursor. */
  edit(): void;
  fillDown(): void;
  clear(): void;
}

export const rangeOf = (cursor: GridPlace, anchor: GridPlace | null): GridRange => {
  const other = anchor ?? cursor;
  return {
    top: Math.min(cursor.line, other.line),
    bottom: Math.max(cursor.line, other.line),
    left: Math.min(cursor.column, other.column),
    right: Math.max(cursor.column, other.column),
  };
};

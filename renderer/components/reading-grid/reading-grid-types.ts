/** What the grid for reading is given: rows whose cells others draw, and heads of groups between them. */
import type { ReactNode } from 'react';

export interface ReadingColumn {
  readonly key: string;
  readonly label: string;
  /** What the column means, for who rests on its name. */
  readonly hint?: string;
  readonly width: number;
  readonly isNumber: boolean;
  readonly sort: 'ascending' | 'descending' | null;
}

export type ReadingLine =
  | { readonly type: 'row'; readonly key: string; readonly label: string }
  | {
      readonly type: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: string;
      readonly isCollapsed: boolean;
    };

/** A place by the numbers of its line and column. */
export interface ReadingPlace {
  readonly line: number;
  readonly column: number;
}

export interface ReadingLabels {
  readonly grid: string;
  readonly help: string;
  readonly choose: string;
  readonly chooseAll: string;
  readonly chooseRow: (row: string) => string;
  readonly sortBy: (column: string) => string;
}

export interface ReadingGridHandle {
  focus(): void;
}

export interface ReadingGridProps {
  readonly columns: readonly ReadingColumn[];
  readonly lines: readonly ReadingLine[];
  readonly labels: ReadingLabels;
  readonly chosen: ReadonlySet<string>;
  readonly cursor: ReadingPlace | null;
  /** Draw a cell of a row. The same function as long as every cell is the same. */
  readonly renderCell: (row: string, column: string) => ReactNode;
  /** Draw a cell of a group's head, other than the first. */
  readonly renderSum: (group: string, column: string) => ReactNode;
  readonly onGo: (place: ReadingPlace) => void;
  readonly onSort: (column: string) => void;
  /** Enter on a cell, or a click on what it offers; `cell` is where it stands. */
  readonly onOpen: (place: ReadingPlace, cell: HTMLElement) => void;
  /** Choose a row or take it back; `isRange`: all rows from the cursor to it. */
  readonly onChoose: (line: number, isRange: boolean) => void;
  readonly onChooseAll: () => void;
  readonly onLeave: () => void;
  readonly onToggleGroup: (key: string) => void;
  /** Which rows are drawn now. */
  readonly onShown: (rows: readonly string[]) => void;
}

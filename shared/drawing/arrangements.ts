/** The arrangements of the organisation: sizes of cards and gaps, how reports stack, where rows break. Pixels at 100 %. */
import type { Arrangement } from '../model/view.ts';
import type { TidyTreeOptions } from './tidy-options.ts';

/** Cards have one size, so nothing is ever measured. */
export const CARD_SIZE = { width: 184, height: 64 } as const;

/** Columns of ten, and higher ones where hundreds report to one manager: a block stays about 1.6 times as wide as high. */
const columnsOfTips = (count: number): number => Math.max(10, Math.ceil(Math.sqrt(1.8 * count)));

/** One column as long as it can be looked along; beyond, rows of a few. */
const rowsOfTips = (count: number): number => Math.max(1, Math.ceil(Math.sqrt(0.73 * count)) - 3);

const STACKED: TidyTreeOptions = {
  siblingGap: 20,
  rowGap: 48,
  rowHeight: CARD_SIZE.height,
  stack: { maxRows: columnsOfTips, rowGap: 8, gutter: 16, columnGap: 8 },
  shelves: { leastWidth: 6_000, gutter: 28, aspect: 2 },
};

/** A row breaks only where it is longer than anybody looks along. */
const ROWS: TidyTreeOptions = {
  siblingGap: 20,
  rowGap: 48,
  rowHeight: CARD_SIZE.height,
  stack: null,
  shelves: { leastWidth: 12_000, gutter: 28, aspect: 2 },
};

const COLUMNS: TidyTreeOptions = {
  siblingGap: 10,
  rowGap: 56,
  rowHeight: CARD_SIZE.width,
  transposed: true,
  stack: { maxRows: rowsOfTips, rowGap: 8, gutter: 16, columnGap: 8 },
  shelves: { leastWidth: 4_000, gutter: 28, aspect: 1 / 1.6 },
};

/** How an arrangement is laid out; one that a newer version wrote is shown stacked. */
export function arrangementOptions(arrangement: Arrangement | (string & {})): TidyTreeOptions {
  if (arrangement === 'rows') return ROWS;
  return arrangement === 'columns' ? COLUMNS : STACKED;
}

/**
 * The block in which tips (cards that show nobody below them) are stacked when they follow each other among the reports
 * of one manager: columns side by side, filled from the top. Pixels.
 */
import { type Forest, NONE } from './forest.ts';

export interface StackOptions {
  /** Most cards in one column; a function of how many there are keeps large blocks from becoming bands. */
  readonly maxRows: number | ((count: number) => number);
  /** Between two cards of a column. */
  readonly rowGap: number;
  /** Left of each column, where the reporting line comes down. */
  readonly gutter: number;
  /** Between a column and the gutter of the next. */
  readonly columnGap: number;
}

export interface TipBlock {
  readonly count: number;
  /** Cards in every column but the last, which may have fewer. A single row hangs from above and has no gutters. */
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of cards along a row and from row to row, by node. */
export interface CardSizes {
  readonly across: Float64Array;
  readonly down: Float64Array;
}

/** The sizes that hold for a drawing, which may run from left to right. */
export const cardSizes = ({ width, height }: Forest, { transposed }: { readonly transposed?: boolean }): CardSizes =>
  transposed === true ? { across: height, down: width } : { across: width, down: height };

/** The block of a tip and of the tips that follow it, its columns as even as they can be. */
export function tipBlock(
  forest: Forest,
  { first, sizes }: { readonly first: number; readonly sizes: CardSizes },
  stack: StackOptions,
): TipBlock {
  let count = 0;
  let cellWidth = 0;
  let cellHeight = 0;
  for (let tip = first; tip !== NONE && forest.isTip(tip); tip = forest.nextInRow(tip)) {
    count += 1;
    cellWidth = Math.max(cellWidth, sizes.across[tip]!);
    cellHeight = Math.max(cellHeight, sizes.down[tip]!);
  }
  const most = typeof stack.maxRows === 'number' ? stack.maxRows : stack.maxRows(count);
  const rows = Math.ceil(count / Math.ceil(count / most));
  const columns = Math.ceil(count / rows);
  const gutter = rows === 1 ? 0 : stack.gutter;
  return {
    count,
    rows,
    cellWidth,
    cellHeight,
    width: columns * (gutter + cellWidth) + (columns - 1) * stack.columnGap,
    height: rows * cellHeight + (rows - 1) * stack.rowGap,
  };
}

/** Write the places of the tips of a block whose top left corner is given. */
export function placeTips(
  { forest, across, down }: { readonly forest: Forest; readonly across: Float64Array; readonly down: Float64Array },
  {
    block,
    first,
    left,
    top,
  }: { readonly block: TipBlock; readonly first: number; readonly left: number; readonly top: number },
  stack: StackOptions,
): void {
  const gutter = block.rows === 1 ? 0 : stack.gutter;
  const columnStep = block.cellWidth + stack.columnGap + gutter;
  const rowStep = block.cellHeight + stack.rowGap;
  let cellLeft = left + gutter;
  let row = 0;
  let tip = first;
  for (let placed = 0; placed < block.count; placed++) {
    if (row === block.rows) {
      row = 0;
      cellLeft += columnStep;
    }
    across[tip] = cellLeft;
    down[tip] = top + row * rowStep;
    row += 1;
    tip = forest.nextInRow(tip);
  }
}

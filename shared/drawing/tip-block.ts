/**
 * The block that the tips under one manager (reports who show nobody below them) are stacked in: columns side by side,
 * filled from the top. Pixels.
 */
import { type Forest, NONE } from './forest.ts';

export interface StackOptions {
  /** Most cards in one column. */
  readonly maxRows: number;
  /** Between two cards of a column. */
  readonly rowGap: number;
  /** Left of each column, where the reporting line comes down. */
  readonly gutter: number;
  /** Between a column and the gutter of the next. */
  readonly columnGap: number;
}

export interface TipBlock {
  readonly firstTip: number;
  /** Cards in every column but the last, which may have fewer. */
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly width: number;
  readonly height: number;
}

/** The block of the tips among the children of a node, columns as even as they can be; null when there are none. */
export function tipBlock(forest: Forest, node: number, stack: StackOptions): TipBlock | null {
  let tips = 0;
  let firstTip = NONE;
  let cellWidth = 0;
  let cellHeight = 0;
  for (let child = forest.firstChild[node]!; child !== NONE; child = forest.nextSibling[child]!) {
    if (!forest.isTip(child)) continue;
    if (tips === 0) firstTip = child;
    tips += 1;
    cellWidth = Math.max(cellWidth, forest.width[child]!);
    cellHeight = Math.max(cellHeight, forest.height[child]!);
  }
  if (tips === 0) return null;
  const rows = Math.ceil(tips / Math.ceil(tips / stack.maxRows));
  const columns = Math.ceil(tips / rows);
  // A single row hangs from above like any other children: no gutters.
  const gutter = rows === 1 ? 0 : stack.gutter;
  return {
    firstTip,
    rows,
    cellWidth,
    cellHeight,
    width: columns * (gutter + cellWidth) + (columns - 1) * stack.columnGap,
    height: rows * cellHeight + (rows - 1) * stack.rowGap,
  };
}

/** Write the places of the tips of a block whose top left corner is given. */
export function placeTips(
  { forest, x, y }: { readonly forest: Forest; readonly x: Float64Array; readonly y: Float64Array },
  { block, left, top }: { readonly block: TipBlock; readonly left: number; readonly top: number },
  stack: StackOptions,
): void {
  let cellLeft = left + (block.rows === 1 ? 0 : stack.gutter);
  let row = 0;
  for (let tip = block.firstTip; tip !== NONE; tip = forest.nextSibling[tip]!) {
    if (!forest.isTip(tip)) continue;
    if (row === block.rows) {
      row = 0;
      cellLeft += block.cellWidth + stack.columnGap + stack.gutter;
    }
    x[tip] = cellLeft;
    y[tip] = top + row * (block.cellHeight + stack.rowGap);
    row += 1;
  }
}

/** The block that the leaves under one manager are stacked in: columns side by side, filled from the top. Pixels. */
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

export interface LeafBlock {
  readonly firstLeaf: number;
  /** Cards in every column but the last, which may have fewer. */
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly width: number;
  readonly height: number;
}

/** The block of the leaves among the children of a node, columns as even as they can be; null when there are none. */
export function leafBlock(forest: Forest, node: number, stack: StackOptions): LeafBlock | null {
  let leaves = 0;
  let firstLeaf = NONE;
  let cellWidth = 0;
  let cellHeight = 0;
  for (let child = forest.firstChild[node]!; child !== NONE; child = forest.nextSibling[child]!) {
    if (!forest.isLeaf(child)) continue;
    if (leaves === 0) firstLeaf = child;
    leaves += 1;
    cellWidth = Math.max(cellWidth, forest.width[child]!);
    cellHeight = Math.max(cellHeight, forest.height[child]!);
  }
  if (leaves === 0) return null;
  const rows = Math.ceil(leaves / Math.ceil(leaves / stack.maxRows));
  const columns = Math.ceil(leaves / rows);
  // A single row hangs from above like any other children: no gutters.
  const gutter = rows === 1 ? 0 : stack.gutter;
  return {
    firstLeaf,
    rows,
    cellWidth,
    cellHeight,
    width: columns * (gutter + cellWidth) + (columns - 1) * stack.columnGap,
    height: rows * cellHeight + (rows - 1) * stack.rowGap,
  };
}

/** Write the places of the leaves of a block whose top left corner is given. */
export function placeLeaves(
  { forest, x, y }: { readonly forest: Forest; readonly x: Float64Array; readonly y: Float64Array },
  { block, left, top }: { readonly block: LeafBlock; readonly left: number; readonly top: number },
  stack: StackOptions,
): void {
  let cellLeft = left + (block.rows === 1 ? 0 : stack.gutter);
  let row = 0;
  for (let leaf = block.firstLeaf; leaf !== NONE; leaf = forest.nextSibling[leaf]!) {
    if (!forest.isLeaf(leaf)) continue;
    if (row === block.rows) {
      row = 0;
      cellLeft += block.cellWidth + stack.columnGap + stack.gutter;
    }
    x[leaf] = cellLeft;
    y[leaf] = top + row * (block.cellHeight + stack.rowGap);
    row += 1;
  }
}

/**
 * The two passes over all shown nodes where nobody stands beside a line or on a shelf. They run after every edit of a
 * plan, over everyone: who is where follows from the layers alone, and nothing is asked that does not matter then.
 */
import { FOREST, NONE, type Forest } from './forest.ts';
import type { Rows } from './rows.ts';
import type { CardSizes, StackOptions, TipBlock } from './tip-block.ts';

export interface PlainTree {
  readonly forest: Forest;
  readonly order: Int32Array;
  readonly depth: Int32Array;
  readonly centre: Float64Array;
  readonly across: Float64Array;
  readonly down: Float64Array;
  readonly count: number;
  readonly offset: Float64Array;
  readonly blocks: readonly (TipBlock | undefined)[];
  readonly stack: StackOptions | null;
  readonly sizes: CardSizes;
}

/** Writes the shown nodes in order, with their depth, and settles the rows; gives how many nodes there are. */
export function walkPlain({ forest, order, depth, stack, sizes }: PlainTree, rows: Rows): number {
  const { parent, firstChild, nextSibling, folded } = forest;
  const { down } = sizes;
  rows.begin();
  depth[FOREST] = -1;
  let count = 0;
  let row = 0;
  let node = firstChild[FOREST]!;
  while (node !== NONE) {
    order[count++] = node;
    depth[node] = row;
    const child = firstChild[node]!;
    const isTip = child === NONE || folded[node] === 1;
    if (!isTip || stack === null) rows.include(row, down[node]!);
    if (!isTip) {
      node = child;
      row += 1;
      continue;
    }
    while (node !== FOREST && nextSibling[node] === NONE) {
      node = parent[node]!;
      row -= 1;
    }
    node = node === FOREST ? NONE : nextSibling[node]!;
  }
  rows.settle();
  return count;
}

/** Writes the places of all nodes; gives the lowest edge of the blocks, 0 without any. */
export function placePlain(tree: PlainTree, rows: Rows): number {
  const { forest, order, across, down, centre, depth, count, offset, stack, sizes } = tree;
  const { parent, firstChild, folded } = forest;
  const { tops } = rows;
  let lowest = 0;
  for (let at = 0; at < count; at++) {
    const node = order[at]!;
    const middle = centre[parent[node]!]! + offset[node]!;
    if (stack !== null && (firstChild[node] === NONE || folded[node] === 1)) {
      const block = tree.blocks[node];
      if (block === undefined) continue;
      const top = rows.top(depth[node]!);
      placeBlock(tree, { at, block, left: middle - block.width / 2, top }, stack);
      lowest = Math.max(lowest, top + block.height);
      at += block.count - 1;
      continue;
    }
    centre[node] = middle;
    across[node] = middle - sizes.across[node]! / 2;
    down[node] = tops[depth[node]!]!;
  }
  return lowest;
}

interface BlockPlace {
  /** Where the order has the first of the block; the others follow, as nobody is shown below any of them. */
  readonly at: number;
  readonly block: TipBlock;
  readonly left: number;
  readonly top: number;
}

function placeBlock(
  { order, across, down }: PlainTree,
  { at, block, left, top }: BlockPlace,
  stack: StackOptions,
): void {
  const { count, rows, cellWidth, cellHeight } = block;
  const gutter = rows === 1 ? 0 : stack.gutter;
  const columnStep = cellWidth + stack.columnGap + gutter;
  const rowStep = cellHeight + stack.rowGap;
  let cellLeft = left + gutter;
  for (let first = 0; first < count; first += rows) {
    const end = at + Math.min(count, first + rows);
    let cellTop = top;
    for (let place = at + first; place < end; place++) {
      const tip = order[place]!;
      across[tip] = cellLeft;
      down[tip] = cellTop;
      cellTop += rowStep;
    }
    cellLeft += columnStep;
  }
}

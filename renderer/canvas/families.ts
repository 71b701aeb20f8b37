/** Reporting lines of one manager to all reports ("family") as the shape that is drawn, and the box it takes up. */
import { NONE } from '../../shared/drawing/forest.ts';
import type { Bounds, TidyTree } from '../../shared/drawing/tidy-tree.ts';
import { CARD } from './card-geometry.ts';
import type { GridIndex } from './grid-index.ts';

/** Beside a stacked card by this much its column's line comes down. */
export const GUTTER_LINE = 10;

/** The line that joins the reports runs this far above them, in the gap between two rows. */
export const busAbove = ({ options }: TidyTree): number => options.rowGap / 2 - 6;

/** Add the box of every family shown to the index, by its manager's node. */
export function indexFamilies(tree: TidyTree, index: GridIndex): void {
  const { forest, order, count, x, y } = tree;
  const isTransposed = tree.options.transposed === true;
  index.clear(count);
  for (let at = 0; at < count; at++) {
    const manager = order[at]!;
    if (forest.folded[manager] === 1 || forest.firstChild[manager] === NONE) continue;
    let left = x[manager]! + (isTransposed ? CARD.width : 0);
    let top = y[manager]! + (isTransposed ? 0 : CARD.height);
    let right = x[manager]! + CARD.width;
    let bottom = y[manager]! + CARD.height;
    for (let child = forest.firstChild[manager]!; child !== NONE; child = forest.nextSibling[child]!) {
      left = Math.min(left, x[child]! - (isTransposed ? 0 : GUTTER_LINE));
      top = Math.min(top, y[child]! - (isTransposed ? GUTTER_LINE : 0));
      right = Math.max(right, x[child]! + CARD.width);
      bottom = Math.max(bottom, y[child]! + CARD.height);
    }
    const sideLine = tree.sideLineOf(manager) ?? 0;
    if (isTransposed) top = Math.min(top, y[manager]! + sideLine);
    else left = Math.min(left, x[manager]! + sideLine);
    index.add(manager, left, top, { width: right - left, height: bottom - top });
  }
  index.build(tree.bounds);
}

/** Add the box of every card shown to the index, by its node. */
export function indexCards(tree: TidyTree, index: GridIndex): void {
  index.clear(tree.count);
  const { x, y } = tree;
  for (let at = 0; at < tree.count; at++) {
    const node = tree.order[at]!;
    index.add(node, x[node]!, y[node]!, CARD);
  }
  index.build(tree.bounds);
}

/** The box around the cards of the given nodes, of which there is at least one. */
export function boxAround({ x, y }: TidyTree, nodes: readonly number[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    left = Math.min(left, x[node]!);
    top = Math.min(top, y[node]!);
    right = Math.max(right, x[node]! + CARD.width);
    bottom = Math.max(bottom, y[node]! + CARD.height);
  }
  return { left, top, right, bottom };
}

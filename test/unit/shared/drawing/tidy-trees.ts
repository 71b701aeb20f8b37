/** Trees for the layout's tests. */
import { FOREST, NONE, type Forest } from '../../../../shared/drawing/forest.ts';
import type { TidyTreeOptions } from '../../../../shared/drawing/tidy-options.ts';
import { TidyTree } from '../../../../shared/drawing/tidy-tree.ts';

export const CARD: { readonly width: number; readonly height: number } = { width: 200, height: 64 };

export const IN_ROWS: TidyTreeOptions = { siblingGap: 20, rowGap: 40, rowHeight: 64, stack: null };
export const STACKED: TidyTreeOptions = {
  ...IN_ROWS,
  stack: { maxRows: 6, rowGap: 8, gutter: 14, columnGap: 6 },
};

export const SHELVED: TidyTreeOptions = { ...STACKED, shelves: { leastWidth: 500, gutter: 24, aspect: 1.6 } };
export const FROM_LEFT: TidyTreeOptions = { ...SHELVED, rowHeight: 200, transposed: true };

/** A tree written as nested arrays: `[[], []]` is two roots without reports. */
export type Shape = readonly Shape[];

export function treeOf(shape: Shape, options: TidyTreeOptions, card = CARD): TidyTree {
  const tree = new TidyTree(options, 2);
  const add = (children: Shape, parent: number): void => {
    for (const child of children) add(child, tree.forest.add(parent, card));
  };
  add(shape, FOREST);
  tree.layout();
  return tree;
}

export function childrenOf({ firstChild, nextSibling }: Forest, node: number): readonly number[] {
  const children: number[] = [];
  for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) children.push(child);
  return children;
}

export const shown = (tree: TidyTree): readonly number[] => [...tree.order.subarray(0, tree.count)];

export const centre = (tree: TidyTree, node: number): number => tree.x[node]! + tree.forest.width[node]! / 2;

/** The same tree built anew and laid out once, with the node of each node of the original. */
export function rebuilt(tree: TidyTree): { readonly fresh: TidyTree; readonly nodeOf: ReadonlyMap<number, number> } {
  const fresh = new TidyTree(tree.options, 2);
  const nodeOf = new Map<number, number>([[FOREST, FOREST]]);
  const pending = [...childrenOf(tree.forest, FOREST)].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const parent = nodeOf.get(tree.forest.parent[node]!)!;
    const size = { width: tree.forest.width[node]!, height: tree.forest.height[node]! };
    const copy = fresh.forest.add(parent, size);
    nodeOf.set(node, copy);
    pending.push(...[...childrenOf(tree.forest, node)].reverse());
  }
  for (const [node, copy] of nodeOf) {
    if (node === FOREST) continue;
    fresh.forest.setFolded(copy, tree.forest.folded[node] === 1);
    fresh.forest.setAside(copy, tree.forest.aside[node] === 1);
  }
  fresh.layout();
  return { fresh, nodeOf };
}

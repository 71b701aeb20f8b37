/** Trees for the layout's tests, and the laws that every tidy drawing must keep. */
import { FOREST, NONE, type Forest } from '../../../../shared/drawing/forest.ts';
import { TidyTree, type TidyTreeOptions } from '../../../../shared/drawing/tidy-tree.ts';

export const CARD = { width: 200, height: 64 };

export const IN_ROWS: TidyTreeOptions = { siblingGap: 20, rowGap: 40, rowHeight: 64, stack: null };
export const STACKED: TidyTreeOptions = {
  ...IN_ROWS,
  stack: { maxRows: 6, rowGap: 8, gutter: 14, columnGap: 6 },
};

/** A tree written as nested arrays: `[[], []]` is two roots without reports. */
export type Shape = readonly Shape[];

export function treeOf(shape: Shape, options: TidyTreeOptions): TidyTree {
  const tree = new TidyTree(options, 2);
  const add = (children: Shape, parent: number): void => {
    for (const child of children) add(child, tree.forest.add(parent, CARD));
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
  for (const [node, copy] of nodeOf) if (node !== FOREST) fresh.forest.setFolded(copy, tree.forest.folded[node] === 1);
  fresh.layout();
  return { fresh, nodeOf };
}

/** What is wrong with a drawing, in words; empty when it is tidy. */
export function flaws(tree: TidyTree): readonly string[] {
  return [...overlaps(tree), ...disorder(tree), ...offCentre(tree), ...outOfBounds(tree)];
}

function overlaps(tree: TidyTree): readonly string[] {
  const { x, y, forest } = tree;
  const found: string[] = [];
  const byLeft = [...shown(tree)].sort((a, b) => x[a]! - x[b]!);
  let open: number[] = [];
  for (const node of byLeft) {
    open = open.filter((other) => x[other]! + forest.width[other]! > x[node]! + 1e-6);
    for (const other of open) {
      const apart =
        y[node]! + forest.height[node]! <= y[other]! + 1e-6 || y[other]! + forest.height[other]! <= y[node]! + 1e-6;
      if (!apart) found.push(`${node} overlaps ${other}`);
    }
    open.push(node);
  }
  return found;
}

function disorder(tree: TidyTree): readonly string[] {
  const { x, y, forest, options } = tree;
  const found: string[] = [];
  for (const node of [FOREST, ...shown(tree)]) {
    if (forest.folded[node] === 1) continue;
    const children = childrenOf(forest, node);
    /** Right edge of everything before the run of stacked cards, or the single card, that is looked at. */
    let clear = -Infinity;
    let right = -Infinity;
    children.forEach((child, at) => {
      const before = children[at - 1];
      if (before !== undefined && tree.isStacked(child) && tree.isStacked(before)) {
        const isBelow = y[child]! > y[before]! && x[child] === x[before];
        const isInNextColumn = x[child]! > x[before]! && y[child] === y[children[0]!];
        if (!isBelow && !isInNextColumn) found.push(`${child} does not follow ${before} in the block`);
      } else {
        clear = right + options.siblingGap;
        if (y[child] !== y[children[0]!]) found.push(`${child} is not in the row`);
      }
      if (x[child]! < clear - 1e-6) found.push(`${child} is not clear to the right of those before`);
      right = Math.max(right, x[child]! + forest.width[child]!);
    });
  }
  return found;
}

function offCentre(tree: TidyTree): readonly string[] {
  const found: string[] = [];
  for (const node of shown(tree)) {
    const children = tree.forest.folded[node] === 1 ? [] : childrenOf(tree.forest, node);
    if (children.length === 0 || children.some((child) => tree.isStacked(child))) continue;
    const middle = (centre(tree, children[0]!) + centre(tree, children.at(-1)!)) / 2;
    if (Math.abs(middle - centre(tree, node)) > 1e-6) found.push(`${node} is not centred over its reports`);
  }
  return found;
}

function outOfBounds(tree: TidyTree): readonly string[] {
  const { x, y, forest, bounds } = tree;
  const nodes = shown(tree);
  if (nodes.length === 0) return [];
  const left = Math.min(...nodes.map((node) => x[node]!));
  const right = Math.max(...nodes.map((node) => x[node]! + forest.width[node]!));
  const bottom = Math.max(...nodes.map((node) => y[node]! + forest.height[node]!));
  const inside = bounds.left <= left + 1e-6 && bounds.right >= right - 1e-6 && bounds.bottom >= bottom - 1e-6;
  return inside ? [] : ['a card is out of bounds'];
}

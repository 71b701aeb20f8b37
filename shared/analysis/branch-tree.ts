/** One branch of the reporting tree as a tree of its own, its top the only root: what is left when one looks at it alone. */
import type { PositionId, ReportingTree } from './reporting-tree.ts';

const branches = new WeakMap<ReportingTree, { readonly top: PositionId; readonly branch: ReportingTree }>();

/** The tree of `top` and everyone below it; the whole tree for null. The same arguments in a row give the same object. */
export function branchTree(tree: ReportingTree, top: PositionId | null): ReportingTree {
  if (top === null) return tree;
  const known = branches.get(tree);
  if (known?.top === top) return known.branch;
  const branch = branchOf(tree, top);
  branches.set(tree, { top, branch });
  return branch;
}

function branchOf(tree: ReportingTree, top: PositionId): ReportingTree {
  const inOrder = tree.subtreeOf(top);
  const inside = new Set(inOrder);
  const above = tree.depthOf(top);
  return {
    ...tree,
    roots: [top],
    inOrder,
    reportsOf: (id) => (inside.has(id) ? tree.reportsOf(id) : []),
    managerOf: (id) => (id === top || !inside.has(id) ? null : tree.managerOf(id)),
    depthOf: (id) => (inside.has(id) ? tree.depthOf(id) - above : 0),
  };
}

/** The positions above one, from the top; it is not among them itself. A damaged plan's circle ends it as well. */
export function pathTo(tree: ReportingTree, id: PositionId): readonly PositionId[] {
  const path: PositionId[] = [];
  const seen = new Set([id]);
  for (let at = tree.managerOf(id); at !== null && !seen.has(at); at = tree.managerOf(at)) {
    seen.add(at);
    path.push(at);
  }
  return path.reverse();
}

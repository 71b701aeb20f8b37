/** The outline: the reporting tree as rows, top to bottom, as far as it is unfolded. The canvas shows the same positions. */
import type { PositionId, ReportingTree } from './reporting-tree.ts';

/** Every position that is not under a fold, managers before their reports; with `root`, of that branch alone. */
export function outlineRows(
  tree: ReportingTree,
  folded: ReadonlySet<PositionId>,
  root: PositionId | null = null,
): readonly PositionId[] {
  const rows: PositionId[] = [];
  const [start, end] = rangeOf(tree, root);
  for (let at = start; at < end; at++) {
    const id = tree.inOrder[at]!;
    rows.push(id);
    if (folded.has(id)) at += tree.subtreeSize(id);
  }
  return rows;
}

/** The matches and everyone above them, whatever is folded; with `root`, of that branch alone. */
export function outlineRowsTo(
  tree: ReportingTree,
  matches: ReadonlySet<PositionId>,
  root: PositionId | null = null,
): readonly PositionId[] {
  const shown = new Set<PositionId>();
  for (const match of matches) {
    for (let at: PositionId | null = match; at !== null && !shown.has(at); at = tree.managerOf(at)) shown.add(at);
  }
  const [start, end] = rangeOf(tree, root);
  return tree.inOrder.slice(start, end).filter((id) => shown.has(id));
}

/** Where a branch stands in the tree's order; everything for no root, or for one that is not in the tree. */
function rangeOf(tree: ReportingTree, root: PositionId | null): readonly [start: number, end: number] {
  const start = root === null ? -1 : tree.inOrder.indexOf(root);
  return root === null || start === -1 ? [0, tree.inOrder.length] : [start, start + tree.subtreeSize(root) + 1];
}

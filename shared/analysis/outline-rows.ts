/** The outline: the reporting tree as rows, top to bottom, as far as it is unfolded. The canvas shows the same positions. */
import type { PositionId, ReportingTree } from './reporting-tree.ts';

/** Every position that is not under a fold, managers before their reports; with `root`, of that branch alone. */
export const outlineRows = (
  tree: ReportingTree,
  folded: ReadonlySet<PositionId>,
  root: PositionId | null = null,
): readonly PositionId[] => walk(topsOf(tree, root), (id) => (folded.has(id) ? [] : tree.reportsOf(id)));

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
  const isShown = (id: PositionId): boolean => shown.has(id);
  return walk(topsOf(tree, root).filter(isShown), (id) => tree.reportsOf(id).filter(isShown));
}

/** The branch's top; everybody's for no branch, or for one that is not in the tree. */
const topsOf = (tree: ReportingTree, root: PositionId | null): readonly PositionId[] =>
  root === null || !isIn(tree, root) ? tree.roots : [root];

const isIn = (tree: ReportingTree, id: PositionId): boolean => {
  const manager = tree.managerOf(id);
  return (manager === null ? tree.roots : tree.reportsOf(manager)).includes(id);
};

/** Only what is shown is met: an overview of a large organisation costs what an overview shows. */
function walk(
  tops: readonly PositionId[],
  reportsOf: (id: PositionId) => readonly PositionId[],
): readonly PositionId[] {
  const rows: PositionId[] = [];
  const stack = tops.toReversed();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    rows.push(id);
    const reports = reportsOf(id);
    for (let at = reports.length - 1; at >= 0; at--) stack.push(reports[at]!);
  }
  return rows;
}

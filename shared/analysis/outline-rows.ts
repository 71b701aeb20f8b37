/** The outline: the reporting tree as rows, top to bottom, as far as it is unfolded. The canvas shows the same positions. */
import type { PositionId, ReportingTree } from './reporting-tree.ts';

/** Every position that is not under a fold, managers before their reports. */
export const outlineRows = (tree: ReportingTree, folded: ReadonlySet<PositionId>): readonly PositionId[] =>
  walk(tree.roots, (id) => (folded.has(id) ? [] : tree.reportsOf(id)));

/** The matches and everyone above them, whatever is folded. */
export function outlineRowsTo(tree: ReportingTree, matches: ReadonlySet<PositionId>): readonly PositionId[] {
  const shown = new Set<PositionId>();
  for (const match of matches) {
    for (let at: PositionId | null = match; at !== null && !shown.has(at); at = tree.managerOf(at)) shown.add(at);
  }
  const isShown = (id: PositionId): boolean => shown.has(id);
  return walk(tree.roots.filter(isShown), (id) => tree.reportsOf(id).filter(isShown));
}

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

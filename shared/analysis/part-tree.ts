/** Some positions of the reporting tree as a tree of its own. */
import type { PositionId, ReportingTree } from './reporting-tree.ts';

const parts = new WeakMap<ReportingTree, { readonly kept: ReadonlySet<PositionId>; readonly part: ReportingTree }>();

/**
 * The tree of the positions kept; whoever is kept has all their managers kept as well. Sizes are those of the whole tree.
 * The same arguments in a row give the same object.
 */
export function partTree(tree: ReportingTree, kept: ReadonlySet<PositionId>): ReportingTree {
  const known = parts.get(tree);
  if (known?.kept === kept) return known.part;
  const part = partOf(tree, kept);
  parts.set(tree, { kept, part });
  return part;
}

function partOf(tree: ReportingTree, kept: ReadonlySet<PositionId>): ReportingTree {
  const isKept = (id: PositionId): boolean => kept.has(id);
  const reports = new Map<PositionId, readonly PositionId[]>();
  const reportsOf = (id: PositionId): readonly PositionId[] => {
    const known = reports.get(id) ?? (kept.has(id) ? tree.reportsOf(id).filter(isKept) : []);
    reports.set(id, known);
    return known;
  };
  const below = (tops: readonly PositionId[]): readonly PositionId[] => {
    const found = [...tops];
    for (const id of found) found.push(...reportsOf(id));
    return found;
  };
  const roots = tree.roots.filter(isKept);
  return {
    ...tree,
    roots,
    reportsOf,
    managerOf: (id) => (kept.has(id) ? tree.managerOf(id) : null),
    subtreeOf: (id) => below([id]),
    inOrder: below(roots),
  };
}

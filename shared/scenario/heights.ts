/** How many layers there are below each position. */
import type { PositionId, ReportingTree } from '../analysis/reporting-tree.ts';

export type Heights = ReadonlyMap<PositionId, number>;

const known = new WeakMap<ReportingTree, Heights>();

/** Layers below, by position; 0 for who has no reports. Made once per tree. */
export function heightsOf(tree: ReportingTree): Heights {
  const made = known.get(tree);
  if (made !== undefined) return made;
  const heights = new Map<PositionId, number>();
  const { inOrder } = tree;
  for (let at = inOrder.length - 1; at >= 0; at--) heights.set(inOrder[at]!, 1 + highest(tree, inOrder[at]!, heights));
  known.set(tree, heights);
  return heights;
}

/** The highest of the reports; -1 without any, so that a position alone has no layer below. */
function highest(tree: ReportingTree, id: PositionId, heights: Heights): number {
  let most = -1;
  for (const report of tree.reportsOf(id)) most = Math.max(most, heights.get(report) ?? 0);
  return most;
}

interface Known {
  /** Of another tree. */
  readonly heights: Heights;
  /** Whether the position, or anybody below it, stands otherwise in that other tree. */
  readonly isOther: (id: PositionId) => boolean;
}

/** Layers below in another version of a tree: branches that are the same are taken over as they are. */
export function heightsAfter(tree: ReportingTree, { heights, isOther }: Known): (id: PositionId) => number {
  const made = new Map<PositionId, number>();
  const heightOf = (id: PositionId): number => {
    const found = made.get(id) ?? (isOther(id) ? undefined : heights.get(id));
    if (found !== undefined) return found;
    // A damaged plan's circle ends here.
    made.set(id, 0);
    let most = -1;
    for (const report of tree.reportsOf(id)) most = Math.max(most, heightOf(report));
    made.set(id, most + 1);
    return most + 1;
  };
  return heightOf;
}

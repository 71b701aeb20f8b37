/** Where a position is on each of two canvases, and what has to be unfolded to see it there. */
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { CardContent } from './canvas-props.ts';
import type { Side } from './pair.ts';

/** One side, as far as finding a position on it goes. */
export interface SidePlan {
  readonly tree: ReportingTree;
  readonly cardOf: (id: PositionId) => CardContent;
}

/** Whether the tree has the position. */
export const isIn = (tree: ReportingTree, id: PositionId): boolean =>
  tree.managerOf(id) !== null || tree.roots.includes(id);

/** The position itself, or the nearest manager of the other side who is on this one; null where nobody is. */
export function standIn(id: PositionId, here: ReportingTree, there: ReportingTree): PositionId | null {
  const seen = new Set<PositionId>();
  for (let at: PositionId | null = id; at !== null && !seen.has(at); at = there.managerOf(at)) {
    if (isIn(here, at)) return at;
    seen.add(at);
  }
  return null;
}

/** What is brought into view on each side. */
export const placesOf = (
  id: PositionId,
  { left, right }: Readonly<Record<Side, Pick<SidePlan, 'tree'>>>,
): Readonly<Record<Side, PositionId | null>> => ({
  left: standIn(id, left.tree, right.tree),
  right: standIn(id, right.tree, left.tree),
});

/** The folds without those above a position on any side. */
export function unfoldedTo(
  folded: ReadonlySet<PositionId>,
  id: PositionId,
  trees: readonly ReportingTree[],
): ReadonlySet<PositionId> {
  // A set is walked with what is added on the way: to the top of each tree, from wherever another one leads.
  const open = new Set([id]);
  for (const at of open) {
    for (const tree of trees) {
      const manager = tree.managerOf(at);
      if (manager !== null) open.add(manager);
    }
  }
  open.delete(id);
  const next = new Set([...folded].filter((other) => !open.has(other)));
  return next.size === folded.size ? folded : next;
}

interface Around {
  readonly here: SidePlan;
  readonly there: SidePlan;
  readonly say: (manager: string | null) => string;
}

/** What is said over a side that does not have the position; null where it does, or where neither has. */
export function missingNote(id: PositionId, { here, there, say }: Around): string | null {
  if (isIn(here.tree, id) || !isIn(there.tree, id)) return null;
  const manager = standIn(id, here.tree, there.tree);
  return say(manager === null ? null : here.cardOf(manager).name);
}

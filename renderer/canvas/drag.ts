/** A drag of cards while the pointer is down. Nothing of the plan changes before the drop. */
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { DropVerdict } from './canvas-props.ts';
import type { Point } from './viewport.ts';

export interface Drag {
  /** The card under the pointer when it began, first; then the other selected ones. No one is below another. */
  readonly dragged: readonly PositionId[];
  /** All nodes that come along and have a card. */
  readonly nodes: readonly number[];
  readonly lifted: ReadonlySet<number>;
  /** Where the pointer took hold, on the drawing. */
  readonly from: Point;
  /** Where it is now, on the screen. */
  readonly pointer: Point;
  /** The card it is over, unless that is one of `dragged`. */
  readonly target: PositionId | null;
  /** What a drop there would do; null over no card. */
  readonly verdict: DropVerdict | null;
}

/** What a drag of `grabbed` takes along: every selected card when it is one of them, else it alone. */
export function draggedWith(
  tree: ReportingTree,
  grabbed: PositionId,
  selected: ReadonlySet<PositionId>,
): readonly PositionId[] {
  if (!selected.has(grabbed)) return [grabbed];
  const top = [...selected].filter((id) => !hasManagerIn(tree, id, selected));
  // Grabbed by someone below another dragged card, the branch moves by its top.
  return top.includes(grabbed) ? [grabbed, ...top.filter((id) => id !== grabbed)] : top;
}

/** The depth bounds the way up, so that a circle of managers in a damaged plan ends it as well. */
function hasManagerIn(tree: ReportingTree, id: PositionId, ids: ReadonlySet<PositionId>): boolean {
  let manager = tree.managerOf(id);
  for (let left = tree.depthOf(id); left > 0 && manager !== null; left--) {
    if (ids.has(manager)) return true;
    manager = tree.managerOf(manager);
  }
  return false;
}

/** A drag of cards while the pointer is down. Nothing of the plan changes before the drop. */
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { DropPlace, DropVerdict } from './canvas-props.ts';
import type { Slot } from './insertion.ts';
import type { Point } from './viewport.ts';

/** What comes along. */
export interface Load {
  /** The card under the pointer when it began, first; then the other selected ones. */
  readonly dragged: readonly PositionId[];
  /** All nodes that come along and have a card. */
  readonly nodes: readonly number[];
  readonly lifted: ReadonlySet<number>;
}

/** The keys held: Shift takes only the dragged ones, Alt copies. */
export interface DragKeys {
  readonly alone: boolean;
  readonly copies: boolean;
}

/** What the pointer is over. */
export type DragTarget =
  | {
      readonly type: 'place';
      readonly place: DropPlace;
      /** The card that is lit; NONE for none. */
      readonly node: number;
      /** Between two cards. */
      readonly mark: Slot['mark'] | null;
    }
  /** Another part of the page, which says itself what a drop does. */
  | { readonly type: 'elsewhere' };

export interface Drag extends Load, DragKeys {
  readonly branch: Load;
  readonly single: Load;
  /** Where the pointer took hold, on the drawing. */
  readonly from: Point;
  /** Where it is now, on the screen. */
  readonly pointer: Point;
  readonly target: DragTarget | null;
  /** What a drop there would do; null over no place of the canvas. */
  readonly verdict: DropVerdict | null;
}

/** What a drag of `grabbed` takes along with everyone below: every selected card when it is one of them, else it alone. */
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

/** What a drag of `grabbed` takes along when reports stay behind: every selected card, whoever is above it. */
export const draggedAlone = (grabbed: PositionId, selected: ReadonlySet<PositionId>): readonly PositionId[] =>
  selected.has(grabbed) ? [grabbed, ...[...selected].filter((id) => id !== grabbed)] : [grabbed];

/** The depth bounds the way up, so that a circle of managers in a damaged plan ends it as well. */
function hasManagerIn(tree: ReportingTree, id: PositionId, ids: ReadonlySet<PositionId>): boolean {
  let manager = tree.managerOf(id);
  for (let left = tree.depthOf(id); left > 0 && manager !== null; left--) {
    if (ids.has(manager)) return true;
    manager = tree.managerOf(manager);
  }
  return false;
}

/** Whether two targets come to the same. */
export function isSameTarget(a: DragTarget | null, b: DragTarget | null): boolean {
  if (a === null || b === null || a.type === 'elsewhere' || b.type === 'elsewhere') return a?.type === b?.type;
  return a.place.managerId === b.place.managerId && a.place.before === b.place.before;
}

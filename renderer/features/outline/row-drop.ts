/** Where in the outline the pointer would drop something: onto a row, or between two. */
import type { ReportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../../shared/analysis/siblings.ts';
import type { PositionId } from '../../state/app-state.ts';

export type DropPlace = 'before' | 'into' | 'after';

/** What is under the pointer. */
export interface RowAim {
  /** Null: below the last row. */
  readonly id: PositionId | null;
  readonly place: DropPlace;
}

/** Where a drop there would put somebody; no `before`: among the reports, wherever. */
export interface RowDrop {
  readonly managerId: PositionId | null;
  readonly before?: PositionId | null;
}

/** The upper and the lower part of a row that mean "between", as shares of its height. */
const EDGE = 0.25;

/** The row at a height of the list, and which part of it. With a filter rows do not stand where siblings do: only onto. */
export function aimAt(rows: readonly PositionId[], y: number, row: { height: number; isFiltered: boolean }): RowAim {
  const at = y / row.height;
  const id = rows[Math.floor(at)] ?? null;
  if (id === null) return { id, place: 'after' };
  const part = at - Math.floor(at);
  if (row.isFiltered) return { id, place: 'into' };
  return { id, place: part < EDGE ? 'before' : part > 1 - EDGE ? 'after' : 'into' };
}

/** What dropping `dragged` there means in the tree. */
export function rowDrop(
  { id, place }: RowAim,
  { tree, folded, dragged }: { tree: ReportingTree; folded: ReadonlySet<PositionId>; dragged: readonly PositionId[] },
): RowDrop {
  if (id === null) return { managerId: null, before: null };
  if (place === 'into') return { managerId: id };
  const reports = tree.reportsOf(id);
  // Below the row of an unfolded manager stands the first report.
  if (place === 'after' && reports.length > 0 && !folded.has(id)) {
    return { managerId: id, before: firstStaying(reports, 0, dragged) };
  }
  const managerId = tree.managerOf(id);
  const siblings = siblingsOf(tree, id);
  const at = siblings.indexOf(id) + (place === 'after' ? 1 : 0);
  return { managerId, before: firstStaying(siblings, at, dragged) };
}

/** Who is dragged cannot be who one stands before. */
const firstStaying = (
  siblings: readonly PositionId[],
  from: number,
  dragged: readonly PositionId[],
): PositionId | null => siblings.slice(from).find((id) => !dragged.includes(id)) ?? null;

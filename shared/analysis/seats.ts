/** Reporting lines in arrays: a seat, which is a small number, for every position that is or was in the plan. */
import { compareText } from '../util/compare-text.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { Table } from '../model/table.ts';

export type PositionId = Id<'position'>;

/** No seat; as a manager: the top. */
export const NONE = -1;
export const NOBODY: readonly PositionId[] = [];

export interface Seats {
  /** The seat of each position. Later versions share it, so it also knows who came after this version. */
  readonly seatOf: Map<PositionId, number>;
  /** Whose seat it is; shared as well. */
  readonly ids: PositionId[];
  readonly roots: readonly PositionId[];
  /** Direct reports by seat, in order; undefined where this version has no such position. */
  readonly reports: readonly (readonly PositionId[] | undefined)[];
  readonly manager: Int32Array;
  /** Steps up to the root. */
  readonly depth: Int32Array;
  /** Everyone below. */
  readonly below: Int32Array;
  /** Somebody reports to themselves through others; they and everyone below them are under no root. */
  readonly hasCycle: boolean;
}

/** The seats of a plan, made anew. */
export function buildSeats(positions: Table<Position>): Seats {
  const seatOf = new Map<PositionId, number>();
  const ids: PositionId[] = [];
  positions.forEach(({ id }) => {
    seatOf.set(id, ids.length);
    ids.push(id);
  });
  const manager = new Int32Array(ids.length).fill(NONE);
  const roots: Position[] = [];
  const lists = ids.map((): Position[] | null => null);
  let seat = 0;
  positions.forEach((position) => {
    const { managerPositionId } = position;
    const above = (managerPositionId === null ? undefined : seatOf.get(managerPositionId)) ?? NONE;
    manager[seat++] = above;
    if (above === NONE) roots.push(position);
    else (lists[above] ??= []).push(position);
  });
  const reports = lists.map((list) => (list === null ? NOBODY : inRankOrder(list)));
  const lines = { seatOf, ids, roots: inRankOrder(roots), reports, manager };
  const order = seatsBelow(lines, lines.roots);
  const depth = new Int32Array(ids.length);
  const below = new Int32Array(ids.length);
  for (const at of order) depth[at] = manager[at] === NONE ? 0 : depth[manager[at]!]! + 1;
  for (const at of order.toReversed()) if (manager[at] !== NONE) below[manager[at]!]! += below[at]! + 1;
  return { ...lines, depth, below, hasCycle: order.length < ids.length };
}

/** The ids of these positions by rank, then by id. */
export const inRankOrder = (positions: readonly Position[]): readonly PositionId[] =>
  positions.toSorted(byRank).map(({ id }) => id);

function byRank(a: Position, b: Position): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.id, b.id);
  return compareText(a.id, b.id);
}

/**
 * The seats of the given positions and of everyone below, managers before their reports. Without recursion: a plan may
 * be two hundred layers deep. A cycle is walked once.
 */
export function seatsBelow(
  { seatOf, reports }: Pick<Seats, 'seatOf' | 'reports'>,
  tops: readonly PositionId[],
): number[] {
  const order: number[] = [];
  const starts = new Set(tops);
  const stack = tops.toReversed();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const seat = seatOf.get(id);
    if (seat === undefined) continue;
    order.push(seat);
    const below = reports[seat] ?? NOBODY;
    for (let at = below.length - 1; at >= 0; at--) {
      // Nobody has two managers, so only who the walk began with can be met again.
      if (!starts.has(below[at]!)) stack.push(below[at]!);
    }
  }
  return order;
}

/** The reporting lines after an edit, from those before it: the arrays are copied, and only what the edit touched is made anew. */
import type { Position } from '../model/position.ts';
import type { Table } from '../model/table.ts';
import { inRankOrder, NOBODY, NONE, seatsBelow, type PositionId, type Seats } from './seats.ts';

/** Where more positions move than this share of all, making everything anew is not slower. */
const MOST_MOVING = 1 / 8;

interface Versions {
  readonly before: Table<Position>;
  readonly after: Table<Position>;
}

/** Arrays of the version that is being made. */
interface Draft {
  readonly seatOf: Map<PositionId, number>;
  readonly ids: PositionId[];
  roots: readonly PositionId[];
  readonly reports: (readonly PositionId[] | undefined)[];
  readonly manager: Int32Array;
  readonly depth: Int32Array;
  readonly below: Int32Array;
}

/**
 * The seats of `after`; the same object when nobody comes, goes or moves. Null when it must be made anew: too many move,
 * or somebody would report to themselves through others.
 */
export function seatsAfter(seats: Seats, versions: Versions): Seats | null {
  const moving = whoMoves(seats, versions);
  if (moving.size === 0) return seats;
  if (seats.hasCycle || moving.size > 16 + versions.after.size * MOST_MOVING) return null;
  const { after } = versions;
  const draft = draftOf(seats, moving, after);
  const lists = changedLists(draft, seats, { moving, after });
  if (!moveSizes(draft, moving, after)) return null;
  for (const [manager, list] of lists) {
    if (manager === NONE) draft.roots = list;
    else draft.reports[manager] = list;
  }
  for (const id of moving) {
    const seat = seatIn(draft, id);
    if (!after.has(id)) draft.reports[seat] = undefined;
    else setDepth(draft, seat);
  }
  return { ...draft, hasCycle: false };
}

/** Positions that come, go, or stand elsewhere: under another manager, or elsewhere among the reports. */
function whoMoves(seats: Seats, { before, after }: Versions): ReadonlySet<PositionId> {
  const moving = new Set<PositionId>();
  const came = new Set<PositionId>();
  after.forEachDifference(before, (_, now, old) => {
    const id = (now ?? old)?.id;
    if (id === undefined) return;
    if (old === undefined) came.add(id);
    // The reports of who goes are left without a manager.
    if (now === undefined) for (const report of reportsIn(seats, id)) moving.add(report);
    const stays =
      old !== undefined &&
      now?.managerPositionId === old.managerPositionId &&
      now.rank === old.rank &&
      (now.assistant === true) === (old.assistant === true);
    if (!stays) moving.add(id);
  });
  if (came.size > 0) {
    // Who named a manager that was missing finds them here now.
    for (const id of seats.roots) {
      const named = after.get(id)?.managerPositionId ?? null;
      if (named !== null && came.has(named)) moving.add(id);
    }
  }
  return moving;
}

const reportsIn = ({ seatOf, reports }: Pick<Seats, 'seatOf' | 'reports'>, id: PositionId): readonly PositionId[] =>
  reports[seatOf.get(id) ?? NONE] ?? NOBODY;

function draftOf(seats: Seats, moving: ReadonlySet<PositionId>, after: Table<Position>): Draft {
  const { seatOf, ids } = seats;
  const reports = seats.reports.slice();
  for (const id of moving) {
    if (seatOf.has(id) || !after.has(id)) continue;
    seatOf.set(id, ids.length);
    ids.push(id);
  }
  // Seats given out by other versions are here as well, for nobody.
  while (reports.length < ids.length) reports.push(undefined);
  for (const id of moving) if (after.has(id)) reports[seatOf.get(id)!] ??= NOBODY;
  const room = ids.length;
  return {
    seatOf,
    ids,
    roots: seats.roots,
    reports,
    manager: copied(seats.manager, room, NONE),
    depth: copied(seats.depth, room, 0),
    below: copied(seats.below, room, 0),
  };
}

function copied(array: Int32Array, room: number, rest: number): Int32Array {
  if (array.length === room) return array.slice();
  const copy = new Int32Array(room).fill(rest, array.length);
  copy.set(array);
  return copy;
}

const seatIn = ({ seatOf }: Draft, id: PositionId): number => seatOf.get(id) ?? NONE;

/** The seat of the manager a position has in this version; NONE at the top and where the manager is missing. */
function managerIn(draft: Draft, { managerPositionId }: Position): number {
  if (managerPositionId === null) return NONE;
  const seat = draft.seatOf.get(managerPositionId) ?? NONE;
  return draft.reports[seat] === undefined ? NONE : seat;
}

/** The reports of every manager who loses or gets some, in order. */
function changedLists(
  draft: Draft,
  seats: Seats,
  { moving, after }: { readonly moving: ReadonlySet<PositionId>; readonly after: Table<Position> },
): ReadonlyMap<number, readonly PositionId[]> {
  const coming = new Map<number, Position[]>();
  const listOf = (manager: number): Position[] => {
    const list = coming.get(manager) ?? [];
    coming.set(manager, list);
    return list;
  };
  for (const id of moving) {
    if (!after.has(id)) draft.reports[seatIn(draft, id)] = undefined;
  }
  for (const id of moving) {
    const seat = seatIn(draft, id);
    if (seats.reports[seat] !== undefined) listOf(seats.manager[seat]!);
    const position = after.get(id);
    if (position !== undefined) listOf(managerIn(draft, position)).push(position);
  }
  const lists = new Map<number, readonly PositionId[]>();
  for (const [manager, come] of coming) {
    if (manager !== NONE && draft.reports[manager] === undefined) continue;
    const stay = (manager === NONE ? seats.roots : (seats.reports[manager] ?? NOBODY)).filter((id) => !moving.has(id));
    const list = stay.map((id) => after.get(id)).filter((position) => position !== undefined);
    lists.set(manager, come.length === 0 ? stay : inRankOrder([...list, ...come]));
  }
  return lists;
}

/** Take everyone who moves, with everyone below, out of the sizes above and put them in again; false: a cycle. */
function moveSizes(draft: Draft, moving: ReadonlySet<PositionId>, after: Table<Position>): boolean {
  const { manager, below } = draft;
  for (const id of moving) {
    const seat = seatIn(draft, id);
    for (let at = manager[seat]!; at !== NONE; at = manager[at]!) below[at]! -= below[seat]! + 1;
    manager[seat] = NONE;
  }
  for (const id of moving) {
    const position = after.get(id);
    if (position === undefined) continue;
    const seat = seatIn(draft, id);
    const above = managerIn(draft, position);
    for (let at = above; at !== NONE; at = manager[at]!) {
      if (at === seat) return false;
      below[at]! += below[seat]! + 1;
    }
    manager[seat] = above;
  }
  return true;
}

function setDepth(draft: Draft, top: number): void {
  const { manager, depth, ids } = draft;
  for (const seat of seatsBelow(draft, [ids[top]!])) {
    depth[seat] = manager[seat] === NONE ? 0 : depth[manager[seat]!]! + 1;
  }
}

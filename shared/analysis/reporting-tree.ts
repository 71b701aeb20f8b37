/** Who reports to whom, as an index over the positions: built once per version of the table. */
import { compareText } from '../util/compare-text.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';

export type PositionId = Id<'position'>;

export interface ReportingTree {
  /** Positions without a manager, in order. */
  readonly roots: readonly PositionId[];
  /** Direct reports, in order: by rank, then by id. */
  readonly reportsOf: (id: PositionId) => readonly PositionId[];
  /** The manager, or null at the top; null as well when the manager is not in the table. */
  readonly managerOf: (id: PositionId) => PositionId | null;
  /** Everyone below, the position itself not counted. */
  readonly subtreeSize: (id: PositionId) => number;
  /** Steps up to the root; 0 at the top. */
  readonly depthOf: (id: PositionId) => number;
  /** The position and everyone below it, managers before their reports. */
  readonly subtreeOf: (id: PositionId) => readonly PositionId[];
  /** Every position that is not part of a cycle, managers before their reports. */
  readonly inOrder: readonly PositionId[];
}

/** One position while the tree is built; filled in step by step. */
interface Seat {
  readonly position: Position;
  manager: Seat | null;
  readonly reports: Seat[];
  reportIds: readonly PositionId[];
  depth: number;
  below: number;
}

const trees = new WeakMap<Table<Position>, ReportingTree>();
/** The last table asked for: most edits of a plan touch neither managers nor order, and then its tree stays. */
let last: Table<Position> | null = null;

/** The reporting tree of these tables: the same object as long as nobody comes, goes or moves. */
export function reportingTree({ position: positions }: Pick<Tables, 'position'>): ReportingTree {
  const tree = trees.get(positions) ?? treeOfLast(positions) ?? buildTree(positions);
  trees.set(positions, tree);
  last = positions;
  return tree;
}

const treeOfLast = (positions: Table<Position>): ReportingTree | undefined =>
  last !== null && hasSameLines(positions, last) ? trees.get(last) : undefined;

function hasSameLines(positions: Table<Position>, others: Table<Position>): boolean {
  if (positions.size !== others.size) return false;
  let isSame = true;
  positions.forEachDifference(others, (_, mine, theirs) => {
    isSame &&= mine?.managerPositionId === theirs?.managerPositionId && mine?.rank === theirs?.rank;
  });
  return isSame;
}

const NOBODY: readonly PositionId[] = [];

function buildTree(positions: Table<Position>): ReportingTree {
  const seats = new Map<PositionId, Seat>();
  positions.forEach((position) => {
    seats.set(position.id, { position, manager: null, reports: [], reportIds: NOBODY, depth: 0, below: 0 });
  });
  const roots: Seat[] = [];
  for (const seat of seats.values()) {
    const { managerPositionId } = seat.position;
    seat.manager = (managerPositionId === null ? undefined : seats.get(managerPositionId)) ?? null;
    (seat.manager?.reports ?? roots).push(seat);
  }
  roots.sort(byRank);
  for (const seat of seats.values()) {
    if (seat.reports.length > 0) seat.reportIds = seat.reports.sort(byRank).map(idOf);
  }
  const inOrder = walk(roots);
  for (const seat of inOrder) seat.depth = seat.manager === null ? 0 : seat.manager.depth + 1;
  for (const { manager, below } of inOrder.toReversed()) if (manager !== null) manager.below += below + 1;
  return {
    roots: roots.map(idOf),
    reportsOf: (id) => seats.get(id)?.reportIds ?? NOBODY,
    managerOf: (id) => seats.get(id)?.manager?.position.id ?? null,
    inOrder: inOrder.map(idOf),
    subtreeSize: (id) => seats.get(id)?.below ?? 0,
    depthOf: (id) => seats.get(id)?.depth ?? 0,
    subtreeOf(id) {
      const seat = seats.get(id);
      return seat === undefined ? [id] : walk([seat]).map(idOf);
    },
  };
}

const idOf = ({ position }: Seat): PositionId => position.id;

function byRank({ position: a }: Seat, { position: b }: Seat): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.id, b.id);
  return compareText(a.id, b.id);
}

/** Managers before their reports. Without recursion: a plan may be two hundred layers deep. A cycle is walked once. */
function walk(tops: readonly Seat[]): readonly Seat[] {
  const inOrder: Seat[] = [];
  const starts = new Set(tops);
  const stack = tops.toReversed();
  for (let seat = stack.pop(); seat !== undefined; seat = stack.pop()) {
    inOrder.push(seat);
    for (let at = seat.reports.length - 1; at >= 0; at--) {
      const report = seat.reports[at];
      // Nobody has two managers, so only who the walk began with can be met again.
      if (report !== undefined && !starts.has(report)) stack.push(report);
    }
  }
  return inOrder;
}

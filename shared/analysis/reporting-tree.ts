/** Who reports to whom, as an index over the positions: kept up with the table from version to version. */
import type { Position } from '../model/position.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import { seatsAfter } from './seats-after.ts';
import { buildSeats, NOBODY, NONE, seatsBelow, type PositionId, type Seats } from './seats.ts';

export type { PositionId } from './seats.ts';

export interface ReportingTree {
  /** Positions without a manager, in order. */
  readonly roots: readonly PositionId[];
  /** Direct reports, in order: by rank, then by id. */
  readonly reportsOf: (id: PositionId) => readonly PositionId[];
  /** Whether the position works beside its manager rather than in the line. */
  readonly isAssistant: (id: PositionId) => boolean;
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

interface Version {
  readonly positions: Table<Position>;
  readonly tree: ReportingTree;
}

const trees = new WeakMap<Table<Position>, ReportingTree>();
const seatsOfTrees = new WeakMap<ReportingTree, Seats>();
/** The last version asked for: the next one is made from it. */
let last: Version | null = null;

/** The reporting tree of these tables: the same object as long as nobody comes, goes or moves. */
export function reportingTree({ position: positions }: Pick<Tables, 'position'>): ReportingTree {
  const tree = trees.get(positions) ?? treeAfter(positions);
  trees.set(positions, tree);
  last = { positions, tree };
  return tree;
}

function treeAfter(positions: Table<Position>): ReportingTree {
  const seats = last === null ? undefined : seatsOfTrees.get(last.tree);
  if (last === null || seats === undefined) return treeOf(buildSeats(positions), positions);
  const next = seatsAfter(seats, { before: last.positions, after: positions });
  return next === seats ? last.tree : treeOf(next ?? buildSeats(positions), positions);
}

function treeOf(seats: Seats, positions: Table<Position>): ReportingTree {
  const { seatOf, ids, reports, manager, depth, below } = seats;
  /** The position's seat; NONE for one that this version does not have. */
  const seatIn = (id: PositionId): number => {
    const seat = seatOf.get(id) ?? NONE;
    return reports[seat] === undefined ? NONE : seat;
  };
  let inOrder: readonly PositionId[] | null = null;
  const tree: ReportingTree = {
    roots: seats.roots,
    reportsOf: (id) => reports[seatOf.get(id) ?? NONE] ?? NOBODY,
    managerOf: (id) => ids[manager[seatIn(id)] ?? NONE] ?? null,
    // Whoever becomes an assistant or stops being one moves, which makes another tree.
    isAssistant: (id) => positions.get(id)?.assistant === true,
    subtreeSize: (id) => below[seatIn(id)] ?? 0,
    depthOf: (id) => depth[seatIn(id)] ?? 0,
    subtreeOf: (id) => (seatIn(id) === NONE ? [id] : seatsBelow(seats, [id]).map((seat) => ids[seat]!)),
    // Most who ask for a tree never ask for this.
    get inOrder() {
      return (inOrder ??= seatsBelow(seats, seats.roots).map((seat) => ids[seat]!));
    },
  };
  seatsOfTrees.set(tree, seats);
  return tree;
}

/** What happened from one version of a plan to another. */
export interface TreeDifference {
  /** Who has other reports, or the same in another order; null is the top. Managers before their reports. */
  readonly managers: readonly (PositionId | null)[];
  readonly gone: readonly PositionId[];
}

/** How two trees differ, found without a look at each position; null when neither was made from the other. */
export function treeDifference(before: ReportingTree, after: ReportingTree): TreeDifference | null {
  const [old, now] = [seatsOfTrees.get(before), seatsOfTrees.get(after)];
  if (old === undefined || now === undefined || old.seatOf !== now.seatOf) return null;
  const managers: PositionId[] = [];
  const gone: PositionId[] = [];
  for (let seat = 0; seat < now.ids.length; seat++) {
    if (old.reports[seat] === now.reports[seat]) continue;
    (now.reports[seat] === undefined ? gone : managers).push(now.ids[seat]!);
  }
  managers.sort((a, b) => after.depthOf(a) - after.depthOf(b));
  return { managers: old.roots === now.roots ? managers : [null, ...managers], gone };
}

/** How many positions stand at each depth, and how many report to each manager; who is in a cycle does not count. */
export function layersAndSpans(tables: Pick<Tables, 'position'>): {
  readonly layers: readonly number[];
  readonly spans: readonly number[];
} {
  const tree = reportingTree(tables);
  const { hasCycle, reports, depth, ids } = seatsOfTrees.get(tree)!;
  const layers: number[] = [];
  const spans: number[] = [];
  const count = (at: number, span: number): void => {
    layers[at] = (layers[at] ?? 0) + 1;
    if (span > 0) spans.push(span);
  };
  if (hasCycle) for (const id of tree.inOrder) count(tree.depthOf(id), tree.reportsOf(id).length);
  else for (let at = 0; at < ids.length; at++) if (reports[at] !== undefined) count(depth[at]!, reports[at]!.length);
  return { layers, spans };
}

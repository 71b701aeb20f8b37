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

const trees = new WeakMap<Table<Position>, ReportingTree>();

/** The reporting tree of these tables. The same table gives the same tree object. */
export function reportingTree(tables: Pick<Tables, 'position'>): ReportingTree {
  const known = trees.get(tables.position);
  if (known !== undefined) return known;
  const tree = buildTree(tables.position);
  trees.set(tables.position, tree);
  return tree;
}

const NOBODY: readonly PositionId[] = [];

function buildTree(positions: Table<Position>): ReportingTree {
  const reports = new Map<PositionId, Position[]>();
  const top: Position[] = [];
  positions.forEach((position) => {
    const manager = position.managerPositionId;
    if (manager === null || !positions.has(manager)) top.push(position);
    else {
      const list = reports.get(manager);
      if (list === undefined) reports.set(manager, [position]);
      else list.push(position);
    }
  });
  const ids = new Map<PositionId, readonly PositionId[]>();
  for (const [manager, list] of reports) ids.set(manager, inOrderOf(list));
  const roots = inOrderOf(top);
  const reportsOf = (id: PositionId): readonly PositionId[] => ids.get(id) ?? NOBODY;
  const managerOf = (id: PositionId): PositionId | null => {
    const manager = positions.get(id)?.managerPositionId ?? null;
    return manager !== null && positions.has(manager) ? manager : null;
  };
  const { inOrder, depth, size } = walk(roots, reportsOf);
  return {
    roots,
    reportsOf,
    managerOf,
    inOrder,
    subtreeSize: (id) => size.get(id) ?? 0,
    depthOf: (id) => depth.get(id) ?? 0,
    subtreeOf: (id) => walk([id], reportsOf).inOrder,
  };
}

const inOrderOf = (positions: readonly Position[]): readonly PositionId[] =>
  [...positions].sort(byRank).map((position) => position.id);

function byRank(a: Position, b: Position): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.id, b.id);
  return compareText(a.id, b.id);
}

/** Preorder without recursion: a plan may be two hundred layers deep. */
function walk(roots: readonly PositionId[], reportsOf: (id: PositionId) => readonly PositionId[]) {
  const inOrder: PositionId[] = [];
  const depth = new Map<PositionId, number>();
  const parent = new Map<PositionId, PositionId>();
  const stack = [...roots].reverse();
  for (const root of roots) depth.set(root, 0);
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    inOrder.push(id);
    const below = reportsOf(id);
    for (let at = below.length - 1; at >= 0; at--) {
      const report = below[at];
      if (report === undefined || depth.has(report)) continue;
      depth.set(report, (depth.get(id) ?? 0) + 1);
      parent.set(report, id);
      stack.push(report);
    }
  }
  const size = new Map<PositionId, number>();
  for (let at = inOrder.length - 1; at >= 0; at--) {
    const id = inOrder[at];
    const manager = id === undefined ? undefined : parent.get(id);
    if (id === undefined || manager === undefined) continue;
    size.set(manager, (size.get(manager) ?? 0) + (size.get(id) ?? 0) + 1);
  }
  return { inOrder, depth, size };
}

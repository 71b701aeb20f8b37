/** What the figures of a structure count: every position that is not closed, with its reports that are not. */
import type { Position } from '../../model/position.ts';
import type { Table } from '../../model/table.ts';
import type { Tables } from '../../model/tables.ts';
import { reportingTree, type PositionId } from '../reporting-tree.ts';

export interface Workforce {
  /** Managers before their reports. */
  readonly positions: readonly Position[];
  /** Those whom somebody reports to. */
  readonly managers: readonly PositionId[];
  /** Direct reports that are not closed. */
  readonly reportsOf: (id: PositionId) => readonly PositionId[];
  /** Steps up to the root; 0 at the top. */
  readonly depthOf: (id: PositionId) => number;
}

const NOBODY: readonly PositionId[] = [];
const known = new WeakMap<Table<Position>, Workforce>();

/** The positions that count. The same table gives the same object. */
export function workforce(tables: Pick<Tables, 'position'>): Workforce {
  const found = known.get(tables.position);
  if (found !== undefined) return found;
  const made = gather(tables);
  known.set(tables.position, made);
  return made;
}

function gather({ position: table }: Pick<Tables, 'position'>): Workforce {
  const tree = reportingTree({ position: table });
  const positions = tree.inOrder.flatMap((id) => table.get(id) ?? []).filter(isWorking);
  const reports = new Map<PositionId, readonly PositionId[]>();
  for (const { id } of positions) {
    const working = tree.reportsOf(id).filter((report) => isWorking(table.get(report)));
    if (working.length > 0) reports.set(id, working);
  }
  return {
    positions,
    managers: [...reports.keys()],
    reportsOf: (id) => reports.get(id) ?? NOBODY,
    depthOf: tree.depthOf,
  };
}

const isWorking = (position: Position | undefined): boolean => position?.status !== 'closed';

/** How many direct reports of a position count, without gathering everybody's. */
export const countWorkingReports = (tables: Pick<Tables, 'position'>, id: PositionId): number =>
  reportingTree(tables)
    .reportsOf(id)
    .reduce((count, report) => count + (isWorking(tables.position.get(report)) ? 1 : 0), 0);

/** Reporting trees for the canvas's tests, written as `name: manager`. */
import { reportingTree, type PositionId, type ReportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import type { Shown } from '../../../../renderer/canvas/chart-layout.ts';
import type { Arrangement } from '../../../../shared/model/view.ts';
import type { Position } from '../../../../shared/model/position.ts';
import { Table } from '../../../../shared/model/table.ts';

export const id = (name: string): PositionId => `position_${name}`;

/** The tree of these positions, in the order in which they are written; a manager of null makes a root. */
export function reporting(
  managers: Readonly<Record<string, string | null>>,
  assistants: ReadonlySet<string> = new Set(),
): ReportingTree {
  const positions = Object.entries(managers).map(([name, manager], rank): Position => {
    const managerPositionId = manager === null ? null : id(manager);
    const position = { id: id(name), title: name, managerPositionId, personId: null, status: 'filled', fte: 1, rank };
    return assistants.has(name) ? { ...position, assistant: true } : position;
  });
  return reportingTree({ position: Table.of(positions) });
}

/** A root with two leads of two and three. */
export const TWO_TEAMS = {
  root: null,
  ana: 'root',
  budi: 'root',
  a1: 'ana',
  a2: 'ana',
  b1: 'budi',
  b2: 'budi',
  b3: 'budi',
} as const;

export const NOBODY: ReadonlySet<PositionId> = new Set();

/** What the canvas shows of a tree, stacked unless said otherwise. */
export const shown = (
  tree: ReportingTree,
  folded: ReadonlySet<PositionId> = NOBODY,
  arrangement: Arrangement = 'stacked',
): Shown => ({ tree, folded, arrangement });

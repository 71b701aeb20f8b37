/** Who stands beside whom under one manager; null is the top. */
import type { PositionId, ReportingTree } from './reporting-tree.ts';

/** The reports of a manager in order; of nobody: who stands at the top. */
export const reportsIn = (tree: ReportingTree, managerId: PositionId | null): readonly PositionId[] =>
  managerId === null ? tree.roots : tree.reportsOf(managerId);

/** All reports of somebody's manager, in order, itself among them; at the top all who are there. */
export const siblingsOf = (tree: ReportingTree, id: PositionId): readonly PositionId[] =>
  reportsIn(tree, tree.managerOf(id));

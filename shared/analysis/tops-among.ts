/** Of some positions those that no other of them is above: with everyone below, they are all of them once. */
import type { Tables } from '../model/tables.ts';
import { pathTo } from './branch-tree.ts';
import { reportingTree, type PositionId } from './reporting-tree.ts';

/** Each once, in the order given. */
export function topsAmong(tables: Pick<Tables, 'position'>, ids: Iterable<PositionId>): readonly PositionId[] {
  const tree = reportingTree(tables);
  const asked = new Set(ids);
  return [...asked].filter((id) => !pathTo(tree, id).some((above) => asked.has(above)));
}

/** The same in the order of the tree. */
export function topsInOrder(tables: Pick<Tables, 'position'>, ids: Iterable<PositionId>): readonly PositionId[] {
  const tops = new Set(topsAmong(tables, ids));
  return reportingTree(tables).inOrder.filter((id) => tops.has(id));
}

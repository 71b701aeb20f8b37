/** Of some positions those that no other of them is above: with everyone below, they are all of them once. */
import type { Tables } from '../model/tables.ts';
import { reportingTree, type PositionId } from './reporting-tree.ts';

/** In the order of the tree. */
export function topsAmong(tables: Tables, ids: Iterable<PositionId>): readonly PositionId[] {
  const tree = reportingTree(tables);
  const asked = new Set(ids);
  const isUnder = (id: PositionId): boolean => {
    for (let at = tree.managerOf(id); at !== null; at = tree.managerOf(at)) if (asked.has(at)) return true;
    return false;
  };
  return tree.inOrder.filter((id) => asked.has(id) && !isUnder(id));
}

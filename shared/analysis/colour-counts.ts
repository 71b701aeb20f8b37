/** Who is in which group of a colouring: the figures of a legend, and whom a click on it selects. */
import { branchTree } from './branch-tree.ts';
import type { ColourGroup, Colouring } from './colour-groups.ts';
import { reportingTree, type PositionId } from './reporting-tree.ts';
import { find, type Tables } from '../model/tables.ts';

export interface CountedGroup {
  readonly group: ColourGroup;
  readonly ids: readonly PositionId[];
}

export interface ColourCounts {
  /** Groups with somebody in them, in the order of the colouring. */
  readonly counted: readonly CountedGroup[];
  /** Whom the rule says nothing of. */
  readonly others: readonly PositionId[];
}

/** The positions of each group, under `top` when one is given. */
export function colourCounts(tables: Tables, { groups, groupOf }: Colouring, top: PositionId | null): ColourCounts {
  const byGroup = new Map<ColourGroup, PositionId[]>(groups.map((group) => [group, []]));
  const others: PositionId[] = [];
  for (const id of branchTree(reportingTree(tables), top).inOrder) {
    const position = find(tables, id);
    const group = position === undefined ? null : groupOf(position);
    ((group === null ? undefined : byGroup.get(group)) ?? others).push(id);
  }
  const counted = [...byGroup].map(([group, ids]) => ({ group, ids })).filter(({ ids }) => ids.length > 0);
  return { counted, others };
}

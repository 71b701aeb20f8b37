/** The lines beside the reporting line that begin or end at a position: built once per version of the relations. */
import type { Id } from '../model/kinds.ts';
import type { Relation } from '../model/relation.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';

export interface RelationsOf {
  /** Lines that begin at the position: its further managers, mentors and so on. */
  readonly from: readonly Relation[];
  /** Lines that end at it. */
  readonly to: readonly Relation[];
}

const NONE: RelationsOf = { from: [], to: [] };
const known = new WeakMap<Table<Relation>, ReadonlyMap<Id<'position'>, RelationsOf>>();

export function relationsOf({ relation: relations }: Pick<Tables, 'relation'>, id: Id<'position'>): RelationsOf {
  const index = known.get(relations) ?? indexOf(relations);
  known.set(relations, index);
  return index.get(id) ?? NONE;
}

function indexOf(relations: Table<Relation>): ReadonlyMap<Id<'position'>, RelationsOf> {
  const index = new Map<Id<'position'>, { from: Relation[]; to: Relation[] }>();
  const entry = (id: Id<'position'>): { from: Relation[]; to: Relation[] } => {
    const found = index.get(id) ?? { from: [], to: [] };
    index.set(id, found);
    return found;
  };
  relations.forEach((relation) => {
    entry(relation.fromPositionId).from.push(relation);
    entry(relation.toPositionId).to.push(relation);
  });
  return index;
}

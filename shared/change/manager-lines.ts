/** All lines of reporting: the manager in the position itself, and further managers, which are relations. */
import type { Id } from '../model/kinds.ts';
import type { Relation } from '../model/relation.ts';
import type { Table } from '../model/table.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Edit } from './change.ts';

type PositionId = Id<'position'>;
type FurtherManagers = ReadonlyMap<PositionId, readonly PositionId[]>;

const known = new WeakMap<Table<Relation>, FurtherManagers>();

/** The managers a position has beside its first one, by position: built once per version of the relations. */
function furtherManagers({ relation: relations }: Pick<Tables, 'relation'>): FurtherManagers {
  const found = known.get(relations);
  if (found !== undefined) return found;
  const further = new Map<PositionId, PositionId[]>();
  relations.forEach((relation) => {
    if (relation.type === 'manager') addLine(further, relation);
  });
  known.set(relations, further);
  return further;
}

/**
 * Everyone above a position along every line of reporting; the position itself only when a line leads back to it.
 * `managerOf` can tell how the first managers will be instead of how they are.
 */
export function everyoneAbove(
  tables: Pick<Tables, 'position' | 'relation'>,
  start: PositionId,
  managerOf: (id: PositionId) => PositionId | null = (id) => tables.position.get(id)?.managerPositionId ?? null,
): ReadonlySet<PositionId> {
  return above(start, managerOf, furtherManagers(tables));
}

/** Further managers that would close a circle, as edits that remove them: the one with the smaller id stays. */
export function closingLines(tables: Tables): readonly Edit[] {
  const lines: Relation[] = [];
  tables.relation.forEach((relation) => {
    if (relation.type === 'manager') lines.push(relation);
  });
  lines.sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = new Map<PositionId, PositionId[]>();
  const managerOf = (id: PositionId): PositionId | null => find(tables, id)?.managerPositionId ?? null;
  return lines.flatMap((line): readonly Edit[] => {
    const { id, fromPositionId: from, toPositionId: to } = line;
    if (from === to || above(to, managerOf, kept).has(from)) return [{ id, before: line, after: null }];
    addLine(kept, line);
    return [];
  });
}

function addLine(lines: Map<PositionId, PositionId[]>, { fromPositionId, toPositionId }: Relation): void {
  const list = lines.get(fromPositionId);
  if (list === undefined) lines.set(fromPositionId, [toPositionId]);
  else list.push(toPositionId);
}

/** Ends on circles too: nobody is visited twice. */
function above(
  start: PositionId,
  managerOf: (id: PositionId) => PositionId | null,
  further: FurtherManagers,
): ReadonlySet<PositionId> {
  const found = new Set<PositionId>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const manager = managerOf(at);
    for (const next of manager === null ? (further.get(at) ?? []) : [manager, ...(further.get(at) ?? [])]) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

/** Finds dangling references and cycles by looking at every value, without knowing which fields are references. */
import { ALL_KINDS, isId, type Id, type Kind } from '../../shared/model/kinds.ts';
import { allRecords, find, tableOf, type Tables } from '../../shared/model/tables.ts';

/** What moves, snapshots and notes hold is of its own time, so it does not count. */
const OF_ITS_TIME: ReadonlySet<string> = new Set(['edits', 'records', 'recordIds']);

/** Ids that some record of these kinds holds and nothing has. */
export function danglingIds(tables: Tables, kinds: readonly Kind[] = ALL_KINDS): readonly string[] {
  const dangling: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isId(value) && find(tables, value) === undefined) dangling.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (!OF_ITS_TIME.has(key)) visit(inner);
    }
  };
  for (const kind of kinds) for (const record of tableOf(tables, kind).values()) visit(record);
  return dangling;
}

/** Records from which a parent field leads back to themselves. */
export function idsOnCycles(tables: Tables): readonly Id[] {
  const fields = ['managerPositionId', 'parentTeamId', 'platformGroupId', 'parentScenarioId'];
  return [...allRecords(tables)].flatMap(({ id }) =>
    fields.filter((field) => leadsBack(tables, id, field)).map(() => id),
  );
}

/** Positions from which lines of reporting, first and further ones together, lead back to themselves. */
export function idsOnManagerCircles(tables: Tables): readonly Id[] {
  const up = new Map<Id, Id[]>();
  const add = (from: Id, to: Id): void => void up.set(from, [...(up.get(from) ?? []), to]);
  for (const { id, managerPositionId } of tables.position.values()) {
    if (managerPositionId !== null) add(id, managerPositionId);
  }
  for (const { type, fromPositionId, toPositionId } of tables.relation.values()) {
    if (type === 'manager') add(fromPositionId, toPositionId);
  }
  return [...up.keys()].filter((start) => {
    const seen = new Set<Id>();
    const open = [...(up.get(start) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(up.get(at) ?? []));
    }
    return seen.has(start);
  });
}

function leadsBack(tables: Tables, start: Id, field: string): boolean {
  const seen = new Set<Id>();
  for (let at = parentOf(tables, start, field); at !== undefined && !seen.has(at); at = parentOf(tables, at, field)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}

const parentOf = (tables: Tables, id: Id, field: string): Id | undefined =>
  (find(tables, id) as Readonly<Record<string, Id | null | undefined>> | undefined)?.[field] ?? undefined;

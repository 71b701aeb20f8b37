/** Teams and locations that a list has emptied and that hold nothing but a name: the list does not have them either. */
import type { Id } from '../../model/kinds.ts';
import { REFERENCES } from '../../model/references.ts';
import { find, tableOf, type Tables } from '../../model/tables.ts';
import { targetsOf } from '../../change/integrity.ts';

/** Fields that an import gives a group; any other was put there by hand and keeps it. */
const PLAIN_FIELDS = new Set(['id', 'name', 'topology', 'parentTeamId']);

/** Groups that somebody was in before, that nothing refers to now, and that nobody has described; parents after their teams. */
export function emptiedGroups(before: Tables, after: Tables): ReadonlySet<Id> {
  const used = usedGroups(before);
  const pointedAt = referencesTo(after);
  const gone = new Set<Id>();
  const candidates = [...used].filter((id) => isPlain(after, id));
  for (;;) {
    const emptied = candidates.filter(
      (id) => !gone.has(id) && [...(pointedAt.get(id) ?? [])].every((other) => gone.has(other)),
    );
    if (emptied.length === 0) return gone;
    for (const id of emptied) gone.add(id);
  }
}

/** Groups with positions in them, and the teams above those. */
function usedGroups({ position, team }: Tables): ReadonlySet<Id> {
  const used = new Set<Id>();
  position.forEach(({ teamId, locationId }) => {
    if (locationId !== undefined) used.add(locationId);
    for (let at = teamId; at !== undefined && !used.has(at); at = team.get(at)?.parentTeamId) used.add(at);
  });
  return used;
}

function isPlain(tables: Tables, id: Id): boolean {
  const group = find(tables, id);
  if (group === undefined) return false;
  if ('topology' in group && group.topology !== 'undefined') return false;
  return Object.keys(group).every((field) => PLAIN_FIELDS.has(field));
}

/** Who refers to each team and location. */
function referencesTo(tables: Tables): ReadonlyMap<Id, ReadonlySet<Id>> {
  const found = new Map<Id, Set<Id>>();
  for (const reference of REFERENCES) {
    tableOf(tables, reference.kind).forEach((record) => {
      for (const target of targetsOf(record, reference)) {
        const known = found.get(target);
        if (known === undefined) found.set(target, new Set([record.id]));
        else known.add(record.id);
      }
    });
  }
  return found;
}

/** Which horizontal functions a position works for: built once per version of the memberships. */
import type { Id } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';

type Source = Pick<Tables, 'membership' | 'function'>;

const NONE: readonly string[] = [];
const known = new WeakMap<Source['membership'], { readonly of: Source; readonly names: NamesByPosition }>();

type NamesByPosition = ReadonlyMap<Id<'position'>, readonly string[]>;

/** Names of the functions a position is a member of, in the order of the memberships' ids. */
export function functionsOf(tables: Tables, id: Id<'position'>): readonly string[] {
  const found = known.get(tables.membership);
  if (found !== undefined && found.of.function === tables.function) return found.names.get(id) ?? NONE;
  const names = namesByPosition(tables);
  known.set(tables.membership, { of: tables, names });
  return names.get(id) ?? NONE;
}

function namesByPosition(tables: Tables): NamesByPosition {
  const names = new Map<Id<'position'>, string[]>();
  tables.membership.forEach(({ positionId, groupId }) => {
    if (!groupId.startsWith('function_')) return;
    const name = find(tables, groupId)?.name;
    if (name === undefined) return;
    const list = names.get(positionId);
    if (list === undefined) names.set(positionId, [name]);
    else list.push(name);
  });
  return names;
}

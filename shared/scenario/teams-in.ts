/** The teams of a position: its own, and those it is a member of. */
import type { Id } from '../model/kinds.ts';
import type { Membership } from '../model/membership.ts';
import type { Position } from '../model/position.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { valueInWords } from './words.ts';

type TeamId = Id<'team'>;

const NONE: readonly TeamId[] = [];
const known = new WeakMap<Table<Membership>, ReadonlyMap<Position['id'], readonly TeamId[]>>();

/** Its own team first, then the others in the order of their ids; each once. */
export function teamsIn({ membership }: Pick<Tables, 'membership'>, { id, teamId }: Position): readonly TeamId[] {
  const others = known.get(membership) ?? byPosition(membership);
  known.set(membership, others);
  const further = others.get(id) ?? NONE;
  if (teamId === undefined) return further;
  return further.length === 0 ? [teamId] : [teamId, ...further.filter((one) => one !== teamId)];
}

/** The same as people read it; null for none. */
export const teamsInWords = (tables: Tables, seat: Position): string | null =>
  valueInWords(tables, teamsIn(tables, seat));

function byPosition(memberships: Table<Membership>): ReadonlyMap<Position['id'], readonly TeamId[]> {
  const teams = new Map<Position['id'], Set<TeamId>>();
  memberships.forEach(({ positionId, groupId }) => {
    if (!groupId.startsWith('team_')) return;
    const list = teams.get(positionId) ?? new Set<TeamId>();
    teams.set(positionId, list.add(groupId as TeamId));
  });
  return new Map([...teams].map(([id, list]) => [id, [...list].toSorted(compareText)]));
}

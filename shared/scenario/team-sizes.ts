/** How many people are in each team on a day. */
import { isHeldOn, isInForce } from '../analysis/presence.ts';
import type { Id } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';

/** Each person once, with the first of their positions in the team. */
export type Members = ReadonlyMap<Id<'person'>, Id<'position'>>;

/** Who is in each team on the day, of those teams have no teams below them: only those are meant to be of a team's size. */
export function teamSizes(tables: Tables, day: IsoDate): ReadonlyMap<Id<'team'>, Members> {
  const parents = new Set<Id<'team'>>();
  tables.team.forEach(({ parentTeamId }) => {
    if (parentTeamId !== undefined) parents.add(parentTeamId);
  });
  const members = new Map<Id<'team'>, Map<Id<'person'>, Id<'position'>>>();
  const holders = new Map<Id<'position'>, Id<'person'>>();
  const join = (teamId: Id<'team'>, id: Id<'position'>, person: Id<'person'>): void => {
    if (parents.has(teamId)) return;
    const known = members.get(teamId);
    if (known === undefined) members.set(teamId, new Map([[person, id]]));
    else if (!known.has(person)) known.set(person, id);
  };
  tables.position.forEach((seat) => {
    const person = seat.personId === null ? undefined : find(tables, seat.personId);
    if (person === undefined || !isHeldOn(seat, person, day)) return;
    holders.set(seat.id, person.id);
    if (seat.teamId !== undefined) join(seat.teamId, seat.id, person.id);
  });
  tables.membership.forEach(({ positionId, groupId, from, until }) => {
    const person = holders.get(positionId);
    const isTeam = groupId.startsWith('team_') && isInForce({ from, until }, day);
    if (isTeam && person !== undefined) join(groupId as Id<'team'>, positionId, person);
  });
  return members;
}

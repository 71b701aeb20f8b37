/** Which teams and locations of the plan a list means; those the plan has not are the list's own. */
import type { Id } from '../../model/kinds.ts';
import type { Location } from '../../model/location.ts';
import type { Position } from '../../model/position.ts';
import type { Team } from '../../model/team.ts';
import { find, type Tables } from '../../model/tables.ts';
import { fold } from '../people/clean-cell.ts';
import type { Incoming, Seat } from './incoming.ts';

export interface Groups {
  /** The team a seat is in by the list: the position's own where the list means that one. */
  readonly teamFor: (seat: Seat, position: Position | null) => Id<'team'> | undefined;
  readonly locationFor: (seat: Seat, position: Position | null) => Id<'location'> | undefined;
  /** Teams and locations that the plan has not, by id, with parents that are in the plan where it has them. */
  readonly made: ReadonlyMap<Id, Team | Location>;
}

/** The groups of a list, found in the plan or made. */
export function findGroups(tables: Tables, incoming: Incoming): Groups {
  const made = new Map<Id, Team | Location>();
  const teamOf = foundTeams(tables, incoming, made);
  const locationOf = foundLocations(tables, incoming, made);
  return {
    made,
    teamFor: ({ position: { teamId } }, position) => {
      const wanted = teamId === undefined ? undefined : find(incoming.tables, teamId);
      const now = position?.teamId === undefined ? undefined : find(tables, position.teamId);
      if (now !== undefined && isMeant(now, wanted, { tables, incoming })) return now.id;
      return wanted === undefined ? undefined : teamOf.get(wanted.id);
    },
    locationFor: ({ position: { locationId } }) => (locationId === undefined ? undefined : locationOf.get(locationId)),
  };
}

interface Sides {
  readonly tables: Tables;
  readonly incoming: Incoming;
}

/** Whether the list, which may know departments only or teams only, means the team that the position is in. */
function isMeant(now: Team, wanted: Team | undefined, { tables, incoming }: Sides): boolean {
  if (wanted === undefined) return false;
  if (incoming.speaksOf('team')) {
    return (
      isSameName(now, wanted) && (!incoming.speaksOf('department') || hasSameParent(now, wanted, { tables, incoming }))
    );
  }
  const seen = new Set<string>();
  for (let at: Team | undefined = now; at !== undefined && !seen.has(at.id);) {
    if (isSameName(at, wanted)) return true;
    seen.add(at.id);
    at = at.parentTeamId === undefined ? undefined : find(tables, at.parentTeamId);
  }
  return false;
}

const isSameName = (one: { readonly name: string }, other: { readonly name: string }): boolean =>
  fold(one.name) === fold(other.name);

function hasSameParent(now: Team, wanted: Team, { tables, incoming }: Sides): boolean {
  const mine = now.parentTeamId === undefined ? undefined : find(tables, now.parentTeamId);
  const theirs = wanted.parentTeamId === undefined ? undefined : find(incoming.tables, wanted.parentTeamId);
  return mine === undefined || theirs === undefined ? mine === theirs : isSameName(mine, theirs);
}

/** Every team of the list to one of the plan, or to itself, made. Parents come before their teams. */
function foundTeams(
  tables: Tables,
  incoming: Incoming,
  made: Map<Id, Team | Location>,
): ReadonlyMap<Id<'team'>, Id<'team'>> {
  const named = Map.groupBy(tables.team.values(), ({ name }) => fold(name));
  const found = new Map<Id<'team'>, Id<'team'>>();
  const isExact = incoming.speaksOf('department') && incoming.speaksOf('team');
  for (const team of incoming.tables.team.values()) {
    const namesakes = named.get(fold(team.name)) ?? [];
    const exact = namesakes.find((one) => hasSameParent(one, team, { tables, incoming }));
    const known = exact ?? (isExact ? undefined : namesakes[0]);
    found.set(team.id, known?.id ?? team.id);
    if (known !== undefined) continue;
    const parent = team.parentTeamId === undefined ? undefined : found.get(team.parentTeamId);
    made.set(team.id, parent === undefined ? team : { ...team, parentTeamId: parent });
  }
  return found;
}

function foundLocations(
  tables: Tables,
  incoming: Incoming,
  made: Map<Id, Team | Location>,
): ReadonlyMap<Id<'location'>, Id<'location'>> {
  const named = new Map([...tables.location.values()].map((location) => [fold(location.name), location.id]));
  const found = new Map<Id<'location'>, Id<'location'>>();
  for (const location of incoming.tables.location.values()) {
    const known = named.get(fold(location.name));
    found.set(location.id, known ?? location.id);
    if (known === undefined) made.set(location.id, location);
  }
  return found;
}

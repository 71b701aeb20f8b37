/** What a plan says of its organisation, in the list's own terms: two plans with equal texts are one organisation. */
import type { Position } from '../../shared/model/position.ts';
import { find, type Tables } from '../../shared/model/tables.ts';

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Every position with everything a list can say of it, every person, team and location; sorted, without the plan's ids. */
export function organisationOf(tables: Tables): readonly string[] {
  const person = (id: Position['personId']) => {
    const found = id === null ? undefined : find(tables, id);
    if (found === undefined) return null;
    const { id: _, skills: __, ...rest } = found;
    return rest;
  };
  const team = (id: Position['teamId']): string => {
    const found = id === undefined ? undefined : find(tables, id);
    return found === undefined ? '' : `${team(found.parentTeamId)}/${fold(found.name)}`;
  };
  const call = (position: Position): string =>
    JSON.stringify([position.externalId, position.title, person(position.personId)?.name]);
  const lineUp = (position: Position): readonly string[] => {
    const manager = position.managerPositionId === null ? undefined : find(tables, position.managerPositionId);
    return manager === undefined ? [call(position)] : [call(position), ...lineUp(manager)];
  };
  const positions = [...tables.position.values()].map((position) => {
    const { id: _, personId, teamId, locationId, managerPositionId: __, rank: ___, ...rest } = position;
    const location = locationId === undefined ? '' : fold(find(tables, locationId)?.name ?? '');
    const fields = { ...rest, person: person(personId), team: team(teamId), location, lineUp: lineUp(position) };
    return `position ${sortedJson(fields)}`;
  });
  const people = [...tables.person.values()].map(({ id }) => `person ${sortedJson(person(id) ?? {})}`);
  const teams = [...tables.team.values()].map(({ id }) => `team ${team(id)}`);
  const locations = [...tables.location.values()].map(({ name }) => `location ${fold(name)}`);
  return [...positions, ...people, ...teams, ...locations].sort();
}

const sortedJson = (fields: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))));

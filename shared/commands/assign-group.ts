/** Put a position into a team or a place: an existing one, a new one by name, or none. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import type { Command } from './command.ts';
import { refusalOfName } from './name-guard.ts';
import { withPosition } from './position-guard.ts';

/** An existing record, a new one to be made, or none. */
export type Choice<K extends 'team' | 'location' | 'person'> =
  | { readonly id: Id<K> }
  | { readonly newName: string }
  | null;

export interface AssignTeam {
  readonly positionId: Id<'position'>;
  readonly team: Choice<'team'>;
}

export const assignTeam: Command<AssignTeam> = {
  id: 'position.assignTeam',
  check: (tables, { positionId, team }) => withPosition(tables, positionId, () => refusalOfChoice(tables, team)),
  label: (tables, { positionId, team }) => {
    const name = nameOf(tables, positionId);
    return team === null
      ? message('command.leaveTeam', { name })
      : message('command.assignTeam', { name, team: nameOfChoice(tables, team) });
  },
  run: (tx, { positionId, team }, { newId }) => {
    if (team === null) return tx.update(positionId, { teamId: undefined });
    const teamId = 'id' in team ? team.id : newId('team');
    if ('newName' in team) tx.put({ id: teamId, name: team.newName.trim(), topology: 'undefined' });
    tx.update(positionId, { teamId });
  },
};

export interface AssignLocation {
  readonly positionId: Id<'position'>;
  readonly location: Choice<'location'>;
}

export const assignLocation: Command<AssignLocation> = {
  id: 'position.assignLocation',
  check: (tables, { positionId, location }) =>
    withPosition(tables, positionId, () => refusalOfChoice(tables, location)),
  label: (tables, { positionId, location }) => {
    const name = nameOf(tables, positionId);
    return location === null
      ? message('command.leaveLocation', { name })
      : message('command.assignLocation', { name, location: nameOfChoice(tables, location) });
  },
  run: (tx, { positionId, location }, { newId }) => {
    if (location === null) return tx.update(positionId, { locationId: undefined });
    const locationId = 'id' in location ? location.id : newId('location');
    if ('newName' in location) tx.put({ id: locationId, name: location.newName.trim() });
    tx.update(positionId, { locationId });
  },
};

/** Why a choice cannot be taken: it is gone, or its new name is empty or too long. */
export function refusalOfChoice<K extends 'team' | 'location' | 'person'>(tables: Tables, choice: Choice<K>) {
  if (choice === null) return null;
  if ('newName' in choice) return refusalOfName(choice.newName, 'refusal.emptyName');
  return find(tables, choice.id) === undefined ? message('refusal.gone') : null;
}

/** What the chosen or new record is called. */
export function nameOfChoice<K extends 'team' | 'location' | 'person'>(
  tables: Tables,
  choice: NonNullable<Choice<K>>,
): string {
  if ('newName' in choice) return choice.newName.trim();
  const record: { readonly name: string } | undefined = find<'team' | 'location' | 'person'>(tables, choice.id);
  return record?.name ?? '';
}

function nameOf(tables: Tables, id: Id<'position'>): string {
  const position = find(tables, id);
  return position === undefined ? '' : positionName(tables, position);
}

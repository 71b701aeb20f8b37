/** Put a person into a position, or take the person out. Whoever held another place keeps it: one person may hold two. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { find } from '../model/tables.ts';
import { nameOfChoice, refusalOfChoice, type Choice } from './assign-group.ts';
import type { OnePosition } from './close-position.ts';
import type { Command } from './command.ts';
import { withPosition } from './position-guard.ts';

export interface FillPosition {
  readonly positionId: Id<'position'>;
  readonly person: NonNullable<Choice<'person'>>;
}

export const fillPosition: Command<FillPosition> = {
  id: 'position.fill',
  check: (tables, { positionId, person }) =>
    withPosition(tables, positionId, (position) => {
      if (position.status === 'closed') return message('refusal.closedCannotBeFilled', { title: position.title });
      const holder = position.personId === null ? undefined : find(tables, position.personId);
      if (holder !== undefined) {
        return message('refusal.alreadyFilled', { name: holder.name, title: position.title });
      }
      return refusalOfChoice(tables, person);
    }),
  label: (tables, { positionId, person }) =>
    message('command.fillPosition', {
      title: find(tables, positionId)?.title ?? '',
      name: nameOfChoice(tables, person),
    }),
  run: (tx, { positionId, person }, { newId, today }) => {
    const personId = 'id' in person ? person.id : newId('person');
    if ('newName' in person) {
      tx.put({ id: personId, name: person.newName.trim(), employment: 'employee', skills: [] });
    }
    const start = tx.get(positionId)?.startDate;
    tx.update(positionId, { personId, status: start !== undefined && start > today ? 'starting' : 'filled' });
  },
};

export const vacatePosition: Command<OnePosition> = {
  id: 'position.vacate',
  check: (tables, { positionId }) =>
    withPosition(tables, positionId, (position) =>
      position.personId === null ? message('refusal.alreadyVacant', { title: position.title }) : null,
    ),
  label: (tables, { positionId }) =>
    message('command.vacatePosition', { title: find(tables, positionId)?.title ?? '' }),
  run: (tx, { positionId }) => tx.update(positionId, { personId: null, status: 'open' }),
};

/** Put a person into a position, or take people out. Whoever held another place keeps it: one person may hold two. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { statusWhenHeld } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import type { SomePositions } from './close-positions.ts';
import type { Command } from './command.ts';
import { nameOfChoice, refusalOfChoice, takeChoice, type Choice } from './choice.ts';
import { refusalOfPositions, withPosition } from './position-guard.ts';

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
    const personId = takeChoice(tx, person, { kind: 'person', newId });
    tx.update(positionId, { personId, status: statusWhenHeld(tx.get(positionId)?.startDate, today) });
  },
};

/** Those that nobody holds stay as they are. */
export const vacatePositions: Command<SomePositions> = {
  id: 'position.vacate',
  check: (tables, { positionIds }) => {
    const refusal = refusalOfPositions(tables, positionIds);
    if (refusal !== null || positionIds.some((id) => isHeld(tables, id))) return refusal;
    return message('refusal.alreadyVacant', { title: titleOf(tables, positionIds[0]) });
  },
  label: (tables, { positionIds }) => {
    const held = positionIds.filter((id) => isHeld(tables, id));
    return message('command.vacatePosition', { count: new Set(held).size, title: titleOf(tables, held[0]) });
  },
  run: (tx, { positionIds }) => {
    for (const id of positionIds) if (tx.get(id)?.personId !== null) tx.update(id, { personId: null, status: 'open' });
  },
};

const isHeld = (tables: Tables, id: Id<'position'>): boolean => find(tables, id)?.personId !== null;

const titleOf = (tables: Tables, id: Id<'position'> | undefined): string =>
  id === undefined ? '' : (find(tables, id)?.title ?? '');

/** People without a place: add them, give them one, take them out of the plan. */
import { message, say } from '../texts/message.ts';
import { seatsOf } from '../analysis/held-seats.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import { takeChoice } from './choice.ts';
import type { Command } from './command.ts';
import { refusalOfName } from './typed-guard.ts';
import { newSeat } from './new-seat.ts';
import { refusalOfPlace, type Place } from './position-guard.ts';
import { SiblingOrder } from './sibling-order.ts';
import { refusalOfSome } from './some-cannot.ts';

export interface AddPerson {
  readonly name: string;
}

/** The person waits on the bench until a position is filled with them. */
export const addPerson: Command<AddPerson> = {
  id: 'person.add',
  check: (_tables, { name }) => refusalOfName(name, 'refusal.emptyName'),
  label: (_tables, { name }) => message('command.addPerson', { name: name.trim() }),
  run: (tx, { name }, { newId }) => {
    takeChoice(tx, { newName: name }, { kind: 'person', newId });
  },
};

export interface RemovePeople {
  readonly personIds: readonly Id<'person'>[];
}

/** Only from the bench: who still holds a position is refused. */
export const removePeople: Command<RemovePeople> = {
  id: 'person.remove',
  check: (tables, { personIds }) => {
    if (personIds.length === 0) return message('refusal.noPersonSelected');
    if (personIds.some((id) => find(tables, id) === undefined)) return message('refusal.gone');
    return refusalOfSome(personIds, (id) => {
      const [seat] = seatsOf(tables, id);
      const name = find(tables, id)?.name ?? '';
      return seat === undefined ? null : message('refusal.stillPlaced', { name, title: seat.title });
    });
  },
  label: (tables, { personIds: [first, ...others] }) =>
    message('command.removePerson', {
      count: others.length + 1,
      name: first === undefined ? '' : (find(tables, first)?.name ?? ''),
    }),
  run: (tx, { personIds }) => removeRecords(tx, personIds),
};

export interface PlacePerson extends Place {
  readonly personId: Id<'person'>;
  /** What the new position is called; people know their people, so a plain word will do at first. */
  readonly title?: string;
}

/** Somebody from the bench gets a new position. */
export const placePerson: Command<PlacePerson> = {
  id: 'person.place',
  check: (tables, args) => {
    const person = find(tables, args.personId);
    if (person === undefined) return message('refusal.gone');
    const [seat] = seatsOf(tables, person.id);
    if (seat !== undefined) return message('refusal.movePosition', { name: person.name, title: seat.title });
    const refusal = args.title === undefined ? null : refusalOfName(args.title, 'refusal.emptyTitle');
    return refusal ?? refusalOfPlace(tables, args);
  },
  label: (tables, { personId, managerId }) => {
    const name = find(tables, personId)?.name ?? '';
    return managerId === null
      ? message('command.placeAtTop', { name })
      : message('command.placeUnder', { name, target: nameOf(tables, managerId) });
  },
  run: (tx, { personId, managerId, before = null, title }, { newId }) => {
    const id = newId('position');
    const name = title?.trim() ?? say(message('name.newPosition'));
    tx.put({ ...newSeat(tx, managerId), id, title: name, personId, status: 'filled' });
    const order = new SiblingOrder(tx);
    order.place([id], managerId, before);
    order.write();
  },
};

/** What a people list says about a plan: its seats in order, and which fields it speaks of at all. */
import type { ImportResult } from '../people/import-people.ts';
import type { Draft } from '../people/draft.ts';
import type { Mapping } from '../people/mapping.ts';
import type { PeopleField } from '../people/people-field.ts';
import type { Id } from '../../model/kinds.ts';
import type { Person } from '../../model/person.ts';
import type { Position } from '../../model/position.ts';
import { find, tablesOf, type Tables } from '../../model/tables.ts';

/** One row of the list that is a position. */
export interface Seat {
  readonly position: Position;
  /** Who holds it by the list; null when nobody does. */
  readonly person: Person | null;
  readonly draft: Draft;
}

export interface Incoming {
  /** The list as an organisation of its own; its ids are new ones. */
  readonly tables: Tables;
  /** In the order of the sheet. */
  readonly seats: readonly Seat[];
  readonly seatsOf: ReadonlyMap<Id<'person'>, readonly Seat[]>;
  /** Whether a column holds the field. What a list does not speak of stays as the plan has it. */
  readonly speaksOf: (field: PeopleField) => boolean;
  /** Whether people are named: by name, number or e-mail. */
  readonly namesPeople: boolean;
  /** Whether its status words tell contractors from employees. */
  readonly tellsContractors: boolean;
  /** Whether it lists vacant positions as well; otherwise a vacancy missing in it says nothing. */
  readonly listsVacancies: boolean;
  readonly includesPay: boolean;
  /** Rows whose manager is nobody of the list. */
  readonly rowsWithUnknownManager: ReadonlySet<number>;
}

export interface IncomingList {
  readonly result: Pick<ImportResult, 'records' | 'draftOf' | 'problems'>;
  readonly mapping: Mapping;
  readonly includePay: boolean;
}

/** The list, read, as something a plan can be compared with. */
export function incomingOf({ result, mapping, includePay }: IncomingList): Incoming {
  const tables = tablesOf(result.records);
  const seats = [...result.draftOf].flatMap(([id, draft]): readonly Seat[] => {
    const position = find(tables, id);
    if (position === undefined) return [];
    const person = position.personId === null ? null : (find(tables, position.personId) ?? null);
    return [{ position, person, draft }];
  });
  const seatsOf = new Map<Id<'person'>, Seat[]>();
  for (const seat of seats) {
    if (seat.person === null) continue;
    const known = seatsOf.get(seat.person.id);
    if (known === undefined) seatsOf.set(seat.person.id, [seat]);
    else known.push(seat);
  }
  const speaksOf = (field: PeopleField): boolean => mapping[field] !== undefined;
  return {
    tables,
    seats,
    seatsOf,
    speaksOf,
    namesPeople: (['name', 'firstName', 'lastName', 'email', 'person'] as const).some(speaksOf),
    tellsContractors: seats.some(({ person }) => person?.employment === 'contractor'),
    listsVacancies: seats.some(({ position }) => position.status === 'open' || position.status === 'on-hold'),
    includesPay: includePay && speaksOf('pay'),
    rowsWithUnknownManager: new Set(
      result.problems.filter(({ message }) => message.key === 'import.problem.unknownManager').map(({ row }) => row),
    ),
  };
}

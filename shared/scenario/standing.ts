/** An organisation as it stands on a day: positions that are not there are closed, and nobody holds one before their first or after their last day. */
import { tablesOnDay } from '../analysis/on-day.ts';
import { presenceOn, type Presence } from '../analysis/presence.ts';
import type { Person } from '../model/person.ts';
import type { Position } from '../model/position.ts';
import type { Table, TableEdit } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';

const known = new WeakMap<Tables, Map<IsoDate, Tables>>();

/**
 * The tables with what is there on the day; without a day the tables themselves. Versions that share records share
 * them afterwards too, so they compare as quickly as before. The same tables give the same tables.
 */
export function standingOn(tables: Tables, day: IsoDate | null): Tables {
  if (day === null) return tables;
  const days = known.get(tables) ?? new Map<IsoDate, Tables>();
  known.set(tables, days);
  const found = days.get(day) ?? standing(tables, day);
  days.set(day, found);
  // What stands already stands on that day as well.
  if (found !== tables) known.set(found, new Map([[day, found]]));
  return found;
}

function standing(tables: Tables, day: IsoDate): Tables {
  const edits: TableEdit<Position>[] = [];
  for (const { position, person } of boundedIn(tables)) {
    const { seat, holder } = presenceOn(position, person, day);
    if (seat !== 'here') edits.push([position.id, absent(position, seat)]);
    else if (holder !== null && holder !== 'here') edits.push([position.id, vacant(position)]);
  }
  const position = tables.position.with(edits);
  const inForce = tablesOnDay(tables, day);
  return position === tables.position ? inForce : { ...inForce, position };
}

interface Bounded {
  readonly position: Position;
  readonly person: Person | undefined;
}

const bounded = new WeakMap<Table<Position>, { readonly person: Table<Person>; readonly list: readonly Bounded[] }>();

/** Positions that are there, or held, only on some days: only those are looked at again for another day. */
function boundedIn({ position: positions, person: people }: Tables): readonly Bounded[] {
  const known = bounded.get(positions);
  if (known?.person === people) return known.list;
  const list: Bounded[] = [];
  positions.forEach((position) => {
    const { personId, status, startDate, endDate } = position;
    if (status === 'closed') return;
    const person = personId === null ? undefined : people.get(personId);
    const first = startDate ?? person?.hireDate;
    if ((first ?? endDate ?? person?.endDate) !== undefined) list.push({ position, person });
  });
  bounded.set(positions, { person: people, list });
  return list;
}

const absentCopies = {
  'not-yet': new WeakMap<Position, Position>(),
  gone: new WeakMap<Position, Position>(),
} as const;
const vacantCopies = new WeakMap<Position, Position>();
const absences = new WeakMap<Position, Absence>();

export type Absence = Exclude<Presence, 'here'>;

/** Why a position of a standing organisation is closed, where it is because of the day. */
export const absenceOf = (position: Position): Absence | null => absences.get(position) ?? null;

/** One copy per position, so that it is the same in every version that has the position. */
function absent(position: Position, why: Absence): Position {
  const known = absentCopies[why].get(position);
  if (known !== undefined) return known;
  const copy: Position = { ...position, status: 'closed' };
  absentCopies[why].set(position, copy);
  absences.set(copy, why);
  return copy;
}

function vacant(position: Position): Position {
  const known = vacantCopies.get(position);
  if (known !== undefined) return known;
  const status = position.status === 'on-hold' ? 'on-hold' : 'open';
  const copy: Position = { ...position, personId: null, status };
  vacantCopies.set(position, copy);
  return copy;
}

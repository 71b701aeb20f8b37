/** The positions that each person holds: built once per version of the positions. */
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';

type SeatsByPerson = ReadonlyMap<Id<'person'>, readonly Position[]>;

const NONE: readonly Position[] = [];
const known = new WeakMap<Table<Position>, SeatsByPerson>();

/** The positions that a person holds; closed ones hold nobody. */
export function seatsOf({ position: positions }: Pick<Tables, 'position'>, id: Id<'person'>): readonly Position[] {
  const seats = known.get(positions) ?? seatsByPerson(positions);
  known.set(positions, seats);
  return seats.get(id) ?? NONE;
}

/** How much of a full-time job all seats of a person add up to; above 1 is worth a warning. */
export const fteOf = (tables: Pick<Tables, 'position'>, id: Id<'person'>): number =>
  Math.round(seatsOf(tables, id).reduce((sum, { fte }) => sum + fte, 0) * 1000) / 1000;

function seatsByPerson(positions: Table<Position>): SeatsByPerson {
  const seats = new Map<Id<'person'>, Position[]>();
  positions.forEach((position) => {
    const { personId, status } = position;
    if (personId === null || status === 'closed') return;
    const list = seats.get(personId);
    if (list === undefined) seats.set(personId, [position]);
    else list.push(position);
  });
  return seats;
}

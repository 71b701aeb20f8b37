/** First and last days that moves set: on which day somebody comes or goes by them, and by which move. */
import { seatsOf } from '../analysis/held-seats.ts';
import { kindOf, type Id, type Kind } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { Position } from '../model/position.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { ownValue } from '../util/equal.ts';
import { dayAfter, type IsoDate } from '../util/iso-date.ts';
import { editsOf } from './moves.ts';

/** A move that set the day, and the record that has it. */
export interface Dated {
  readonly id: Id;
  readonly move: Move;
}

/** Fields that bound how long something is there. On the day after a last day it is gone. */
const BOUNDS: Partial<Record<Kind, { readonly first: string; readonly last: string }>> = {
  position: { first: 'startDate', last: 'endDate' },
  person: { first: 'hireDate', last: 'endDate' },
  membership: { first: 'from', last: 'until' },
};

interface Setting extends Dated {
  /** The day on which it shows; null: the move took the day away. */
  readonly day: IsoDate | null;
}

/** By day, what comes or goes on it because a move said so before and none said otherwise until then. */
export function datedBy(moves: readonly Move[]): ReadonlyMap<IsoDate, readonly Dated[]> {
  const days = new Map<IsoDate, Dated[]>();
  for (const settings of settingsOf(moves).values()) {
    for (const [at, { day, id, move }] of settings.entries()) {
      if (day === null || day <= move.effectiveDate) continue;
      const isOverruled = settings.slice(at + 1).some((later) => later.move.effectiveDate <= day);
      if (isOverruled) continue;
      const list = days.get(day);
      if (list === undefined) days.set(day, [{ id, move }]);
      else list.push({ id, move });
    }
  }
  return days;
}

/** Every setting of every bound, each bound's in the order in which they take effect. */
function settingsOf(moves: readonly Move[]): ReadonlyMap<string, readonly Setting[]> {
  const settings = new Map<string, Setting[]>();
  for (const move of moves.toSorted((a, b) => compareText(a.effectiveDate, b.effectiveDate))) {
    for (const { id, before, after } of editsOf(move)) {
      for (const [field, isLast] of boundsOf(id)) {
        const [then, now] = [before, after].map((record) => dayIn(record, field, isLast));
        if (then === now) continue;
        const key = `${id} ${field}`;
        const setting = { id, move, day: now ?? null };
        const list = settings.get(key);
        if (list === undefined) settings.set(key, [setting]);
        else list.push(setting);
      }
    }
  }
  return settings;
}

function boundsOf(id: Id): readonly (readonly [field: string, isLast: boolean])[] {
  const bounds = BOUNDS[kindOf(id)];
  return bounds === undefined
    ? []
    : [
        [bounds.first, false],
        [bounds.last, true],
      ];
}

function dayIn(record: AnyRecord | null | undefined, field: string, isLast: boolean): IsoDate | null {
  const day = record === null || record === undefined ? undefined : ownValue(record, field);
  if (typeof day !== 'string') return null;
  return isLast ? dayAfter(day) : day;
}

/** The days on which whatever the moves touch comes or goes, whoever set them. */
export function boundsOfTouched(tables: Tables, moves: readonly Move[]): ReadonlySet<IsoDate> {
  const days = new Set<IsoDate>();
  const note = (id: Id): void => {
    for (const [field, isLast] of boundsOf(id)) {
      const day = dayIn(find(tables, id), field, isLast);
      if (day !== null) days.add(day);
    }
  };
  for (const id of new Set(moves.flatMap((move) => editsOf(move).map((edit) => edit.id)))) {
    note(id);
    for (const seat of seatsTouched(tables, id)) {
      note(seat.id);
      if (seat.personId !== null) note(seat.personId);
    }
  }
  return days;
}

function seatsTouched(tables: Tables, id: Id): readonly Position[] {
  if (kindOf(id) === 'person') return seatsOf(tables, id as Id<'person'>);
  const seatId = kindOf(id) === 'membership' ? find(tables, id as Id<'membership'>)?.positionId : id;
  if (seatId === undefined || kindOf(seatId) !== 'position') return [];
  const seat = find(tables, seatId as Id<'position'>);
  return seat === undefined ? [] : [seat];
}

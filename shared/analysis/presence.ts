/** Who is there on a day: whether a position exists yet, and whether its holder has started or left. */
import type { Person } from '../model/person.ts';
import type { Position } from '../model/position.ts';
import type { IsoDate } from '../util/iso-date.ts';

export type Presence = 'here' | 'not-yet' | 'gone';

export interface SeatPresence {
  /** The position itself; `gone` as well when it is closed. */
  readonly seat: Presence;
  /** Its holder; null when nobody holds it. */
  readonly holder: Presence | null;
  /** The day from which, or the last day on which, seat and holder are there; absent where nothing bounds it. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/**
 * A position and its holder on a day; `day` null asks for no day, so that only closed positions are gone. First and last
 * days count as being there. The holder's own days go before those of the position.
 */
export function presenceOn(position: Position, person: Person | undefined, day: IsoDate | null): SeatPresence {
  const { status, startDate, endDate } = position;
  const seat: Presence = status === 'closed' ? 'gone' : between(day, startDate, endDate);
  const from = person?.hireDate !== undefined && person.hireDate > (startDate ?? '') ? person.hireDate : startDate;
  const until = person?.endDate !== undefined && person.endDate < (endDate ?? '9') ? person.endDate : endDate;
  return {
    seat,
    holder: person === undefined || status === 'closed' ? null : between(day, from, until),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Whether somebody is in the position on the day; the same as `presenceOn(…).holder === 'here'`, for asking about everybody. */
export function isHeldOn(position: Position, person: Person | undefined, day: IsoDate): boolean {
  if (person === undefined || position.status === 'closed') return false;
  return (
    between(day, position.startDate, position.endDate) === 'here' &&
    between(day, person.hireDate, person.endDate) === 'here'
  );
}

function between(day: IsoDate | null, first: IsoDate | undefined, last: IsoDate | undefined): Presence {
  if (day === null) return 'here';
  if (first !== undefined && day < first) return 'not-yet';
  return last !== undefined && day > last ? 'gone' : 'here';
}

/** Whether something with these days is in force on a day; without a day it always is. */
export const isInForce = (
  { from, until }: { readonly from?: IsoDate | undefined; readonly until?: IsoDate | undefined },
  day: IsoDate | null,
): boolean => between(day, from, until) === 'here';

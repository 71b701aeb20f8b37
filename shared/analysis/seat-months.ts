/**
 * What one position adds to a plan's months. Months are counted at their end: whoever is there on the last day counts.
 * A day that is not given bounds nothing. Closed positions add nothing.
 */
import { daysInMonth, type IsoDate } from '../util/iso-date.ts';
import type { Person } from '../model/person.ts';
import type { Position } from '../model/position.ts';

/** The months that are looked at. */
export interface Horizon {
  /** The first month, `YYYY-MM`. */
  readonly from: string;
  /** How many, 1 at least. */
  readonly months: number;
}

/** Months are numbers within the horizon; `to` is the month after the last. Nothing is from 0 to 0. */
export interface SeatMonths {
  /** The position is in the plan, held or not. */
  readonly from: number;
  readonly to: number;
  /** Somebody holds it. */
  readonly heldFrom: number;
  readonly heldTo: number;
  /** The month of the holder's first day; -1 when that is not within the horizon. */
  readonly start: number;
  /** The month of the holder's last day, likewise. */
  readonly leave: number;
  readonly fte: number;
  /** Pay a month in the currency asked for, for this position's share; 0 where there is none. */
  readonly pay: number;
}

export const NO_MONTHS: SeatMonths = {
  from: 0,
  to: 0,
  heldFrom: 0,
  heldTo: 0,
  start: -1,
  leave: -1,
  fte: 0,
  pay: 0,
};

/** What a year of work is counted as, for pay by other periods. */
const PERIODS_A_MONTH: Readonly<Record<string, number>> = {
  year: 1 / 12,
  month: 1,
  week: 52 / 12,
  day: 260 / 12,
  hour: 2_080 / 12,
};

/** Position and holder as months of a horizon. Pay counts for full time: a share of a position is paid that share. */
export function seatMonths(
  position: Position,
  person: Person | undefined,
  { horizon, currency }: { readonly horizon: Horizon; readonly currency: string | null },
): SeatMonths {
  if (position.status === 'closed') return NO_MONTHS;
  const { months } = horizon;
  const first = monthNumber(horizon.from);
  const from = within(firstMonth(position.startDate, first, 0), months);
  const to = Math.max(from, within(lastMonth(position.endDate, first, months), months));
  const pay = person === undefined ? 0 : monthlyPay(position, person, currency) * position.fte;
  if (person === undefined) return { ...NO_MONTHS, from, to, fte: position.fte };
  const heldFrom = Math.max(from, within(firstMonth(person.hireDate, first, 0), months));
  const heldTo = Math.max(heldFrom, Math.min(to, within(lastMonth(person.endDate, first, months), months)));
  return {
    from,
    to,
    heldFrom,
    heldTo,
    start: monthOf(person.hireDate ?? position.startDate, first, months),
    leave: monthOf(person.endDate ?? position.endDate, first, months),
    fte: position.fte,
    pay,
  };
}

/** `YYYY-MM` and what follows as a count of months. */
const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** The month at whose end somebody who starts on this day is there. */
const firstMonth = (day: IsoDate | undefined, first: number, otherwise: number): number =>
  day === undefined ? otherwise : monthNumber(day) - first;

/** The month at whose end somebody whose last day this is is gone. */
function lastMonth(day: IsoDate | undefined, first: number, otherwise: number): number {
  if (day === undefined) return otherwise;
  const isLastOfMonth = Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return monthNumber(day) - first + (isLastOfMonth ? 1 : 0);
}

function monthOf(day: IsoDate | undefined, first: number, months: number): number {
  const month = day === undefined ? -1 : monthNumber(day) - first;
  return month >= 0 && month < months ? month : -1;
}

const within = (month: number, months: number): number => Math.min(months, Math.max(0, month));

function monthlyPay(position: Position, person: Person, currency: string | null): number {
  const pay = position.salaryOverride ?? person.salary;
  return pay === undefined || pay.currency !== currency ? 0 : pay.amount * (PERIODS_A_MONTH[pay.period] ?? 0);
}

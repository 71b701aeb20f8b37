/**
 * What one position adds to a plan's months. Months are counted at their end: whoever is there on the last day counts.
 * A day that is not given bounds nothing. Closed positions add nothing.
 */
import { daysInMonth, type IsoDate } from '../util/iso-date.ts';
import type { Person } from '../model/person.ts';
import type { Position } from '../model/position.ts';

/** Months are counts since the year 0; `to` is the month after the last. Where nothing is there, `to` is not after `from`. */
export interface SeatMonths {
  /** The position is in the plan, held or not. */
  readonly from: number;
  readonly to: number;
  /** Somebody holds it. */
  readonly heldFrom: number;
  readonly heldTo: number;
  /** The month of the holder's first day, and that of the last; NEVER when it is not known. */
  readonly start: number;
  readonly leave: number;
  readonly fte: number;
  /** Pay a month in the currency asked for, for this position's share; 0 where there is none. */
  readonly pay: number;
}

/** Before every month, and after every month. */
export const NEVER = -1;
const ALWAYS = 100_000;

const NOTHING: SeatMonths = {
  from: 0,
  to: 0,
  heldFrom: 0,
  heldTo: 0,
  start: NEVER,
  leave: NEVER,
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

/** Position and holder as months. Pay is that of full time: a position that is a half is paid the half. */
export function seatMonths(position: Position, person: Person | undefined, currency: string | null): SeatMonths {
  const { status, startDate, endDate, fte } = position;
  if (status === 'closed') return NOTHING;
  const from = startDate === undefined ? NEVER : monthNumber(startDate);
  const to = endDate === undefined ? ALWAYS : monthAfter(endDate);
  if (person === undefined) return { ...NOTHING, from, to, fte };
  const { hireDate, endDate: lastDay } = person;
  const [start, leave] = [hireDate ?? startDate, lastDay ?? endDate];
  return {
    from,
    to,
    heldFrom: hireDate === undefined ? from : Math.max(from, monthNumber(hireDate)),
    heldTo: lastDay === undefined ? to : Math.min(to, monthAfter(lastDay)),
    start: start === undefined ? NEVER : monthNumber(start),
    leave: leave === undefined ? NEVER : monthNumber(leave),
    fte,
    pay: currency === null ? 0 : monthlyPay(position, person, currency) * fte,
  };
}

/** `YYYY-MM` and what follows as a count of months. */
export const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** The first month at whose end somebody whose last day this is is gone. */
function monthAfter(day: IsoDate): number {
  const isLastOfMonth = Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return monthNumber(day) + (isLastOfMonth ? 1 : 0);
}

function monthlyPay({ salaryOverride }: Position, { salary }: Person, currency: string): number {
  const pay = salaryOverride ?? salary;
  return pay === undefined || pay.currency !== currency ? 0 : pay.amount * (PERIODS_A_MONTH[pay.period] ?? 0);
}

/** Every seat's months as columns, by seat. */
export class SeatColumns {
  from = new Int32Array(0);
  to = new Int32Array(0);
  heldFrom = new Int32Array(0);
  heldTo = new Int32Array(0);
  start = new Int32Array(0);
  leave = new Int32Array(0);
  fte = new Float64Array(0);
  pay = new Float64Array(0);

  constructor(room: number) {
    this.reserve(room);
  }

  set(seat: number, months: SeatMonths): void {
    if (seat >= this.from.length) this.reserve(2 * seat + 16);
    this.from[seat] = months.from;
    this.to[seat] = months.to;
    this.heldFrom[seat] = months.heldFrom;
    this.heldTo[seat] = months.heldTo;
    this.start[seat] = months.start;
    this.leave[seat] = months.leave;
    this.fte[seat] = months.fte;
    this.pay[seat] = months.pay;
  }

  private reserve(room: number): void {
    const ints = (array: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(room);
      larger.set(array);
      return larger;
    };
    const floats = (array: Float64Array): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(room);
      larger.set(array);
      return larger;
    };
    [this.from, this.to] = [ints(this.from), ints(this.to)];
    [this.heldFrom, this.heldTo] = [ints(this.heldFrom), ints(this.heldTo)];
    [this.start, this.leave] = [ints(this.start), ints(this.leave)];
    [this.fte, this.pay] = [floats(this.fte), floats(this.pay)];
  }
}

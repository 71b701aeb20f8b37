/** Days as places on the track, and places and keys as days. */
import { type TimeMark, type TimeRange } from '../../../shared/scenario/timeline.ts';
import { addMonths, dayNumber, dayOfNumber, monthStart, monthsBetween } from '../../../shared/util/calendar.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { sayShortMonth } from '../../i18n/say-day.ts';

/** A month's label needs this many pixels. */
const LABEL = 34;
const YEAR_LABEL = 44;
/** This near to a mark the mark is meant, in pixels. */
const NEAR = 5;

export interface Tick {
  readonly day: IsoDate;
  readonly label: string;
  readonly isYear: boolean;
}

/** A label at every month, or at as many as there is room for; years always say which. */
export function ticksOf({ first, last }: TimeRange, room: number): readonly Tick[] {
  const months = monthsBetween(first, last) + 1;
  const perMonth = room / months;
  const every = [1, 2, 3, 6, 12].find((count) => count * perMonth >= LABEL) ?? 12;
  const everyYear = every < 12 ? 1 : Math.ceil(YEAR_LABEL / Math.max(1, 12 * perMonth));
  const days = Array.from({ length: months }, (_, at) => addMonths(first, at));
  return days.flatMap((day, at): readonly Tick[] => {
    const month = Number(day.slice(5, 7)) - 1;
    const year = Number(day.slice(0, 4));
    const isYear = month === 0 || (at === 0 && month % every === 0 && month + every < 12);
    if (isYear) return year % everyYear === 0 || everyYear === 1 ? [{ day, label: day.slice(0, 4), isYear }] : [];
    return month % every === 0 ? [{ day, label: sayShortMonth(day), isYear }] : [];
  });
}

/** Marks need this many pixels on average. */
const MARK_ROOM = 26;

/** How many months are marked together, so that marks do not stand on each other. */
export function monthsTogether({ first, last }: TimeRange, room: number): number {
  const perMonth = room / (monthsBetween(first, last) + 1);
  return [1, 2, 3, 6, 12].find((count) => count * perMonth >= MARK_ROOM) ?? 12;
}

const SHAPE_WIDTH = 13;
const DIGIT_WIDTH = 7;

/** Marks with their places: each where its day is, or right of the one before it in its lane. */
export function placedMarks(
  marks: readonly TimeMark[],
  place: (day: IsoDate) => number,
): readonly { readonly mark: TimeMark; readonly left: number }[] {
  const ends = { above: -Infinity, below: -Infinity };
  return marks.map((mark) => {
    const lane = mark.kind === 'move' ? 'above' : 'below';
    const left = Math.max(place(mark.day), ends[lane]);
    const count = mark.events.length;
    ends[lane] = left + SHAPE_WIDTH + (count > 1 ? DIGIT_WIDTH * String(count).length : 0);
    return { mark, left };
  });
}

/** The days of the range counted from 0; null, after everything, is one more than the last. */
export function indexOf({ first, last }: TimeRange, day: IsoDate | null): number {
  const days = dayNumber(last) - dayNumber(first) + 1;
  return day === null ? days : Math.min(days - 1, Math.max(0, dayNumber(day) - dayNumber(first)));
}

interface Pointing {
  readonly room: number;
  readonly range: TimeRange;
  readonly marks: readonly TimeMark[];
  /** Single days instead of months. */
  readonly isFine: boolean;
}

/** The day at a place of the track: the nearest beginning of a month or mark, or the very day; null beyond the end. */
export function pointedDay(x: number, { room, range, marks, isFine }: Pointing): IsoDate | null {
  if (x > room) return null;
  const [from, to] = [dayNumber(range.first), dayNumber(range.last)];
  const exact = from + (Math.max(0, x) / room) * (to - from + 1);
  const day = dayOfNumber(Math.min(to, Math.floor(exact)));
  if (isFine) return day;
  const perDay = room / (to - from + 1);
  const near = marks.find((mark) => Math.abs(dayNumber(mark.day) - exact) * perDay <= NEAR);
  if (near !== undefined) return near.day;
  const start = monthStart(day);
  const next = addMonths(start, 1);
  const nearest = exact - dayNumber(start) < dayNumber(next) - exact ? start : next;
  return nearest > range.last ? start : nearest;
}

type Press = Pick<globalThis.KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where a key leads: a month, with Shift a day, with Page a quarter; Home and End to both ends. Undefined: not a key of the slider. */
export function dayAfterKey(press: Press, date: IsoDate | null, range: TimeRange): IsoDate | null | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Home') return range.first;
  if (key === 'End') return null;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const { sign, months } = step;
  if (date === null) return sign === 1 ? null : months === 1 && shiftKey ? range.last : monthStart(range.last);
  const next = shiftKey && months === 1 ? dayOfNumber(dayNumber(date) + sign) : monthsOn(date, sign * months);
  return next > range.last ? null : next < range.first ? range.first : next;
}

const STEPS: Readonly<Record<string, { readonly sign: 1 | -1; readonly months: number }>> = {
  ArrowRight: { sign: 1, months: 1 },
  ArrowUp: { sign: 1, months: 1 },
  ArrowLeft: { sign: -1, months: 1 },
  ArrowDown: { sign: -1, months: 1 },
  PageUp: { sign: 1, months: 3 },
  PageDown: { sign: -1, months: 3 },
};

/** To beginnings of months: back from within a month it is that month's own. */
function monthsOn(date: IsoDate, months: number): IsoDate {
  const start = monthStart(date);
  return months === -1 && date !== start ? start : addMonths(start, months);
}

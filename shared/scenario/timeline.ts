/** What a time line shows: from when to when, and what happens on which day: moves, starts and leaves. */
import { positionName } from '../model/record-name.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { find, type Tables } from '../model/tables.ts';
import { addMonths, dayNumber, monthEnd, monthsBetween, monthStart } from '../util/calendar.ts';
import { compareText } from '../util/compare-text.ts';
import { dayAfter, type IsoDate } from '../util/iso-date.ts';
import { movesInEffect, type ScenarioId } from './moves.ts';

/** In the order in which marks of one month stand. */
export const MARK_KINDS = ['move', 'start', 'leave'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface TimeEvent {
  readonly kind: MarkKind;
  /** From which it holds; for who leaves it is the day after the last on which they are there. */
  readonly day: IsoDate;
  /** The move, or the position that starts or ends, or whose holder does. */
  readonly id: Id<'move'> | Id<'position'>;
  /** What people call it. */
  readonly name: string;
}

/** All of one kind in one month, or in some months that are marked together. */
export interface TimeMark {
  readonly kind: MarkKind;
  /** The first of their days. */
  readonly day: IsoDate;
  readonly events: readonly TimeEvent[];
}

export interface TimeRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const byDay = (a: TimeEvent, b: TimeEvent): number =>
  compareText(a.day, b.day) ||
  MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind) ||
  compareText(a.name, b.name) ||
  compareText(a.id, b.id);

interface Made {
  readonly person: Tables['person'];
  readonly events: readonly TimeEvent[];
}

const known = new WeakMap<Tables['position'], Made>();

/** Who starts and who leaves, by day. The same tables give the same list. */
export function comingsAndGoings(tables: Pick<Tables, 'position' | 'person'>): readonly TimeEvent[] {
  const found = known.get(tables.position);
  if (found !== undefined && found.person === tables.person) return found.events;
  const events: TimeEvent[] = [];
  tables.position.forEach((position) => {
    if (position.status !== 'closed') events.push(...eventsOf(tables as Tables, position));
  });
  events.sort(byDay);
  known.set(tables.position, { person: tables.person, events });
  return events;
}

/** A holder's own day comes beside that of the position when it is another one. */
function eventsOf(tables: Tables, position: Position): readonly TimeEvent[] {
  const { id, personId, startDate, endDate } = position;
  const person = personId === null ? undefined : find(tables, personId);
  const starts = new Set([startDate, person?.hireDate]);
  const leaves = new Set([endDate, person?.endDate]);
  if (
    startDate === undefined &&
    endDate === undefined &&
    person?.hireDate === undefined &&
    person?.endDate === undefined
  )
    return [];
  const name = positionName(tables, position);
  const event = (kind: MarkKind, day: IsoDate | undefined): readonly TimeEvent[] =>
    day === undefined ? [] : [{ kind, day, id, name }];
  const gone = [...leaves].map((day) => (day === undefined ? undefined : dayAfter(day)));
  return [...[...starts].flatMap((day) => event('start', day)), ...gone.flatMap((day) => event('leave', day))];
}

/** The moves of a scenario, those of the scenarios below it included, by day. */
export const moveEvents = (plan: Tables, scenarioId: ScenarioId): readonly TimeEvent[] =>
  movesInEffect(plan, scenarioId, null)
    .map(({ id, effectiveDate: day, label: name }): TimeEvent => ({ kind: 'move', day, id, name }))
    .toSorted(byDay);

/** How far a time line reaches back before today for who came and left, and for moves; and at least and at most beyond it, in months. */
const BACK = 12;
const BACK_FOR_MOVES = 120;
const AHEAD = 12;
const MOST_AHEAD = 120;

/**
 * Whole months: back to the earliest event of the year before today, or to an earlier move, and on to the last that is
 * planned, at least twelve months from today. A day that somebody mistyped by a century does not squeeze the rest together.
 */
export function timeRange(events: readonly TimeEvent[], today: IsoDate): TimeRange {
  const earliest = monthStart(addMonths(today, -BACK));
  const earliestMove = monthStart(addMonths(today, -BACK_FOR_MOVES));
  const latest = monthEnd(addMonths(today, MOST_AHEAD));
  let first = monthStart(today);
  let last = monthEnd(addMonths(today, AHEAD));
  for (const { kind, day } of events) {
    if (day < (kind === 'move' ? earliestMove : earliest) || day > latest) continue;
    if (day < first) first = monthStart(day);
    if (day > last) last = monthEnd(day);
  }
  return { first, last };
}

/** Whether anybody starts or leaves on a day that a time line around today shows; ends at the first. */
export function hasDayNear(tables: Tables, today: IsoDate): boolean {
  const earliest = monthStart(addMonths(today, -BACK));
  const latest = monthEnd(addMonths(today, MOST_AHEAD));
  const isNear = (day: IsoDate | undefined): boolean => day !== undefined && day >= earliest && day <= latest;
  for (const { startDate, endDate, personId, status } of tables.position.values()) {
    if (status === 'closed') continue;
    const person = personId === null ? undefined : find(tables, personId);
    if ([startDate, endDate, person?.hireDate, person?.endDate].some(isNear)) return true;
  }
  return false;
}

/** The events within the range by day, one mark for all of one kind in one month, or in as many as are marked together. */
export function timeMarks(events: readonly TimeEvent[], { first, last }: TimeRange, together = 1): readonly TimeMark[] {
  const marks = new Map<string, { kind: MarkKind; day: IsoDate; events: TimeEvent[] }>();
  for (const event of events) {
    const { kind, day } = event;
    if (day < first || day > last) continue;
    const key = `${Math.floor(monthsBetween('1900-01-01', day) / together)} ${kind}`;
    const mark = marks.get(key) ?? { kind, day, events: [] };
    mark.events.push(event);
    if (day < mark.day) mark.day = day;
    marks.set(key, mark);
  }
  return [...marks.values()].toSorted(
    (a, b) => compareText(a.day, b.day) || MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind),
  );
}

/** The next day after this one on which something happens, or the one before; null when there is none. `day` null is after everything. */
export function neighbouringDay(events: readonly TimeEvent[], day: IsoDate | null, step: 1 | -1): IsoDate | null {
  const days = events.map((event) => event.day);
  if (day === null) return step === 1 ? null : days.reduce<IsoDate | null>(latestOf, null);
  const beyond = days.filter((other) => (step === 1 ? other > day : other < day));
  return beyond.reduce<IsoDate | null>(step === 1 ? earliestOf : latestOf, null);
}

const latestOf = (best: IsoDate | null, day: IsoDate): IsoDate => (best === null || day > best ? day : best);
const earliestOf = (best: IsoDate | null, day: IsoDate): IsoDate => (best === null || day < best ? day : best);

/** The events of one day. */
export const eventsOn = (events: readonly TimeEvent[], day: IsoDate): readonly TimeEvent[] =>
  events.filter((event) => event.day === day);

/** Where a day stands in the range, 0 at its beginning and 1 at the end of its last day. */
export function shareOf({ first, last }: TimeRange, day: IsoDate): number {
  const days = dayNumber(last) - dayNumber(first) + 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(first)) / days));
}

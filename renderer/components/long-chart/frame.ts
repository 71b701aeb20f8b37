/** Where the parts of a chart of long histories lie: one place for the drawing, its marks and what is read off it. */
import type { HistoryLine } from '../../../shared/util/history-line.ts';
import type { LongEvent, Span } from './chart-types.ts';

/** Room around the drawing in CSS pixels: numbers on the left, days below. */
export const ROOM = { left: 54, right: 26, top: 8, bottom: 26 } as const;

/** Marks closer to each other than this become one. */
const MARK = 26;

export const innerWidth = (width: number): number => Math.max(1, width - ROOM.left - ROOM.right);

/** The place of a day from the left. */
export const xOf = (day: number, { from, to }: Span, width: number): number =>
  ROOM.left + ((day - from) / Math.max(1, to - from)) * innerWidth(width);

/** All days that any of the lines, or of the other days, reach over; null when there is none. */
export function wholeSpan(lines: readonly HistoryLine[]): Span | null {
  let [from, to] = [Infinity, -Infinity];
  for (const { days } of lines) {
    from = Math.min(from, days[0] ?? Infinity);
    to = Math.max(to, days.at(-1) ?? -Infinity);
  }
  if (from > to) return null;
  return from === to ? { from: from - 1, to: to + 1 } : { from, to };
}

/** The last days of a span, within it. */
export const lastDays = (whole: Span, days: number): Span => ({
  from: Math.max(whole.from, whole.to - days),
  to: whole.to,
});

export interface Mark {
  readonly events: readonly LongEvent[];
  readonly x: number;
}

/** The events within the span, from the left; those that would touch are one mark. */
export function marksOf(events: readonly LongEvent[], span: Span, width: number): readonly Mark[] {
  const marks: { events: LongEvent[]; x: number }[] = [];
  for (const event of events.toSorted((a, b) => a.day - b.day)) {
    if (event.day < span.from || event.day > span.to) continue;
    const x = xOf(event.day, span, width);
    const last = marks.at(-1);
    if (last !== undefined && x - last.x < MARK) last.events.push(event);
    else marks.push({ events: [event], x });
  }
  return marks;
}

/** Histories as a table: a row a day that was measured, a column a line, and what happened on the day. */
import { dayOfNumber } from '../../util/calendar.ts';
import type { HistoryLine } from '../../util/history-line.ts';
import { csvText, type CsvCell } from '../csv.ts';

export interface HistoryTable {
  readonly lines: readonly HistoryLine[];
  readonly events: readonly { readonly day: number; readonly label: string }[];
  readonly headings: { readonly day: string; readonly events: string };
}

/** The table as CSV. A day on which a line was not measured has an empty cell, never a nought. */
export function historyCsv({ lines, events, headings }: HistoryTable): string {
  const rows = new Map<number, { values: CsvCell[]; events: string[] }>();
  const rowOf = (day: number): { values: CsvCell[]; events: string[] } => {
    const known = rows.get(day);
    if (known !== undefined) return known;
    const made = { values: lines.map((): CsvCell => null), events: [] };
    rows.set(day, made);
    return made;
  };
  for (const [column, { days, values }] of lines.entries()) {
    for (const [at, day] of days.entries()) rowOf(day).values[column] = values[at] ?? null;
  }
  for (const { day, label } of events) rowOf(day).events.push(label);
  const hasEvents = events.length > 0;
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([day, row]) => [dayOfNumber(day), ...row.values, ...(hasEvents ? [row.events.join('; ')] : [])]);
  return csvText([[headings.day, ...lines.map(({ name }) => name), ...(hasEvents ? [headings.events] : [])], ...body]);
}

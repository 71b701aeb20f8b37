/** A table of measurements or events as text: its columns by name, its rows by line. */
import Papa from 'papaparse';
import { message, type Message } from '../../texts/message.ts';
import '../../texts/portfolio-texts.ts';
import { fail, ok, type Result } from '../../util/result.ts';
import { unescapeFormula } from '../csv.ts';
import { guessDelimiter } from '../delimiter.ts';

export interface TableRow {
  /** The first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** As they are written. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** More rows than this are no history of repositories, or should be imported in parts. */
const MAX_ROWS = 500_000;

/** The table in a text with any of the usual delimiters, with or without a byte order mark; empty lines are no rows. */
export function readTable(text: string): Result<Table, Message> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const hint = /^sep=(.)(?:\r\n|\r|\n)/.exec(source);
  const body = hint === null ? source : source.slice(hint[0].length);
  const linesAbove = hint === null ? 0 : 1;
  const delimiter = hint?.[1] ?? guessDelimiter(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, preview: MAX_ROWS + 2 });
  const rows = data
    .map((cells, at) => ({
      line: at + 1 + linesAbove,
      cells: cells.map((cell) => unescapeFormula(cell.trim().toWellFormed())),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...below] = rows;
  if (header === undefined || below.length === 0) return fail(message('history.refused.empty'));
  if (below.length > MAX_ROWS) return fail(message('history.refused.tooMany', { limit: MAX_ROWS }));
  return ok({ headers: header.cells, rows: below });
}

/** A header without what differs from program to program: `Time ISO8601`, `time_iso8601`. */
export const plainHeader = (header: string): string => header.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

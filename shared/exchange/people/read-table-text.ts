/** Reads a people list from CSV, TSV or text copied out of a spreadsheet. */
import Papa from 'papaparse';
import type { Result } from '../../util/result.ts';
import type { Message } from '../../texts/message.ts';
import { problemOf, type ImportProblem } from './import-problem.ts';
import { MAX_ROWS, sheetOf, type PeopleSheet } from './people-sheet.ts';

/** Lines above the headers that do not count against the limit of rows. */
const SPARE_LINES = 100;

/** The sheet in this text, its delimiter found out; or why it is no list. */
export function readTableText(text: string, found: readonly ImportProblem[] = []): Result<PeopleSheet, Message> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  // Spreadsheet programs understand, and write, a first line that names the delimiter.
  const hint = /^sep=(.)(?:\r\n|\r|\n)/.exec(source);
  const parsed = Papa.parse<string[]>(hint === null ? source : source.slice(hint[0].length), {
    delimiter: hint?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: MAX_ROWS + SPARE_LINES,
  });
  const hintLines: string[][] = hint === null ? [] : [[]];
  const lines = [...hintLines, ...parsed.data];
  const broken = parsed.errors.filter(({ type }) => type === 'Quotes');
  const rows = new Set(broken.map(({ row }) => (row ?? 0) + 1 + hintLines.length));
  const quotes = [...rows].map((row) => problemOf({ row, field: 'row', what: 'brokenQuotes', done: 'readAsIs' }));
  return sheetOf(lines, [...found, ...quotes]);
}

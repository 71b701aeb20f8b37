/** Reads a people list from CSV, TSV or text copied out of a spreadsheet. */
import Papa from 'papaparse';
import type { Result } from '../../util/result.ts';
import type { Message } from '../../texts/message.ts';
import { guessDelimiter } from '../delimiter.ts';
import { problemOf, type ImportProblem } from './import-problem.ts';
import { MAX_ROWS, sheetOf, type PeopleSheet } from './people-sheet.ts';

/** Lines above the headers that do not count against the limit of rows. */
const SPARE_LINES = 100;

/** Stands for "no quotation mark": text has no such character. */
const NO_QUOTES = '\0';

/** The sheet in this text, its delimiter found out; or why it is no list. */
export function readTableText(text: string, found: readonly ImportProblem[] = []): Result<PeopleSheet, Message> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  // Spreadsheet programs understand, and write, a first line that names the delimiter.
  const hint = /^sep=(.)(?:\r\n|\r|\n)/.exec(source);
  const linesAbove: readonly string[][] = hint === null ? [] : [[]];
  const body = hint === null ? source : source.slice(hint[0].length);
  const config = { delimiter: hint?.[1] ?? guessDelimiter(source), preview: MAX_ROWS + SPARE_LINES };
  const parsed = Papa.parse<string[]>(body, config);
  const badLines = new Set(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => (row ?? 0) + 1));
  const { rows, done } =
    badLines.size === 0 ? { rows: parsed.data, done: 'readAsIs' as const } : mend(parsed.data, body, config);
  const quotes = [...badLines].map((line) =>
    problemOf({ row: line + linesAbove.length, field: 'row', what: 'brokenQuotes', done }),
  );
  return sheetOf([...linesAbove, ...rows], [...found, ...quotes]);
}

/**
 * A quotation mark that does not close where it should swallows the rows below it. Whether it is better to take all
 * marks as ordinary characters is decided by how many rows then have as many cells as the first.
 */
function mend(quoted: readonly string[][], text: string, config: { delimiter: string; preview: number }) {
  const { data } = Papa.parse<string[]>(text, { ...config, quoteChar: NO_QUOTES });
  const plain = data.map((row) => row.map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')));
  const fitting = (rows: readonly string[][]): number => rows.filter(({ length }) => length === rows[0]?.length).length;
  return fitting(plain) > fitting(quoted)
    ? { rows: plain, done: 'quotesIgnored' as const }
    : { rows: quoted, done: 'readAsIs' as const };
}

/** A people list as a plain table of texts, whatever file it came from. */
import { fail, ok, type Result } from '../../util/result.ts';
import { message, type Message } from '../../texts/message.ts';
import { problemOf, type ImportProblem } from './import-problem.ts';

/** Most rows of one list. Larger lists are not organisations but logs. */
export const MAX_ROWS = 200_000;
/** Most columns of a people list. */
export const MAX_COLUMNS = 1_000;

export interface PeopleSheet {
  /** One per column, none empty, none twice. */
  readonly headers: readonly string[];
  /** As many cells per row as there are headers; empty rows are kept, so that line numbers stay right. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the sheet that holds the headers, the first being 1. */
  readonly headerRow: number;
  readonly problems: readonly ImportProblem[];
}

/** The sheet of these lines of cells, or why they are no list. Lines above the headers are skipped. */
export function sheetOf(
  lines: readonly (readonly string[])[],
  found: readonly ImportProblem[] = [],
): Result<PeopleSheet, Message> {
  const headerAt = headerLine(lines);
  const headerCells = lines[headerAt];
  if (headerCells === undefined) return fail(message('import.empty'));
  const below = lines.slice(headerAt + 1);
  const rowCount = lastFilled(below) + 1;
  if (rowCount === 0) return fail(message('import.noRows'));
  if (rowCount > MAX_ROWS) return fail(message('import.tooManyRows', { limit: MAX_ROWS }));
  if (headerCells.length > MAX_COLUMNS) return fail(message('import.tooManyColumns', { limit: MAX_COLUMNS }));

  const rows = below.slice(0, rowCount);
  const headerRow = headerAt + 1;
  const { columns, problems } = nameColumns(headerCells, rows, headerRow);
  const extra = rows.flatMap((row, index) => extraCells(row, headerCells.length, headerRow + 1 + index));
  return ok({
    headers: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map(({ at }) => row[at] ?? '')),
    headerRow,
    problems: [...found, ...problems, ...extra],
  });
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Exports often begin with a title line: the headers are the first line with two filled cells, if any line has two. */
function headerLine(lines: readonly (readonly string[])[]): number {
  const wide = lines.findIndex((line) => line.filter(isFilled).length > 1);
  return wide === -1 ? lines.findIndex((line) => line.some(isFilled)) : wide;
}

const lastFilled = (rows: readonly (readonly string[])[]): number => rows.findLastIndex((row) => row.some(isFilled));

interface Column {
  readonly header: string;
  readonly at: number;
}

function nameColumns(cells: readonly string[], rows: readonly (readonly string[])[], headerRow: number) {
  const columns: Column[] = [];
  const problems: ImportProblem[] = [];
  const taken = new Set<string>();
  cells.forEach((cell, at) => {
    const text = cell.trim();
    if (text === '' && !rows.some((row) => isFilled(row[at] ?? ''))) return;
    const header = freeName(text === '' ? `Column ${at + 1}` : text, taken);
    taken.add(header);
    columns.push({ header, at });
    if (header === text) return;
    const what = text === '' ? 'emptyHeader' : 'repeatedHeader';
    problems.push(
      problemOf({
        row: headerRow,
        field: 'sheet',
        what,
        done: 'renamedHeader',
        values: { header: text, name: header },
      }),
    );
  });
  return { columns, problems };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
  return name;
}

function extraCells(row: readonly string[], width: number, line: number): readonly ImportProblem[] {
  const extra = row.slice(width).filter(isFilled);
  if (extra.length === 0) return [];
  const values = { count: extra.length, text: extra.join(', ') };
  return [problemOf({ row: line, field: 'row', what: 'extraCells', done: 'leftOut', values })];
}

/** Reads a people list from an Excel workbook (XLSX). */
import readXlsxFile from 'read-excel-file/universal';
import { fail, type Result } from '../../util/result.ts';
import { message, type Message } from '../../texts/message.ts';
import { problemOf, type ImportProblem } from './import-problem.ts';
import { MAX_COLUMNS, MAX_ROWS, sheetOf, type PeopleSheet } from './people-sheet.ts';
import { storedZip, unpackZip, type UnpackedFile } from './zip-archive.ts';

const MEGABYTE = 1024 * 1024;

/** Most bytes a workbook may unpack to: a list of 100,000 people takes about 60 MB. */
const MAX_UNPACKED_BYTES = 160 * MEGABYTE;
const MAX_FILES = 2_000;
/** Most cells the grid of one sheet may span, filled or not. */
const MAX_CELLS = 10_000_000;

/** The first sheet of the workbook that holds a table, or why there is none. Other sheets are named, not read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<PeopleSheet, Message>> {
  const unpacked = await unpackZip(bytes, {
    maxBytes: MAX_UNPACKED_BYTES,
    maxFiles: MAX_FILES,
    isWanted: (path) => path.endsWith('.xml') || path.endsWith('.rels'),
  });
  if (!unpacked.ok) {
    const limit = MAX_UNPACKED_BYTES / MEGABYTE;
    if (unpacked.error === 'too-big') return fail(message('import.workbookTooBig', { limit }));
    return fail(message(unpacked.error === 'encrypted' ? 'import.encrypted' : 'import.damagedWorkbook'));
  }
  const files = unpacked.value;
  if (!files.some(({ path }) => path === 'xl/workbook.xml')) return fail(message('import.noWorkbook'));
  const prepared = files.map(prepareSheet).filter((file) => file !== null);
  if (prepared.length < files.length) return fail(message('import.sparseWorkbook'));
  try {
    return firstTable(await readXlsxFile(storedZip(prepared).buffer));
  } catch (error) {
    // The reader throws on whatever it does not understand in a file from elsewhere.
    const detail = error instanceof Error ? error.message : String(error);
    return fail(message('import.unreadableWorkbook', { detail }));
  }
}

type Cell = string | number | boolean | object | null;
type Sheets = readonly { readonly sheet: string; readonly data: readonly (readonly Cell[])[] }[];

function firstTable(sheets: Sheets): Result<PeopleSheet, Message> {
  const filled = sheets.filter(({ data }) => data.length > 1);
  const [chosen, ...others] = filled;
  if (chosen === undefined)
    return fail(message(sheets.some(({ data }) => data.length > 0) ? 'import.noRows' : 'import.empty'));
  const notes: ImportProblem[] = [];
  if (others.length > 0) {
    const values = { sheet: chosen.sheet, others: others.map(({ sheet }) => sheet).join(', ') };
    notes.push(
      problemOf({ row: 1, field: 'sheet', what: 'otherSheets', done: 'firstSheet', values, severity: 'note' }),
    );
  }
  return sheetOf(
    chosen.data.map((row) => row.map(cellText)),
    notes,
  );
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'object' ? '' : String(cell);
}

/** The file as the reader may have it; null when it is a sheet whose cells lie too far out. Other files stay as they are. */
function prepareSheet(file: UnpackedFile): UnpackedFile | null {
  if (!file.path.startsWith('xl/worksheets/')) return file;
  const xml = new TextDecoder().decode(file.bytes);
  if (!hasSaneGrid(xml)) return null;
  // The reader drops cells with an error, such as #REF!; as texts they come through and are seen.
  const mended = xml.replaceAll(/(<c\b[^>]*\bt=)"e"/g, '$1"str"');
  return mended === xml ? file : { ...file, bytes: new TextEncoder().encode(mended) };
}

/** Rows and columns are said by number in each sheet; one cell far out would make the reader fill in all before it. */
function hasSaneGrid(xml: string): boolean {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(/\br\s*=\s*["']([A-Z]*)(\d*)["']/g)) {
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, columnNumber(letters));
  }
  return lastRow <= MAX_ROWS + MAX_COLUMNS && lastColumn <= MAX_COLUMNS && lastRow * lastColumn <= MAX_CELLS;
}

/** `A` is 1, `Z` 26, `AA` 27. */
const columnNumber = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

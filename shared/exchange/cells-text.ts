/** Ranges of cells as spreadsheet programs copy and paste them: tabs between cells, a line per row. */
import Papa from 'papaparse';
import { escapeFormula, unescapeFormula } from './csv.ts';

/** The cells of a pasted text, at most `limit` rows of them, and how many rows there are in all. */
export interface PastedCells {
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
}

/** Quotation marks mean what they mean in spreadsheets only around a whole cell; inside they are text. */
export function readCellsText(text: string, limit: number): PastedCells {
  const source = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)$/, '');
  const { data } = Papa.parse<string[]>(source, { delimiter: '\t' });
  return {
    rows: data.slice(0, limit).map((row) => row.map((cell) => unescapeFormula(cell.toWellFormed()))),
    total: data.length,
  };
}

/** The cells as text for the clipboard; what a spreadsheet program would run as a formula is made harmless. */
export const cellsText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');

function quoted(cell: string): string {
  const text = escapeFormula(cell);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

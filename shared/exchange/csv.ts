/** Tables as CSV: RFC 4180, with texts that a spreadsheet program would run as a formula made harmless. */

/** What a cell may hold: texts are escaped, numbers are written bare. */
export type CsvCell = string | number | null;

/** A first character that spreadsheet programs act on (OWASP ASVS 1.2.10), and the apostrophe that tames them. */
const ACTIVE = /^[=+\-@\t\r\n\0']/;

/** The text with an apostrophe in front where a spreadsheet program would otherwise act on it. */
export const escapeFormula = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text);

/** What `escapeFormula` was given; texts that only happen to begin with an apostrophe stay as they are. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && ACTIVE.test(text.slice(1)) ? text.slice(1) : text;

/** The table as CSV with CRLF after each line. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = escapeFormula(cell.toWellFormed());
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

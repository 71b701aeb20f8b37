/** A plan's positions as a people list in CSV, which the import reads back. */
import type { Tables } from '../../model/tables.ts';
import { csvText } from '../csv.ts';
import { columnsOf, peopleRows, type ExportOptions } from './people-rows.ts';

/** The list with one line of headers. Texts that a spreadsheet program would run are made harmless. */
export function peopleCsv(tables: Tables, options: ExportOptions): string {
  const columns = columnsOf(options);
  const rows = peopleRows(tables, options).map((row) => columns.map((column) => row[column] ?? null));
  return csvText([columns, ...rows]);
}

/** A plan's positions as a people list in JSON, for programs: one object per position. */
import type { Tables } from '../../model/tables.ts';
import { columnsOf, peopleRows, type ExportOptions } from './people-rows.ts';

/** An array of objects with the columns of the list as keys; what is not known is null. */
export function peopleJson(tables: Tables, options: ExportOptions): string {
  const columns = columnsOf(options);
  const rows = peopleRows(tables, options).map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  );
  return `${JSON.stringify(rows, null, 1)}\n`;
}

/** Which column of a sheet holds which field. */
import { fail, ok, type Result } from '../../util/result.ts';
import { message, type Message } from '../../texts/message.ts';
import { isPeopleField, PEOPLE_FIELDS, type PeopleField } from './people-field.ts';
import type { PeopleSheet } from './people-sheet.ts';

/** The header of each field's column; a field without a column is absent. */
export type Mapping = Readonly<Partial<Record<PeopleField, string>>>;

/** What a user says about the mapping: a header for a field, or null for "no column". */
export type MappingChanges = Readonly<Partial<Record<PeopleField, string | null>>>;

/** Reads `field=Header` pairs, as the command line takes them; `field=` takes a field's column away. */
export function parseMapping(pairs: readonly string[], sheet: PeopleSheet): Result<MappingChanges, Message> {
  const changes: Partial<Record<PeopleField, string | null>> = {};
  for (const pair of pairs) {
    const [, field = '', wanted = ''] = /^([^=]*)=(.*)$/s.exec(pair.trim()) ?? [];
    if (field === '') return fail(message('import.map.shape', { pair }));
    if (!isPeopleField(field)) return fail(message('import.map.field', { field, fields: PEOPLE_FIELDS.join(', ') }));
    if (field in changes) return fail(message('import.map.twice', { field }));
    const header = wanted.trim() === '' ? null : headerNamed(wanted.trim(), sheet.headers);
    if (header === undefined) {
      return fail(message('import.map.header', { header: wanted.trim(), headers: sheet.headers.join(', ') }));
    }
    changes[field] = header;
  }
  return ok(changes);
}

function headerNamed(wanted: string, headers: readonly string[]): string | undefined {
  return headers.includes(wanted) ? wanted : headers.find((header) => header.toLowerCase() === wanted.toLowerCase());
}

/** The mapping after the changes. A column that is given to a field is taken from the field it was guessed for. */
export function changeMapping(mapping: Mapping, changes: MappingChanges): Mapping {
  const given = new Set(Object.values(changes));
  const kept = Object.entries(mapping).filter(([field, header]) => !(field in changes) && !given.has(header));
  return Object.fromEntries([...kept, ...Object.entries(changes).filter(([, header]) => header !== null)]);
}

/** Reads the cell of a field in a row; empty when the field has no column. */
export type CellReader = (row: readonly string[], field: PeopleField) => string;

/** A reader of cells by field for sheets with these headers. */
export function cellReader(headers: readonly string[], mapping: Mapping): CellReader {
  const columns = new Map<PeopleField, number>();
  for (const field of PEOPLE_FIELDS) {
    const header = mapping[field];
    if (header !== undefined && headers.includes(header)) columns.set(field, headers.indexOf(header));
  }
  return (row, field) => {
    const column = columns.get(field);
    return column === undefined ? '' : (row[column] ?? '');
  };
}

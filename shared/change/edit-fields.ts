/** The fields of records and edits, where a record is taken apart field by field. */
import { equal, ownValue } from '../util/equal.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Edit } from './change.ts';

/** The record with a field set, or left out when the value is `undefined`. The value must come from a record of its kind. */
export function withField(record: AnyRecord, field: string, value: unknown): AnyRecord {
  const fields = new Map<string, unknown>(Object.entries(record));
  if (value === undefined) fields.delete(field);
  else fields.set(field, value);
  return Object.fromEntries(fields) as unknown as AnyRecord;
}

/** The fields an edit changes; null where the record comes or goes, which is all of them. */
export function changedFields({ before, after }: Pick<Edit, 'before' | 'after'>): readonly string[] | null {
  if (before === null || after === null) return null;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !equal(ownValue(before, field), ownValue(after, field)));
}

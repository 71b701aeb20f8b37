/** Records and their values as people read them. */
import { isId, kindOf } from '../model/kinds.ts';
import type { Membership } from '../model/membership.ts';
import { nameOf, recordName } from '../model/record-name.ts';
import type { Relation } from '../model/relation.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';

/** What a record is called; a membership and a line by what they connect. */
export function nameOfRecord(tables: Tables, record: AnyRecord): string {
  const kind = kindOf(record.id);
  if (kind === 'membership') {
    const { positionId, groupId } = record as Membership;
    return `${nameOf(tables, positionId)} · ${idInWords(tables, groupId)}`;
  }
  if (kind === 'relation') {
    const { fromPositionId, toPositionId } = record as Relation;
    return `${nameOf(tables, fromPositionId)} → ${nameOf(tables, toPositionId)}`;
  }
  if (kind === 'interaction' || kind === 'dependency') {
    const ends = Object.entries(record).filter(([field]) => field.endsWith('TeamId'));
    return ends.map(([, id]) => idInWords(tables, String(id))).join(' → ');
  }
  return recordName(tables, record);
}

function idInWords(tables: Tables, id: string): string {
  const record = isId(id) ? find(tables, id) : undefined;
  return record === undefined ? id : nameOfRecord(tables, record);
}

/** A field's value as people read it: names for ids, null for nothing. */
export function valueInWords(tables: Tables, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return isId(value) ? idInWords(tables, value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((entry) => valueInWords(tables, entry) ?? '').join(', ') || null;
  return Object.values(value)
    .map((inner) => valueInWords(tables, inner))
    .filter((text) => text !== null)
    .join(' ');
}

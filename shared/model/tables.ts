/** Every record of a plan: one table per kind. Untouched tables keep their identity from edit to edit. */
import { ALL_KINDS, kindOf, type Id, type Kind } from './kinds.ts';
import type { AnyRecord, RecordOf } from './schemas.ts';
import { Table } from './table.ts';

export type Tables = { readonly [K in Kind]: Table<RecordOf<K>> };

/** A plan without records. */
export function emptyTables(): Tables {
  // Each entry has the type of its kind; Object.fromEntries cannot say so.
  return Object.fromEntries(ALL_KINDS.map((kind) => [kind, Table.of<AnyRecord>()])) as unknown as Tables;
}

/** The table of a kind, as a table of any record. */
export const tableOf = (tables: Tables, kind: Kind): Table<AnyRecord> => tables[kind];

/** The record with this id, or `undefined`. */
export function find<K extends Kind>(tables: Tables, id: Id<K>): RecordOf<K> | undefined {
  return tableOf(tables, kindOf(id)).get(id) as RecordOf<K> | undefined;
}

/** Tables that hold the given records; a repeated id keeps its last record. */
export function tablesOf(records: Iterable<AnyRecord>): Tables {
  const byKind = new Map<Kind, AnyRecord[]>();
  for (const record of records) {
    const kind = kindOf(record.id);
    const list = byKind.get(kind);
    if (list === undefined) byKind.set(kind, [record]);
    else list.push(record);
  }
  const tables = emptyTables();
  return { ...tables, ...Object.fromEntries([...byKind].map(([kind, list]) => [kind, Table.of(list)])) };
}

/** All records, kind by kind. */
export function* allRecords(tables: Tables): Generator<AnyRecord, void, undefined> {
  for (const kind of ALL_KINDS) yield* tableOf(tables, kind).values();
}

/** Checks the records inside moves and snapshots, which no schema of a field can: each by the schema of its own kind. */
import type { Message } from '../texts/message.ts';
import { message } from '../texts/message.ts';
import { isId, isOrgId, kindOf } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import { readRecord } from '../model/read-record.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Table } from '../model/table.ts';
import type { Tables } from '../model/tables.ts';

/** The tables without what cannot be read inside moves and snapshots; each such part is told. */
export function readMoves(tables: Tables, repairs: Message[]): Tables {
  const move = mended<Move>(tables.move, (record) => {
    const edits = record.edits.filter(isGoodEdit);
    if (edits.length === record.edits.length) return record;
    repairs.push(message('repair.moveEdits', { record: record.label, count: record.edits.length - edits.length }));
    return { ...record, edits };
  });
  const snapshot = mended<Snapshot>(tables.snapshot, (record) => {
    const records = record.records.filter(({ id, ...fields }) => isGoodRecord(id, { id, ...fields }));
    if (records.length === record.records.length) return record;
    const count = record.records.length - records.length;
    repairs.push(message('repair.snapshotRecords', { record: record.name, count }));
    return { ...record, records };
  });
  return { ...tables, move, snapshot };
}

function mended<R extends AnyRecord>(table: Table<R>, mend: (record: R) => R): Table<R> {
  const edits: [string, R][] = [];
  table.forEach((record) => {
    const next = mend(record);
    if (next !== record) edits.push([record.id, next]);
  });
  return table.with(edits);
}

const isGoodEdit = ({ id, before, after }: Move['edits'][number]): boolean =>
  !(before === null && after === null) && [before, after].every((side) => side === null || isGoodRecord(id, side));

const isGoodRecord = (id: string, record: Readonly<Record<string, unknown>>): boolean =>
  isId(id) && isOrgId(id) && record['id'] === id && readRecord(kindOf(id), record).success;

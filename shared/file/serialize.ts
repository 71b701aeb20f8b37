/** A plan as the text of its file: canonical, so that equal plans are equal bytes and Git shows the changed fields. */
import { compareText } from '../util/compare-text.ts';
import { ALL_KINDS, KINDS, type Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Table } from '../model/table.ts';
import { tableOf } from '../model/tables.ts';
import { bracket, canonicalJson } from './canonical-json.ts';
import { FORMAT, FORMAT_VERSION, MIN_READER } from './format.ts';
import type { Plan } from './plan.ts';

/** Records and tables never change, so their text is made once: a snapshot after one edit writes one record. */
const textOfRecord = new WeakMap<AnyRecord, string>();
const textOfTable = new WeakMap<Table<AnyRecord>, string>();

/** The text of the plan's file: UTF-8 when written, LF, a newline at the end. Empty collections are left out. */
export function serializePlan({ header, tables, unknown }: Plan): string {
  const head = [
    `"format": ${JSON.stringify(FORMAT)}`,
    // A newer Orgwright that let us edit its file must not take it for an older one afterwards.
    `"formatVersion": ${Math.max(header.formatVersion, FORMAT_VERSION)}`,
    `"minReader": ${Math.max(header.minReader, MIN_READER)}`,
    `"docId": ${JSON.stringify(header.docId)}`,
    `"name": ${JSON.stringify(header.name)}`,
  ];
  const body: [key: string, text: string][] = Object.entries(unknown).map(([key, value]) => [
    key,
    `${JSON.stringify(key)}: ${canonicalJson(value, 1)}`,
  ]);
  for (const kind of ALL_KINDS) {
    const table = tableOf(tables, kind);
    if (table.size > 0) body.push([KINDS[kind].collection, collectionText(kind, table)]);
  }
  body.sort(([a], [b]) => compareText(a, b));
  return `${bracket('{', [...head, ...body.map(([, text]) => text)], '}', 0)}\n`;
}

function collectionText(kind: Kind, table: Table<AnyRecord>): string {
  const known = textOfTable.get(table);
  if (known !== undefined) return known;
  const records = [...table.values()].sort((a, b) => compareText(a.id, b.id));
  const text = `"${KINDS[kind].collection}": ${bracket('[', records.map(recordText), ']', 1)}`;
  textOfTable.set(table, text);
  return text;
}

function recordText(record: AnyRecord): string {
  const known = textOfRecord.get(record);
  if (known !== undefined) return known;
  const text = canonicalJson(record, 2);
  textOfRecord.set(record, text);
  return text;
}

/** A plan as the text of its file: canonical, so that equal plans are equal bytes and Git shows the changed fields. */
import { compareText } from '../util/compare-text.ts';
import { joined, type TextPiece, type TextPieces } from '../util/text-pieces.ts';
import { ALL_KINDS, KINDS } from '../model/kinds.ts';
import { tableOf } from '../model/tables.ts';
import { canonicalJson } from './canonical-json.ts';
import { BETWEEN_RECORDS, collectionPieces } from './collection-pieces.ts';
import { FORMAT, FORMAT_VERSION, MIN_READER } from './format.ts';
import type { Plan } from './plan.ts';

/** The text of the plan's file: UTF-8 when written, LF, a newline at the end. Empty collections are left out. */
export function serializePlan(plan: Plan): string {
  const writing = writePlan(plan);
  for (;;) {
    const step = writing.next();
    if (step.done === true) return joined(step.value);
  }
}

/**
 * The same text in pieces, written step by step: between two steps, each a millisecond or two, the caller may do
 * something else. What an earlier version of the plan has been written as is used again.
 */
export function* writePlan({ header, tables, unknown }: Plan): Generator<undefined, TextPieces> {
  const head = [
    `"format": ${JSON.stringify(FORMAT)}`,
    // A newer Orgwright that let us edit its file must not take it for an older one afterwards.
    `"formatVersion": ${Math.max(header.formatVersion, FORMAT_VERSION)}`,
    `"minReader": ${Math.max(header.minReader, MIN_READER)}`,
    `"docId": ${JSON.stringify(header.docId)}`,
    `"name": ${JSON.stringify(header.name)}`,
  ];
  const body: [key: string, pieces: TextPieces][] = Object.entries(unknown).map(([key, value]) => [
    key,
    [{ text: `,\n ${JSON.stringify(key)}: ${canonicalJson(value, 1)}` }],
  ]);
  for (const kind of ALL_KINDS) {
    const table = tableOf(tables, kind);
    if (table.size === 0) continue;
    const { collection } = KINDS[kind];
    body.push([collection, listOf(collection, yield* collectionPieces(kind, table))]);
  }
  body.sort(([a], [b]) => compareText(a, b));
  return [{ text: `{\n ${head.join(',\n ')}` }, ...body.flatMap(([, pieces]) => pieces), { text: '\n}\n' }];
}

/** A collection as one field of the file. */
function listOf(collection: string, records: TextPieces): TextPieces {
  const pieces: TextPiece[] = [{ text: `,\n "${collection}": [\n  ` }];
  for (const [at, piece] of records.entries()) {
    if (at > 0) pieces.push(BETWEEN_RECORDS);
    pieces.push(piece);
  }
  return [...pieces, { text: '\n ]' }];
}

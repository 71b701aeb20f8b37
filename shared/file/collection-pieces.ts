/**
 * The text of one kind's records in pieces of some hundred records, in the order of their ids. Pieces are kept from
 * version to version of a table, so after an edit only the piece around the edited record is written again.
 */
import { compareText } from '../util/compare-text.ts';
import type { TextPiece } from '../util/text-pieces.ts';
import type { Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Table } from '../model/table.ts';
import { canonicalJson } from './canonical-json.ts';

/** Records of a new piece: written within a millisecond or two. */
const RECORDS = 128;
/** Where more records than this share have changed, everything is written anew. */
const MOST_CHANGED = 1 / 8;
/** Between two records, and so between two pieces. */
export const BETWEEN_RECORDS: TextPiece = { text: ',\n  ' };

interface RecordsPiece extends TextPiece {
  readonly records: readonly AnyRecord[];
}

type Pieces = readonly RecordsPiece[];

const piecesOfTable = new WeakMap<Table<AnyRecord>, Pieces>();
const lastTable = new Map<Kind, Table<AnyRecord>>();

/** The pieces of a table; stops after each piece it writes, so that the caller may do something else in between. */
export function* collectionPieces(kind: Kind, table: Table<AnyRecord>): Generator<undefined, Pieces> {
  const known = piecesOfTable.get(table);
  if (known !== undefined) return known;
  const last = lastTable.get(kind);
  const before = last === undefined ? undefined : piecesOfTable.get(last);
  const changed = last === undefined || before === undefined ? null : changesFrom(last, table);
  const pieces =
    before === undefined || before.length === 0 || changed === null
      ? yield* writtenAnew(table)
      : yield* mended(before, changed);
  piecesOfTable.set(table, pieces);
  lastTable.set(kind, table);
  return pieces;
}

type Changes = ReadonlyMap<string, AnyRecord | undefined>;

function changesFrom(before: Table<AnyRecord>, after: Table<AnyRecord>): Changes | null {
  const changes = new Map<string, AnyRecord | undefined>();
  after.forEachDifference(before, (id, now) => changes.set(id, now));
  return changes.size > RECORDS + after.size * MOST_CHANGED ? null : changes;
}

function* writtenAnew(table: Table<AnyRecord>): Generator<undefined, Pieces> {
  return yield* inPieces(inOrder([...table.values()]), RECORDS);
}

/** A file has its records in order; only those made since may need sorting. */
function inOrder(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const isSorted = records.every(({ id }, at) => at === 0 || records[at - 1]!.id < id);
  return isSorted ? records : records.toSorted((a, b) => compareText(a.id, b.id));
}

function* inPieces(records: readonly AnyRecord[], most: number): Generator<undefined, RecordsPiece[]> {
  const pieces: RecordsPiece[] = [];
  for (let at = 0; at < records.length; at += most) {
    const some = records.slice(at, at + most);
    pieces.push({ records: some, text: some.map((record) => canonicalJson(record, 2)).join(BETWEEN_RECORDS.text) });
    yield;
  }
  return pieces;
}

function* mended(before: Pieces, changes: Changes): Generator<undefined, Pieces> {
  const changesAt = new Map<number, string[]>();
  for (const id of changes.keys()) {
    const at = pieceAt(before, id);
    const ids = changesAt.get(at);
    if (ids === undefined) changesAt.set(at, [id]);
    else ids.push(id);
  }
  const after: RecordsPiece[] = [];
  for (const [at, piece] of before.entries()) {
    const ids = changesAt.get(at);
    if (ids === undefined) {
      after.push(piece);
      continue;
    }
    const come = ids.map((id) => changes.get(id)).filter((record) => record !== undefined);
    const records = inOrder([...piece.records.filter(({ id }) => !changes.has(id)), ...come]);
    // A piece that has grown becomes several.
    after.push(...(yield* inPieces(records, records.length > 2 * RECORDS ? RECORDS : 2 * RECORDS)));
  }
  return after;
}

/** The piece in which a record with this id is, or would be. */
function pieceAt(pieces: Pieces, id: string): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pieces[middle]!.records[0]!.id <= id) low = middle;
    else high = middle - 1;
  }
  return low;
}

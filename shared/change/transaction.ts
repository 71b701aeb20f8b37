/** Collects the edits of one command and gives them back as one Change. */
import { find, tableOf, type Tables } from '../model/tables.ts';
import { kindOf, type Id, type Kind } from '../model/kinds.ts';
import type { AnyRecord, RecordOf } from '../model/schemas.ts';
import { changeOf, type Change } from './change.ts';

export class Transaction {
  private readonly touched = new Map<Id, AnyRecord | null>();
  /** The tables as they were when the transaction began: what indexes are read from. */
  readonly before: Tables;

  constructor(before: Tables) {
    this.before = before;
  }

  /** The record as it stands inside the transaction. */
  get<K extends Kind>(id: Id<K>): RecordOf<K> | undefined {
    const edited = this.touched.get(id);
    if (edited !== undefined) return (edited ?? undefined) as RecordOf<K> | undefined;
    return find(this.before, id);
  }

  /** All records of a kind as they stand inside the transaction. */
  *all<K extends Kind>(kind: K): Generator<RecordOf<K>, void, undefined> {
    for (const record of tableOf(this.before, kind).values()) {
      if (!this.touched.has(record.id)) yield record as RecordOf<K>;
    }
    for (const [id, record] of this.touched) if (record !== null && kindOf(id) === kind) yield record as RecordOf<K>;
  }

  /** Add a record, or replace the one with its id. */
  put(record: AnyRecord): void {
    this.touched.set(record.id, record);
  }

  /** Set fields of an existing record; a field set to `undefined` is left out. A missing record is a bug. */
  update<K extends Kind>(id: Id<K>, fields: { readonly [F in keyof RecordOf<K>]?: RecordOf<K>[F] | undefined }): void {
    const record = this.get(id);
    if (record === undefined) throw new Error(`No record ${id}`);
    const next: Record<string, unknown> = { ...record };
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) delete next[field];
      else next[field] = value;
    }
    this.touched.set(id, next as unknown as AnyRecord);
  }

  remove(id: Id): void {
    this.touched.set(id, null);
  }

  /** Everything the transaction did, as one Change. */
  change(): Change {
    const edits = [...this.touched].map(([id, after]) => ({ id, before: find(this.before, id) ?? null, after }));
    return changeOf(edits);
  }
}

/** Run edits on tables and give back what they did. */
export function transact(tables: Tables, run: (tx: Transaction) => void): Change {
  const transaction = new Transaction(tables);
  run(transaction);
  return transaction.change();
}

/** Removes records together with every reference to them, as `references.ts` says for each field. */
import type { Id, Kind } from '../model/kinds.ts';
import { REFERENCES, type Reference } from '../model/references.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { targetsOf, withoutTarget } from './integrity.ts';
import type { Transaction } from './transaction.ts';

const BY_KIND: ReadonlyMap<Kind, readonly Reference[]> = Map.groupBy(REFERENCES, ({ kind }) => kind);

/** Take the records out; records that cannot be without them go along, others lose the reference. One walk over the plan, however many go. */
export function removeRecords(tx: Transaction, ids: Iterable<Id>): void {
  let going: ReadonlySet<Id> = new Set(ids);
  while (going.size > 0) {
    for (const id of going) tx.remove(id);
    const along = new Set<Id>();
    for (const [kind, references] of BY_KIND) {
      // Collected first: what is put back during the walk would be visited again.
      const touched = [...tx.all(kind)].map(
        (record: AnyRecord) => [record, without(record, references, going)] as const,
      );
      for (const [record, rest] of touched) {
        if (rest === null) along.add(record.id);
        else if (rest !== record) tx.put(rest);
      }
    }
    going = along;
  }
}

/** The record without references to what goes: itself when it has none, null when it goes along. */
function without(record: AnyRecord, references: readonly Reference[], going: ReadonlySet<Id>): AnyRecord | null {
  let rest = record;
  for (const reference of references) {
    for (const target of targetsOf(rest, reference)) {
      if (!going.has(target)) continue;
      const next = withoutTarget(rest, reference, target);
      if (next === null) return null;
      rest = next;
    }
  }
  return rest;
}

/** Removes a record together with every reference to it, as `references.ts` says for each field. */
import type { Id } from '../model/kinds.ts';
import { REFERENCES } from '../model/references.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { targetsOf, withoutTarget } from './integrity.ts';
import type { Transaction } from './transaction.ts';

/** Take the record out; records that cannot be without it go along, others lose the reference. */
export function removeRecord(tx: Transaction, id: Id): void {
  tx.remove(id);
  for (const reference of REFERENCES) {
    const pointing = [...tx.all(reference.kind)].filter((record) => targetsOf(record, reference).includes(id));
    for (const record of pointing as readonly AnyRecord[]) {
      const rest = withoutTarget(record, reference, id);
      if (rest === null) removeRecord(tx, record.id);
      else tx.put(rest);
    }
  }
}

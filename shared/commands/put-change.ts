/** Puts a change that was worked out elsewhere into a transaction. */
import type { Change } from '../change/change.ts';
import type { Transaction } from '../change/transaction.ts';

export function putChange(tx: Transaction, change: Change): void {
  for (const { id, after } of change) {
    if (after === null) tx.remove(id);
    else tx.put(after);
  }
}

/** Places among siblings. */
import type { Id } from '../model/kinds.ts';
import type { Transaction } from '../change/transaction.ts';

/** The rank that puts a position after all present reports of a manager (null: after all at the top). */
export function rankAfterReports(tx: Transaction, managerId: Id<'position'> | null): number {
  let last = 0;
  for (const position of tx.all('position')) {
    if (position.managerPositionId === managerId) last = Math.max(last, position.rank ?? 0);
  }
  return last + 1;
}

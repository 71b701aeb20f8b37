/** Hands the reports of a position that goes to its own manager. */
import type { Id } from '../model/kinds.ts';
import type { Transaction } from '../change/transaction.ts';
import { rankAfterReports } from './rank.ts';

/** Every direct report of the position now reports to the position's manager; at the top they become tops themselves. */
export function rehomeReports(tx: Transaction, id: Id<'position'>): void {
  const managerId = tx.get(id)?.managerPositionId ?? null;
  const reports = [...tx.all('position')].filter((position) => position.managerPositionId === id);
  let rank = reports.length === 0 ? 0 : rankAfterReports(tx, managerId);
  for (const report of reports) tx.update(report.id, { managerPositionId: managerId, rank: rank++ });
}

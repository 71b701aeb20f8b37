/** What a new position starts with: open, full time, in the team and place of its manager. */
import type { Transaction } from '../change/transaction.ts';
import type { Position } from '../model/position.ts';
import type { ManagerId } from './sibling-order.ts';

/** The fields of a new position, but for its id and title. */
export function newSeat(tx: Transaction, managerId: ManagerId): Omit<Position, 'id' | 'title'> {
  const manager = managerId === null ? undefined : tx.get(managerId);
  return {
    managerPositionId: managerId,
    personId: null,
    status: 'open',
    fte: 1,
    ...(manager?.teamId === undefined ? {} : { teamId: manager.teamId }),
    ...(manager?.locationId === undefined ? {} : { locationId: manager.locationId }),
  };
}

/** Split a seat into two of the same person, each with a share of the hours: then one of them can go elsewhere. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import type { Command } from './command.ts';
import { copyOf } from './copies.ts';
import { withPosition } from './position-guard.ts';
import { SiblingOrder } from './sibling-order.ts';

export interface SplitPosition {
  readonly positionId: Id<'position'>;
  /** Full-time equivalent of the second seat; the first keeps the rest. */
  readonly share: number;
}

export const splitPosition: Command<SplitPosition> = {
  id: 'position.split',
  check: (tables, { positionId, share }) =>
    withPosition(tables, positionId, ({ title, status, fte }) => {
      if (status === 'closed') return message('refusal.reopenFirst', { name: title });
      if (thousandths(fte) < 2) return message('refusal.tooSmallToSplit', { title, fte });
      const isWithin = thousandths(share) > 0 && thousandths(share) < thousandths(fte);
      return isWithin ? null : message('refusal.share', { fte });
    }),
  label: (tables, { positionId }) => message('command.split', { name: nameOf(tables, positionId) }),
  run: (tx, { positionId, share }, { newId }) => {
    const position = tx.get(positionId);
    if (position === undefined) return;
    const { personId, status, startDate, endDate } = position;
    const id = newId('position');
    const second = thousandths(share);
    tx.update(positionId, { fte: (thousandths(position.fte) - second) / 1000 });
    tx.put({
      ...copyOf(position, id),
      personId,
      status,
      fte: second / 1000,
      ...(startDate === undefined ? {} : { startDate }),
      ...(endDate === undefined ? {} : { endDate }),
    });
    const order = new SiblingOrder(tx);
    order.placeAfter(order.tree.managerOf(positionId), new Map([[positionId, [id]]]));
    order.write();
  },
};

/** Shares are told apart to the thousandth; more is the noise of binary fractions. */
const thousandths = (share: number): number => Math.round(share * 1000);

/** The holder leaves, and an open position with the same title, team and place stands beside theirs. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { dayAfter, isIsoDate, type IsoDate } from '../util/iso-date.ts';
import { nameOf } from '../model/record-name.ts';
import type { Command } from './command.ts';
import { copyOf } from './copies.ts';
import { withPosition } from './position-guard.ts';
import { SiblingOrder } from './sibling-order.ts';

export interface Backfill {
  readonly positionId: Id<'position'>;
  /** The holder's last day, when it is known; the new position then starts on the day after. */
  readonly endDate?: IsoDate;
}

export const backfill: Command<Backfill> = {
  id: 'position.backfill',
  check: (tables, { positionId, endDate }) =>
    withPosition(tables, positionId, ({ title, personId, startDate }) => {
      if (personId === null) return message('refusal.nobodyToReplace', { title });
      if (endDate === undefined) return null;
      if (!isIsoDate(endDate)) return message('refusal.badDate', { text: endDate });
      return startDate !== undefined && endDate < startDate
        ? message('refusal.datesOutOfOrder', { start: startDate, end: endDate })
        : null;
    }),
  label: (tables, { positionId }) => message('command.backfill', { name: nameOf(tables, positionId) }),
  run: (tx, { positionId, endDate }, { newId }) => {
    const position = tx.get(positionId);
    if (position === undefined) return;
    const id = newId('position');
    tx.update(positionId, { status: 'leaving', ...(endDate === undefined ? {} : { endDate }) });
    tx.put({ ...copyOf(position, id), ...(endDate === undefined ? {} : { startDate: dayAfter(endDate) }) });
    const order = new SiblingOrder(tx);
    order.placeAfter(order.tree.managerOf(positionId), new Map([[positionId, [id]]]));
    order.write();
  },
};

/** Add an open position under a manager, or at the top. It joins the manager's team. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import type { Command } from './command.ts';
import { refusalOfName } from './typed-guard.ts';
import { newSeat } from './new-seat.ts';
import { refusalOfPlace } from './position-guard.ts';
import { SiblingOrder, type ManagerId } from './sibling-order.ts';

export interface AddPosition {
  readonly managerId: ManagerId;
  readonly title: string;
  /** The report to stand before; last when null or absent. */
  readonly before?: Id<'position'> | null;
  /** Beside the manager's line instead of in it. */
  readonly assistant?: boolean;
}

export const addPosition: Command<AddPosition> = {
  id: 'position.add',
  check: (tables, args) => {
    const refusal = refusalOfName(args.title, 'refusal.emptyTitle') ?? refusalOfPlace(tables, args);
    if (refusal !== null) return refusal;
    return args.assistant === true && args.managerId === null ? message('refusal.assistantAtTop') : null;
  },
  label: (tables, { managerId, title }) =>
    managerId === null
      ? message('command.addRoot', { title: title.trim() })
      : message('command.addReport', { title: title.trim(), manager: nameOf(tables, managerId) }),
  run: (tx, { managerId, title, before = null, assistant }, { newId }) => {
    const id = newId('position');
    tx.put({
      ...newSeat(tx, managerId),
      id,
      title: title.trim(),
      ...(assistant === true ? { assistant } : {}),
    });
    const order = new SiblingOrder(tx);
    order.place([id], managerId, before);
    order.write();
  },
};

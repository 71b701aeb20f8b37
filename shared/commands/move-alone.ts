/** Move only these positions: their reports stay behind with the manager that is left, in the place of who went. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { refusalToMoveAlone } from '../rules/can-move-under.ts';
import { nameOf } from '../model/record-name.ts';
import type { Command } from './command.ts';
import type { MoveUnder } from './move-under.ts';
import { countAndName } from './names.ts';
import { refusalOfPlace } from './position-guard.ts';
import { SiblingOrder } from './sibling-order.ts';

export const moveAlone: Command<MoveUnder> = {
  id: 'position.moveAlone',
  check: (tables, args) => refusalToMoveAlone(tables, args.positionIds, args.managerId) ?? refusalOfPlace(tables, args),
  label: (tables, { positionIds, managerId }) => {
    const values = countAndName(tables, positionIds);
    return managerId === null
      ? message('command.moveAloneToTop', values)
      : message('command.moveAlone', { ...values, target: nameOf(tables, managerId) });
  },
  run: (tx, { positionIds, managerId, before }) => {
    const moving = new Set<Id<'position'>>();
    for (const id of positionIds) if (tx.get(id)?.managerPositionId !== managerId) moving.add(id);
    const order = new SiblingOrder(tx);
    order.dissolve(moving, { keep: false });
    order.place(moving, managerId, before ?? null);
    order.write();
  },
};

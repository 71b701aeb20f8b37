/** Delete positions from the plan altogether. Reports go to the manager; the people stay in the plan without a place. */
import { message } from '../texts/message.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { SomePositions } from './close-positions.ts';
import type { Command } from './command.ts';
import { countAndName } from './names.ts';
import { refusalOfPositions } from './position-guard.ts';
import { SiblingOrder } from './sibling-order.ts';

export const deletePositions: Command<SomePositions> = {
  id: 'position.delete',
  check: (tables, { positionIds }) => refusalOfPositions(tables, positionIds),
  label: (tables, { positionIds }) => message('command.deletePosition', countAndName(tables, positionIds)),
  run: (tx, { positionIds }) => {
    const order = new SiblingOrder(tx);
    order.dissolve(new Set(positionIds), { keep: false });
    order.write();
    removeRecords(tx, positionIds);
  },
};

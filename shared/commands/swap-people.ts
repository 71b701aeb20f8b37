/** Two positions exchange the people who hold them; what belongs to the person's time in the seat goes along. */
import { message } from '../texts/message.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Id } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { nameOf } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';

export interface SwapPeople {
  readonly a: Id<'position'>;
  readonly b: Id<'position'>;
}

export const swapPeople: Command<SwapPeople> = {
  id: 'position.swapPeople',
  check: (tables, { a, b }) => {
    const [one, other] = [find(tables, a), find(tables, b)];
    if (one === undefined || other === undefined) return message('refusal.gone');
    if (a === b) return message('refusal.swapWithItself', { name: nameOf(tables, a) });
    const closed = [one, other].find(({ status }) => status === 'closed');
    if (closed !== undefined) return message('refusal.closedCannotBeFilled', { title: closed.title });
    if (one.personId !== other.personId) return null;
    return one.personId === null
      ? message('refusal.swapNobody', { title: one.title, other: other.title })
      : message('refusal.swapSamePerson', { name: nameOf(tables, a) });
  },
  label: (tables, { a, b }) => message('command.swapPeople', { name: nameOf(tables, a), other: nameOf(tables, b) }),
  run: (tx, { a, b }) => {
    const [one, other] = [tx.get(a), tx.get(b)];
    if (one === undefined || other === undefined) return;
    take(tx, a, other);
    take(tx, b, one);
  },
};

/** Who leaves an open seat behind leaves no days behind. */
function take(tx: Transaction, id: Id<'position'>, { personId, status, startDate, endDate }: Position): void {
  if (personId === null) tx.update(id, { personId, status: 'open', startDate: undefined, endDate: undefined });
  else tx.update(id, { personId, status, startDate, endDate });
}

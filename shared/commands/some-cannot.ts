/** Refusing as a whole: commands on several records say which is the first that cannot, and how many there are. */
import { message } from '../texts/message.ts';
import type { Refusal } from './command.ts';

/** Null when every item may; the plain reason for one item alone. */
export function refusalOfSome<Item>(items: readonly Item[], check: (item: Item) => Refusal | null): Refusal | null {
  let first: Refusal | null = null;
  let count = 0;
  for (const item of items) {
    const refusal = check(item);
    if (refusal === null) continue;
    first ??= refusal;
    count += 1;
  }
  if (first === null || items.length === 1) return first;
  return message('refusal.someCannot', { count, total: items.length, first });
}

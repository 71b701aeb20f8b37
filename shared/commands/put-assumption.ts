/** Writes one number of the plan's own into its assumptions, or takes it out again where it is the default. */
import { message, say } from '../texts/message.ts';
import type { Assumption } from '../analysis/structure-assumptions.ts';
import type { Transaction } from '../change/transaction.ts';
import type { CommandContext } from './command.ts';

/** The grade of what is decided here rather than found elsewhere. */
const OWN_GRADE = 'D';

interface Put {
  /** The name under which the plan keeps it. */
  readonly name: string;
  readonly standard: Assumption;
  /** Null goes back to the default. */
  readonly value: number | null;
}

export function putAssumption(tx: Transaction, { name, standard, value }: Put, { newId }: CommandContext): void {
  const [first] = tx.all('assumptions');
  const record = first ?? { id: newId('assumptions'), currency: 'EUR', horizonMonths: 24, values: {} };
  const { [name]: _old, ...others } = record.values;
  const source = say(message('assumption.ownSource'));
  const isOwn = value !== null && value !== standard.value;
  const own = isOwn ? { [name]: { value, unit: standard.unit, source, grade: OWN_GRADE } } : {};
  tx.put({ ...record, values: { ...others, ...own } });
}

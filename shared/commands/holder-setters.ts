/** Sets who holds a position, and the fields of whoever does. */
import { MAX_NUMBER } from '../util/limits.ts';
import { fail, ok, type Result } from '../util/result.ts';
import { message } from '../texts/message.ts';
import type { Person } from '../model/person.ts';
import { statusWhenHeld, type Position } from '../model/position.ts';
import type { Transaction } from '../change/transaction.ts';
import type { CommandContext, Refusal } from './command.ts';
import type { FreePeople } from './free-people.ts';
import { refusalOfDay, refusalOfLine, refusalOfName } from './typed-guard.ts';

interface HolderScope {
  readonly tx: Transaction;
  readonly context: CommandContext;
  readonly people: FreePeople;
}

/** Renames whoever holds the position; fills a vacant one by an unplaced person of that name, else by a new one. */
export function setHolder(scope: HolderScope, position: Position, name: string | undefined): Refusal | null {
  const { tx, context, people } = scope;
  const { id, personId, title, startDate } = position;
  if (name === undefined) {
    if (personId === null) return null;
    tx.update(id, { personId: null, status: 'open' });
    people.leave(personId);
    return null;
  }
  const refusal = refusalOfName(name, 'refusal.emptyName');
  if (refusal !== null) return refusal;
  const holder = personId === null ? undefined : tx.get(personId);
  if (holder !== undefined) {
    tx.update(holder.id, { name: name.trim() });
    people.rename(holder.id, holder.name, name.trim());
    return null;
  }
  if (position.status === 'closed') return message('refusal.closedCannotBeFilled', { title });
  tx.update(id, { personId: people.take(name, context.newId), status: statusWhenHeld(startDate, context.today) });
  return null;
}

/** One field of whoever holds a position, and its new value. */
export type HolderEdit =
  | { readonly field: 'employment' | 'email' | 'hireDate' | 'currency'; readonly value: string | undefined }
  | { readonly field: 'pay'; readonly value: Pay | undefined };

/** An amount per period of the present pay, else per year; a currency of null keeps the present one. */
export interface Pay {
  readonly amount: number;
  readonly currency: string | null;
}

type Salary = Person['salary'];

/** Sets a field of the holder; the reason when it cannot be set. */
export function setHolderField(tx: Transaction, position: Position, edit: HolderEdit): Refusal | null {
  const person = position.personId === null ? undefined : tx.get(position.personId);
  // Emptying what a vacant position cannot have is done already.
  if (person === undefined) {
    return edit.value === undefined ? null : message('refusal.needsHolder', { title: position.title });
  }
  if (edit.field === 'pay' || edit.field === 'currency') {
    const salary = edit.field === 'pay' ? salaryOf(person.salary, edit.value) : inCurrency(person, edit.value);
    if (salary.ok) tx.update(person.id, { salary: salary.value });
    return salary.ok ? null : salary.error;
  }
  const refusal = refusalOfText(edit);
  if (refusal === null) tx.update(person.id, { [edit.field]: edit.value });
  return refusal;
}

function refusalOfText({ field, value }: Exclude<HolderEdit, { field: 'pay' }>): Refusal | null {
  if (field === 'hireDate') return refusalOfDay(value);
  if (field === 'employment' && (value === undefined || value === '')) return message('refusal.emptyEmployment');
  return refusalOfLine(value);
}

function salaryOf(before: Salary, pay: Pay | undefined): Result<Salary, Refusal> {
  if (pay === undefined) return ok(undefined);
  if (!(pay.amount >= 0 && pay.amount <= MAX_NUMBER)) return fail(message('refusal.pay', { text: String(pay.amount) }));
  const currency = pay.currency ?? before?.currency;
  if (currency === undefined) return fail(message('refusal.payNeedsCurrency'));
  if (!isCurrency(currency)) return fail(message('refusal.currency', { text: currency }));
  return ok({ period: 'year', ...before, amount: pay.amount, currency });
}

function inCurrency(person: Person, currency: string | undefined): Result<Salary, Refusal> {
  if (person.salary === undefined) {
    return currency === undefined ? ok(undefined) : fail(message('refusal.currencyNeedsPay', { name: person.name }));
  }
  return currency !== undefined && isCurrency(currency)
    ? ok({ ...person.salary, currency })
    : fail(message('refusal.currency', { text: currency ?? '' }));
}

const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

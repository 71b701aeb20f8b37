/** What a set of positions adds up to: the totals row of the table. */
import type { Id } from '../model/kinds.ts';
import { find } from '../model/tables.ts';
import type { Reading } from './position-fields.ts';
import { reportingTree, type PositionId } from './reporting-tree.ts';

export interface PositionTotals {
  readonly positions: number;
  /** Different people who hold one of them. */
  readonly people: number;
  readonly open: number;
  /** Full-time equivalents, to two decimals. */
  readonly fte: number;
  /** Direct reports per manager among them, to one decimal; null without a manager. */
  readonly meanSpan: number | null;
  /** Pay of the people, by currency and period, the largest first. */
  readonly pay: readonly PayTotal[];
}

export interface PayTotal {
  readonly currency: string;
  readonly period: string;
  readonly amount: number;
  readonly people: number;
}

/** The totals of these positions; each person is counted and paid once. */
export function positionTotals({ tables }: Pick<Reading, 'tables'>, ids: Iterable<PositionId>): PositionTotals {
  const tree = reportingTree(tables);
  const people = new Set<Id<'person'>>();
  const pay = new Map<string, PayTotal>();
  let positions = 0;
  let open = 0;
  let fte = 0;
  let managers = 0;
  let reports = 0;
  for (const id of ids) {
    const position = tables.position.get(id);
    if (position === undefined) continue;
    positions++;
    if (position.status === 'open') open++;
    fte += position.fte;
    const span = tree.reportsOf(id).length;
    if (span > 0) managers++;
    reports += span;
    if (position.personId === null || people.has(position.personId)) continue;
    people.add(position.personId);
    addPay(pay, find(tables, position.personId)?.salary);
  }
  return {
    positions,
    people: people.size,
    open,
    fte: Math.round(fte * 100) / 100,
    meanSpan: managers === 0 ? null : Math.round((reports / managers) * 10) / 10,
    pay: [...pay.values()].sort((a, b) => b.amount - a.amount),
  };
}

function addPay(
  pay: Map<string, PayTotal>,
  salary: { readonly amount: number; readonly currency: string; readonly period: string } | undefined,
): void {
  if (salary === undefined) return;
  const { currency, period, amount } = salary;
  const key = `${currency} ${period}`;
  const known = pay.get(key);
  pay.set(key, { currency, period, amount: (known?.amount ?? 0) + amount, people: (known?.people ?? 0) + 1 });
}

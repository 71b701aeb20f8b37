/** Who stands where among the reports of a manager, while a command rearranges them. Null stands for the top. */
import { reportingTree, type PositionId, type ReportingTree } from '../analysis/reporting-tree.ts';
import { reportsIn } from '../analysis/siblings.ts';
import { removeRecords } from '../change/remove-record.ts';
import type { Transaction } from '../change/transaction.ts';
import type { Id } from '../model/kinds.ts';
import { doubledLines, fieldsUnder } from './first-manager.ts';
import { ranksFor } from './sibling-ranks.ts';

export type ManagerId = PositionId | null;

/**
 * The siblings with `ids` put before one of them (null: last), in the order given. When `before` is itself among `ids`,
 * they go before the next one that stays.
 */
export function withPlaced(
  siblings: readonly PositionId[],
  ids: Iterable<PositionId>,
  before: PositionId | null,
): readonly PositionId[] {
  const placed = new Set(ids);
  const start = before === null ? -1 : siblings.indexOf(before);
  const anchor = start === -1 ? undefined : siblings.slice(start).find((id) => !placed.has(id));
  const rest = siblings.filter((id) => !placed.has(id));
  const at = anchor === undefined ? rest.length : rest.indexOf(anchor);
  return [...rest.slice(0, at), ...placed, ...rest.slice(at)];
}

/** Collects new orders and writes managers and ranks at the end, one walk over the siblings per manager. */
export class SiblingOrder {
  readonly tree: ReportingTree;
  private readonly tx: Transaction;
  private readonly orders = new Map<ManagerId, readonly PositionId[]>();
  private readonly moved = new Set<PositionId>();
  private readonly doubled = new Set<Id<'relation'>>();

  constructor(tx: Transaction) {
    this.tx = tx;
    this.tree = reportingTree(tx.before);
  }

  reportsOf(managerId: ManagerId): readonly PositionId[] {
    return this.orders.get(managerId) ?? reportsIn(this.tree, managerId);
  }

  /** Put positions among the reports of a manager, before one of them (null: last). */
  place(ids: Iterable<PositionId>, managerId: ManagerId, before: PositionId | null): void {
    const placed = new Set(ids);
    this.orders.set(managerId, withPlaced(this.reportsOf(managerId), placed, before));
    for (const id of placed) this.moved.add(id);
  }

  /** Put each list right after one sibling, all under one manager. */
  placeAfter(managerId: ManagerId, lists: ReadonlyMap<PositionId, readonly PositionId[]>): void {
    this.orders.set(
      managerId,
      this.reportsOf(managerId).flatMap((id) => [id, ...(lists.get(id) ?? [])]),
    );
    for (const list of lists.values()) for (const id of list) this.moved.add(id);
  }

  /**
   * Reports of positions that go take their place under the nearest manager that stays. With `keep` those that go
   * stay in the order themselves, in front of their reports.
   */
  dissolve(going: ReadonlySet<PositionId>, { keep }: { readonly keep: boolean }): void {
    const managers = new Set<ManagerId>();
    for (const id of going) {
      const managerId = this.tree.managerOf(id);
      if (managerId === null || !going.has(managerId)) managers.add(managerId);
    }
    for (const managerId of managers) {
      const order: PositionId[] = [];
      const open = this.reportsOf(managerId).toReversed();
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (!going.has(id) || keep) order.push(id);
        if (going.has(id)) open.push(...this.tree.reportsOf(id).toReversed());
      }
      this.orders.set(managerId, order);
    }
  }

  write(): void {
    for (const [managerId, order] of this.orders) this.writeOrder(managerId, order);
    removeRecords(this.tx, this.doubled);
  }

  private writeOrder(managerId: ManagerId, order: readonly PositionId[]): void {
    const siblings = order.map((id) => {
      const position = this.tx.get(id);
      const isFixed = position?.managerPositionId === managerId && !this.moved.has(id);
      return { rank: position?.rank, isFixed };
    });
    const ranks = ranksFor(siblings);
    for (const [at, id] of order.entries()) {
      const rank = ranks.get(at);
      if (rank === undefined) continue;
      const position = this.tx.get(id);
      if (position?.managerPositionId !== managerId) {
        for (const line of doubledLines(this.tx.before, id, managerId)) this.doubled.add(line);
      }
      this.tx.update(id, { ...fieldsUnder(position, managerId), rank });
    }
  }
}

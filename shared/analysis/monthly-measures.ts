/**
 * Headcount, open seats, comers and goers, full-time equivalents, span and pay, month by month over a horizon: of the
 * whole organisation and of everyone's branch. Kept up with the plan: an edit touches the managers above it only.
 */
import type { Id } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import { MonthRows, type Horizon, type Measure } from './month-rows.ts';
import { reportingTree, treeDifference, type PositionId, type ReportingTree } from './reporting-tree.ts';
import { reportsIn } from './siblings.ts';
import { SeatColumns, seatMonths } from './seat-months.ts';

/** One number a month. Head counts, open seats, equivalents and pay are those at the end of the month. */
export interface MonthlySeries {
  readonly headcount: Float64Array;
  /** Seats in the plan that nobody holds. */
  readonly open: Float64Array;
  /** Holders whose first day is in the month. */
  readonly starting: Float64Array;
  /** Holders whose last day is in the month. */
  readonly leaving: Float64Array;
  readonly fte: Float64Array;
  /** Pay of the month in the currency asked for; what is paid in another is not in it. */
  readonly pay: Float64Array;
  /** Direct reports for each manager who has some, open seats included; 0 where nobody leads. */
  readonly span: Float64Array;
}

export interface MeasureOptions {
  readonly horizon: Horizon;
  /** The currency of the pay that counts, such as EUR; null leaves pay out. */
  readonly currency: string | null;
}

/** Above this share of all, starting anew is not slower than mending. */
const MOST_CHANGED = 1 / 16;
/** The row of the whole organisation. */
const EVERYBODY = 0;
const NONE = -1;
/** As a manager: taken out of the plan for now, together with everyone below. */
const OUT = -2;

export class MonthlyMeasures {
  private readonly currency: string | null;
  private tables: Tables;
  private tree: ReportingTree;
  private horizon: Horizon;
  private rows: MonthRows;
  private readonly seats = new Map<PositionId, number>();
  /** By seat: its own months, the seat above it, and its row if it ever led anybody. */
  private own: SeatColumns;
  private manager: number[] = [];
  /** Managers have smaller seats than their reports, and nobody who is gone has one. */
  private isInOrder = true;
  private row: number[] = [];
  private readonly seatsHeldBy = new Map<Id<'person'>, PositionId[]>();

  constructor(tables: Tables, { horizon, currency }: MeasureOptions) {
    this.horizon = horizon;
    this.currency = currency;
    this.tables = tables;
    this.tree = reportingTree(tables);
    this.own = new SeatColumns(0);
    this.rows = new MonthRows(horizon, 1);
    this.readAll(tables);
    this.sumUp();
  }

  /** Take over another version of the plan. */
  update(tables: Tables): void {
    const changed = this.changedSeats(tables);
    if (changed === null) {
      this.readAll(tables);
      this.sumUp();
      return;
    }
    const { moved, gone } = changed;
    if (moved.size + gone.length === 0) return this.remember(tables);
    this.isInOrder = false;
    this.remember(tables);
    for (const id of [...moved, ...gone]) this.takeOut(id);
    for (const id of gone) this.seats.delete(id);
    for (const id of moved) this.renew(id);
    for (const id of moved) this.putIn(this.seatOf(id), this.tree.managerOf(id));
  }

  private remember(tables: Tables): void {
    this.tables = tables;
    this.tree = reportingTree(tables);
  }

  /** Look at other months of the same plan. */
  look(horizon: Horizon): void {
    if (horizon.months !== this.horizon.months || horizon.from !== this.horizon.from) {
      this.horizon = horizon;
      this.rows = new MonthRows(horizon, this.managersAndAll());
    }
    if (!this.isInOrder) this.readAll(this.tables);
    this.sumUp();
  }

  /** The whole organisation. */
  everybody(): MonthlySeries {
    return seriesOf((measure) => this.rows.read(EVERYBODY, measure));
  }

  /** A position and everyone below it; nothing but zeros for one that is not in the plan, or in a circle. */
  branchOf(id: PositionId): MonthlySeries {
    const seat = this.seats.get(id);
    const row = this.row[seat ?? NONE] ?? NONE;
    if (row !== NONE) return seriesOf((measure) => this.rows.read(row, measure));
    const alone = new MonthRows(this.horizon, 1);
    const only = alone.add();
    if (seat !== undefined) alone.addSeat(only, this.own, { seat, sign: 1 });
    return seriesOf((measure) => alone.read(only, measure));
  }

  /** Read every position anew; managers get their seats before their reports. */
  private readAll(tables: Tables): void {
    this.tables = tables;
    this.tree = reportingTree(tables);
    const { inOrder } = this.tree;
    this.seats.clear();
    this.seatsHeldBy.clear();
    this.own = new SeatColumns(inOrder.length);
    [this.manager, this.row] = [[], []];
    for (const id of inOrder) {
      this.renew(id);
      const above = this.tree.managerOf(id);
      this.manager[this.seatOf(id)] = above === null ? NONE : this.seatOf(above);
    }
    this.rows = new MonthRows(this.horizon, this.managersAndAll());
    this.isInOrder = true;
  }

  private managersAndAll(): number {
    return new Set(this.manager).size + 1;
  }

  /** All sums from the columns alone. From below: each manager's row is added once to the one above. */
  private sumUp(): void {
    const { rows, row, own, manager } = this;
    rows.clear();
    rows.add();
    row.fill(NONE);
    for (let seat = manager.length - 1; seat >= 0; seat--) {
      const above = manager[seat]!;
      const to = above === NONE ? EVERYBODY : this.rowFor(above);
      if (row[seat] === NONE) rows.addSeat(to, own, { seat, sign: 1 });
      else {
        rows.settleDirect(row[seat]!);
        rows.addRow(to, row[seat]!, 1);
      }
      if (above === NONE) continue;
      rows.addReport(to, own, { seat, sign: 1 });
      rows.noteDirect(to, own, seat);
    }
  }

  /** The seat of a position, given out when it is new. */
  private seatOf(id: PositionId): number {
    const known = this.seats.get(id);
    if (known !== undefined) return known;
    const seat = this.manager.length;
    this.seats.set(id, seat);
    this.manager.push(NONE);
    this.row.push(NONE);
    return seat;
  }

  /** The row of somebody who leads: at first it holds only themselves. */
  private rowFor(seat: number): number {
    const known = this.row[seat]!;
    if (known !== NONE) return known;
    const row = this.rows.add();
    this.row[seat] = row;
    this.rows.addSeat(row, this.own, { seat, sign: 1 });
    return row;
  }

  /** Read a position's records again. */
  private renew(id: PositionId): void {
    const position = this.tables.position.get(id);
    if (position === undefined) return;
    const { personId } = position;
    const person = personId === null ? undefined : this.tables.person.get(personId);
    const isNew = !this.seats.has(id);
    const seat = this.seatOf(id);
    const row = this.row[seat]!;
    if (row !== NONE && !isNew) this.rows.addSeat(row, this.own, { seat, sign: -1 });
    this.own.set(seat, seatMonths(position, person, this.currency));
    if (row !== NONE) this.rows.addSeat(row, this.own, { seat, sign: 1 });
    if (personId === null) return;
    const held = this.seatsHeldBy.get(personId);
    if (held === undefined) this.seatsHeldBy.set(personId, [id]);
    else if (!held.includes(id)) held.push(id);
  }

  private takeOut(id: PositionId): void {
    const seat = this.seats.get(id);
    if (seat === undefined) return;
    this.change(seat, this.manager[seat]!, -1);
    this.manager[seat] = OUT;
  }

  private putIn(seat: number, above: PositionId | null): void {
    const manager = above === null ? NONE : this.seatOf(above);
    this.manager[seat] = manager;
    this.change(seat, manager, 1);
  }

  /** Add the branch of a seat to everyone above it, or take it out. */
  private change(seat: number, manager: number, sign: number): void {
    const { rows, own, row } = this;
    const above: number[] = [];
    let at = manager;
    for (; at >= 0; at = this.manager[at]!) above.push(this.rowFor(at));
    // Below somebody who is out, only those up to them are told.
    if (at === NONE) above.push(EVERYBODY);
    for (const to of above) {
      if (row[seat] === NONE) rows.addSeat(to, own, { seat, sign });
      else rows.addRow(to, row[seat]!, sign);
      if (manager !== NONE) rows.addReport(to, own, { seat, sign });
    }
    if (manager !== NONE) rows.countDirect(above, own, { seat, sign });
  }

  /** Positions that must be taken out and put in again, and those that are gone; null when too many have changed. */
  private changedSeats(
    tables: Tables,
  ): { readonly moved: ReadonlySet<PositionId>; readonly gone: readonly PositionId[] } | null {
    const tree = reportingTree(tables);
    const difference = tree === this.tree ? { managers: [], gone: [] } : treeDifference(this.tree, tree);
    if (difference === null) return null;
    const changed = new Set<PositionId>();
    // Who comes is in the tree's difference; who is in a circle has no seat.
    const note = (id: PositionId): void => void (this.seats.has(id) && changed.add(id));
    tables.position.forEachDifference(this.tables.position, (_, now) => {
      if (now !== undefined) note(now.id);
    });
    tables.person.forEachDifference(this.tables.person, (_, now, before) => {
      const person = (now ?? before)?.id;
      for (const id of person === undefined ? [] : (this.seatsHeldBy.get(person) ?? [])) note(id);
    });
    for (const manager of difference.managers) {
      // Undefined for one who comes: none of the reports was below them.
      const seat = manager === null ? NONE : this.seats.get(manager);
      for (const id of reportsIn(tree, manager)) {
        if (seat === undefined || this.manager[this.seats.get(id) ?? NONE] !== seat) changed.add(id);
      }
    }
    for (const id of difference.gone) changed.delete(id);
    if (changed.size > 16 + tables.position.size * MOST_CHANGED) return null;
    return { moved: changed, gone: difference.gone };
  }
}

function seriesOf(read: (measure: Measure) => Float64Array): MonthlySeries {
  const [reports, managers] = [read('reports'), read('managers')];
  return {
    headcount: read('headcount'),
    open: read('open'),
    starting: read('starting'),
    leaving: read('leaving'),
    fte: read('fte'),
    pay: read('pay'),
    span: reports.map((count, month) => (managers[month] === 0 ? 0 : count / managers[month]!)),
  };
}

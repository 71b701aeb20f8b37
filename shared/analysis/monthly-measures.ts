/**
 * Headcount, open seats, comers and goers, full-time equivalents, span and pay, month by month over a horizon: of the
 * whole organisation and of everyone's branch. Kept up with the plan: an edit touches the managers above it only.
 */
import type { Id } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import { MonthRows, type Measure } from './month-rows.ts';
import { reportingTree, treeDifference, type PositionId, type ReportingTree } from './reporting-tree.ts';
import { NO_MONTHS, seatMonths, type Horizon, type SeatMonths } from './seat-months.ts';

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
  private readonly options: MeasureOptions;
  private tables: Tables;
  private tree: ReportingTree;
  private rows: MonthRows;
  private readonly seats = new Map<PositionId, number>();
  /** By seat: what it is by itself, who is above it (a seat), and its row if it ever led anybody. */
  private own: SeatMonths[] = [];
  private manager: number[] = [];
  private row: number[] = [];
  /** By row: how many report directly, month by month. */
  private direct: Float64Array[] = [];
  private seatsHeldBy = new Map<Id<'person'>, PositionId[]>();

  constructor(tables: Tables, options: MeasureOptions) {
    this.options = options;
    this.tables = tables;
    this.tree = reportingTree(tables);
    this.rows = new MonthRows(options.horizon.months, 1);
    this.build(tables);
  }

  /** Take over another version of the plan. */
  update(tables: Tables): void {
    const changed = this.changedSeats(tables);
    if (changed === null) return this.build(tables);
    const { moved, gone } = changed;
    this.tables = tables;
    this.tree = reportingTree(tables);
    for (const id of [...moved, ...gone]) this.detach(id);
    for (const id of gone) this.seats.delete(id);
    for (const id of moved) this.renew(id);
    for (const id of moved) this.attach(this.seatOf(id), this.tree.managerOf(id));
  }

  /** The whole organisation. */
  everybody(): MonthlySeries {
    return seriesOf((measure) => this.rows.read(EVERYBODY, measure));
  }

  /** A position and everyone below it. */
  branchOf(id: PositionId): MonthlySeries {
    const row = this.row[this.seats.get(id) ?? NONE] ?? NONE;
    if (row !== NONE) return seriesOf((measure) => this.rows.read(row, measure));
    const alone = new MonthRows(this.rows.months, 1);
    alone.addSeat(alone.add(), this.own[this.seats.get(id) ?? NONE] ?? NO_MONTHS, 1);
    return seriesOf((measure) => alone.read(EVERYBODY, measure));
  }

  private build(tables: Tables): void {
    this.tables = tables;
    this.tree = reportingTree(tables);
    const { inOrder } = this.tree;
    const led = inOrder.filter((id) => this.tree.reportsOf(id).length > 0).length;
    this.rows = new MonthRows(this.options.horizon.months, led + 2);
    this.rows.add();
    this.seats.clear();
    [this.own, this.manager, this.row, this.seatsHeldBy] = [[], [], [], new Map()];
    this.direct = [new Float64Array(this.rows.months)];
    for (const id of inOrder) this.renew(id);
    this.sumUp(inOrder);
  }

  /** Everyone at once, from below: each manager's row is added once to the one above. */
  private sumUp(inOrder: readonly PositionId[]): void {
    for (let at = inOrder.length - 1; at >= 0; at--) {
      const id = inOrder[at]!;
      const above = this.tree.managerOf(id);
      const seat = at;
      const own = this.own[seat]!;
      const row = this.row[seat]!;
      const manager = above === null ? NONE : this.seatOf(above);
      const to = manager === NONE ? EVERYBODY : this.rowFor(manager);
      this.manager[seat] = manager;
      if (row !== NONE) this.rows.addRow(to, row, 1);
      else this.rows.addSeat(to, own, 1);
      if (manager === NONE) continue;
      this.rows.addReport(to, own, 1);
      this.countReport(to, own, 1, (month, sign) => this.rows.addManaging(to, month, sign));
    }
  }

  /** The seat of a position, given out when it is new. */
  private seatOf(id: PositionId): number {
    const known = this.seats.get(id);
    if (known !== undefined) return known;
    const seat = this.own.length;
    this.seats.set(id, seat);
    this.own.push(NO_MONTHS);
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
    this.direct[row] = new Float64Array(this.rows.months);
    this.rows.addSeat(row, this.own[seat]!, 1);
    return row;
  }

  /** Read a position's records again. */
  private renew(id: PositionId): void {
    const position = this.tables.position.get(id);
    if (position === undefined) return;
    const person = position.personId === null ? undefined : this.tables.person.get(position.personId);
    const seat = this.seatOf(id);
    const row = this.row[seat]!;
    if (row !== NONE) this.rows.addSeat(row, this.own[seat]!, -1);
    this.own[seat] = seatMonths(position, person, this.options);
    if (row !== NONE) this.rows.addSeat(row, this.own[seat], 1);
    if (position.personId === null) return;
    const held = this.seatsHeldBy.get(position.personId);
    if (held === undefined) this.seatsHeldBy.set(position.personId, [id]);
    else if (!held.includes(id)) held.push(id);
  }

  private detach(id: PositionId): void {
    const seat = this.seats.get(id);
    if (seat === undefined) return;
    this.change(seat, this.manager[seat]!, -1);
    this.manager[seat] = OUT;
  }

  private attach(seat: number, above: PositionId | null): void {
    const manager = above === null ? NONE : this.seatOf(above);
    this.manager[seat] = manager;
    this.change(seat, manager, 1);
  }

  /** Add the branch of a seat to everyone above it, or take it out. */
  private change(seat: number, manager: number, sign: number): void {
    const own = this.own[seat]!;
    const add = (to: number): void => {
      if (this.row[seat] === NONE) this.rows.addSeat(to, own, sign);
      else this.rows.addRow(to, this.row[seat]!, sign);
      if (manager !== NONE) this.rows.addReport(to, own, sign);
    };
    const above: number[] = [];
    let at = manager;
    for (; at >= 0; at = this.manager[at]!) above.push(this.rowFor(at));
    // Below somebody who is out, only those up to them are told.
    if (at === NONE) above.push(EVERYBODY);
    for (const to of above) add(to);
    if (manager === NONE) return;
    this.countReport(this.rowFor(manager), own, sign, (month, more) => {
      for (const to of above) this.rows.addManaging(to, month, more);
    });
  }

  /** One report more or fewer; tells of the months in which that makes a manager or ends one. */
  private countReport(
    row: number,
    { from, to }: SeatMonths,
    sign: number,
    tell: (month: number, sign: number) => void,
  ) {
    const direct = this.direct[row]!;
    for (let month = from; month < to; month++) {
      const before = direct[month]!;
      direct[month] = before + sign;
      if (before === 0) tell(month, 1);
      else if (before + sign === 0) tell(month, -1);
    }
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
      for (const id of manager === null ? tree.roots : tree.reportsOf(manager)) {
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

/**
 * Sums of months for the whole plan and for each manager, as rows of one typed array. A row holds, measure by measure,
 * how the measure changes from month to month; sums are made when a row is read. Adding one seat is so a few additions.
 */
import { monthNumber, type SeatColumns } from './seat-months.ts';

/** The months that are looked at. */
export interface Horizon {
  /** The first month, `YYYY-MM`. */
  readonly from: string;
  /** How many, 1 at least. */
  readonly months: number;
}

/** The measures of a row, in its order. All but the managers are changes from month to month. */
export const MEASURES = ['headcount', 'open', 'starting', 'leaving', 'fte', 'pay', 'reports', 'managers'] as const;
export type Measure = (typeof MEASURES)[number];

const [HEADCOUNT, OPEN, STARTING, LEAVING, FTE, PAY, REPORTS, MANAGERS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

export class MonthRows {
  readonly months: number;
  private readonly first: number;
  /** Numbers of one row. */
  private readonly width: number;
  private values: Float64Array;
  /** By row, a bit for each measure that may be other than zero. */
  private used: Uint8Array;
  /** Direct reports by row: how many in each month. */
  private direct: Int32Array;
  private count = 0;

  constructor({ from, months }: Horizon, rows: number) {
    this.months = months;
    this.first = monthNumber(from);
    this.width = months * MEASURES.length;
    const room = Math.max(1, rows);
    this.values = new Float64Array(room * this.width);
    this.used = new Uint8Array(room);
    this.direct = new Int32Array(room * months);
  }

  /** Forget all rows. */
  clear(): void {
    for (let row = 0; row < this.count; row++) this.clearRow(row);
    this.direct.fill(0, 0, this.count * this.months);
    this.count = 0;
  }

  /** A new row, all zero. */
  add(): number {
    if (this.count === this.used.length) this.grow();
    return this.count++;
  }

  /** Add what a seat is by itself; with a sign of -1, take it out. */
  addSeat(row: number, columns: SeatColumns, { seat, sign }: { readonly seat: number; readonly sign: number }): void {
    const heldFrom = columns.heldFrom[seat]!;
    const heldTo = columns.heldTo[seat]!;
    const { start, leave } = columns;
    // In the plan, and held by nobody: before and after the time somebody holds it.
    this.addSpan(row, OPEN, columns.from[seat]!, columns.to[seat]!, sign);
    if (heldTo > heldFrom) {
      this.addSpan(row, OPEN, heldFrom, heldTo, -sign);
      this.addSpan(row, HEADCOUNT, heldFrom, heldTo, sign);
      this.addSpan(row, FTE, heldFrom, heldTo, sign * columns.fte[seat]!);
      if (columns.pay[seat] !== 0) this.addSpan(row, PAY, heldFrom, heldTo, sign * columns.pay[seat]!);
    }
    if (start[seat]! >= this.first) this.addSpan(row, STARTING, start[seat]!, start[seat]! + 1, sign);
    if (leave[seat]! >= this.first) this.addSpan(row, LEAVING, leave[seat]!, leave[seat]! + 1, sign);
  }

  /** Add a seat as somebody's report. */
  addReport(row: number, columns: SeatColumns, { seat, sign }: { readonly seat: number; readonly sign: number }): void {
    this.addSpan(row, REPORTS, columns.from[seat]!, columns.to[seat]!, sign);
  }

  /** One direct report more or fewer of the first of these rows: where that makes a manager or ends one, all of them count it. */
  countDirect(
    rows: readonly number[],
    columns: SeatColumns,
    { seat, sign }: { readonly seat: number; readonly sign: number },
  ): void {
    const { direct, months } = this;
    const at = rows[0]! * months;
    const end = this.within(columns.to[seat]!);
    for (let month = this.within(columns.from[seat]!); month < end; month++) {
      const before = direct[at + month]!;
      direct[at + month] = before + sign;
      const more = before === 0 ? 1 : before + sign === 0 ? -1 : 0;
      if (more !== 0) for (const row of rows) this.addManaging(row, month, more);
    }
  }

  /** The same for one of many: where the months begin and end is noted, and `settleDirect` counts when all are noted. */
  noteDirect(row: number, columns: SeatColumns, seat: number): void {
    const from = this.within(columns.from[seat]!);
    const to = this.within(columns.to[seat]!);
    if (from >= to) return;
    this.direct[row * this.months + from]! += 1;
    if (to < this.months) this.direct[row * this.months + to]! -= 1;
  }

  settleDirect(row: number): void {
    const { direct, months } = this;
    const at = row * months;
    for (let month = 0; month < months; month++) {
      if (month > 0) direct[at + month]! += direct[at + month - 1]!;
      if (direct[at + month]! > 0) this.addManaging(row, month, 1);
    }
  }

  /** Add all of another row. */
  addRow(row: number, other: number, sign: number): void {
    const { values, months } = this;
    const used = this.used[other]!;
    this.used[row]! |= used;
    for (let measure = 0; measure < MEASURES.length; measure++) {
      if ((used & (1 << measure)) === 0) continue;
      const to = row * this.width + measure * months;
      const from = other * this.width + measure * months;
      for (let month = 0; month < months; month++) values[to + month]! += sign * values[from + month]!;
    }
  }

  /** A measure of a row, month by month. */
  read(row: number, measure: Measure): Float64Array {
    const at = row * this.width + MEASURES.indexOf(measure) * this.months;
    const series = this.values.slice(at, at + this.months);
    if (measure === 'managers') return series;
    for (let month = 1; month < series.length; month++) series[month]! += series[month - 1]!;
    return series;
  }

  private addManaging(row: number, month: number, more: number): void {
    this.values[row * this.width + MANAGERS * this.months + month]! += more;
    this.used[row]! |= 1 << MANAGERS;
  }

  private addSpan(row: number, measure: number, from: number, to: number, value: number): void {
    const begin = this.within(from);
    const end = this.within(to);
    if (begin >= end) return;
    const at = row * this.width + measure * this.months;
    this.values[at + begin]! += value;
    if (end < this.months) this.values[at + end]! -= value;
    this.used[row]! |= 1 << measure;
  }

  /** A month as a number within the horizon. */
  private within(month: number): number {
    const at = month - this.first;
    return at < 0 ? 0 : at > this.months ? this.months : at;
  }

  private clearRow(row: number): void {
    for (let measure = 0; measure < MEASURES.length; measure++) {
      if ((this.used[row]! & (1 << measure)) === 0) continue;
      const at = row * this.width + measure * this.months;
      this.values.fill(0, at, at + this.months);
    }
    this.used[row] = 0;
  }

  private grow(): void {
    const [values, used, direct] = [this.values, this.used, this.direct];
    this.values = new Float64Array(values.length * 2);
    this.used = new Uint8Array(used.length * 2);
    this.direct = new Int32Array(direct.length * 2);
    this.values.set(values);
    this.used.set(used);
    this.direct.set(direct);
  }
}

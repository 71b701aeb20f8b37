/**
 * Sums of months for the whole plan and for each manager, as rows of one typed array. A row holds, measure by measure,
 * how the measure changes from month to month; sums are made when a row is read. Adding one seat is so a few additions.
 */
import type { SeatMonths } from './seat-months.ts';

/** The measures of a row, in its order. All but the managers are changes from month to month. */
export const MEASURES = ['headcount', 'open', 'starting', 'leaving', 'fte', 'pay', 'reports', 'managers'] as const;
export type Measure = (typeof MEASURES)[number];

const [HEADCOUNT, OPEN, STARTING, LEAVING, FTE, PAY, REPORTS, MANAGERS] = [0, 1, 2, 3, 4, 5, 6, 7];

export class MonthRows {
  readonly months: number;
  /** Numbers of one row. */
  readonly width: number;
  private values: Float64Array;
  private count = 0;

  constructor(months: number, rows: number) {
    this.months = months;
    this.width = months * MEASURES.length;
    this.values = new Float64Array(Math.max(1, rows) * this.width);
  }

  /** A new row, all zero. */
  add(): number {
    if ((this.count + 1) * this.width > this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    return this.count++;
  }

  /** Add what a seat is by itself; with a sign of -1, take it out. */
  addSeat(row: number, seat: SeatMonths, sign: number): void {
    const { heldFrom, heldTo } = seat;
    this.addSpan(row, HEADCOUNT, [heldFrom, heldTo], sign);
    this.addSpan(row, FTE, [heldFrom, heldTo], sign * seat.fte);
    this.addSpan(row, PAY, [heldFrom, heldTo], sign * seat.pay);
    // In the plan, and held by nobody: before and after the time somebody holds it.
    this.addSpan(row, OPEN, [seat.from, seat.to], sign);
    this.addSpan(row, OPEN, [heldFrom, heldTo], -sign);
    if (seat.start !== -1) this.addSpan(row, STARTING, [seat.start, seat.start + 1], sign);
    if (seat.leave !== -1) this.addSpan(row, LEAVING, [seat.leave, seat.leave + 1], sign);
  }

  /** Add a seat as somebody's report. */
  addReport(row: number, { from, to }: SeatMonths, sign: number): void {
    this.addSpan(row, REPORTS, [from, to], sign);
  }

  /** Add months in which one more leads somebody. */
  addManaging(row: number, month: number, sign: number): void {
    this.values[row * this.width + MANAGERS! * this.months + month]! += sign;
  }

  /** Add all of another row. */
  addRow(row: number, other: number, sign: number): void {
    const { values, width } = this;
    const to = row * width;
    const from = other * width;
    for (let at = 0; at < width; at++) values[to + at]! += sign * values[from + at]!;
  }

  /** A measure of a row, month by month. */
  read(row: number, measure: Measure): Float64Array {
    const at = row * this.width + MEASURES.indexOf(measure) * this.months;
    const series = this.values.slice(at, at + this.months);
    if (measure === 'managers') return series;
    for (let month = 1; month < series.length; month++) series[month]! += series[month - 1]!;
    return series;
  }

  private addSpan(
    row: number,
    measure: number | undefined,
    [from, to]: readonly [number, number],
    value: number,
  ): void {
    if (from >= to || value === 0) return;
    const { values, months } = this;
    const at = row * this.width + measure! * months;
    values[at + from]! += value;
    if (to < months) values[at + to]! -= value;
  }
}

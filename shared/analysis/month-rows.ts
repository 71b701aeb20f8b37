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
/** The measures of every seat that is held, as bits. */
const HELD = (1 << HEADCOUNT) | (1 << OPEN) | (1 << FTE);

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
    this.values.fill(0, 0, this.count * this.width);
    this.used.fill(0, 0, this.count);
    this.direct.fill(0, 0, this.count * this.months);
    this.count = 0;
  }

  /** A new row, all zero. */
  add(): number {
    if (this.count === this.used.length) this.grow();
    return this.count++;
  }

  /** Add what a seat is by itself; with a sign of -1, take it out. Written out, as it runs for every seat of a plan. */
  addSeat(row: number, columns: SeatColumns, { seat, sign }: { readonly seat: number; readonly sign: number }): void {
    const { values, months } = this;
    const at = row * this.width;
    const from = this.within(columns.from[seat]!);
    const to = this.within(columns.to[seat]!);
    if (from < to) {
      values[at + OPEN * months + from]! += sign;
      if (to < months) values[at + OPEN * months + to]! -= sign;
      this.used[row]! |= 1 << OPEN;
    }
    const heldFrom = this.within(columns.heldFrom[seat]!);
    const heldTo = this.within(columns.heldTo[seat]!);
    if (heldFrom < heldTo) {
      const fte = sign * columns.fte[seat]!;
      const pay = sign * columns.pay[seat]!;
      // In the plan, and held by nobody: before and after the time somebody holds it.
      values[at + OPEN * months + heldFrom]! -= sign;
      values[at + HEADCOUNT * months + heldFrom]! += sign;
      values[at + FTE * months + heldFrom]! += fte;
      if (pay !== 0) values[at + PAY * months + heldFrom]! += pay;
      if (heldTo < months) {
        values[at + OPEN * months + heldTo]! += sign;
        values[at + HEADCOUNT * months + heldTo]! -= sign;
        values[at + FTE * months + heldTo]! -= fte;
        if (pay !== 0) values[at + PAY * months + heldTo]! -= pay;
      }
      this.used[row]! |= pay === 0 ? HELD : HELD | (1 << PAY);
    }
    this.addMoment(row, STARTING, columns.start[seat]!, sign);
    this.addMoment(row, LEAVING, columns.leave[seat]!, sign);
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
    const { values } = this;
    const managers = row * this.width + MANAGERS * months;
    let reports = 0;
    for (let month = 0; month < months; month++) {
      reports += direct[row * months + month]!;
      direct[row * months + month] = reports;
      if (reports > 0) values[managers + month]! += 1;
    }
    this.used[row]! |= 1 << MANAGERS;
  }

  /** Add all of another row. */
  addRow(row: number, other: number, sign: number): void {
    const { values, months, width } = this;
    const used = this.used[other]!;
    this.used[row]! |= used;
    const [to, from] = [row * width, other * width];
    // Measures that are used and follow each other are added in one go.
    for (let begin = 0; begin < MEASURES.length; begin++) {
      if ((used & (1 << begin)) === 0) continue;
      let end = begin + 1;
      while ((used & (1 << end)) !== 0) end += 1;
      addNumbers(values, { to: to + begin * months, from: from + begin * months, count: (end - begin) * months, sign });
      begin = end;
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

  /** Something that happens in one month. */
  private addMoment(row: number, measure: number, month: number, value: number): void {
    const within = month - this.first;
    if (within >= 0 && within < this.months) this.addSpan(row, measure, month, month + 1, value);
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

function addNumbers(
  values: Float64Array,
  {
    to,
    from,
    count,
    sign,
  }: { readonly to: number; readonly from: number; readonly count: number; readonly sign: number },
): void {
  if (sign === 1) for (let at = 0; at < count; at++) values[to + at]! += values[from + at]!;
  else for (let at = 0; at < count; at++) values[to + at]! -= values[from + at]!;
}

/** Rows of a tree drawing: all cards of a layer share a top, and a row is as high as its highest card. Pixels. */
import { grownFloats } from './forest.ts';

export class Rows {
  private heights: Float64Array = new Float64Array(16);
  /** Tops of the rows that hold cards; the entries beyond them mean nothing. */
  tops: Float64Array = new Float64Array(16);
  private count = 0;
  /** Counts up when any row has another place or height. */
  version = 0;
  /** How many rows there were, and the height of the last, which no other row's place tells. */
  private before = { count: 0, last: 0 };
  private readonly gap: number;
  private readonly least: number;

  /** `gap` between rows; `least` is the height of a row without cards, below the deepest one. */
  constructor(gap: number, least: number) {
    this.gap = gap;
    this.least = least;
  }

  begin(): void {
    this.count = 0;
  }

  /** A card in row `row`, which is at most one below the rows seen so far. */
  include(row: number, height: number): void {
    if (row === this.count) {
      if (row === this.heights.length) {
        this.heights = grownFloats(this.heights, row * 2);
        this.tops = grownFloats(this.tops, row * 2);
      }
      this.heights[row] = this.least;
      this.count += 1;
    }
    if (height > this.heights[row]!) this.heights[row] = height;
  }

  /** Every card has been included: give the rows their tops, the first at 0. */
  settle(): void {
    const { count, before } = this;
    const last = count === 0 ? 0 : this.heights[count - 1]!;
    let isSame = count === before.count && last === before.last;
    let top = 0;
    for (let row = 0; row < count; row++) {
      if (this.tops[row] !== top) isSame = false;
      this.tops[row] = top;
      top += this.heights[row]! + this.gap;
    }
    this.before = { count, last };
    if (!isSame) this.version += 1;
  }

  /** Bottom of the last row that holds cards. */
  get end(): number {
    return this.count === 0 ? 0 : this.bottom(this.count - 1);
  }

  top(row: number): number {
    if (row < this.count) return this.tops[row]!;
    const last = this.count - 1;
    const below = last < 0 ? 0 : this.tops[last]! + this.heights[last]! + this.gap;
    return below + (row - this.count) * (this.least + this.gap);
  }

  bottom(row: number): number {
    return this.top(row) + (row < this.count ? this.heights[row]! : this.least);
  }

  /** How many rows, from `row` on, something `height` pixels high takes up. */
  covered(row: number, height: number): number {
    const end = this.top(row) + height;
    let rows = 1;
    while (this.bottom(row + rows - 1) < end) rows += 1;
    return rows;
  }
}

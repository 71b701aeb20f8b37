/** Finds what lies in a rectangle without looking at everything: a grid of cells that know the boxes touching them. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';

/** Smallest cell; large enough that a card touches few of them. Pixels at 100 %. */
const LEAST_CELL = { width: 640, height: 320 } as const;

export class GridIndex {
  /** Boxes one after the other: left, top, right, bottom. */
  private boxes = new Float64Array(0);
  private items = new Int32Array(0);
  private count = 0;
  private columns = 1;
  private rows = 1;
  private cellWidth: number = LEAST_CELL.width;
  private cellHeight: number = LEAST_CELL.height;
  private left = 0;
  private top = 0;
  /** Entries of cell c are `entries[starts[c]]` up to `entries[starts[c + 1]]`: positions in `items`. */
  private starts = new Int32Array(2);
  private entries = new Int32Array(0);
  /** The query that last met each item, so that none is given twice. */
  private met = new Int32Array(0);
  private queries = 0;

  /** Forget everything and make room for at most `capacity` boxes. */
  clear(capacity: number): void {
    this.count = 0;
    if (this.items.length >= capacity) return;
    this.boxes = new Float64Array(capacity * 4);
    this.items = new Int32Array(capacity);
    this.met = new Int32Array(capacity);
    this.queries = 0;
  }

  add(item: number, left: number, top: number, size: { readonly width: number; readonly height: number }): void {
    const at = this.count * 4;
    this.boxes[at] = left;
    this.boxes[at + 1] = top;
    this.boxes[at + 2] = left + size.width;
    this.boxes[at + 3] = top + size.height;
    this.items[this.count++] = item;
  }

  /** Every box has been added: sort them into cells. `bounds` is around all of them. */
  build(bounds: Bounds): void {
    this.left = bounds.left;
    this.top = bounds.top;
    // Never many more cells than boxes, however far apart these are.
    const most = 2 * this.count + 16;
    const width = Math.max(1, bounds.right - bounds.left);
    const height = Math.max(1, bounds.bottom - bounds.top);
    const stretch = Math.max(1, Math.sqrt((width * height) / (LEAST_CELL.width * LEAST_CELL.height) / most));
    this.cellWidth = LEAST_CELL.width * stretch;
    this.cellHeight = LEAST_CELL.height * stretch;
    this.columns = Math.ceil(width / this.cellWidth);
    this.rows = Math.ceil(height / this.cellHeight);
    const fill = this.countPerCell();
    for (let cell = 1; cell < fill.length; cell++) fill[cell]! += fill[cell - 1]!;
    this.starts = fill.slice();
    this.enter(fill);
  }

  /** How many boxes touch each cell, one place further on. The loops here and below run over all boxes after each edit. */
  private countPerCell(): Int32Array {
    const { boxes, count, columns } = this;
    const counts = new Int32Array(columns * this.rows + 1);
    for (let box = 0; box < count * 4; box += 4) {
      const first = this.column(boxes[box]!);
      const last = this.column(boxes[box + 2]!);
      const lastRow = this.row(boxes[box + 3]!);
      for (let row = this.row(boxes[box + 1]!); row <= lastRow; row++) {
        for (let cell = row * columns + first; cell <= row * columns + last; cell++) counts[cell + 1]! += 1;
      }
    }
    return counts;
  }

  /** Enter each box in its cells; `next` is where the next entry of a cell goes. */
  private enter(next: Int32Array): void {
    const { boxes, count, columns } = this;
    const total = next.at(-1) ?? 0;
    if (this.entries.length < total) this.entries = new Int32Array(total);
    const { entries } = this;
    for (let at = 0; at < count; at++) {
      const box = at * 4;
      const first = this.column(boxes[box]!);
      const last = this.column(boxes[box + 2]!);
      const lastRow = this.row(boxes[box + 3]!);
      for (let row = this.row(boxes[box + 1]!); row <= lastRow; row++) {
        for (let cell = row * columns + first; cell <= row * columns + last; cell++) entries[next[cell]!++] = at;
      }
    }
  }

  /** The items whose boxes touch the rectangle, each once, in no particular order. */
  query(area: Bounds): readonly number[] {
    const found: number[] = [];
    this.queries += 1;
    const lastColumn = this.column(area.right);
    const lastRow = this.row(area.bottom);
    for (let row = this.row(area.top); row <= lastRow; row++) {
      for (let column = this.column(area.left); column <= lastColumn; column++) {
        const cell = row * this.columns + column;
        for (let entry = this.starts[cell]!; entry < this.starts[cell + 1]!; entry++) {
          const at = this.entries[entry]!;
          if (this.met[at] === this.queries) continue;
          this.met[at] = this.queries;
          if (this.touches(at, area)) found.push(this.items[at]!);
        }
      }
    }
    return found;
  }

  private touches(at: number, area: Bounds): boolean {
    const box = at * 4;
    return (
      this.boxes[box]! <= area.right &&
      this.boxes[box + 2]! >= area.left &&
      this.boxes[box + 1]! <= area.bottom &&
      this.boxes[box + 3]! >= area.top
    );
  }

  private column(x: number): number {
    return clamp(Math.floor((x - this.left) / this.cellWidth), this.columns - 1);
  }

  private row(y: number): number {
    return clamp(Math.floor((y - this.top) / this.cellHeight), this.rows - 1);
  }
}

const clamp = (value: number, last: number): number => (value < 0 ? 0 : value > last ? last : value);

/**
 * Left and right outlines of subtrees, layer by layer, and how close two of them can stand (Reingold and Tilford,
 * "Tidier Drawings of Trees", 1981). An outline is a linked list of cells; a cell says how far the edge steps sideways
 * to the next layer. Cells never change once written, so an outline is shared by everything above it: setting subtrees
 * side by side costs only as many steps as the shallower of them has layers, and a chain of any depth costs one cell
 * per layer.
 */
import { grownFloats, grownInts } from './forest.ts';

/** The cell that goes straight down for ever; enough for a single card and for every block. */
const STRAIGHT = 0;

/** Where an edge goes on: the cell, and how far sideways it stands. */
interface Edge {
  readonly cell: number;
  readonly edge: number;
}

/** Two edges sideways. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

export class Outlines {
  // Per node: first cell and sideways place of each edge against the node's centre, and the layers it reaches down.
  private leftCell: Int32Array;
  private leftEdge: Float64Array;
  private rightCell: Int32Array;
  private rightEdge: Float64Array;
  private layers: Int32Array;
  // Per cell.
  private next: Int32Array;
  private step: Float64Array;
  private cells = 1;
  private cellsWhenFresh = 0;
  // What was set side by side so far, against the centre of the first.
  private rowLeftCell = STRAIGHT;
  private rowLeftEdge = 0;
  private rowRightCell = STRAIGHT;
  private rowRightEdge = 0;
  private rowLayers = 0;

  constructor(capacity: number) {
    this.leftCell = new Int32Array(capacity);
    this.leftEdge = new Float64Array(capacity);
    this.rightCell = new Int32Array(capacity);
    this.rightEdge = new Float64Array(capacity);
    this.layers = new Int32Array(capacity);
    this.next = new Int32Array(capacity * 2);
    this.step = new Float64Array(capacity * 2);
  }

  /** Room for this many nodes. */
  reserve(capacity: number): void {
    if (capacity <= this.layers.length) return;
    this.leftCell = grownInts(this.leftCell, capacity);
    this.leftEdge = grownFloats(this.leftEdge, capacity);
    this.rightCell = grownInts(this.rightCell, capacity);
    this.rightEdge = grownFloats(this.rightEdge, capacity);
    this.layers = grownInts(this.layers, capacity);
  }

  /** Whether most cells belong to outlines that were replaced. Then `clear`, and make every outline again. */
  get isWasteful(): boolean {
    return this.cells > 4 * this.cellsWhenFresh + 4096;
  }

  /** Forget every outline. */
  clear(): void {
    this.cells = 1;
    this.cellsWhenFresh = 0;
  }

  /** Every outline has been made since `clear`: from here on cells count as replaced ones. */
  settle(): void {
    if (this.cellsWhenFresh === 0) this.cellsWhenFresh = this.cells;
  }

  /** Begin with an empty row of subtrees. */
  beginRow(): void {
    this.rowLayers = 0;
  }

  /** A straight outline for a node: a single card, or a block that reaches down several layers. */
  setStraight(node: number, width: number, layers: number): void {
    this.leftCell[node] = STRAIGHT;
    this.leftEdge[node] = -width / 2;
    this.rightCell[node] = STRAIGHT;
    this.rightEdge[node] = width / 2;
    this.layers[node] = layers;
  }

  /** The outline of a node over the row, whose first centre is `firstCentre` right of the node's. */
  setOverRow(node: number, width: number, firstCentre: number): void {
    this.leftEdge[node] = -width / 2;
    this.rightEdge[node] = width / 2;
    this.layers[node] = this.rowLayers + 1;
    this.leftCell[node] = this.cell(this.rowLeftCell, this.rowLeftEdge + firstCentre + width / 2);
    this.rightCell[node] = this.cell(this.rowRightCell, this.rowRightEdge + firstCentre - width / 2);
  }

  /** The same with layers between the two, from the top; there may be no row below them. */
  setOverBands(
    node: number,
    width: number,
    { bands, firstCentre }: { readonly bands: readonly Span[]; readonly firstCentre: number },
  ): void {
    const tops: readonly Span[] = [{ left: -width / 2, right: width / 2 }, ...bands];
    const hasRow = this.rowLayers > 0;
    let left: Edge = { cell: this.rowLeftCell, edge: this.rowLeftEdge + firstCentre };
    let right: Edge = { cell: this.rowRightCell, edge: this.rowRightEdge + firstCentre };
    for (const [above, top] of tops.toReversed().entries()) {
      const isLast = above === 0 && !hasRow;
      left = { cell: isLast ? STRAIGHT : this.cell(left.cell, left.edge - top.left), edge: top.left };
      right = { cell: isLast ? STRAIGHT : this.cell(right.cell, right.edge - top.right), edge: top.right };
    }
    this.leftCell[node] = left.cell;
    this.leftEdge[node] = left.edge;
    this.rightCell[node] = right.cell;
    this.rightEdge[node] = right.edge;
    this.layers[node] = this.rowLayers + tops.length;
  }

  /** Let a box `layers` high be the row. */
  setRowToBox({ left, right }: Span, layers: number): void {
    this.rowLeftCell = STRAIGHT;
    this.rowLeftEdge = left;
    this.rowRightCell = STRAIGHT;
    this.rowRightEdge = right;
    this.rowLayers = layers;
  }

  /** Layers of the row so far. */
  get rowDepth(): number {
    return this.rowLayers;
  }

  /** The outermost edges of the row so far, against the centre of its first. */
  rowSpan(): Span {
    return this.outermost(
      { cell: this.rowLeftCell, edge: this.rowLeftEdge },
      { cell: this.rowRightCell, edge: this.rowRightEdge },
      this.rowLayers,
    );
  }

  /** The outermost edges of a subtree, against its top's centre. */
  spanOf(node: number): Span {
    return this.outermost(
      { cell: this.leftCell[node]!, edge: this.leftEdge[node]! },
      { cell: this.rightCell[node]!, edge: this.rightEdge[node]! },
      this.layers[node]!,
    );
  }

  layersOf(node: number): number {
    return this.layers[node]!;
  }

  /**
   * Set the subtree of `node` to the right of the row, as close as `gap` pixels; gives its centre against the centre of
   * the row's first subtree.
   */
  append(node: number, gap: number): number {
    if (this.rowLayers === 0) {
      this.rowLeftCell = this.leftCell[node]!;
      this.rowLeftEdge = this.leftEdge[node]!;
      this.rowRightCell = this.rightCell[node]!;
      this.rowRightEdge = this.rightEdge[node]!;
      this.rowLayers = this.layers[node]!;
      return 0;
    }
    const { next, step } = this;
    const layers = this.layers[node]!;
    const shared = Math.min(this.rowLayers, layers);
    let rowCell = this.rowRightCell;
    let rowEdge = this.rowRightEdge;
    let cell = this.leftCell[node]!;
    let edge = this.leftEdge[node]!;
    let centre = rowEdge - edge;
    for (let layer = 1; layer < shared; layer++) {
      rowEdge += step[rowCell]!;
      rowCell = next[rowCell]!;
      edge += step[cell]!;
      cell = next[cell]!;
      if (rowEdge - edge > centre) centre = rowEdge - edge;
    }
    centre += gap;
    const rightEdge = this.rightEdge[node]! + centre;
    if (layers > this.rowLayers) {
      const tail = { cell: next[cell]!, edge: edge + step[cell]! + centre };
      this.rowLeftCell = this.graft(this.rowLeftCell, this.rowLeftEdge, shared, tail);
    }
    if (layers >= this.rowLayers) {
      this.rowRightCell = this.rightCell[node]!;
      this.rowLayers = layers;
    } else {
      const tail = { cell: next[rowCell]!, edge: rowEdge + step[rowCell]! };
      this.rowRightCell = this.graft(this.rightCell[node]!, rightEdge, shared, tail);
    }
    this.rowRightEdge = rightEdge;
    return centre;
  }

  private outermost(leftmost: Edge, rightmost: Edge, layers: number): Span {
    let leftCell = leftmost.cell;
    let rightCell = rightmost.cell;
    let leftEdge = leftmost.edge;
    let rightEdge = rightmost.edge;
    let left = leftEdge;
    let right = rightEdge;
    for (let layer = 1; layer < layers; layer++) {
      leftEdge += this.step[leftCell]!;
      rightEdge += this.step[rightCell]!;
      leftCell = this.next[leftCell]!;
      rightCell = this.next[rightCell]!;
      left = Math.min(left, leftEdge);
      right = Math.max(right, rightEdge);
    }
    return { left, right };
  }

  /** A copy of the first `layers` layers of an edge, going on with `tail`; gives its first cell. */
  private graft(from: number, edge: number, layers: number, tail: Edge): number {
    const first = this.cells;
    let source = from;
    let at = edge;
    for (let layer = 1; layer < layers; layer++) {
      const step = this.step[source]!;
      this.cell(this.cells + 1, step);
      at += step;
      source = this.next[source]!;
    }
    this.cell(tail.cell, tail.edge - at);
    return first;
  }

  private cell(next: number, step: number): number {
    if (this.cells === this.next.length) {
      this.next = grownInts(this.next, this.cells * 2);
      this.step = grownFloats(this.step, this.cells * 2);
    }
    this.next[this.cells] = next;
    this.step[this.cells] = step;
    return this.cells++;
  }
}

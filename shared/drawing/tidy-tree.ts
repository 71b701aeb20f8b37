/**
 * A tidy drawing of trees: roots side by side, each layer in a row, managers centred over their reports, siblings in
 * order, nothing overlapping. Tips, the reports who show nobody below them, can be stacked in columns where they follow
 * each other; assistants stand beside their manager's line; rows that grow too wide can be broken into shelves. The same
 * drawing can run from left to right. After an edit only the outlines on the way up to the root are made again; then one
 * pass over the shown nodes gives every card its place.
 */
import { FamilyShapes } from './family-shapes.ts';
import { FOREST, Forest, grownFloats, grownInts, NONE } from './forest.ts';
import type { Span } from './outlines.ts';
import { placePlain, walkPlain, type PlainTree } from './plain-tree.ts';
import { Rows } from './rows.ts';
import type { TidyTreeOptions } from './tidy-options.ts';
import { cardSizes, placeTips, type TipBlock } from './tip-block.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a card moved. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

const NOWHERE: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
const STILL: Shift = { dx: 0, dy: 0 };

export class TidyTree {
  readonly forest: Forest;
  options: TidyTreeOptions;
  /** The shown nodes, parents before their children; only the first `count` entries. */
  order: Int32Array;
  count = 0;
  /** Around all shown cards, the gutters of their blocks included. */
  bounds: Bounds = NOWHERE;
  /** Near edges of the cards along the row and from row to row. */
  private across: Float64Array;
  private down: Float64Array;
  private lowest = 0;
  private shapes: FamilyShapes;
  private rows: Rows;
  private depth: Int32Array;
  /** Rows from a node down to its reports: 1, and one for each pair beside its line. */
  private drop: Int32Array;
  /** Middle of each card in a row, sideways; the forest's is 0. */
  private centre: Float64Array;

  constructor(options: TidyTreeOptions, capacity = 256) {
    this.options = options;
    this.forest = new Forest(capacity);
    const room = this.forest.capacity;
    this.rows = new Rows(options.rowGap, options.rowHeight);
    this.shapes = new FamilyShapes(this.forest, options, this.rows);
    this.across = new Float64Array(room);
    this.down = new Float64Array(room);
    this.order = new Int32Array(room);
    this.depth = new Int32Array(room);
    this.drop = new Int32Array(room);
    this.centre = new Float64Array(room);
  }

  /** Lay out in another way from the next `layout` on. Nodes stay who they are. */
  arrange(options: TidyTreeOptions): void {
    if (options === this.options) return;
    this.options = options;
    this.rows = new Rows(options.rowGap, options.rowHeight);
    this.shapes = new FamilyShapes(this.forest, options, this.rows);
    this.forest.stale.fill(1);
  }

  /** Left of each shown card after `layout`. Replaced when the forest grows: read it anew each time. */
  get x(): Float64Array {
    return this.options.transposed === true ? this.down : this.across;
  }

  /** Top of each shown card, likewise. */
  get y(): Float64Array {
    return this.options.transposed === true ? this.across : this.down;
  }

  /**
   * Give every shown card its place. The result says how far `pinned`, a card shown before and after, has moved: a view
   * that moves along keeps it on its pixel.
   */
  layout(pinned = NONE): Shift {
    this.reserve();
    const fromX = pinned === NONE ? 0 : this.x[pinned]!;
    const fromY = pinned === NONE ? 0 : this.y[pinned]!;
    if (this.isPlain) this.count = walkPlain(this.plain, this.rows);
    else this.walk();
    this.makeOutlines();
    this.lowest = this.rows.end;
    if (this.isPlain) this.lowest = Math.max(this.lowest, placePlain(this.plain, this.rows));
    else this.place();
    this.bounds = this.count === 0 ? NOWHERE : this.boundsOf(this.shapes.outlines.spanOf(FOREST));
    return pinned === NONE ? STILL : { dx: this.x[pinned]! - fromX, dy: this.y[pinned]! - fromY };
  }

  /** Whether the card stands in a block of tips rather than in a row. */
  isStacked(node: number): boolean {
    return this.shapes.isStacked(node);
  }

  /** Whether the card stands beside its manager's line, above the other reports. */
  isBeside(node: number): boolean {
    return this.shapes.beside[node] === 1;
  }

  /** The block whose first card is this one; undefined for every other card. */
  blockFrom(node: number): TipBlock | undefined {
    return this.shapes.blocks[node];
  }

  /** Where the line to the lower shelves of a manager comes down, against the manager's middle; undefined without shelves. */
  sideLineOf(node: number): number | undefined {
    return this.shapes.sideLines.get(node);
  }

  private get isShelving(): boolean {
    return this.options.shelves !== undefined;
  }

  private boundsOf({ left, right }: Span): Bounds {
    const { lowest } = this;
    return this.options.transposed === true
      ? { left: 0, top: left, right: lowest, bottom: right }
      : { left, top: 0, right, bottom: lowest };
  }

  /** The shown nodes in order, with their depth, and the heights of the rows. */
  private walk(): void {
    const { forest, rows, depth, order, drop } = this;
    const { parent, folded, firstChild } = forest;
    const { down } = cardSizes(forest, this.options);
    const isStacking = this.options.stack !== null;
    const { isShelving } = this;
    rows.begin();
    depth[FOREST] = -1;
    this.count = 0;
    let node = this.enter(FOREST);
    while (node !== NONE) {
      order[this.count++] = node;
      const row = depth[parent[node]!]! + drop[parent[node]!]!;
      depth[node] = row;
      const isTip = firstChild[node] === NONE || folded[node] === 1;
      // With shelves all rows are alike, and nobody knows yet who stands in which.
      if (!isShelving && (!isTip || !isStacking)) rows.include(row, down[node]!);
      let next = isTip ? NONE : this.enter(node);
      for (let at = node; next === NONE && at !== FOREST; at = parent[at]!) next = forest.nextInRow(at);
      node = next;
    }
    rows.settle();
  }

  /** Nobody stands beside a line or on a shelf: then who is where follows from the layers alone, and that is fast. */
  private get isPlain(): boolean {
    return !this.forest.hasAsides && !this.isShelving;
  }

  private get plain(): PlainTree {
    const { forest, order, depth, centre, across, down, count, shapes } = this;
    const { offset, blocks } = shapes;
    const { stack } = this.options;
    const sizes = cardSizes(forest, this.options);
    return { forest, order, depth, centre, across, down, count, offset, blocks, stack, sizes };
  }

  /** Begin with the reports of a manager: those beside the line are taken up at once; gives the first in the row. */
  private enter(manager: number): number {
    const { forest } = this;
    this.drop[manager] = 1 + (forest.hasAsides ? Math.ceil(this.takeAsides(manager) / 2) : 0);
    return forest.firstInRow(manager);
  }

  /** Take up the assistants of a manager, two in a row; gives how many there are. */
  private takeAsides(manager: number): number {
    const { forest, depth, order } = this;
    let count = 0;
    for (let child = forest.firstChild[manager]!; child !== NONE; child = forest.nextSibling[child]!) {
      if (!forest.isAside(child)) continue;
      const row = depth[manager]! + 1 + Math.floor(count / 2);
      order[this.count++] = child;
      depth[child] = row;
      if (!this.isShelving) this.rows.include(row, cardSizes(forest, this.options).down[child]!);
      count += 1;
    }
    return count;
  }

  private makeOutlines(): void {
    const { forest, order, shapes, depth } = this;
    const { outlines } = shapes;
    if (outlines.isWasteful) {
      outlines.clear();
      forest.stale.fill(1);
    }
    const { startsBlock } = shapes;
    for (let at = this.count - 1; at >= 0; at--) {
      const node = order[at]!;
      if (forest.stale[node] === 1 || (startsBlock[node] === 1 && !shapes.isInItsRows(node, depth[node]!))) {
        shapes.refresh(node, depth);
      }
    }
    shapes.refresh(FOREST, depth);
    outlines.settle();
  }

  private place(): void {
    const { forest, order, across, down, centre, depth, count, rows } = this;
    const { parent, firstChild, folded } = forest;
    const { offset, blocks, beside } = this.shapes;
    const sizes = cardSizes(forest, this.options);
    const isStacking = this.options.stack !== null;
    const { isShelving } = this;
    for (let at = 0; at < count; at++) {
      const node = order[at]!;
      if (isShelving) this.findRow(node);
      if (isStacking && beside[node] === 0 && (firstChild[node] === NONE || folded[node] === 1)) {
        if (blocks[node] !== undefined) this.placeBlock(node);
        continue;
      }
      const middle = centre[parent[node]!]! + offset[node]!;
      const top = rows.top(depth[node]!);
      centre[node] = middle;
      across[node] = middle - sizes.across[node]! / 2;
      down[node] = top;
      this.lowest = Math.max(this.lowest, top + sizes.down[node]!);
    }
  }

  /** The row of a node whose manager has its place, now that the shelves are known. */
  private findRow(node: number): void {
    const { depth, drop } = this;
    const { beside, shelf } = this.shapes;
    const manager = this.forest.parent[node]!;
    depth[node] = depth[manager]! + (beside[node] === 1 ? 1 : drop[manager]!) + shelf[node]!;
  }

  private placeBlock(first: number): void {
    const block = this.shapes.blocks[first];
    const { stack } = this.options;
    if (block === undefined || stack === null) return;
    const left = this.centre[this.forest.parent[first]!]! + this.shapes.offset[first]! - block.width / 2;
    const top = this.rows.top(this.depth[first]!);
    const { forest, across, down } = this;
    placeTips({ forest, across, down }, { block, first, left, top }, stack);
    this.lowest = Math.max(this.lowest, top + block.height);
  }

  private reserve(): void {
    const { capacity } = this.forest;
    if (capacity <= this.across.length) return;
    this.shapes.reserve(capacity);
    this.across = grownFloats(this.across, capacity);
    this.down = grownFloats(this.down, capacity);
    this.centre = grownFloats(this.centre, capacity);
    this.order = grownInts(this.order, capacity);
    this.depth = grownInts(this.depth, capacity);
    this.drop = grownInts(this.drop, capacity);
  }
}

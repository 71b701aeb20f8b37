/**
 * A tidy drawing of trees: roots side by side, each layer in a row, managers centred over their reports, siblings in
 * order, nothing overlapping. Tips, the reports who show nobody below them, can be stacked in columns where they follow
 * each other. After an edit only the outlines on the way up to the root are made again; then one pass over
 * the shown nodes gives every card its place.
 */
import { FOREST, Forest, grownFloats, grownInts, NONE } from './forest.ts';
import { tipBlock, placeTips, type TipBlock, type StackOptions } from './tip-block.ts';
import { Outlines } from './outlines.ts';
import { Rows } from './rows.ts';

/** Sizes in pixels at 100 %. */
export interface TidyTreeOptions {
  /** Between neighbouring subtrees. */
  readonly siblingGap: number;
  /** Between a row and the next. */
  readonly rowGap: number;
  /** Height of a row that has no higher card. */
  readonly rowHeight: number;
  /** How tips are stacked; null sets them in the row like everyone else. */
  readonly stack: StackOptions | null;
}

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

interface PlacedBlock extends TipBlock {
  readonly layers: number;
}

const NOWHERE: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
const STILL: Shift = { dx: 0, dy: 0 };

export class TidyTree {
  readonly forest: Forest;
  readonly options: TidyTreeOptions;
  /** Left and top of each shown card after `layout`. Replaced when the forest grows: read them anew each time. */
  x: Float64Array;
  y: Float64Array;
  /** The shown nodes, parents before their children; only the first `count` entries. */
  order: Int32Array;
  count = 0;
  /** Around all shown cards, the gutters of their blocks included. */
  bounds: Bounds = NOWHERE;
  private lowest = 0;
  private readonly outlines: Outlines;
  private readonly rows: Rows;
  private depth: Int32Array;
  /** Middle of each card in a row, sideways; the forest's is 0. */
  private centre: Float64Array;
  /** Centre against the parent's centre; of the first tip of a block, that of the block. */
  private offset: Float64Array;
  /** The block that begins with a node, with the layers it covers. */
  private readonly blocks: (PlacedBlock | undefined)[];

  constructor(options: TidyTreeOptions, capacity = 256) {
    this.options = options;
    this.forest = new Forest(capacity);
    const room = this.forest.capacity;
    this.outlines = new Outlines(room);
    this.rows = new Rows(options.rowGap, options.rowHeight);
    this.x = new Float64Array(room);
    this.y = new Float64Array(room);
    // Full from the start: an array that grows from its far end would become a slow dictionary.
    this.blocks = Array.from({ length: room }, () => undefined);
    this.order = new Int32Array(room);
    this.depth = new Int32Array(room);
    this.centre = new Float64Array(room);
    this.offset = new Float64Array(room);
  }

  /**
   * Give every shown card its place. The result says how far `pinned`, a card shown before and after, has moved: a view
   * that moves along keeps it on its pixel.
   */
  layout(pinned = NONE): Shift {
    this.reserve();
    const fromX = pinned === NONE ? 0 : this.x[pinned]!;
    const fromY = pinned === NONE ? 0 : this.y[pinned]!;
    this.walk();
    this.makeOutlines();
    this.lowest = this.rows.end;
    this.place();
    const { left, right } = this.outlines.extent(FOREST);
    this.bounds = this.count === 0 ? NOWHERE : { left, top: 0, right, bottom: this.lowest };
    return pinned === NONE ? STILL : { dx: this.x[pinned]! - fromX, dy: this.y[pinned]! - fromY };
  }

  /** Whether the card stands in a block of tips rather than in a row. */
  isStacked(node: number): boolean {
    return this.options.stack !== null && this.forest.isTip(node);
  }

  /** The block whose first card is this one; undefined for every other card. */
  blockFrom(node: number): TipBlock | undefined {
    return this.blocks[node];
  }

  /** The shown nodes in order, with their depth, and the heights of the rows. */
  private walk(): void {
    const { forest, rows, depth, order } = this;
    const { firstChild, nextSibling, parent, folded, height } = forest;
    const stacking = this.options.stack !== null;
    rows.begin();
    let count = 0;
    let node = firstChild[FOREST]!;
    let row = 0;
    while (node !== NONE) {
      order[count++] = node;
      depth[node] = row;
      const child = firstChild[node]!;
      const isTip = child === NONE || folded[node] === 1;
      if (!isTip || !stacking) rows.include(row, height[node]!);
      if (!isTip) {
        node = child;
        row += 1;
        continue;
      }
      while (node !== FOREST && nextSibling[node] === NONE) {
        node = parent[node]!;
        row -= 1;
      }
      node = node === FOREST ? NONE : nextSibling[node]!;
    }
    depth[FOREST] = -1;
    this.count = count;
    rows.settle();
  }

  private makeOutlines(): void {
    const { forest, order, outlines } = this;
    if (outlines.isWasteful) {
      outlines.clear();
      forest.stale.fill(1);
    }
    for (let at = this.count - 1; at >= 0; at--) this.makeOutlineIfStale(order[at]!);
    this.makeOutlineIfStale(FOREST);
    outlines.settle();
  }

  private makeOutlineIfStale(node: number): void {
    const { forest } = this;
    if (forest.stale[node] === 0) {
      // A block keeps its height when it moves to other rows, yet it may cover more or fewer of them there.
      const block = this.blocks[node];
      if (block === undefined || this.rows.covered(this.depth[node]!, block.height) === block.layers) return;
      forest.markStale(node);
    }
    forest.stale[node] = 0;
    if (forest.isTip(node)) this.outlines.setStraight(node, forest.width[node]!, 1);
    else this.makeOutline(node);
  }

  /** Set the children of a node side by side, then the node over the middle between the first and the last. */
  private makeOutline(node: number): void {
    const { forest, outlines, offset } = this;
    const { siblingGap } = this.options;
    outlines.beginRow();
    let last = 0;
    let isInBlock = false;
    for (let child = forest.firstChild[node]!; child !== NONE; child = forest.nextSibling[child]!) {
      const isStacked = this.isStacked(child);
      this.blocks[child] = undefined;
      if (isStacked && !isInBlock) this.beginBlock(child);
      if (!isStacked || !isInBlock) offset[child] = last = outlines.append(child, siblingGap);
      isInBlock = isStacked;
    }
    for (let child = forest.firstChild[node]!; child !== NONE; child = forest.nextSibling[child]!) {
      offset[child]! -= last / 2;
    }
    outlines.setOverRow(node, forest.width[node]!, -last / 2);
  }

  /** Make the block of a tip and of those that follow it; its outline is kept as the first one's. */
  private beginBlock(first: number): void {
    if (this.options.stack === null) return;
    const block = tipBlock(this.forest, first, this.options.stack);
    const layers = this.rows.covered(this.depth[first]!, block.height);
    this.blocks[first] = { ...block, layers };
    this.outlines.setStraight(first, block.width, layers);
  }

  private place(): void {
    const { forest, order, x, y, centre, depth, offset, count, blocks } = this;
    const { parent, width, firstChild, folded } = forest;
    const { tops } = this.rows;
    const stacking = this.options.stack !== null;
    for (let at = 0; at < count; at++) {
      const node = order[at]!;
      if (stacking && (firstChild[node] === NONE || folded[node] === 1)) {
        if (blocks[node] !== undefined) this.placeBlock(node);
        continue;
      }
      const middle = centre[parent[node]!]! + offset[node]!;
      centre[node] = middle;
      x[node] = middle - width[node]! / 2;
      y[node] = tops[depth[node]!]!;
    }
  }

  private placeBlock(first: number): void {
    const block = this.blocks[first];
    const { stack } = this.options;
    if (block === undefined || stack === null) return;
    const left = this.centre[this.forest.parent[first]!]! + this.offset[first]! - block.width / 2;
    const top = this.rows.top(this.depth[first]!);
    placeTips(this, { block, first, left, top }, stack);
    this.lowest = Math.max(this.lowest, top + block.height);
  }

  private reserve(): void {
    const { capacity } = this.forest;
    if (capacity <= this.x.length) return;
    this.outlines.reserve(capacity);
    this.x = grownFloats(this.x, capacity);
    this.y = grownFloats(this.y, capacity);
    this.centre = grownFloats(this.centre, capacity);
    this.offset = grownFloats(this.offset, capacity);
    for (let node = this.blocks.length; node < capacity; node++) this.blocks.push(undefined);
    this.order = grownInts(this.order, capacity);
    this.depth = grownInts(this.depth, capacity);
  }
}

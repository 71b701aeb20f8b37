/**
 * How the reports of each manager stand against it: beside its line, in a row, in blocks, on shelves. What is made for a
 * family is kept until something below its manager changes. Pixels along the row.
 */
import { type Forest, grownFlags, grownFloats, grownInts, NONE } from './forest.ts';
import { Outlines, type Span } from './outlines.ts';
import type { Rows } from './rows.ts';
import { shelve } from './shelves.ts';
import type { TidyTreeOptions } from './tidy-options.ts';
import { cardSizes, tipBlock, type TipBlock } from './tip-block.ts';

export interface PlacedBlock extends TipBlock {
  readonly layers: number;
}

export class FamilyShapes {
  readonly outlines: Outlines;
  /** 1: stands beside the manager's line. */
  beside: Uint8Array;
  /** Rows from the first row of its kind (in the row, or beside the line) down to where a node stands. */
  shelf: Int32Array;
  /** Centre against the parent's centre; of the first tip of a block, that of the block. */
  offset: Float64Array;
  /** The block that begins with a node, with the layers it covers. */
  readonly blocks: (PlacedBlock | undefined)[];
  /** The row in which a block's layers were counted, and the version of the rows. */
  private blockRow: Int32Array;
  private blockVersion: Int32Array;
  /** 1: a block begins with the node. Asked for every node of a drawing, which the list would be slow for. */
  startsBlock: Uint8Array;
  /** Where the line to the lower shelves of a node comes down, against its centre. */
  readonly sideLines = new Map<number, number>();
  private readonly forest: Forest;
  private readonly options: TidyTreeOptions;
  private readonly rows: Rows;

  constructor(forest: Forest, options: TidyTreeOptions, rows: Rows) {
    const room = forest.capacity;
    this.forest = forest;
    this.options = options;
    this.rows = rows;
    this.outlines = new Outlines(room);
    this.beside = new Uint8Array(room);
    this.shelf = new Int32Array(room);
    this.offset = new Float64Array(room);
    // Full from the start: an array that grows from its far end would become a slow dictionary.
    this.blocks = Array.from({ length: room }, () => undefined);
    this.startsBlock = new Uint8Array(room);
    this.blockRow = new Int32Array(room);
    this.blockVersion = new Int32Array(room);
  }

  reserve(capacity: number): void {
    this.outlines.reserve(capacity);
    this.beside = grownFlags(this.beside, capacity);
    this.shelf = grownInts(this.shelf, capacity);
    this.startsBlock = grownFlags(this.startsBlock, capacity);
    this.blockRow = grownInts(this.blockRow, capacity);
    this.blockVersion = grownInts(this.blockVersion, capacity);
    this.offset = grownFloats(this.offset, capacity);
    for (let node = this.blocks.length; node < capacity; node++) this.blocks.push(undefined);
  }

  isStacked(node: number): boolean {
    return this.options.stack !== null && this.forest.isTip(node) && this.beside[node] === 0;
  }

  /** Make what is stale of the outline of a node, whose children's are made; `row` is where it stands. */
  refresh(node: number, depth: Int32Array): void {
    const { forest } = this;
    if (forest.stale[node] === 0) {
      // A block keeps its height when it moves to other rows, yet it may cover more or fewer of them there.
      const block = this.blocks[node];
      if (block === undefined || this.rows.covered(depth[node]!, block.height) === block.layers) {
        this.noteRows(node, depth[node]!);
        return;
      }
      forest.markStale(node);
    }
    forest.stale[node] = 0;
    if (forest.isTip(node)) this.outlines.setStraight(node, cardSizes(forest, this.options).across[node]!, 1);
    else this.shape(node, depth);
  }

  /** Set the children of a node side by side, then the node over the middle between the first and the last. */
  private shape(node: number, depth: Int32Array): void {
    const { forest, outlines } = this;
    const inRow = forest.firstInRow(node);
    const bands = forest.hasAsides ? this.setBeside(node) : NO_BANDS;
    const middle = (inRow === NONE ? this.emptyRow() : this.setInRow(node, inRow, depth)) / 2;
    for (let child = inRow; child !== NONE; child = forest.nextInRow(child)) this.offset[child]! -= middle;
    const sideLine = this.sideLines.get(node);
    if (sideLine !== undefined) this.sideLines.set(node, sideLine - middle);
    const width = cardSizes(forest, this.options).across[node]!;
    if (bands.length === 0) outlines.setOverRow(node, width, -middle);
    else outlines.setOverBands(node, width, { bands, firstCentre: -middle });
  }

  private emptyRow(): number {
    this.outlines.beginRow();
    return 0;
  }

  /** Set the assistants of a node beside its line, left and right in turn; gives their layers. */
  private setBeside(node: number): readonly Span[] {
    const { forest, beside, offset } = this;
    const { siblingGap } = this.options;
    const { across } = cardSizes(forest, this.options);
    const bands: { left: number; right: number }[] = [];
    let isLeft = true;
    for (let child = forest.firstChild[node]!; child !== NONE; child = forest.nextSibling[child]!) {
      if (!forest.isAside(child)) continue;
      const far = siblingGap + across[child]!;
      if (isLeft) bands.push({ left: -far, right: siblingGap });
      else bands.at(-1)!.right = far;
      beside[child] = 1;
      offset[child] = (isLeft ? -1 : 1) * (siblingGap + across[child]! / 2);
      this.shelf[child] = bands.length - 1;
      this.endBlock(child);
      isLeft = !isLeft;
    }
    return bands;
  }

  /** Set the children from `first` on side by side, or on shelves; gives the centre of the last, against the first's. */
  private setInRow(node: number, first: number, depth: Int32Array): number {
    const { forest, outlines, offset } = this;
    const { siblingGap, shelves } = this.options;
    const items: number[] = [];
    outlines.beginRow();
    let last = 0;
    let isInBlock = false;
    for (let child = first; child !== NONE; child = forest.nextInRow(child)) {
      this.beside[child] = 0;
      const isStacked = this.isStacked(child);
      this.endBlock(child);
      if (isStacked && !isInBlock) this.beginBlock(child, depth);
      if (!isStacked || !isInBlock) {
        offset[child] = last = outlines.append(child, siblingGap);
        this.shelf[child] = 0;
        if (shelves !== undefined) items.push(child);
      }
      isInBlock = isStacked;
    }
    return shelves === undefined ? last : (this.setOnShelves(node, items) ?? last);
  }

  /** Break the row of a node where it is too wide; gives the centre of the last on the first shelf, null without shelves. */
  private setOnShelves(node: number, items: readonly number[]): number | null {
    const { siblingGap, rowGap, rowHeight, shelves } = this.options;
    this.sideLines.delete(node);
    if (shelves === undefined) return null;
    const shelving = shelve(this.outlines, items, { shelves, gap: siblingGap, rowStep: rowHeight + rowGap });
    if (shelving === null) return null;
    for (const [at, item] of items.entries()) {
      this.offset[item] = shelving.places[at]!.centre;
      this.shelf[item] = shelving.places[at]!.row;
    }
    this.outlines.setRowToBox(shelving.span, shelving.rows);
    this.sideLines.set(node, shelving.span.left);
    return shelving.firstShelfEnd;
  }

  /** Whether a block stands in the rows for which its layers were counted. */
  isInItsRows(node: number, row: number): boolean {
    return this.blockRow[node] === row && this.blockVersion[node] === this.rows.version;
  }

  private noteRows(node: number, row: number): void {
    this.blockRow[node] = row;
    this.blockVersion[node] = this.rows.version;
  }

  private endBlock(node: number): void {
    if (this.startsBlock[node] === 0) return;
    this.blocks[node] = undefined;
    this.startsBlock[node] = 0;
  }

  /** Make the block of a tip and of those that follow it; its outline is kept as the first one's. */
  private beginBlock(first: number, depth: Int32Array): void {
    const { forest, options } = this;
    if (options.stack === null) return;
    const block = tipBlock(forest, { first, sizes: cardSizes(forest, options) }, options.stack);
    const layers = this.rows.covered(depth[first]!, block.height);
    this.blocks[first] = { ...block, layers };
    this.startsBlock[first] = 1;
    this.noteRows(first, depth[first]!);
    this.outlines.setStraight(first, block.width, layers);
  }
}

const NO_BANDS: readonly Span[] = [];

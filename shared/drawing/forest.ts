/**
 * Trees as linked lists in typed arrays: who is under whom, in which order, how large each card is, and what changed
 * since the last layout. A node is a small number, given again to another node once it was removed. Every index into
 * the arrays is such a number, which is why reads are marked as present.
 */

/** The node above all roots. It has no card. */
export const FOREST = 0;
/** No node. */
export const NONE = -1;

export class Forest {
  /** Nodes that the arrays have room for. */
  capacity: number;
  parent: Int32Array;
  firstChild: Int32Array;
  lastChild: Int32Array;
  nextSibling: Int32Array;
  previousSibling: Int32Array;
  /** Card sizes in pixels at 100 %. */
  width: Float64Array;
  height: Float64Array;
  /** 1: what is below is hidden. */
  folded: Uint8Array;
  /** 1: stands beside its manager's line, above the other reports, as long as nobody is below it. */
  aside: Uint8Array;
  /** 1: the outline of the subtree must be made again. Every shown ancestor of a stale node is stale as well. */
  stale: Uint8Array;
  /** Nodes marked so. */
  private asides = 0;
  private used = 1;
  private readonly free: number[] = [];

  constructor(capacity = 256) {
    this.capacity = Math.max(2, capacity);
    this.parent = new Int32Array(this.capacity).fill(NONE);
    this.firstChild = new Int32Array(this.capacity).fill(NONE);
    this.lastChild = new Int32Array(this.capacity).fill(NONE);
    this.nextSibling = new Int32Array(this.capacity).fill(NONE);
    this.previousSibling = new Int32Array(this.capacity).fill(NONE);
    this.width = new Float64Array(this.capacity);
    this.height = new Float64Array(this.capacity);
    this.folded = new Uint8Array(this.capacity);
    this.aside = new Uint8Array(this.capacity);
    this.stale = new Uint8Array(this.capacity);
    this.stale[FOREST] = 1;
  }

  /** A new node under `parent`, before its child `before` or last. */
  add(parent: number, size: { readonly width: number; readonly height: number }, before = NONE): number {
    const node = this.free.pop() ?? this.used++;
    if (node >= this.capacity) this.grow();
    this.firstChild[node] = NONE;
    this.lastChild[node] = NONE;
    this.width[node] = size.width;
    this.height[node] = size.height;
    this.folded[node] = 0;
    this.stale[node] = 0;
    this.attach(node, parent, before);
    return node;
  }

  /** Take a node with everything below it to another place. `parent` must not be below it. */
  move(node: number, parent: number, before = NONE): void {
    if (node === before) return;
    this.detach(node);
    this.attach(node, parent, before);
  }

  /** Remove a node with everything below it. */
  remove(node: number): void {
    this.detach(node);
    const below = [node];
    for (let at = below.pop(); at !== undefined; at = below.pop()) {
      this.free.push(at);
      this.parent[at] = NONE;
      if (this.aside[at] === 1) this.asides -= 1;
      this.aside[at] = 0;
      for (let child = this.firstChild[at]!; child !== NONE; child = this.nextSibling[child]!) below.push(child);
    }
  }

  setFolded(node: number, folded: boolean): void {
    const flag = folded ? 1 : 0;
    if (this.folded[node] === flag) return;
    this.folded[node] = flag;
    this.markStale(node);
  }

  setAside(node: number, aside: boolean): void {
    const flag = aside ? 1 : 0;
    if (this.aside[node] === flag) return;
    this.aside[node] = flag;
    this.asides += flag === 1 ? 1 : -1;
    this.markStale(node);
  }

  resize(node: number, size: { readonly width: number; readonly height: number }): void {
    if (this.width[node] === size.width && this.height[node] === size.height) return;
    this.width[node] = size.width;
    this.height[node] = size.height;
    this.markStale(node);
  }

  /** Whether the drawing ends at this node: nobody is below it, or they are hidden. */
  isTip(node: number): boolean {
    return this.firstChild[node] === NONE || this.folded[node] === 1;
  }

  /** Whether the node stands beside its manager's line. */
  isAside(node: number): boolean {
    return this.aside[node] === 1 && this.firstChild[node] === NONE;
  }

  /** Whether anybody may stand beside a line. */
  get hasAsides(): boolean {
    return this.asides > 0;
  }

  /** The first child that stands in the row; NONE when there is none. */
  firstInRow(node: number): number {
    const child = this.firstChild[node]!;
    return child !== NONE && this.asides > 0 && this.isAside(child) ? this.nextInRow(child) : child;
  }

  /** The next sibling that stands in the row. */
  nextInRow(node: number): number {
    let next = this.nextSibling[node]!;
    if (this.asides > 0) while (next !== NONE && this.isAside(next)) next = this.nextSibling[next]!;
    return next;
  }

  /** The subtree of `node` and of every node above it must be laid out again. */
  markStale(node: number): void {
    this.stale[node] = 1;
    for (let at = this.parent[node]!; at !== NONE && this.stale[at] === 0; at = this.parent[at]!) this.stale[at] = 1;
  }

  private attach(node: number, parent: number, before: number): void {
    const after = before === NONE ? this.lastChild[parent]! : this.previousSibling[before]!;
    this.parent[node] = parent;
    this.previousSibling[node] = after;
    this.nextSibling[node] = before;
    if (after === NONE) this.firstChild[parent] = node;
    else this.nextSibling[after] = node;
    if (before === NONE) this.lastChild[parent] = node;
    else this.previousSibling[before] = node;
    this.markStale(node);
  }

  private detach(node: number): void {
    const parent = this.parent[node]!;
    const before = this.previousSibling[node]!;
    const after = this.nextSibling[node]!;
    if (before === NONE) this.firstChild[parent] = after;
    else this.nextSibling[before] = after;
    if (after === NONE) this.lastChild[parent] = before;
    else this.previousSibling[after] = before;
    this.markStale(parent);
  }

  private grow(): void {
    this.capacity *= 2;
    this.parent = grownInts(this.parent, this.capacity);
    this.firstChild = grownInts(this.firstChild, this.capacity);
    this.lastChild = grownInts(this.lastChild, this.capacity);
    this.nextSibling = grownInts(this.nextSibling, this.capacity);
    this.previousSibling = grownInts(this.previousSibling, this.capacity);
    this.width = grownFloats(this.width, this.capacity);
    this.height = grownFloats(this.height, this.capacity);
    this.folded = grownFlags(this.folded, this.capacity);
    this.aside = grownFlags(this.aside, this.capacity);
    this.stale = grownFlags(this.stale, this.capacity);
  }
}

/** A copy with more room at its end. */
export function grownInts(array: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

/** A copy with more room at its end. */
export function grownFloats(array: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(array);
  return larger;
}

/** A copy with more room at its end. */
export function grownFlags(array: Uint8Array, capacity: number): Uint8Array {
  const larger = new Uint8Array(capacity);
  larger.set(array);
  return larger;
}

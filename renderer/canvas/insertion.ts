/** Where between two sibling cards a drop would insert: found from where the cards are, however they are arranged. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import { FOREST, NONE } from '../../shared/drawing/forest.ts';
import { CARD } from './card-geometry.ts';
import type { Point } from './viewport.ts';

/** A place among the children of `parent`: before one of them, or last (NONE). */
export interface Slot {
  readonly parent: number;
  readonly before: number;
  /** The line that marks it, on the drawing. */
  readonly mark: { readonly from: Point; readonly to: Point };
}

/** The laid-out cards, as much of them as is needed here. */
export interface SlotSource {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly forest: {
    readonly parent: Int32Array;
    readonly nextSibling: Int32Array;
    readonly previousSibling: Int32Array;
  };
  readonly cardsIn: (area: Bounds) => readonly number[];
}

/** Beside a card in a row this much still counts, and above and below one in a column; pixels at 100 %. */
const BESIDE = 48;
const ABOVE = 14;
/** The edges of a card that mean "beside it" rather than "under it". */
const EDGE_WIDTH = 24;
const EDGE_HEIGHT = 12;
/** Marks of the first and of the last place stand off the card by this much. */
const OFF = { row: 10, column: 4 } as const;
/** Below this zoom the edges of cards are too narrow to be meant. */
export const SLOTS_FROM = 0.3;

/** The slot at a point of the drawing; null where the point means a card as a whole, or nothing. */
export function slotAt(source: SlotSource, point: Point, isLifted: (node: number) => boolean): Slot | null {
  for (const node of cardsAround(source, point)) {
    const slot = slotBeside(source, point, { node, isLifted });
    // Inside a card nothing else is meant.
    if (slot !== null || distanceTo(source, node, point) === 0) return slot;
  }
  return null;
}

function slotBeside(
  source: SlotSource,
  point: Point,
  { node, isLifted }: { readonly node: number; readonly isLifted: (node: number) => boolean },
): Slot | null {
  if (isLifted(node)) return null;
  const axis = axisOf(source, node);
  const side = sideOf(source, node, axis, point);
  if (side === null) return null;
  const { forest } = source;
  const before = side === 'before' ? node : forest.nextSibling[node]!;
  const after = side === 'before' ? forest.previousSibling[node]! : node;
  // Beside a card that is held: that is where it came from.
  if ((before !== NONE && isLifted(before)) || (after !== NONE && isLifted(after))) return null;
  const parent = forest.parent[node]!;
  if (parent !== FOREST && isLifted(parent)) return null;
  return { parent, before, mark: markOf(source, node, { axis, side, neighbour: side === 'before' ? after : before }) };
}

type Axis = 'row' | 'column';

/** The nearest first. */
function cardsAround(source: SlotSource, point: Point): readonly number[] {
  const around = { left: point.x - BESIDE, right: point.x + BESIDE, top: point.y - ABOVE, bottom: point.y + ABOVE };
  return [...source.cardsIn(around)].sort((a, b) => distanceTo(source, a, point) - distanceTo(source, b, point));
}

const distanceTo = ({ x, y }: SlotSource, node: number, point: Point): number =>
  Math.hypot(
    beyond(point.x, x[node]!, CARD.width),
    // A card in the way above or below is nearer than one beside.
    beyond(point.y, y[node]!, CARD.height) * 2,
  );

const beyond = (at: number, start: number, length: number): number => Math.max(0, start - at, at - start - length);

/** Whether the card stands beside its siblings or in a column with them, on whatever shelf it is. */
function axisOf({ x, y, forest }: SlotSource, node: number): Axis {
  const [previous, next] = [forest.previousSibling[node]!, forest.nextSibling[node]!];
  const siblings = [previous, next].filter((sibling) => sibling !== NONE);
  if (siblings.length === 0) {
    const parent = forest.parent[node]!;
    return parent !== FOREST && x[node]! > x[parent]! + CARD.width ? 'column' : 'row';
  }
  if (siblings.some((sibling) => x[sibling] === x[node])) return 'column';
  if (siblings.some((sibling) => y[sibling] === y[node])) return 'row';
  // Alone between two breaks: rows go on below, columns at their side, higher up.
  return previous === NONE ? axisAt(y[next]! > y[node]!) : axisAt(y[previous]! < y[node]!);
}

const axisAt = (goesOnBelow: boolean): Axis => (goesOnBelow ? 'row' : 'column');

function sideOf({ x, y }: SlotSource, node: number, axis: Axis, point: Point): 'before' | 'after' | null {
  const across = axis === 'row' ? beyond(point.y, y[node]!, CARD.height) : beyond(point.x, x[node]!, CARD.width);
  if (across > 0) return null;
  const [at, length, edge, reach] =
    axis === 'row'
      ? [point.x - x[node]!, CARD.width, EDGE_WIDTH, BESIDE]
      : [point.y - y[node]!, CARD.height, EDGE_HEIGHT, ABOVE];
  if (at < edge && at >= -reach) return 'before';
  return at > length - edge && at <= length + reach ? 'after' : null;
}

function markOf(
  { x, y }: SlotSource,
  node: number,
  { axis, side, neighbour }: { readonly axis: Axis; readonly side: 'before' | 'after'; readonly neighbour: number },
): Slot['mark'] {
  const [left, top] = [x[node]!, y[node]!];
  if (axis === 'row') {
    const edge = side === 'before' ? left : left + CARD.width;
    const isBeside = neighbour !== NONE && y[neighbour] === top;
    const other = !isBeside ? null : side === 'before' ? x[neighbour]! + CARD.width : x[neighbour]!;
    const middle = between(edge, other, side === 'before' ? -OFF.row : OFF.row);
    return { from: { x: middle, y: top - 4 }, to: { x: middle, y: top + CARD.height + 4 } };
  }
  const edge = side === 'before' ? top : top + CARD.height;
  const isBeside = neighbour !== NONE && x[neighbour] === left;
  const other = !isBeside ? null : side === 'before' ? y[neighbour]! + CARD.height : y[neighbour]!;
  const middle = between(edge, other, side === 'before' ? -OFF.column : OFF.column);
  return { from: { x: left - 4, y: middle }, to: { x: left + CARD.width + 4, y: middle } };
}

/** Midway to the neighbour while it is near, else a little off the card. */
function between(edge: number, other: number | null, off: number): number {
  return other === null || Math.abs(other - edge) > 4 * Math.abs(off) ? edge + off : (edge + other) / 2;
}

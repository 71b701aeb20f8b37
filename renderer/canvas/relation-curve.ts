/** The curve between two cards that stands for a relation: from side to side, past other cards where that can be had. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import { CARD } from './card-geometry.ts';
import type { Point } from './viewport.ts';

/** A cubic curve on the drawing, from the one who works for somebody to that one. */
export interface Curve {
  readonly start: Point;
  readonly first: Point;
  readonly second: Point;
  readonly end: Point;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** Sides that a curve leaves and reaches; the first that runs through the fewest cards is taken. */
const WAYS: readonly (readonly [Side, Side])[] = [
  ['right', 'left'],
  ['left', 'right'],
  ['bottom', 'top'],
  ['top', 'bottom'],
  ['right', 'right'],
  ['left', 'left'],
  ['top', 'top'],
  ['bottom', 'bottom'],
];

const OUTWARDS: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** Points looked at along a curve for cards in the way. */
const SAMPLES = 14;

/** How many ways there are to draw a curve; a way is an index below it. */
const WAY_COUNT = WAYS.length;

/** The curve from the card at one place to the card at another, in a way. */
export function curveBetween(from: Point, to: Point, way: number): Curve {
  const [leaves, reaches] = WAYS[way] ?? WAYS[0]!;
  const start = anchor(from, leaves);
  const end = anchor(to, reaches);
  const distance = Math.hypot(end.x - start.x, end.y - start.y);
  const reach = Math.max(24, Math.min(160, distance * 0.4));
  return {
    start,
    first: { x: start.x + OUTWARDS[leaves].x * reach, y: start.y + OUTWARDS[leaves].y * reach },
    second: { x: end.x + OUTWARDS[reaches].x * reach, y: end.y + OUTWARDS[reaches].y * reach },
    end,
  };
}

/** The way that runs through the fewest cards; among equals the shortest. */
export function bestWay(from: Point, to: Point, countCards: (area: Bounds) => number): number {
  let best = 0;
  let least = Infinity;
  for (let way = 0; way < WAY_COUNT; way++) {
    const curve = curveBetween(from, to, way);
    const cost = costOf(curve, countCards);
    if (cost >= least) continue;
    least = cost;
    best = way;
  }
  return best;
}

/** Crossed cards weigh most, then the length, so that a curve does not go round for nothing. */
function costOf(curve: Curve, countCards: (area: Bounds) => number): number {
  let cards = 0;
  let length = 0;
  let before = curve.start;
  for (let at = 1; at < SAMPLES; at++) {
    const point = pointOn(curve, at / SAMPLES);
    length += Math.hypot(point.x - before.x, point.y - before.y);
    cards += countCards({ left: point.x, right: point.x, top: point.y, bottom: point.y });
    before = point;
  }
  return cards * 1_000 + length;
}

/** The point of a curve after a share of it, 0 to 1. */
export function pointOn({ start, first, second, end }: Curve, share: number): Point {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3];
  return {
    x: a * start.x + b * first.x + c * second.x + d * end.x,
    y: a * start.y + b * first.y + c * second.y + d * end.y,
  };
}

/** How far a point is from a curve, nearly. */
export function distanceTo(curve: Curve, point: Point): number {
  let least = Infinity;
  for (let at = 0; at <= 32; at++) {
    const { x, y } = pointOn(curve, at / 32);
    least = Math.min(least, Math.hypot(x - point.x, y - point.y));
  }
  return least;
}

function anchor({ x, y }: Point, side: Side): Point {
  const middle = { x: x + CARD.width / 2, y: y + CARD.height / 2 };
  return {
    x: middle.x + (OUTWARDS[side].x * CARD.width) / 2,
    y: middle.y + (OUTWARDS[side].y * CARD.height) / 2,
  };
}

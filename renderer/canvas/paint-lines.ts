/** Reporting lines: a trunk down from the manager, a bus along the reports, a drop to each; rounded at the two ends. */
import { NONE } from '../../shared/drawing/forest.ts';
import type { TidyTree } from '../../shared/drawing/tidy-tree.ts';
import { CARD } from './card-geometry.ts';
import { BUS_ABOVE, GUTTER_LINE } from './families.ts';
import { sharp, type Sheet } from './surface.ts';

const CORNER = 8;
/** Below this zoom two rows are less than a pixel apart. */
const LINES_FROM = 0.02;
/** Cards lower than this on the screen get no line of their own in a column. */
const LEAST_CARD_WITH_STUB = 5;

/** Where cards are drawn now. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Paint the lines of the given managers to all their reports. */
export function paintLines(
  sheet: Sheet,
  tree: TidyTree,
  managers: readonly number[],
  places: Places,
  colour: string,
): void {
  const { context, viewport } = sheet;
  if (viewport.zoom < LINES_FROM) return;
  context.beginPath();
  for (const manager of managers) traceFamily(sheet, tree, manager, places);
  context.lineWidth = 1;
  context.globalAlpha = Math.min(1, 0.35 + viewport.zoom * 4);
  context.strokeStyle = colour;
  context.stroke();
  context.globalAlpha = 1;
}

/** A place where a line goes down from the bus, and how far. */
interface Drop {
  readonly x: number;
  readonly end: number;
  /** Middles of the cards of a column that the line passes, the last one included; none for a card hung from above. */
  readonly stubs: readonly number[];
  readonly stubEnd: number;
}

function traceFamily(sheet: Sheet, tree: TidyTree, manager: number, places: Places): void {
  const { context, viewport, pixelRatio } = sheet;
  const { zoom } = viewport;
  const drops = dropsOf(sheet, tree, manager, places);
  const [first] = drops;
  if (first === undefined) return;
  const trunk = sharp((places.x[manager]! + CARD.width / 2) * zoom + viewport.x, pixelRatio);
  const foot = (places.y[manager]! + CARD.height) * zoom + viewport.y;
  const firstReport = tree.forest.firstChild[manager]!;
  const bus = sharp((places.y[firstReport]! - BUS_ABOVE) * zoom + viewport.y, pixelRatio);
  const left = Math.min(trunk, ...drops.map((drop) => drop.x));
  const right = Math.max(trunk, ...drops.map((drop) => drop.x));
  const corner = Math.min(CORNER * zoom, CORNER);
  context.moveTo(trunk, foot);
  context.lineTo(trunk, bus);
  if (right > left) traceBus(context, { left, right, bus, corner, trunk });
  for (const drop of drops) {
    const isEnd = drop.x !== trunk && (drop.x === left || drop.x === right);
    context.moveTo(drop.x, isEnd ? bus + corner : bus);
    traceDrop(context, drop, corner);
  }
}

function traceBus(
  context: CanvasRenderingContext2D,
  { left, right, bus, corner, trunk }: Readonly<Record<'left' | 'right' | 'bus' | 'corner' | 'trunk', number>>,
): void {
  if (left < trunk) {
    context.moveTo(left, bus + corner);
    context.arcTo(left, bus, left + corner, bus, corner);
  } else context.moveTo(left, bus);
  if (right > trunk) {
    context.lineTo(right - corner, bus);
    context.arcTo(right, bus, right, bus + corner, corner);
  } else context.lineTo(right, bus);
}

function traceDrop(context: CanvasRenderingContext2D, { x, end, stubs, stubEnd }: Drop, corner: number): void {
  const last = stubs.at(-1);
  if (last === undefined) {
    context.lineTo(x, end);
    return;
  }
  context.lineTo(x, last - corner);
  context.arcTo(x, last, x + corner, last, corner);
  context.lineTo(stubEnd, last);
  for (const middle of stubs.slice(0, -1)) {
    context.moveTo(x, middle);
    context.lineTo(stubEnd, middle);
  }
}

/** One drop per report in the row and one per column of the block, from left to right, in pixels of the page. */
function dropsOf({ viewport, pixelRatio }: Sheet, tree: TidyTree, manager: number, { x, y }: Places): readonly Drop[] {
  const { zoom } = viewport;
  const screenX = (value: number): number => value * zoom + viewport.x;
  const screenY = (value: number): number => value * zoom + viewport.y;
  const drops: Drop[] = [];
  /** Cards in a column of the block that the child at hand is part of; 1 where it hangs from above. */
  let rows = 1;
  let column: number[] = [];
  let columnX = NaN;
  const closeColumn = (): void => {
    if (column.length === 0) return;
    const stubs = CARD.height * zoom < LEAST_CARD_WITH_STUB ? column.slice(-1) : column;
    drops.push({
      x: sharp(screenX(columnX - GUTTER_LINE), pixelRatio),
      end: column.at(-1)!,
      stubs: stubs.map((middle) => sharp(middle, pixelRatio)),
      stubEnd: screenX(columnX),
    });
    column = [];
  };
  for (let child = tree.forest.firstChild[manager]!; child !== NONE; child = tree.forest.nextSibling[child]!) {
    if (!tree.isStacked(child)) rows = 1;
    else rows = tree.blockFrom(child)?.rows ?? rows;
    if (rows === 1) {
      closeColumn();
      const middle = sharp(screenX(x[child]! + CARD.width / 2), pixelRatio);
      drops.push({ x: middle, end: screenY(y[child]!), stubs: [], stubEnd: middle });
      continue;
    }
    if (x[child] !== columnX) {
      closeColumn();
      columnX = x[child]!;
    }
    column.push(screenY(y[child]! + CARD.height / 2));
  }
  closeColumn();
  return drops;
}

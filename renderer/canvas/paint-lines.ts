/**
 * Reporting lines: a trunk from the manager, a bus along each shelf of reports, a drop to each; rounded at the two ends.
 * Written for layers that go down; where they go to the right, the pen swaps the two directions.
 */
import { NONE } from '../../shared/drawing/forest.ts';
import type { TidyTree } from '../../shared/drawing/tidy-tree.ts';
import { CARD } from './card-geometry.ts';
import { busAbove, GUTTER_LINE } from './families.ts';
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

/** What lines are drawn with: `across` along the rows, `down` from row to row. */
interface Pen {
  readonly moveTo: (across: number, down: number) => void;
  readonly lineTo: (across: number, down: number) => void;
  readonly arcTo: (cornerAcross: number, cornerDown: number, across: number, down: number, radius: number) => void;
}

/** A sheet as the lines see it, in pixels of the page. */
interface Ruler {
  readonly pen: Pen;
  readonly tree: TidyTree;
  readonly zoom: number;
  readonly corner: number;
  /** Near edges of cards, and their middles. */
  readonly across: (node: number) => number;
  readonly down: (node: number) => number;
  readonly width: number;
  readonly height: number;
  readonly sharp: (value: number) => number;
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
  const ruler = rulerOf(sheet, tree, places);
  context.beginPath();
  for (const manager of managers) traceFamily(ruler, manager);
  context.lineWidth = 1;
  context.globalAlpha = Math.min(1, 0.35 + viewport.zoom * 4);
  context.strokeStyle = colour;
  context.stroke();
  context.globalAlpha = 1;
}

function rulerOf({ context, viewport, pixelRatio }: Sheet, tree: TidyTree, { x, y }: Places): Ruler {
  const { zoom } = viewport;
  const left = (node: number): number => x[node]! * zoom + viewport.x;
  const top = (node: number): number => y[node]! * zoom + viewport.y;
  const shared = { tree, zoom, corner: Math.min(CORNER * zoom, CORNER), sharp: (at: number) => sharp(at, pixelRatio) };
  if (tree.options.transposed !== true) {
    return { ...shared, pen: context, across: left, down: top, width: CARD.width * zoom, height: CARD.height * zoom };
  }
  const pen: Pen = {
    moveTo: (across, down) => context.moveTo(down, across),
    lineTo: (across, down) => context.lineTo(down, across),
    arcTo: (cornerAcross, cornerDown, across, down, radius) =>
      context.arcTo(cornerDown, cornerAcross, down, across, radius),
  };
  return { ...shared, pen, across: top, down: left, width: CARD.height * zoom, height: CARD.width * zoom };
}

/** A place where a line goes down from the bus, and how far. */
interface Drop {
  readonly across: number;
  readonly end: number;
  /** Middles of the cards of a column that the line passes, the last one included; none for a card hung from above. */
  readonly stubs: readonly number[];
  readonly stubEnd: number;
}

/** Reports that hang from one bus. */
interface Shelf {
  readonly bus: number;
  readonly drops: readonly Drop[];
}

function traceFamily(ruler: Ruler, manager: number): void {
  const { pen, tree } = ruler;
  const trunk = ruler.sharp(ruler.across(manager) + ruler.width / 2);
  const foot = ruler.down(manager) + ruler.height;
  const beside = traceBeside(ruler, manager, trunk);
  const [first, ...lower] = shelvesOf(ruler, manager);
  pen.moveTo(trunk, foot);
  pen.lineTo(trunk, first?.bus ?? beside);
  if (first === undefined) return;
  traceShelf(ruler, first, trunk);
  const sideLine = tree.sideLineOf(manager);
  const last = lower.at(-1);
  if (sideLine === undefined || last === undefined) return;
  const side = ruler.sharp(ruler.across(manager) + ruler.width / 2 + sideLine * ruler.zoom);
  pen.moveTo(trunk, first.bus);
  pen.lineTo(side, first.bus);
  pen.lineTo(side, last.bus);
  for (const shelf of lower) traceShelf(ruler, shelf, side);
}

/** Lines to the assistants, from the trunk sideways; gives how far down they need the trunk. */
function traceBeside(ruler: Ruler, manager: number, trunk: number): number {
  const { pen, tree } = ruler;
  const { forest } = tree;
  let end = -Infinity;
  if (!forest.hasAsides) return end;
  for (let child = forest.firstChild[manager]!; child !== NONE; child = forest.nextSibling[child]!) {
    if (!forest.isAside(child)) continue;
    const near = ruler.across(child);
    const middle = ruler.sharp(ruler.down(child) + ruler.height / 2);
    pen.moveTo(trunk, middle);
    pen.lineTo(near < trunk ? near + ruler.width : near, middle);
    end = middle;
  }
  return end;
}

/** The bus along a shelf, which the line from above reaches at `from`, and what hangs from it. */
function traceShelf({ pen, corner }: Ruler, { bus, drops }: Shelf, from: number): void {
  let left = from;
  let right = from;
  for (const { across } of drops) {
    left = Math.min(left, across);
    right = Math.max(right, across);
  }
  if (right > left) traceBus(pen, { left, right, bus, corner, from });
  for (const drop of drops) {
    const isEnd = drop.across !== from && (drop.across === left || drop.across === right);
    pen.moveTo(drop.across, isEnd ? bus + corner : bus);
    traceDrop(pen, drop, corner);
  }
}

function traceBus(
  pen: Pen,
  { left, right, bus, corner, from }: Readonly<Record<'left' | 'right' | 'bus' | 'corner' | 'from', number>>,
): void {
  if (left < from) {
    pen.moveTo(left, bus + corner);
    pen.arcTo(left, bus, left + corner, bus, corner);
  } else pen.moveTo(left, bus);
  if (right > from) {
    pen.lineTo(right - corner, bus);
    pen.arcTo(right, bus, right, bus + corner, corner);
  } else pen.lineTo(right, bus);
}

function traceDrop(pen: Pen, { across, end, stubs, stubEnd }: Drop, corner: number): void {
  const last = stubs.at(-1);
  if (last === undefined) {
    pen.lineTo(across, end);
    return;
  }
  pen.lineTo(across, last - corner);
  pen.arcTo(across, last, across + corner, last, corner);
  pen.lineTo(stubEnd, last);
  for (const middle of stubs.slice(0, -1)) {
    pen.moveTo(across, middle);
    pen.lineTo(stubEnd, middle);
  }
}

/** The shelves of a manager from the top: one drop per report in the row and one per column of a block. */
function shelvesOf(ruler: Ruler, manager: number): readonly Shelf[] {
  const { tree } = ruler;
  const above = busAbove(tree) * ruler.zoom;
  const shelves: { bus: number; drops: Drop[] }[] = [];
  /** Cards in a column of the block that the child at hand is part of; 1 where it hangs from above. */
  let rows = 1;
  let column: number[] = [];
  let drops: Drop[] = [];
  const closeColumn = (): void => {
    if (column.length > 0) drops.push(columnDrop(ruler, column));
    column = [];
  };
  const { forest } = tree;
  for (let child = forest.firstInRow(manager); child !== NONE; child = forest.nextInRow(child)) {
    const isStacked = tree.isStacked(child);
    const block = isStacked ? tree.blockFrom(child) : undefined;
    rows = isStacked ? (block?.rows ?? rows) : 1;
    if (block !== undefined || !isStacked) {
      closeColumn();
      const bus = ruler.sharp(ruler.down(child) - above);
      if (shelves.at(-1)?.bus !== bus) {
        drops = [];
        shelves.push({ bus, drops });
      }
    }
    if (rows === 1) {
      drops.push({
        across: ruler.sharp(ruler.across(child) + ruler.width / 2),
        end: ruler.down(child),
        stubs: [],
        stubEnd: 0,
      });
      continue;
    }
    if (column.length === rows) closeColumn();
    column.push(child);
  }
  closeColumn();
  return shelves;
}

function columnDrop(ruler: Ruler, column: readonly number[]): Drop {
  const stubs = ruler.height < LEAST_CARD_WITH_STUB ? column.slice(-1) : column;
  const [first = 0] = column;
  const middleOf = (node: number): number => ruler.sharp(ruler.down(node) + ruler.height / 2);
  return {
    across: ruler.sharp(ruler.across(first) - GUTTER_LINE * ruler.zoom),
    end: middleOf(column.at(-1) ?? first),
    stubs: stubs.map(middleOf),
    stubEnd: ruler.across(first),
  };
}

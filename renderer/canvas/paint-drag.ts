/** Paints a drag: the ghost of what is held, and what it is held over. */
import { NONE } from '../../shared/drawing/forest.ts';
import { CARD } from './card-geometry.ts';
import type { Drag } from './drag.ts';
import type { Slot } from './insertion.ts';
import { paintCards } from './paint-cards.ts';
import { paintLines } from './paint-lines.ts';
import type { Stage } from './stage.ts';
import type { Sheet } from './surface.ts';
import { toDrawing, visibleArea, type Point, type Viewport } from './viewport.ts';

/** Paint the ghost and the target of a drag. */
export function paintDrag(sheet: Sheet, stage: Stage, drag: Drag): void {
  const { palette, viewport } = stage;
  const { zoom } = viewport;
  const held = toDrawing(viewport, drag.pointer);
  const by = { x: held.x - drag.from.x, y: held.y - drag.from.y };
  const moved: Viewport = { x: viewport.x + by.x * zoom, y: viewport.y + by.y * zoom, zoom };
  const ghosts = { ...sheet, viewport: moved };
  if (!drag.alone) paintLines(ghosts, stage.chart.tree, managersAmong(stage, drag.nodes), stage, palette.accent);
  paintCards(ghosts, nodesIn(stage, drag.nodes, moved), ghostSource(stage, drag), palette);
  if (drag.target?.type !== 'place' || drag.verdict === null) return;
  const { node, mark } = drag.target;
  const isAllowed = drag.verdict.ok;
  // Over the ghost, which would hide the card that it is held over.
  if (node !== NONE) {
    paintCards(sheet, [node], { ...ghostSource(stage, drag), isSelected: () => false }, palette);
    paintRing(sheet, stage, node, isAllowed);
    if (isAllowed) paintTie(sheet, stage, { target: node, drag, by });
  }
  if (mark !== null) paintMark(sheet, mark, isAllowed ? palette.accent : palette.refusal);
}

/** The branch as it looks while it is held: its top is marked, whatever else is selected. */
const ghostSource = (stage: Stage, { dragged }: Drag) => ({
  x: stage.x,
  y: stage.y,
  contentOf: stage.contentOf,
  isFolded: stage.isFolded,
  isSelected: (node: number) => dragged.includes(stage.chart.idOf(node)),
  isFocused: () => false,
  isFound: () => false,
  isLifted: () => false,
  props: {},
});

/** Ghosts on the screen only: a dragged branch may hold everyone. */
function nodesIn({ x, y, size }: Stage, nodes: readonly number[], viewport: Viewport): readonly number[] {
  const { left, top, right, bottom } = visibleArea(viewport, size);
  return nodes.filter(
    (node) => x[node]! < right && x[node]! + CARD.width > left && y[node]! < bottom && y[node]! + CARD.height > top,
  );
}

function managersAmong({ chart }: Stage, nodes: readonly number[]): readonly number[] {
  const { firstChild, folded } = chart.tree.forest;
  return nodes.filter((node) => firstChild[node] !== NONE && folded[node] === 0);
}

/** Light a card up as a target. */
export function paintRing({ context, viewport }: Sheet, stage: Stage, node: number, isAllowed: boolean): void {
  const { zoom } = viewport;
  const left = stage.x[node]! * zoom + viewport.x;
  const top = stage.y[node]! * zoom + viewport.y;
  context.strokeStyle = isAllowed ? stage.palette.accent : stage.palette.refusal;
  context.lineWidth = isAllowed ? 3 : 2;
  context.beginPath();
  context.roundRect(left - 3, top - 3, CARD.width * zoom + 6, CARD.height * zoom + 6, 6 * zoom + 3);
  context.stroke();
}

/** Tie the ghost to the card it would report to. */
function paintTie(
  { context, viewport }: Sheet,
  { chart, x, y }: Stage,
  { target, drag, by }: { readonly target: number; readonly drag: Drag; readonly by: Point },
): void {
  const { zoom } = viewport;
  const grabbed = chart.shownNode(drag.dragged[0] ?? null);
  const foot = (y[target]! + CARD.height) * zoom + viewport.y;
  const ghostTop = (y[grabbed]! + by.y) * zoom + viewport.y;
  if (grabbed === NONE || ghostTop < foot) return;
  const half = (CARD.width / 2) * zoom;
  context.lineWidth = 1.5;
  context.setLineDash([4, 4]);
  context.beginPath();
  context.moveTo(x[target]! * zoom + viewport.x + half, foot);
  context.lineTo((x[grabbed]! + by.x) * zoom + viewport.x + half, ghostTop);
  context.stroke();
  context.setLineDash([]);
}

/** A line between two cards, with a dot at each end so that it is no reporting line. */
function paintMark({ context, viewport }: Sheet, { from, to }: Slot['mark'], colour: string): void {
  const at = ({ x, y }: Point): Point => ({ x: x * viewport.zoom + viewport.x, y: y * viewport.zoom + viewport.y });
  const [start, end] = [at(from), at(to)];
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 3;
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.lineTo(end.x, end.y);
  context.stroke();
  for (const { x, y } of [start, end]) {
    context.beginPath();
    context.arc(x, y, 4, 0, 2 * Math.PI);
    context.fill();
  }
}

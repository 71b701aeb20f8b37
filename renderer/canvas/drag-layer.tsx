/** The sheet over the cards during a drag: the ghost of the branch, the lit target, and in words what a drop would do. */
import { memo, useEffect, useRef, useSyncExternalStore } from 'react';
import { NONE } from '../../shared/drawing/forest.ts';
import { CARD } from './card-geometry.ts';
import type { Drag } from './drag.ts';
import { paintCards } from './paint-cards.ts';
import { paintLines } from './paint-lines.ts';
import { dragTo } from './pointer-gestures.ts';
import type { Stage } from './stage.ts';
import { cleanSheet, type Sheet } from './surface.ts';
import { toDrawing, visibleArea, type Point, type Size, type Viewport } from './viewport.ts';
import classes from './organisation-canvas.module.css';

/** This near to an edge the view moves on, in pixels, and this far per frame at most. */
const EDGE = 44;
const EDGE_STEP = 14;

export const DragLayer = memo(function DragLayer({ stage }: { readonly stage: Stage }) {
  const isDragging = useSyncExternalStore(stage.onChange, () => stage.drag !== null);
  const verdict = useSyncExternalStore(stage.onChange, () => stage.drag?.verdict ?? null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDragging) return undefined;
    return stage.frames.add(() => {
      if (stage.drag === null) return false;
      const moves = moveViewAtEdge(stage, stage.drag.pointer);
      const sheet = canvas.current && cleanSheet(canvas.current, stage.size, stage.viewport);
      if (sheet !== null) paintDrag(sheet, stage, stage.drag);
      if (label.current !== null) placeLabel(label.current, stage.drag.pointer, stage.size);
      return moves;
    });
  }, [isDragging, stage]);
  if (!isDragging) return null;
  return (
    <>
      <canvas ref={canvas} className={classes.dragLayer} data-drag-layer aria-hidden="true" />
      <div
        ref={label}
        role="status"
        className={classes.verdict}
        data-refused={verdict?.ok === false || undefined}
        hidden={verdict === null}
      >
        {verdict === null ? '' : verdict.ok ? verdict.label : verdict.reason}
      </div>
    </>
  );
});

function paintDrag(sheet: Sheet, stage: Stage, drag: Drag): void {
  const { palette, viewport } = stage;
  const { zoom } = viewport;
  const held = toDrawing(viewport, drag.pointer);
  const by = { x: held.x - drag.from.x, y: held.y - drag.from.y };
  const moved: Viewport = { x: viewport.x + by.x * zoom, y: viewport.y + by.y * zoom, zoom };
  const ghosts = { ...sheet, viewport: moved };
  const seen = nodesIn(stage, drag.nodes, moved);
  const target = stage.chart.shownNode(drag.target);
  paintLines(ghosts, stage.chart.tree, managersAmong(stage, drag.nodes), stage, palette.accent);
  paintCards(ghosts, seen, ghostSource(stage, drag), palette);
  // Over the ghost, which would hide the card that it is held over.
  if (target !== NONE && drag.verdict !== null) paintTarget(sheet, stage, { target, drag, by });
}

/** The branch as it looks while it is held: its top is marked, whatever else is selected. */
const ghostSource = (stage: Stage, { dragged }: Drag) => ({
  x: stage.x,
  y: stage.y,
  contentOf: stage.contentOf,
  isFolded: stage.isFolded,
  isSelected: (node: number) => dragged.includes(stage.chart.idOf(node)),
  isFocused: () => false,
  isLifted: () => false,
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

/** Light the target up, and tie the ghost to it where the drop is allowed. */
function paintTarget(
  { context, viewport }: Sheet,
  { chart, x, y, palette }: Stage,
  { target, drag, by }: { readonly target: number; readonly drag: Drag; readonly by: Point },
): void {
  const { zoom } = viewport;
  const isAllowed = drag.verdict?.ok === true;
  const left = x[target]! * zoom + viewport.x;
  const top = y[target]! * zoom + viewport.y;
  const width = CARD.width * zoom;
  const height = CARD.height * zoom;
  context.strokeStyle = isAllowed ? palette.accent : palette.refusal;
  context.lineWidth = isAllowed ? 3 : 2;
  context.beginPath();
  context.roundRect(left - 3, top - 3, width + 6, height + 6, 6 * zoom + 3);
  context.stroke();
  const grabbed = chart.shownNode(drag.dragged[0] ?? null);
  const ghostTop = (y[grabbed]! + by.y) * zoom + viewport.y;
  if (!isAllowed || grabbed === NONE || ghostTop < top + height) return;
  context.lineWidth = 1.5;
  context.setLineDash([4, 4]);
  context.beginPath();
  context.moveTo(left + width / 2, top + height);
  context.lineTo((x[grabbed]! + by.x) * zoom + viewport.x + width / 2, ghostTop);
  context.stroke();
  context.setLineDash([]);
}

/** Move the view on while the pointer waits at an edge; true when it did. */
function moveViewAtEdge(stage: Stage, { x, y }: Point): boolean {
  const { width, height } = stage.size;
  const dx = edgeStep(x, width);
  const dy = edgeStep(y, height);
  if (dx === 0 && dy === 0) return false;
  const { viewport } = stage;
  stage.setViewport({ ...viewport, x: viewport.x + dx, y: viewport.y + dy }, false);
  dragTo(stage, { x, y });
  return true;
}

function edgeStep(at: number, length: number): number {
  const near = at < EDGE ? EDGE - at : at > length - EDGE ? length - EDGE - at : 0;
  return (Math.max(-EDGE, Math.min(EDGE, near)) / EDGE) * EDGE_STEP;
}

/** Beside the pointer, never over the edge of the canvas. */
function placeLabel(label: HTMLElement, { x, y }: Point, { width, height }: Size): void {
  const left = Math.max(8, Math.min(x + 16, width - label.offsetWidth - 8));
  const top = Math.max(8, Math.min(y + 20, height - label.offsetHeight - 8));
  label.style.transform = `translate(${left}px, ${top}px)`;
}

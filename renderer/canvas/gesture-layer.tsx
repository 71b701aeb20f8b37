/** The sheet for what other gestures draw: a marquee, a relation on its way, what a drag from elsewhere would land on. */
import { memo, useEffect, useRef, useSyncExternalStore } from 'react';
import { NONE } from '../../shared/drawing/forest.ts';
import { handlePlace } from './connect-handle.tsx';
import { connectTo } from './draw-connection.ts';
import { marqueeTo } from './draw-marquee.ts';
import { moveViewAtEdge } from './edge-scroll.ts';
import type { CanvasLabels, CanvasRelation } from './canvas-props.ts';
import type { Marquee } from './marquee.ts';
import { paintRing } from './paint-drag.ts';
import { traceCurve } from './paint-relations.ts';
import type { Connection } from './sketch.ts';
import type { Stage } from './stage.ts';
import { cleanSheet, type Sheet } from './surface.ts';
import { placeLabel, VerdictLabel } from './verdict-label.tsx';
import { visibleArea } from './viewport.ts';
import classes from './organisation-canvas.module.css';

interface GestureLayerProps {
  readonly stage: Stage;
  readonly labels: Pick<CanvasLabels, 'selected'>;
}

export const GestureLayer = memo(function GestureLayer({ stage, labels }: GestureLayerProps) {
  const isDrawing = useSyncExternalStore(stage.sketch.onChange, () => {
    const { relation, marquee, connection, aim } = stage.sketch.drawn;
    return relation !== null || marquee !== null || connection !== null || aim !== null;
  });
  return isDrawing ? <Drawing stage={stage} labels={labels} /> : null;
});

function Drawing({ stage, labels }: GestureLayerProps) {
  const verdict = useSyncExternalStore(stage.sketch.onChange, () => stage.sketch.drawn.connection?.verdict ?? null);
  const count = useSyncExternalStore(stage.sketch.onChange, () => stage.sketch.drawn.marquee?.chosen.size ?? null);
  const cursor = useSyncExternalStore(stage.sketch.onChange, () => cursorOf(stage));
  const canvas = useRef<HTMLCanvasElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      stage.frames.add(() => {
        const moves = moveOn(stage);
        const { relation, marquee, connection, aim } = stage.sketch.drawn;
        const sheet = canvas.current && cleanSheet(canvas.current, stage.size, stage.viewport);
        if (sheet === null) return moves;
        if (relation !== null) paintRelation(sheet, stage, relation);
        if (marquee !== null) paintMarquee(sheet, stage, marquee);
        if (connection !== null) paintConnection(sheet, stage, connection);
        if (aim !== null && aim.node !== NONE) paintRing(sheet, stage, aim.node, aim.isAllowed);
        const pointer = connection?.pointer ?? marquee?.pointer;
        if (pointer !== undefined) placeLabel(label.current, pointer, stage.size);
        return moves;
      }),
    [stage],
  );
  useEffect(() => stage.showCursor(cursor), [stage, cursor]);
  useEffect(() => () => stage.showCursor(null), [stage]);
  return (
    <>
      <canvas ref={canvas} className={classes.layer} data-gesture-layer aria-hidden="true" />
      <VerdictLabel verdict={count === null ? verdict : { ok: true, label: labels.selected(count) }} element={label} />
    </>
  );
}

function moveOn(stage: Stage): boolean {
  const { marquee, connection } = stage.sketch.drawn;
  const pointer = marquee?.pointer ?? connection?.pointer;
  if (pointer === undefined || !moveViewAtEdge(stage, pointer)) return false;
  if (marquee !== null) marqueeTo(stage, pointer);
  if (connection !== null) connectTo(stage, pointer);
  return true;
}

function cursorOf({ sketch }: Stage): string | null {
  const { relation, marquee, connection } = sketch.drawn;
  if (relation !== null) return 'pointer';
  if (connection?.verdict?.ok === false) return 'not-allowed';
  return marquee !== null || connection !== null ? 'crosshair' : null;
}

/** The line under the pointer, as one that can be clicked. */
function paintRelation({ context, viewport, size }: Sheet, stage: Stage, relation: CanvasRelation): void {
  const found = stage.relations.in(visibleArea(viewport, size)).find((drawn) => drawn.relation === relation);
  if (found === undefined) return;
  traceCurve(context, found.curve, viewport);
  context.lineWidth = 4;
  context.globalAlpha = 0.5;
  context.strokeStyle = stage.palette.accent;
  context.stroke();
  context.globalAlpha = 1;
}

function paintMarquee({ context, viewport }: Sheet, { palette }: Stage, { from, to, mode }: Marquee): void {
  const { zoom } = viewport;
  const rectangle = [
    Math.min(from.x, to.x) * zoom + viewport.x,
    Math.min(from.y, to.y) * zoom + viewport.y,
    Math.abs(to.x - from.x) * zoom,
    Math.abs(to.y - from.y) * zoom,
  ] as const;
  context.strokeStyle = mode === 'subtract' ? palette.refusal : palette.accent;
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 1;
  if (mode === 'subtract') context.setLineDash([4, 3]);
  context.globalAlpha = 0.1;
  context.fillRect(...rectangle);
  context.globalAlpha = 1;
  context.strokeRect(...rectangle);
  context.setLineDash([]);
}

function paintConnection(sheet: Sheet, stage: Stage, { from, pointer, target, verdict }: Connection): void {
  const { context } = sheet;
  const start = handlePlace(stage, from);
  const isRefused = verdict?.ok === false;
  if (target !== NONE && verdict !== null) paintRing(sheet, stage, target, verdict.ok);
  context.strokeStyle = isRefused ? stage.palette.refusal : stage.palette.accent;
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 2;
  context.setLineDash([5, 4]);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.lineTo(pointer.x, pointer.y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.arc(pointer.x, pointer.y, 4, 0, 2 * Math.PI);
  context.fill();
}

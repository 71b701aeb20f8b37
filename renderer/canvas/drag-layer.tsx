/** The sheet over the cards during a drag: the ghost, the lit target, the way to the top, and in words what a drop would do. */
import { memo, useEffect, useRef, useSyncExternalStore } from 'react';
import type { CanvasLabels } from './canvas-props.ts';
import { dragTo } from './card-drag.ts';
import { moveViewAtEdge } from './edge-scroll.ts';
import { paintDrag } from './paint-drag.ts';
import type { Stage } from './stage.ts';
import { cleanSheet } from './surface.ts';
import { isOnTopZone, TOP_ZONE } from './top-zone.ts';
import { placeLabel, VerdictLabel } from './verdict-label.tsx';
import classes from './organisation-canvas.module.css';

interface DragLayerProps {
  readonly stage: Stage;
  readonly labels: Pick<CanvasLabels, 'makeTop'>;
}

export const DragLayer = memo(function DragLayer({ stage, labels }: DragLayerProps) {
  const isDragging = useSyncExternalStore(stage.onChange, () => stage.drag !== null);
  return isDragging ? <DraggedCards stage={stage} labels={labels} /> : null;
});

function DraggedCards({ stage, labels }: DragLayerProps) {
  const verdict = useSyncExternalStore(stage.onChange, () => stage.drag?.verdict ?? null);
  const cursor = useSyncExternalStore(stage.onChange, () => cursorOf(stage));
  const isOnZone = useSyncExternalStore(
    stage.onChange,
    () => stage.drag !== null && isOnTopZone(stage.drag.pointer, stage.size),
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      stage.frames.add(() => {
        if (stage.drag === null) return false;
        const moves = canScroll(stage) && moveViewAtEdge(stage, stage.drag.pointer);
        if (moves) dragTo(stage, stage.drag.pointer);
        const sheet = canvas.current && cleanSheet(canvas.current, stage.size, stage.viewport);
        if (sheet !== null && stage.drag.target?.type !== 'elsewhere') paintDrag(sheet, stage, stage.drag);
        placeLabel(label.current, stage.drag.pointer, stage.size);
        return moves;
      }),
    [stage],
  );
  useEffect(() => stage.showCursor(cursor), [stage, cursor]);
  useEffect(() => () => stage.showCursor(null), [stage]);
  return (
    <>
      <canvas ref={canvas} className={classes.dragLayer} data-drag-layer aria-hidden="true" />
      <div
        className={classes.topZone}
        style={{ width: TOP_ZONE.width, height: TOP_ZONE.height, top: TOP_ZONE.top }}
        data-over={isOnZone || undefined}
        aria-hidden="true"
      >
        {labels.makeTop}
      </div>
      <VerdictLabel verdict={verdict} element={label} />
    </>
  );
}

/** Not while it is held over another part of the page, nor over the way to the top. */
const canScroll = ({ drag, size }: Stage): boolean =>
  drag !== null && drag.target?.type !== 'elsewhere' && !isOnTopZone(drag.pointer, size);

function cursorOf({ drag }: Stage): string | null {
  if (drag === null) return null;
  if (drag.verdict?.ok === false) return 'not-allowed';
  return drag.copies ? 'copy' : 'grabbing';
}

/** Moves the view on while a gesture waits at an edge of the canvas. */
import type { Stage } from './stage.ts';
import type { Point } from './viewport.ts';

/** This near to an edge the view moves on, in pixels, and this far per frame at most. */
const EDGE = 44;
const EDGE_STEP = 14;

/** True when the view moved: what lies under the pointer is something else now. */
export function moveViewAtEdge(stage: Stage, { x, y }: Point): boolean {
  const { width, height } = stage.size;
  const dx = edgeStep(x, width);
  const dy = edgeStep(y, height);
  if (dx === 0 && dy === 0) return false;
  const { viewport } = stage;
  stage.setViewport({ ...viewport, x: viewport.x + dx, y: viewport.y + dy }, false);
  return true;
}

function edgeStep(at: number, length: number): number {
  const near = at < EDGE ? EDGE - at : at > length - EDGE ? length - EDGE - at : 0;
  return (Math.max(-EDGE, Math.min(EDGE, near)) / EDGE) * EDGE_STEP;
}

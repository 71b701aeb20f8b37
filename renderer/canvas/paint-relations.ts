/** Relations painted under the cards, each type in a colour and a dash of its own: faint, but for those one looks at. */
import type { Palette } from './palette.ts';
import type { Curve } from './relation-curve.ts';
import type { DrawnRelation } from './relation-lines.ts';
import type { Sheet } from './surface.ts';
import type { Point, Viewport } from './viewport.ts';

/** Below this zoom all relations together are a tangle. */
const RELATIONS_FROM = 0.3;
/** Below this one even a single one leads nowhere that can be seen. */
const MARKED_FROM = 0.1;
const HEAD = 7;

/** Dashes at 100 %; unknown types are dotted. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  manager: [],
  dotted: [2, 4],
  mentor: [9, 4],
  sponsor: [10, 3, 2, 3],
};

export type PaintedRelation = DrawnRelation & { readonly curve: Curve };

interface Paint {
  readonly palette: Palette;
  readonly isMarked: (relation: DrawnRelation) => boolean;
}

export function paintRelations(
  sheet: Sheet,
  relations: readonly PaintedRelation[],
  { palette, isMarked }: Paint,
): void {
  const { context, viewport } = sheet;
  if (viewport.zoom < MARKED_FROM) return;
  const scale = Math.min(1, Math.max(0.5, viewport.zoom));
  context.lineCap = 'round';
  for (const painted of relations) {
    const { relation, curve } = painted;
    const stands = isMarked(painted);
    if (!stands && viewport.zoom < RELATIONS_FROM) continue;
    const colour = palette.relations[relation.type] ?? palette.secondary;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = stands ? 2 : 1;
    context.globalAlpha = stands ? 1 : 0.38;
    context.setLineDash((DASHES[relation.type] ?? [2, 4]).map((length) => length * scale));
    traceCurve(context, curve, viewport);
    context.stroke();
    context.setLineDash([]);
    paintHead(context, { curve, viewport, size: (stands ? HEAD : HEAD - 2) * scale });
    if (stands) paintStart(context, onScreen(curve.start, viewport), 3 * scale);
  }
  context.lineCap = 'butt';
  context.globalAlpha = 1;
}

/** The point of the screen where a point of the drawing is. */
export const onScreen = ({ x, y }: Point, viewport: Viewport): Point => ({
  x: x * viewport.zoom + viewport.x,
  y: y * viewport.zoom + viewport.y,
});

/** Begin the path of a curve on the screen. */
export function traceCurve(context: CanvasRenderingContext2D, curve: Curve, viewport: Viewport): void {
  const [start, first, second, end] = [curve.start, curve.first, curve.second, curve.end].map((point) =>
    onScreen(point, viewport),
  ) as [Point, Point, Point, Point];
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(first.x, first.y, second.x, second.y, end.x, end.y);
}

function paintHead(
  context: CanvasRenderingContext2D,
  { curve, viewport, size }: { readonly curve: Curve; readonly viewport: Viewport; readonly size: number },
): void {
  const end = onScreen(curve.end, viewport);
  const from = onScreen(curve.second, viewport);
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const [x, y] = [(end.x - from.x) / length, (end.y - from.y) / length];
  context.beginPath();
  context.moveTo(end.x, end.y);
  context.lineTo(end.x - x * size - (y * size) / 2, end.y - y * size + (x * size) / 2);
  context.lineTo(end.x - x * size + (y * size) / 2, end.y - y * size - (x * size) / 2);
  context.closePath();
  context.fill();
}

function paintStart(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Relations painted under the cards: each type in a colour and a dash of its own, with its words from near enough. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import type { CanvasRelation } from './canvas-props.ts';
import { fontOf, shortened, widthOf } from './fit-text.ts';
import type { Palette } from './palette.ts';
import { pointOn, type Curve } from './relation-curve.ts';
import type { DrawnRelation } from './relation-lines.ts';
import type { Sheet } from './surface.ts';
import { toDrawing, type Point, type Viewport } from './viewport.ts';

/** Below this zoom relations are a tangle. */
export const RELATIONS_FROM = 0.17;
const CAPTIONS_FROM = 0.7;
const CAPTION_ROOM = 190;
const CAPTION_SIZE = 10.5;
const HEAD = 7;

/** Dashes at 100 %; unknown types are dotted. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  manager: [],
  dotted: [2, 4],
  mentor: [9, 4],
  sponsor: [10, 3, 2, 3],
};

type Painted = DrawnRelation & { readonly curve: Curve };

interface Paint {
  readonly palette: Palette;
  /** Relations of selected cards stand out. */
  readonly isSelected: (node: number) => boolean;
  readonly chart: { readonly cardsIn: (area: Bounds) => readonly number[] };
}

export function paintRelations(sheet: Sheet, relations: readonly Painted[], paint: Paint): void {
  const { palette, isSelected } = paint;
  const { context, viewport } = sheet;
  const scale = Math.min(1, Math.max(0.5, viewport.zoom));
  context.lineCap = 'round';
  for (const { relation, curve, from, to } of relations) {
    const isMarked = isSelected(from) || isSelected(to);
    const colour = palette.relations[relation.type] ?? palette.secondary;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = (isMarked ? 2.5 : 1.5) * scale;
    context.globalAlpha = isMarked ? 1 : 0.75;
    context.setLineDash((DASHES[relation.type] ?? [2, 4]).map((length) => length * scale));
    traceCurve(context, curve, viewport);
    context.stroke();
    context.setLineDash([]);
    paintHead(context, { curve, viewport, size: HEAD * scale });
  }
  context.lineCap = 'butt';
  context.globalAlpha = 1;
  if (viewport.zoom < CAPTIONS_FROM) return;
  for (const { relation, curve } of relations) paintCaption(sheet, relation, { curve, paint });
}

const onScreen = ({ x, y }: Point, viewport: Viewport): Point => ({
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

/** Shares of a curve at which its caption may stand, the best first. */
const CAPTION_AT = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9];

/** Where the caption stands: near the middle, in view, and over no card where that can be had. */
function captionPoint(
  { viewport, size }: Sheet,
  curve: Curve,
  { width, chart }: { readonly width: number; readonly chart: Paint['chart'] },
): Point {
  const points = CAPTION_AT.map((share) => onScreen(pointOn(curve, share), viewport));
  const inView = points.filter(
    ({ x, y }) => x > width / 2 && x < size.width - width / 2 && y > 12 && y < size.height - 12,
  );
  const isFree = ({ x, y }: Point): boolean => {
    const { x: left, y: top } = toDrawing(viewport, { x: x - width / 2, y: y - 9 });
    const { x: right, y: bottom } = toDrawing(viewport, { x: x + width / 2, y: y + 9 });
    return chart.cardsIn({ left, top, right, bottom }).length === 0;
  };
  return inView.find(isFree) ?? inView[0] ?? points[0]!;
}

function paintCaption(
  sheet: Sheet,
  { caption, type }: CanvasRelation,
  { curve, paint }: { readonly curve: Curve; readonly paint: Paint },
): void {
  const { context, viewport } = sheet;
  const { palette, chart } = paint;
  const size = CAPTION_SIZE * Math.min(1.3, Math.max(0.95, viewport.zoom));
  const width = (text: string): number => widthOf(context, text, 400, size);
  const text = shortened(caption, CAPTION_ROOM * viewport.zoom, width);
  if (text === '') return;
  const box = { width: width(text) + 10, height: size + 6 };
  const { x, y } = captionPoint(sheet, curve, { width: box.width, chart });
  context.fillStyle = palette.canvas;
  context.strokeStyle = palette.relations[type] ?? palette.secondary;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x - box.width / 2, y - box.height / 2, box.width, box.height, 3);
  context.fill();
  context.stroke();
  context.font = fontOf(400, size);
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  context.fillText(text, x - box.width / 2 + 5, y + 0.5);
}

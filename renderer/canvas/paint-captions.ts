/** The words of relations, over the cards: of those one looks at, and of all from near by or when asked for. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import { fontOf, shortened, widthOf } from './fit-text.ts';
import { onScreen, type PaintedRelation } from './paint-relations.ts';
import type { Palette } from './palette.ts';
import { pointOn, type Curve } from './relation-curve.ts';
import type { Sheet } from './surface.ts';
import { toDrawing, type Point, type Viewport } from './viewport.ts';

/** From this zoom on all relations say what they are. */
export const ALL_CAPTIONS_FROM = 1.1;
/** Below this zoom words would be larger than what they are about. */
export const CAPTIONS_FROM = 0.4;
/** So many at once can be read; those of more cards stay silent. */
const MOST_MARKED = 12;
const CAPTION_ROOM = 190;
const CAPTION_SIZE = 10.5;
const LINE = { x: 5, y: 3 } as const;
/** Shares of a curve at which its caption may stand, the best first. */
const CAPTION_AT = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

interface Paint {
  readonly palette: Palette;
  readonly chart: { readonly cardsIn: (area: Bounds) => readonly number[] };
}

/** Those of `relations` whose words are to be read. */
export function captioned(
  relations: readonly PaintedRelation[],
  isMarked: (relation: PaintedRelation) => boolean,
  { zoom, showsAll }: { readonly zoom: number; readonly showsAll: boolean },
): readonly PaintedRelation[] {
  if (zoom < CAPTIONS_FROM) return [];
  const marked = relations.filter(isMarked);
  const shown = marked.length <= MOST_MARKED ? marked : [];
  if (!showsAll && zoom < ALL_CAPTIONS_FROM) return shown;
  return [...shown, ...relations.filter((relation) => !shown.includes(relation))];
}

/** Paint the words of these, the first before all others; none over another. */
export function paintCaptions(sheet: Sheet, relations: readonly PaintedRelation[], paint: Paint): void {
  const taken: Bounds[] = [];
  for (const { relation, curve } of relations) {
    const label = labelOf(sheet, relation.caption);
    const place = label.text === '' ? null : placeOf(sheet, { curve, label, taken, chart: paint.chart });
    if (place === null) continue;
    taken.push(place);
    paintLabel(sheet, label, { place, palette: paint.palette, type: relation.type });
  }
}

interface Label {
  readonly text: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

function labelOf({ context, viewport }: Sheet, caption: string): Label {
  const size = CAPTION_SIZE * Math.min(1.3, Math.max(1, viewport.zoom));
  const width = (text: string): number => widthOf(context, text, 400, size);
  const text = shortened(caption, CAPTION_ROOM * Math.max(1, viewport.zoom), width);
  return { text, size, width: width(text) + 2 * LINE.x, height: size + 2 * LINE.y };
}

interface Around {
  readonly curve: Curve;
  readonly label: Label;
  /** Where others stand already. */
  readonly taken: readonly Bounds[];
  readonly chart: Paint['chart'];
}

/** Where a label stands: in view, near the middle of its curve, and over no card where that can be had; null for nowhere. */
function placeOf({ viewport, size }: Sheet, { curve, label, taken, chart }: Around): Bounds | null {
  const places = CAPTION_AT.map((share) => boxAt(onScreen(pointOn(curve, share), viewport), label)).filter(
    (box) =>
      box.left > 0 &&
      box.right < size.width &&
      box.top > 0 &&
      box.bottom < size.height &&
      !taken.some((other) => touches(box, other)),
  );
  return places.find((box) => chart.cardsIn(toDrawn(viewport, box)).length === 0) ?? places[0] ?? null;
}

const boxAt = ({ x, y }: Point, { width, height }: Label): Bounds => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const touches = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

function toDrawn(viewport: Viewport, { left, top, right, bottom }: Bounds): Bounds {
  const start = toDrawing(viewport, { x: left, y: top });
  const end = toDrawing(viewport, { x: right, y: bottom });
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}

function paintLabel(
  { context }: Sheet,
  { text, size, width, height }: Label,
  { place, palette, type }: { readonly place: Bounds; readonly palette: Palette; readonly type: string },
): void {
  context.fillStyle = palette.card;
  context.strokeStyle = palette.relations[type] ?? palette.secondary;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(place.left, place.top, width, height, 3);
  context.fill();
  context.stroke();
  context.font = fontOf(400, size);
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  context.fillText(text, place.left + LINE.x, place.top + height / 2 + 0.5);
}

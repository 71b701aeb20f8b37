/** Lines between cards beside the reporting lines: further managers, dotted lines, mentors, sponsors, with their captions. */
import { RELATION_TYPES, type Relation } from '../model/relation.ts';
import { CARD_SIZE } from './arrangements.ts';
import { short, type PathShape, type Shape, type Stroke } from './scene.ts';
import { shortened, textWidth, type Type } from './text-width.ts';
import type { RelationType, Theme } from './theme.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A relation between two cards of the picture. */
export interface PlacedRelation {
  readonly relation: Pick<Relation, 'fromPositionId' | 'toPositionId' | 'type'>;
  readonly from: Place;
  readonly to: Place;
  readonly caption: string;
  /** Whether a caption this large can stand around a point without covering a card. */
  readonly isFree: (middle: Place, width: number) => boolean;
}

export interface RelationShapes {
  readonly line: readonly Shape[];
  readonly caption: readonly Shape[];
}

const CAPTION: Type = { size: 10.5, weight: 400 };
const CAPTION_ROOM = 150;
const HEAD = 7;
/** How far a line swings out at its ends, at most. */
const SWING = 120;

/** How each type is drawn: the dash tells them apart without colour. */
const DASHES: Readonly<Record<RelationType, readonly [number, number] | undefined>> = {
  manager: undefined,
  dotted: [2, 4],
  mentor: [8, 4],
  sponsor: [12, 3],
};

/** The type as it is drawn; a word of a newer version is drawn as a dotted line. */
export const drawnType = (type: string): RelationType => RELATION_TYPES.find((known) => known === type) ?? 'dotted';

/** The stroke of a type, for its lines and for the legend. */
export function relationStroke(type: RelationType, theme: Theme): Stroke {
  const dash = DASHES[type];
  const line = { colour: theme.relations[type], width: 1.5 };
  return dash === undefined ? line : { ...line, dash };
}

/** The line with its arrow, which goes below the cards, and the caption, which goes above. */
export function relationShapes({ relation, from, to, caption, isFree }: PlacedRelation, theme: Theme): RelationShapes {
  const type = drawnType(relation.type);
  const colour = theme.relations[type];
  const { start, end, swing } = endsOf(from, to);
  const path: PathShape = {
    kind: 'path',
    d:
      `M ${short(start.x)} ${short(start.y)} C ${short(start.x + swing.x)} ${short(start.y + swing.y)} ` +
      `${short(end.x - swing.endX)} ${short(end.y - swing.endY)} ${short(end.x)} ${short(end.y)}`,
    stroke: relationStroke(type, theme),
    from: relation.fromPositionId,
    to: relation.toPositionId,
  };
  const head: PathShape = { kind: 'path', d: arrowHead(end, swing), fill: colour };
  const text = shortened(caption, CAPTION_ROOM, CAPTION);
  if (text === '') return { line: [path, head], caption: [] };
  const width = textWidth(text, CAPTION) + 8;
  const middle = captionPlace({ start, end, swing }, (point) => isFree(point, width));
  if (middle === null) return { line: [path, head], caption: [] };
  const label: readonly Shape[] = [
    { kind: 'rect', x: middle.x - width / 2, y: middle.y - 8, width, height: 16, radius: 3, fill: theme.background },
    {
      kind: 'text',
      x: middle.x,
      y: middle.y + 3.75,
      text,
      anchor: 'middle',
      size: CAPTION.size,
      weight: CAPTION.weight,
      colour,
    },
  ];
  return { line: [path, head], caption: label };
}

interface Swing {
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
}

interface Curve {
  readonly start: Place;
  readonly end: Place;
  readonly swing: Swing;
}

/** Where along the line a caption covers no card, nearest to the middle; null where it always would. */
function captionPlace(curve: Curve, isFree: (point: Place) => boolean): Place | null {
  for (let step = 0; step <= 18; step++) {
    const aside = Math.ceil(step / 2) * 0.05;
    const point = pointOn(curve, step % 2 === 0 ? 0.5 + aside : 0.5 - aside);
    if (isFree(point)) return point;
  }
  return null;
}

function pointOn({ start, end, swing }: Curve, share: number): Place {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return {
    x: a * start.x + b * (start.x + swing.x) + c * (end.x - swing.endX) + d * end.x,
    y: a * start.y + b * (start.y + swing.y) + c * (end.y - swing.endY) + d * end.y,
  };
}

/** The nearest sides of two cards: left and right where they stand beside each other, else below and above. */
function endsOf(from: Place, to: Place): Curve {
  const { width, height } = CARD_SIZE;
  const apart = { x: to.x - from.x, y: to.y - from.y };
  if (Math.abs(apart.x) >= width) {
    const way = Math.sign(apart.x);
    const start = { x: from.x + (way > 0 ? width : 0), y: from.y + height / 2 };
    const end = { x: to.x + (way > 0 ? 0 : width), y: to.y + height / 2 };
    const reach = Math.min(SWING, Math.abs(end.x - start.x) / 2 + 10) * way;
    return { start, end, swing: { x: reach, y: 0, endX: reach, endY: 0 } };
  }
  // One above the other: round the right-hand side, clear of the line between them.
  const start = { x: from.x + width, y: from.y + height / 2 };
  const end = { x: to.x + width, y: to.y + height / 2 };
  return { start, end, swing: { x: 40, y: 0, endX: -40, endY: 0 } };
}

/** A filled arrow that ends at the card. */
function arrowHead(end: Place, { endX, endY }: Swing): string {
  const length = Math.hypot(endX, endY) || 1;
  const [along, aside] = [endX / length, endY / length];
  const back = { x: end.x - along * HEAD, y: end.y - aside * HEAD };
  const half = HEAD / 2;
  return (
    `M ${short(end.x)} ${short(end.y)} L ${short(back.x - aside * half)} ${short(back.y + along * half)} ` +
    `L ${short(back.x + aside * half)} ${short(back.y - along * half)} Z`
  );
}

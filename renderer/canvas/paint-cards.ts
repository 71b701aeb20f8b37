/** Cards painted on a sheet: in full like the mounted ones, with only a larger name from afar, or as coloured boxes. */
import type { CardContent } from './canvas-props.ts';
import { CARD, FAR_ZOOM } from './card-geometry.ts';
import { fontOf, shortened, shortenedName, widthOf } from './fit-text.ts';
import type { Places } from './paint-lines.ts';
import type { Palette } from './palette.ts';
import { sharp, type Sheet } from './surface.ts';

/** Names fade in between these two zooms. */
const NAMES_FROM = 0.17;
const NAMES_FULL = 0.21;
/** Below this zoom a card is a box of one colour without an outline. */
const OUTLINES_FROM = 0.09;
const STRIPE = 4;

/** What the painter asks of the canvas about a card. */
export interface CardSource extends Places {
  readonly contentOf: (node: number) => CardContent;
  readonly isFolded: (node: number) => boolean;
  readonly isSelected: (node: number) => boolean;
  readonly isFocused: (node: number) => boolean;
  /** Dragged away at the moment: its ghost is elsewhere. */
  readonly isLifted: (node: number) => boolean;
}

/** Paint the cards of the given nodes, the way that suits the zoom. */
export function paintCards(sheet: Sheet, nodes: readonly number[], source: CardSource, palette: Palette): void {
  if (sheet.viewport.zoom < OUTLINES_FROM) paintBoxes(sheet, nodes, source, palette);
  else for (const node of nodes) paintCard(sheet, node, source, palette);
}

/** Boxes of one colour, gathered by colour: the overview of ten thousand cards is painted in one go. */
function paintBoxes(
  { context, viewport }: Sheet,
  nodes: readonly number[],
  source: CardSource,
  palette: Palette,
): void {
  const { zoom } = viewport;
  const byColour = new Map<string, number[]>();
  for (const node of nodes) {
    const { tone } = source.contentOf(node);
    const colour = source.isSelected(node)
      ? palette.accent
      : ((tone === null ? null : palette.tones[tone]) ?? palette.line);
    const list = byColour.get(colour);
    if (list === undefined) byColour.set(colour, [node]);
    else list.push(node);
  }
  // Never thinner than can be seen.
  const width = Math.max(1.2, CARD.width * zoom);
  const height = Math.max(1, CARD.height * zoom);
  for (const [colour, list] of byColour) {
    context.fillStyle = colour;
    for (const node of list) {
      context.globalAlpha = source.isLifted(node) ? 0.25 : 0.8;
      context.fillRect(source.x[node]! * zoom + viewport.x, source.y[node]! * zoom + viewport.y, width, height);
    }
  }
  context.globalAlpha = 1;
}

function paintCard(sheet: Sheet, node: number, source: CardSource, palette: Palette): void {
  const { context, viewport, pixelRatio } = sheet;
  const { zoom } = viewport;
  const content = source.contentOf(node);
  const left = sharp(source.x[node]! * zoom + viewport.x, pixelRatio);
  const top = sharp(source.y[node]! * zoom + viewport.y, pixelRatio);
  const box = { left, top, width: Math.round(CARD.width * zoom), height: Math.round(CARD.height * zoom) };
  context.globalAlpha = source.isLifted(node) ? 0.3 : 1;
  paintBody(context, box, { content, zoom, palette });
  if (zoom >= FAR_ZOOM) paintTexts(context, box, { content, zoom, palette });
  else if (zoom > NAMES_FROM)
    paintLargeName(context, box, { content, zoom, palette, below: source.isFolded(node) ? content.below : 0 });
  if (source.isSelected(node)) ring(context, box, { colour: palette.accent, apart: 1, zoom });
  if (source.isFocused(node)) ring(context, box, { colour: palette.focus, apart: 4, zoom });
  context.globalAlpha = 1;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Paint {
  readonly content: CardContent;
  readonly zoom: number;
  readonly palette: Palette;
}

function paintBody(context: CanvasRenderingContext2D, box: Box, { content, zoom, palette }: Paint): void {
  const { tone, status } = content;
  const isFar = zoom < FAR_ZOOM;
  const soft = (tone === null ? undefined : palette.softTones[tone]) ?? palette.card;
  context.beginPath();
  context.roundRect(box.left, box.top, box.width, box.height, 6 * zoom);
  context.fillStyle =
    status === 'open' ? palette.canvas : status === 'closed' ? palette.hatch : isFar ? soft : palette.card;
  context.fill();
  context.strokeStyle = status === 'open' ? palette.status.open.text : palette.cardLine;
  context.lineWidth = 1;
  if (status === 'open') context.setLineDash([Math.max(2, 4 * zoom), Math.max(2, 3 * zoom)]);
  context.stroke();
  context.setLineDash([]);
  const strong = tone === null ? undefined : palette.tones[tone];
  if (strong === undefined || status === 'closed') return;
  context.fillStyle = strong;
  context.beginPath();
  context.roundRect(box.left, box.top, Math.max(1.5, STRIPE * zoom), box.height, [6 * zoom, 0, 0, 6 * zoom]);
  context.fill();
}

/** The three lines and the status tag, as a mounted card has them. */
function paintTexts(context: CanvasRenderingContext2D, box: Box, { content, zoom, palette }: Paint): void {
  const left = box.left + 12 * zoom;
  const room = box.width - 22 * zoom;
  const tagWidth = content.statusLabel === '' ? 0 : widthOf(context, content.statusLabel, 600, 10.5 * zoom) + 10 * zoom;
  const isTagBelow = content.title === '';
  context.textBaseline = 'alphabetic';
  const write = (text: string, baseline: number, style: TextStyle): void => {
    const size = style.size * zoom;
    context.font = fontOf(style.weight, size);
    context.fillStyle = style.colour;
    const fitting = shortened(text, style.room, (part) => widthOf(context, part, style.weight, size));
    context.fillText(fitting, left, box.top + baseline * zoom);
  };
  const nameRoom = isTagBelow ? room : room - tagWidth;
  write(content.name, 20, { size: 13, weight: 600, colour: palette.text, room: nameRoom });
  write(content.title, 37, { size: 12, weight: 400, colour: palette.secondary, room });
  const level = widthOf(context, content.level, 400, 11 * zoom);
  write(content.team, 53, { size: 11, weight: 400, colour: palette.secondary, room: room - level - 8 * zoom });
  context.fillText(content.level, box.left + box.width - 10 * zoom - level, box.top + 53 * zoom);
  if (content.statusLabel === '') return;
  const tagLeft = isTagBelow ? left : box.left + box.width - 8 * zoom - tagWidth;
  const tagTop = box.top + (isTagBelow ? 25 : 7) * zoom;
  const { text, fill } = palette.status[content.status];
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(tagLeft, tagTop, tagWidth, 16 * zoom, 3 * zoom);
  context.fill();
  context.font = fontOf(600, 10.5 * zoom);
  context.fillStyle = text;
  context.fillText(content.statusLabel, tagLeft + 5 * zoom, tagTop + 11.75 * zoom);
}

interface FarPaint extends Paint {
  /** People hidden under a fold; 0 when it is not folded. */
  readonly below: number;
}

interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly room: number;
}

/** The name in type that stays readable; managers stand out. Where there is room, the title below it. */
function paintLargeName(
  context: CanvasRenderingContext2D,
  box: Box,
  { content, zoom, palette, below }: FarPaint,
): void {
  const size = Math.min(11.5, 8 + zoom * 8);
  const weight = content.reports > 0 ? 600 : 400;
  const left = box.left + Math.max(3.5, 9 * zoom);
  const count = below === 0 ? '' : String(below);
  const countWidth = below === 0 ? 0 : widthOf(context, count, 600, size - 1) + 5;
  const room = box.left + box.width - 2 - countWidth - left;
  const width = (text: string): number => widthOf(context, text, weight, size);
  const name = (content.status === 'open' ? shortened : shortenedName)(content.name, room, width);
  const withTitle = box.height > 2.25 * size && content.title !== '';
  context.globalAlpha *= Math.min(1, (zoom - NAMES_FROM) / (NAMES_FULL - NAMES_FROM));
  context.textBaseline = 'middle';
  context.font = fontOf(weight, size);
  context.fillStyle = content.status === 'closed' ? palette.secondary : palette.text;
  const middle = box.top + box.height * (withTitle ? 0.31 : 0.52);
  context.fillText(name, left, middle);
  if (below > 0) {
    context.font = fontOf(600, size - 1);
    context.fillStyle = palette.accent;
    context.fillText(count, box.left + box.width - countWidth, middle);
  }
  if (!withTitle) return;
  const small = size - 1.5;
  context.font = fontOf(400, small);
  context.fillStyle = palette.secondary;
  const title = shortened(content.title, room, (text) => widthOf(context, text, 400, small));
  context.fillText(title, left, box.top + box.height * 0.72);
}

function ring(
  context: CanvasRenderingContext2D,
  box: Box,
  { colour, apart, zoom }: { readonly colour: string; readonly apart: number; readonly zoom: number },
): void {
  context.beginPath();
  const radius = 6 * zoom + apart;
  context.roundRect(box.left - apart, box.top - apart, box.width + 2 * apart, box.height + 2 * apart, radius);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}

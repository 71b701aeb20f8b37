/** One card painted as the mounted ones look: for ghosts, and where too many cards are in view to mount them. */
import { isGhost, lastLine, type CardContent } from './canvas-props.ts';
import { NEAR_ZOOM } from './card-geometry.ts';
import { fontOf, shortened, widthOf } from './fit-text.ts';
import { boxOf, paintRings, RADIUS, type Box } from './paint-box.ts';
import type { CardSource } from './paint-cards.ts';
import { paintChips } from './paint-chips.ts';
import type { Palette } from './palette.ts';
import type { Sheet } from './surface.ts';

const STRIPE = 4;

interface Paint {
  readonly context: CanvasRenderingContext2D;
  readonly box: Box;
  readonly content: CardContent;
  readonly zoom: number;
  readonly palette: Palette;
}

export function paintFullCard(sheet: Sheet, node: number, source: CardSource, palette: Palette): void {
  const { context, viewport } = sheet;
  const box = boxOf(sheet, node, source);
  const paint: Paint = { context, box, content: source.contentOf(node), zoom: viewport.zoom, palette };
  context.globalAlpha = source.isLifted(node) ? 0.3 : 1;
  paintBody(paint);
  if (viewport.zoom > NEAR_ZOOM) paintNearTexts(paint);
  else paintTexts(paint);
  paintTag(paint);
  paintChips(paint);
  paintRings(sheet, box, { node, source, palette });
  context.globalAlpha = 1;
}

function paintBody({ context, box, content, zoom, palette }: Paint): void {
  const { tone, status, absence = '', difference } = content;
  const isPale = absence !== '' || isGhost(content);
  const isOpen = status === 'open' || isPale;
  const change = difference?.marks[0]?.tone;
  context.beginPath();
  context.roundRect(box.left, box.top, box.width, box.height, RADIUS * zoom);
  context.fillStyle = isOpen ? palette.canvas : status === 'closed' ? palette.hatch : palette.card;
  context.fill();
  context.strokeStyle = change !== undefined ? palette.change[change].text : outlineOf(content, palette);
  context.lineWidth = 1;
  context.setLineDash(isOpen ? [4 * zoom, 3 * zoom] : []);
  context.stroke();
  context.setLineDash([]);
  if (tone === null || status === 'closed' || isPale) return;
  context.fillStyle = palette.tones[tone] ?? palette.line;
  context.beginPath();
  context.roundRect(box.left, box.top, STRIPE * zoom, box.height, [RADIUS * zoom, 0, 0, RADIUS * zoom]);
  context.fill();
}

function outlineOf(content: CardContent, palette: Palette): string {
  if (isGhost(content) || (content.absence ?? '') !== '') return palette.secondary;
  return content.status === 'open' ? palette.status.open.text : palette.cardLine;
}

interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly room: number;
}

function paintTexts(paint: Paint): void {
  const { context, box, content, zoom, palette } = paint;
  const room = box.width - 22 * zoom;
  const write = (text: string, baseline: number, { size, weight, colour, room }: TextStyle): void => {
    const fitting = shortened(text, room, (part) => widthOf(context, part, weight, size * zoom));
    context.font = fontOf(weight, size * zoom);
    context.fillStyle = colour;
    context.fillText(fitting, box.left + 12 * zoom, box.top + baseline * zoom);
  };
  context.textBaseline = 'alphabetic';
  const besideTag = content.title === '' ? room : room - tagWidth(paint);
  const colour = isGhost(content) ? palette.secondary : palette.text;
  write(content.name, 20, { size: 13, weight: 600, colour, room: besideTag });
  write(content.title, 37, { size: 12, weight: 400, colour: palette.secondary, room });
  write([content.absence ?? '', lastLine(content)].filter((part) => part !== '').join(' · '), 53, {
    size: 11,
    weight: 400,
    colour: palette.secondary,
    room,
  });
}

/** The same from near by: smaller, with two lines more. */
function paintNearTexts(paint: Paint): void {
  const { context, box, content, zoom, palette } = paint;
  const room = box.width - 22 * zoom;
  const lines = [
    { text: content.name, size: 11.5, weight: 600, height: 14 },
    { text: content.title, size: 9.5, weight: 400, height: 11 },
    ...[lastLine(content), ...content.details].map((text) => ({ text, size: 9, weight: 400, height: 11 }) as const),
  ] as const;
  let top = 4;
  context.textBaseline = 'alphabetic';
  for (const { text, size, weight, height } of lines) {
    top += height;
    context.font = fontOf(weight, size * zoom);
    context.fillStyle = weight === 600 ? palette.text : palette.secondary;
    const fitting = shortened(text, room, (part) => widthOf(context, part, weight, size * zoom));
    context.fillText(fitting, box.left + 12 * zoom, box.top + (top - 3) * zoom);
  }
}

const tagWidth = ({ context, content, zoom }: Paint): number =>
  content.statusLabel === '' ? 0 : widthOf(context, content.statusLabel, 600, 10.5 * zoom) + 10 * zoom;

/** The status beside the name, or below it where no title needs the line. */
function paintTag(paint: Paint): void {
  const { context, box, content, zoom, palette } = paint;
  if (content.statusLabel === '') return;
  const width = tagWidth(paint);
  const isBelow = content.title === '';
  const left = isBelow ? box.left + 12 * zoom : box.left + box.width - 8 * zoom - width;
  const top = box.top + (isBelow ? 25 : 7) * zoom;
  const { text, fill } = palette.status[content.status];
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(left, top, width, 16 * zoom, 3 * zoom);
  context.fill();
  context.font = fontOf(600, 10.5 * zoom);
  context.fillStyle = text;
  context.fillText(content.statusLabel, left + 5 * zoom, top + 11.75 * zoom);
}

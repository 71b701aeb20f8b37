/** Cards seen from afar: the colour of the team, the name in type that stays readable, and how many are folded away. */
import { isGhost, type CardContent } from './canvas-props.ts';
import { CARD } from './card-geometry.ts';
import { fontOf, shortened, shortenedName, widthOf } from './fit-text.ts';
import { boxOf, paintRings, type Box } from './paint-box.ts';
import type { CardSource } from './paint-cards.ts';
import type { Palette } from './palette.ts';
import type { Sheet } from './surface.ts';

/** Names fade in between these two zooms. */
const NAMES_FROM = 0.17;
const NAMES_FULL = 0.21;
const STRIPE = 4;
/** Narrower cards keep their room for the name. */
const LEAST_WITH_SIGN = 56;
const LIFTED_ALPHA = 0.3;

interface FarCard {
  readonly node: number;
  readonly box: Box;
  readonly content: CardContent;
}

/** Boxes of one colour: the overview of ten thousand cards is painted within a frame. */
export function paintBoxes(
  { context, viewport }: Sheet,
  nodes: readonly number[],
  source: CardSource,
  palette: Palette,
): void {
  const { zoom } = viewport;
  // Never thinner than can be seen.
  const width = Math.max(1.2, CARD.width * zoom);
  const height = Math.max(1, CARD.height * zoom);
  for (const node of nodes) {
    // Its ghost is elsewhere; a box this small would not be seen paler.
    if (source.isLifted(node)) continue;
    const { tone, difference, absence = '' } = source.contentOf(node);
    const change = difference?.marks[0]?.tone;
    const colour =
      change !== undefined
        ? palette.change[change].text
        : tone === null
          ? palette.line
          : (palette.tones[tone] ?? palette.line);
    const isPale =
      absence !== '' || difference?.isGhost === true || (source.props.isComparing === true && change === undefined);
    context.globalAlpha = isPale ? 0.3 : 0.8;
    context.fillStyle = source.isSelected(node) ? palette.accent : source.isFound(node) ? palette.found : colour;
    context.fillRect(source.x[node]! * zoom + viewport.x, source.y[node]! * zoom + viewport.y, width, height);
  }
  context.globalAlpha = 1;
}

/**
 * One pass over all cards for the bodies, one for the outlines, and so on. No card overlaps another, neighbours mostly
 * have one colour, and a brush that stays the same is what makes painting cheap.
 */
export function paintFarCards(sheet: Sheet, nodes: readonly number[], source: CardSource, palette: Palette): void {
  const { zoom } = sheet.viewport;
  const cards = nodes.map((node) => ({ node, box: boxOf(sheet, node, source), content: source.contentOf(node) }));
  const lifted = cards.filter(({ node }) => source.isLifted(node));
  const settled = lifted.length === 0 ? cards : cards.filter(({ node }) => !source.isLifted(node));
  for (const [group, alpha] of [
    [settled, 1],
    [lifted, LIFTED_ALPHA],
  ] as const) {
    sheet.context.globalAlpha = alpha;
    paintBodies(sheet, group, palette);
    if (zoom <= NAMES_FROM) continue;
    sheet.context.globalAlpha = alpha * Math.min(1, (zoom - NAMES_FROM) / (NAMES_FULL - NAMES_FROM));
    paintNames(sheet, group, source, palette);
  }
  sheet.context.globalAlpha = 1;
  paintChanges(sheet, cards, palette);
  for (const { node, box } of cards) paintRings(sheet, box, { node, source, palette });
}

/** An outline in the colour of the change, and its sign in the corner where there is room. */
function paintChanges({ context, viewport }: Sheet, cards: readonly FarCard[], palette: Palette): void {
  const size = Math.min(11, 3 + 17 * viewport.zoom);
  context.font = fontOf(600, size);
  context.textBaseline = 'middle';
  context.lineWidth = 1.5;
  for (const { box, content } of cards) {
    const mark = content.difference?.marks[0];
    if (mark === undefined) continue;
    const { text } = palette.change[mark.tone];
    context.strokeStyle = text;
    context.setLineDash(isGhost(content) || mark.tone === 'added' ? [3, 2] : []);
    context.strokeRect(box.left, box.top, box.width, box.height);
    if (viewport.zoom < NAMES_FROM) continue;
    const [radius, right] = [size / 2 + 1.5, box.left + box.width];
    context.beginPath();
    context.arc(right - 1, box.top, radius, 0, 2 * Math.PI);
    context.fillStyle = text;
    context.fill();
    context.fillStyle = palette.canvas;
    context.fillText(mark.sign, right - 1 - widthOf(context, mark.sign, 600, size) / 2, box.top + 0.5);
  }
  context.setLineDash([]);
}

function paintBodies({ context, viewport }: Sheet, cards: readonly FarCard[], palette: Palette): void {
  for (const { box, content } of cards) {
    context.fillStyle = bodyColour(content, palette);
    context.fillRect(box.left, box.top, box.width, box.height);
  }
  context.lineWidth = 1;
  context.strokeStyle = palette.cardLine;
  for (const { box, content } of cards) {
    if (!isDashed(content)) context.strokeRect(box.left, box.top, box.width, box.height);
  }
  context.strokeStyle = palette.status.open.text;
  context.setLineDash([3, 2]);
  for (const { box, content } of cards) {
    if (isDashed(content)) context.strokeRect(box.left, box.top, box.width, box.height);
  }
  context.setLineDash([]);
  const stripe = Math.max(1.5, STRIPE * viewport.zoom);
  for (const { box, content } of cards) {
    if (content.tone === null || content.status === 'closed' || isAbsent(content)) continue;
    context.fillStyle = palette.tones[content.tone] ?? palette.line;
    context.fillRect(box.left - 0.5, box.top - 0.5, stripe, box.height + 1);
  }
}

const isAbsent = (content: CardContent): boolean => (content.absence ?? '') !== '' || isGhost(content);
const isDashed = (content: CardContent): boolean => content.status === 'open' || isAbsent(content);

function bodyColour(content: CardContent, palette: Palette): string {
  const { status, tone } = content;
  if (isDashed(content)) return palette.canvas;
  if (status === 'closed') return palette.hatch;
  return (tone === null ? undefined : palette.softTones[tone]) ?? palette.card;
}

/** Managers stand out in weight. Where there is room, the title is below the name. */
function paintNames(sheet: Sheet, cards: readonly FarCard[], source: CardSource, palette: Palette): void {
  const { context, viewport } = sheet;
  const size = Math.min(11.5, 8 + viewport.zoom * 8);
  context.textBaseline = 'middle';
  for (const weight of [400, 600] as const) {
    context.font = fontOf(weight, size);
    const width = (text: string): number => widthOf(context, text, weight, size);
    for (const { node, box, content } of cards) {
      if (content.reports > 0 !== (weight === 600)) continue;
      const count = cornerText(content, source.isFolded(node), box.width);
      const room = textRoom(box, viewport.zoom) - (count === '' ? 0 : width(count) + 4);
      const shorten = content.status === 'open' ? shortened : shortenedName;
      const middle = box.top + box.height * (hasTitle(box, content, size) ? 0.31 : 0.52);
      context.fillStyle = content.status === 'closed' || isAbsent(content) ? palette.secondary : palette.text;
      context.fillText(shorten(content.name, room, width), textLeft(box, viewport.zoom), middle);
      if (count === '') continue;
      context.fillStyle = source.isFolded(node) ? palette.accentText : palette.secondary;
      context.fillText(count, box.left + box.width - width(count) - 4, middle);
    }
  }
  const small = size - 1.5;
  context.font = fontOf(400, small);
  context.fillStyle = palette.secondary;
  for (const { box, content } of cards) {
    if (!hasTitle(box, content, size)) continue;
    const title = shortened(secondLine(content), textRoom(box, viewport.zoom), (text) =>
      widthOf(context, text, 400, small),
    );
    context.fillText(title, textLeft(box, viewport.zoom), box.top + box.height * 0.72);
  }
}

/** How many are folded away or report, and where there is room the sign, which says what the colour does. */
function cornerText({ reports, below, sign }: CardContent, isFolded: boolean, width: number): string {
  if (width < LEAST_WITH_SIGN) return isFolded ? String(below) : '';
  const count = isFolded ? below : reports;
  return [sign, count > 0 ? String(count) : ''].filter((text) => text !== '').join(' ');
}

/** What changes below add up to goes before the title, and so does why somebody is not there. */
const secondLine = ({ title, difference, absence = '' }: CardContent): string =>
  [difference?.sums ?? '', absence, title].find((text) => text !== '') ?? '';

const hasTitle = (box: Box, content: CardContent, size: number): boolean =>
  secondLine(content) !== '' && box.height > 2.25 * size;
const textLeft = (box: Box, zoom: number): number => box.left + Math.max(3.5, 9 * zoom);
const textRoom = (box: Box, zoom: number): number => box.left + box.width - 2 - textLeft(box, zoom);

/** One card of a picture: what it shows, and the shapes it is drawn with. Sizes are those of the canvas. */
import { CARD_SIZE } from './arrangements.ts';
import { chipShapes, type PictureDifference } from './picture-changes.ts';
import type { GroupShape, Shape, TextShape, Stroke } from './scene.ts';
import type { Theme } from './theme.ts';
import { shortened, textWidth, wrapped, type Type } from './text-width.ts';

/** How a card is drawn; unknown words for a status count as `filled`. */
export type CardStatus = 'filled' | 'starting' | 'open' | 'on-hold' | 'leaving' | 'closed';

export interface PictureCard {
  /** The person, else the title. */
  readonly name: string;
  /** Empty where the title stands as the name. */
  readonly title: string;
  /** Third line: team, level and whatever else was asked for. */
  readonly detail: string;
  readonly status: CardStatus;
  /** Words of the tag; empty shows none. */
  readonly tag: string;
  /** An index into the tones of the theme; null is neutral. */
  readonly tone: number | null;
  /** Direct reports, and everyone below. */
  readonly reports: number;
  readonly below: number;
  /** Whether the reports are not in the picture. */
  readonly isFolded: boolean;
  /** Not there on the day of the picture, or only where somebody was before: drawn pale. */
  readonly isPale: boolean;
  readonly difference: PictureDifference | null;
}

/** Texts that fill this much of their room would run over in a wider type. */
const NEARLY_FULL = 0.8;
const RADIUS = 6;
const STRIPE = 4;
const LEFT = 12;
const RIGHT = 10;
const NAME: Type = { size: 13, weight: 600 };
const NAME_LINE = 16;
const TITLE: Type = { size: 12, weight: 400 };
const DETAIL: Type = { size: 11, weight: 400 };
const COUNT: Type = { size: 11, weight: 400 };
const TAG: Type = { size: 10.5, weight: 600 };

/** The card at a place. */
export function cardShapes(
  card: PictureCard,
  at: { readonly x: number; readonly y: number },
  theme: Theme,
): GroupShape {
  const { x, y } = at;
  const write = (text: string, baseline: number, { type, colour, room }: Ink): TextShape => {
    const fitting = shortened(text, room, type);
    const length = textWidth(fitting, type);
    return {
      kind: 'text',
      x: x + LEFT,
      y: y + baseline,
      text: fitting,
      size: type.size,
      weight: type.weight,
      colour,
      ...(length > room * NEARLY_FULL ? { length } : {}),
    };
  };
  const inside = CARD_SIZE.width - LEFT - RIGHT;
  const tagRoom = card.tag === '' ? 0 : textWidth(card.tag, TAG) + 10;
  const isTagBelow = card.title === '';
  const count = countShapes(card, at, theme);
  const detailRoom = inside - (count === null ? 0 : count.width + 8);
  const isClosed = card.status === 'closed';
  const nameRoom = isTagBelow || tagRoom === 0 ? inside : inside - tagRoom - 4;
  const names = nameLines(card, nameRoom).map((text, index, all) => {
    // Lines of one name stay alike in a wider type.
    const kept = all.length > 1 ? { length: textWidth(text, NAME) } : {};
    const line = write(text, 20 + index * NAME_LINE, {
      type: NAME,
      colour: isClosed || card.isPale ? theme.dimmed : theme.text,
      room: nameRoom,
    });
    return { ...line, ...kept, ...(isClosed ? { struck: true as const } : {}) };
  });
  const shapes: Shape[] = [...bodyShapes(card, at, theme), ...names];
  if (!isTagBelow) shapes.push(write(card.title, 37, { type: TITLE, colour: theme.secondary, room: inside }));
  if (card.detail !== '') {
    shapes.push(write(card.detail, 55, { type: DETAIL, colour: theme.dimmed, room: detailRoom }));
  }
  if (card.tag !== '') {
    const left = isTagBelow ? x + LEFT - 1 : x + CARD_SIZE.width - 8 - tagRoom;
    shapes.push(...tagShapes(card, { left, top: y + (isTagBelow ? 25 : 7), width: tagRoom }, theme));
  }
  if (count !== null) shapes.push(...count.shapes);
  if (card.difference !== null) shapes.push(...chipShapes(card.difference, at, theme));
  return { kind: 'group', name: 'card', label: labelOf(card), shapes };
}

interface Ink {
  readonly type: Type;
  readonly colour: string;
  readonly room: number;
}

/** A title that stands as the name has the line below as well, unless the tag is there. */
const nameLines = ({ name, title, tag }: PictureCard, room: number): readonly string[] =>
  title === '' && tag === '' && textWidth(name, NAME) > room ? wrapped(name, 2, room, NAME) : [name];

const labelOf = ({ name, title, tag, detail, difference }: PictureCard): string =>
  [name, title, tag, detail, ...(difference?.marks ?? []).map(({ text }) => text), difference?.sums ?? '']
    .filter((part) => part !== '')
    .join(', ');

/** What changed is outlined in its colour; what is open, or not there, with dashes. */
function outlineOf({ status, isPale, difference }: PictureCard, theme: Theme): Stroke {
  const [mark] = difference?.marks ?? [];
  const isDashed = status === 'open' || isPale || mark?.tone === 'added';
  const plain = status === 'open' ? theme.status.open.text : isPale ? theme.dimmed : theme.cardLine;
  const colour = mark === undefined ? plain : theme.change[mark.tone].text;
  return { colour, width: 1, ...(isDashed ? { dash: [4, 3] } : {}) };
}

function bodyShapes(card: PictureCard, { x, y }: { x: number; y: number }, theme: Theme): readonly Shape[] {
  const { status, tone, isPale } = card;
  const body: Shape = {
    kind: 'rect',
    x: x + 0.5,
    y: y + 0.5,
    width: CARD_SIZE.width - 1,
    height: CARD_SIZE.height - 1,
    radius: RADIUS,
    fill: status === 'closed' ? theme.closed : isPale ? theme.background : theme.card,
    stroke: outlineOf(card, theme),
  };
  const colour = tone === null || status === 'closed' || isPale ? undefined : theme.tones[tone];
  return colour === undefined ? [body] : [body, { kind: 'path', d: stripe(x, y), fill: colour }];
}

/** The left edge of the card, rounded as its corners. */
function stripe(x: number, y: number): string {
  const bottom = y + CARD_SIZE.height;
  const near = x + STRIPE;
  return (
    `M ${near} ${y} L ${near} ${bottom} C ${x + 1.5} ${bottom - 0.5} ${x} ${bottom - 3} ${x} ${bottom - RADIUS} ` +
    `L ${x} ${y + RADIUS} C ${x} ${y + 3} ${x + 1.5} ${y + 0.5} ${near} ${y} Z`
  );
}

interface TagPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function tagShapes({ tag, status }: PictureCard, { left, top, width }: TagPlace, theme: Theme): readonly Shape[] {
  const { text, fill } = theme.status[status];
  return [
    { kind: 'rect', x: left, y: top, width, height: 16, radius: 3, fill },
    { kind: 'text', x: left + 5, y: top + 11.75, text: tag, size: TAG.size, weight: TAG.weight, colour: text },
  ];
}

/** How many report: in a chip when they are folded away. */
function countShapes({ reports, below, isFolded }: PictureCard, { x, y }: { x: number; y: number }, theme: Theme) {
  if (reports === 0) return null;
  const text = isFolded ? `+${below}` : reports === below ? String(below) : `${reports} / ${below}`;
  const width = textWidth(text, COUNT);
  const end = x + CARD_SIZE.width - RIGHT;
  const number: TextShape = {
    kind: 'text',
    x: isFolded ? end - 2 : end,
    y: y + 55,
    text,
    anchor: 'end',
    size: COUNT.size,
    weight: isFolded ? 600 : 400,
    colour: isFolded ? theme.chipText : theme.dimmed,
  };
  if (!isFolded) return { width, shapes: [number] };
  const chip: Shape = {
    kind: 'rect',
    x: end - width - 8,
    y: y + 43,
    width: width + 12,
    height: 16,
    radius: 8,
    fill: theme.chip,
  };
  return { width: width + 10, shapes: [chip, number] };
}

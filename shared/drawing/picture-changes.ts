/** What a picture of a scenario says beside the plan: marks on what changed, sums, ghosts where something was, and who is not there. */
import type { PositionId, ReportingTree } from '../analysis/reporting-tree.ts';
import type { Tables } from '../model/tables.ts';
import { CARD_SIZE } from './arrangements.ts';
import type { Shape } from './scene.ts';
import type { Theme } from './theme.ts';
import { shortened, textWidth, type Type } from './text-width.ts';

export type ChangeTone = 'added' | 'removed' | 'moved' | 'changed';

export interface PictureMark {
  readonly tone: ChangeTone;
  readonly text: string;
}

/** How a card differs from what it is compared with. */
export interface PictureDifference {
  readonly marks: readonly PictureMark[];
  /** What all changes below add up to; empty for nothing. */
  readonly sums: string;
}

export interface PictureChanges {
  /** The reporting tree with the cards of ghosts, or only the part of it that is touched. */
  readonly tree: ReportingTree;
  readonly isPart: boolean;
  /** By the id of a ghost's card: the position that was there. */
  readonly ghosts: ReadonlyMap<PositionId, { readonly of: PositionId }>;
  /** Where the positions of ghosts are found. */
  readonly before: Tables;
  readonly differenceOf: (id: PositionId) => PictureDifference | null;
}

const CHIP: Type = { size: 10, weight: 600 };
const HEIGHT = 16;
const MOST = CARD_SIZE.width - 4;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Chips on the edges of a card: what changed at the top, from the right; the sums at the bottom left. */
export function chipShapes({ marks, sums }: PictureDifference, { x, y }: Place, theme: Theme): readonly Shape[] {
  const shapes: Shape[] = [];
  let right = x + CARD_SIZE.width - 6;
  for (const { tone, text } of marks.toReversed()) {
    const chip = { ...theme.change[tone], words: shortened(text, MOST - 12, CHIP) };
    right -= widthOf(chip.words);
    shapes.push(...chipAt(chip, { x: right, y: y - 10 }, chip.text));
    right -= 3;
  }
  if (sums === '') return shapes;
  const chip = { fill: theme.card, text: theme.secondary, words: shortened(sums, MOST - 12, CHIP) };
  return [...shapes, ...chipAt(chip, { x: x + 2, y: y + CARD_SIZE.height - 4 }, theme.dimmed)];
}

const widthOf = (words: string): number => textWidth(words, CHIP) + 10;

function chipAt(
  { fill, text: colour, words }: { readonly fill: string; readonly text: string; readonly words: string },
  { x, y }: Place,
  outline: string,
): readonly Shape[] {
  const stroke = { colour: outline, width: 1 };
  return [
    { kind: 'rect', x, y, width: widthOf(words), height: HEIGHT, radius: 7, fill, stroke },
    { kind: 'text', x: x + 5, y: y + 11.5, text: words, size: CHIP.size, weight: CHIP.weight, colour },
  ];
}

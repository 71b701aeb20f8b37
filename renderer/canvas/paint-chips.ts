/** Chips on the edges of a painted card, as the mounted ones have them: what changed, and what changes below add up to. */
import { shownMarks, type CardContent } from './canvas-props.ts';
import { fontOf, shortened, widthOf } from './fit-text.ts';
import type { Box } from './paint-box.ts';
import type { Palette } from './palette.ts';

const HEIGHT = 16;
/** On the upper edge, and on the lower one. */
const MOST = 172;
const MOST_SUMS = 180;

interface Chip {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly stroke: string;
  readonly fill: string;
  readonly colour: string;
}

interface Paint {
  readonly context: CanvasRenderingContext2D;
  readonly box: Box;
  readonly content: CardContent;
  readonly zoom: number;
  readonly palette: Palette;
}

export function paintChips({ context, box, content, zoom, palette }: Paint): void {
  const { difference } = content;
  if (difference === undefined) return;
  const size = 10 * zoom;
  context.font = fontOf(600, size);
  const width = (text: string): number => widthOf(context, text, 600, size);
  const fitting = (text: string, room: number): string => shortened(text, room - 10 * zoom, width);
  let right = box.left + box.width - 6 * zoom;
  const marks = shownMarks(difference.marks).map((mark): Chip => {
    const text = fitting(`${mark.sign} ${mark.label}`, MOST * zoom);
    const { text: colour, fill } = palette.change[mark.tone];
    return { text, left: 0, top: box.top - 10 * zoom, width: width(text) + 10 * zoom, stroke: colour, fill, colour };
  });
  for (const chip of marks.toReversed()) {
    right -= chip.width;
    paintChip(context, { ...chip, left: right }, zoom);
    right -= 3 * zoom;
  }
  if (difference.sums === '') return;
  const text = fitting(difference.sums, MOST_SUMS * zoom);
  const [left, top] = [box.left + 2 * zoom, box.top + box.height - 4 * zoom];
  const look = { stroke: palette.secondary, fill: palette.card, colour: palette.secondary };
  paintChip(context, { text, left, top, width: width(text) + 10 * zoom, ...look }, zoom);
}

function paintChip(context: CanvasRenderingContext2D, chip: Chip, zoom: number): void {
  const { text, left, top, width, stroke, fill, colour } = chip;
  context.beginPath();
  context.roundRect(left, top, width, HEIGHT * zoom, 7 * zoom);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = stroke;
  context.stroke();
  context.fillStyle = colour;
  context.textBaseline = 'middle';
  context.fillText(text, left + 5 * zoom, top + (HEIGHT / 2 + 0.5) * zoom);
}

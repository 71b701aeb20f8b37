/** What stands around a chart on a picture: its title above, the legend of its colours and lines below that. */
import { relationStroke } from './relation-lines.ts';
import { short, type GroupShape, type Shape, type Stroke } from './scene.ts';
import { shortened, textWidth, wrapped, type Type } from './text-width.ts';
import type { RelationType, Theme } from './theme.ts';

/** One entry of the legend: a tone or a kind of line with its meaning. */
export interface LegendEntry {
  readonly tone: number | null;
  readonly line?: RelationType;
  readonly label: string;
}

export interface Heading {
  readonly title: string;
  /** Day, size, what part: one line, broken where it must be. */
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
}

/** Shapes with the height they take up. */
export interface Block {
  readonly shapes: readonly GroupShape[];
  readonly height: number;
}

const TITLE: Type = { size: 20, weight: 600 };
const SUBTITLE: Type = { size: 12, weight: 400 };
const LABEL: Type = { size: 11, weight: 400 };
const LINE = 17;
const SWATCH = 10;
const LINE_SAMPLE = 28;
const ENTRY_GAP = 16;
/** Longest name in a legend. */
const LABEL_ROOM = 180;

/** Title, subtitle and legend from `at` on, within `width`. */
export function headingBlock(
  { title, subtitle, legend }: Heading,
  at: { readonly x: number; readonly y: number; readonly width: number },
  theme: Theme,
): Block {
  const shapes: Shape[] = [
    {
      kind: 'text',
      x: at.x,
      y: at.y + 20,
      text: shortened(title, at.width, TITLE),
      size: TITLE.size,
      weight: TITLE.weight,
      colour: theme.text,
    },
  ];
  let height = 30;
  for (const line of wrapped(subtitle, 3, at.width, SUBTITLE)) {
    shapes.push({
      kind: 'text',
      x: at.x,
      y: at.y + height + 12,
      text: line,
      size: SUBTITLE.size,
      weight: SUBTITLE.weight,
      colour: theme.secondary,
    });
    height += LINE;
  }
  const titleGroup: GroupShape = { kind: 'group', name: 'title', shapes };
  if (legend.length === 0) return { shapes: [titleGroup], height };
  const block = legendBlock(legend, { ...at, y: at.y + height + 8 }, theme);
  return { shapes: [titleGroup, ...block.shapes], height: height + 8 + block.height };
}

function legendBlock(
  legend: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  theme: Theme,
): Block {
  const shapes: Shape[] = [];
  let [x, y] = [at.x, at.y];
  for (const { tone, line, label } of legend) {
    const sample = line === undefined ? SWATCH : LINE_SAMPLE;
    const text = shortened(label, Math.min(LABEL_ROOM, at.width - sample - 6), LABEL);
    const width = sample + 6 + textWidth(text, LABEL);
    if (x > at.x && x + width > at.x + at.width) [x, y] = [at.x, y + LINE];
    shapes.push(
      line === undefined
        ? swatch(x, y, (tone === null ? undefined : theme.tones[tone]) ?? theme.cardLine)
        : lineSample(x, y, relationStroke(line, theme)),
      {
        kind: 'text',
        x: x + sample + 6,
        y: y + 11,
        text,
        size: LABEL.size,
        weight: LABEL.weight,
        colour: theme.secondary,
        // The next entry follows at once: a wider type must not run into it.
        length: textWidth(text, LABEL),
      },
    );
    x += width + ENTRY_GAP;
  }
  return { shapes: [{ kind: 'group', name: 'legend', shapes }], height: y - at.y + LINE };
}

const swatch = (x: number, y: number, fill: string): Shape => ({
  kind: 'rect',
  x,
  y: y + 2,
  width: SWATCH,
  height: SWATCH,
  radius: 2,
  fill,
});

const lineSample = (x: number, y: number, stroke: Stroke): Shape => ({
  kind: 'path',
  d: `M ${short(x)} ${short(y + 7)} L ${short(x + LINE_SAMPLE)} ${short(y + 7)}`,
  stroke,
});

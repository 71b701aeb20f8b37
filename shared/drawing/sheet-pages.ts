/** Sheets of text on paper: each on a page of its own, on further pages where it is longer. */
import { pageOf, type Page } from './pages.ts';
import type { Scene, Shape, TextShape } from './scene.ts';
import { wrapped, type Type } from './text-width.ts';

/** One sheet: who it is for, and what is told, by day. */
export interface PaperSheet {
  readonly name: string;
  readonly subtitle: string;
  readonly days: readonly {
    readonly date: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
    readonly why: string;
  }[];
}

export interface PaperOptions {
  /** Above each sheet: what all of them are about. */
  readonly title: string;
  /** Below each: where and when it was made. */
  readonly note: string;
  /** How a reason is said. */
  readonly sayWhy: (reason: string) => string;
}

/** An A4 page between its margins, in pixels. */
const WIDTH = 718;
const HEIGHT = 1040;
const FOOTER = 28;

const SMALL: Type = { size: 11, weight: 400 };
const NAME: Type = { size: 22, weight: 600 };
const SUBTITLE: Type = { size: 13, weight: 400 };
const DAY: Type = { size: 14, weight: 600 };
const LABEL: Type = { size: 12, weight: 600 };
const TEXT: Type = { size: 12, weight: 400 };

const LABEL_ROOM = 150;
const TEXT_AT = LABEL_ROOM + 16;
/** Longest text of a field of a plan stays within it. */
const MOST_LINES = 60;

const DARK = '#1b1f27';
const DIM = '#5d6675';
const RULE = '#d5d9e0';

/** Some lines that stay together on a page. */
interface Block {
  readonly height: number;
  readonly shapesAt: (top: number) => readonly Shape[];
}

/** All pages, A4 upright, sheet after sheet. */
export const sheetPages = (sheets: readonly PaperSheet[], options: PaperOptions): readonly Page[] =>
  sheets.flatMap((sheet) => pagesOf(sheet, options));

function pagesOf(sheet: PaperSheet, options: PaperOptions): readonly Page[] {
  const first = heading(sheet, options.title);
  const further = smallHeading(sheet, options.title);
  const pages: Shape[][] = [];
  let y = 0;
  const open = (): void => {
    const top = pages.length === 0 ? first : further;
    pages.push([...top.shapesAt(0)]);
    y = top.height;
  };
  open();
  for (const block of blocksOf(sheet, options)) {
    if (y + block.height > HEIGHT - FOOTER) open();
    pages.at(-1)!.push(...block.shapesAt(y));
    y += block.height;
  }
  return pages.map((shapes, index) =>
    pageOf(sceneOf(shapes, { sheet, options, page: index + 1, of: pages.length }), 'a4'),
  );
}

function sceneOf(
  shapes: readonly Shape[],
  {
    sheet,
    options,
    page,
    of,
  }: { readonly sheet: PaperSheet; readonly options: PaperOptions; readonly page: number; readonly of: number },
): Scene {
  const number = of === 1 ? '' : ` · ${page}/${of}`;
  const footer = textShape(`${options.note}${number}`, { x: 0, y: HEIGHT - 6, type: SMALL, colour: DIM });
  return {
    title: `${options.title}: ${sheet.name}`,
    name: sheet.name,
    note: sheet.subtitle,
    width: WIDTH,
    height: HEIGHT,
    background: '#ffffff',
    shapes: [...shapes, rule(HEIGHT - FOOTER + 4), footer],
  };
}

function heading({ name, subtitle }: PaperSheet, title: string): Block {
  const parts = [
    linesBlock(title, { type: SMALL, colour: DIM, line: 18 }),
    gap(14),
    linesBlock(name, { type: NAME, colour: DARK, line: 28 }),
    linesBlock(subtitle, { type: SUBTITLE, colour: DIM, line: 19 }),
    gap(18),
  ];
  return stacked(parts);
}

const smallHeading = ({ name }: PaperSheet, title: string): Block =>
  stacked([linesBlock(`${title} · ${name}`, { type: SMALL, colour: DIM, line: 18 }), gap(14)]);

function blocksOf({ days }: PaperSheet, { sayWhy }: PaperOptions): readonly Block[] {
  return days.flatMap(({ date, lines, why }): readonly Block[] => {
    const [first, ...more] = lines.map(lineBlock);
    const day = stacked([ruled(6), linesBlock(date, { type: DAY, colour: DARK, line: 22 }), gap(2)]);
    // A day never stands alone at the foot of a page.
    const head = first === undefined ? day : stacked([day, first]);
    const reason =
      why === '' ? [] : [stacked([gap(4), linesBlock(sayWhy(why), { type: TEXT, colour: DIM, line: 17 })])];
    return [head, ...more, ...reason, gap(14)];
  });
}

function lineBlock({ label, text }: PaperSheet['days'][number]['lines'][number]): Block {
  // The type that goes along with a PDF holds no arrow; this sign it holds.
  const plain = text.replaceAll('→', '›');
  const [labels, texts] = [wrapped(label, 4, LABEL_ROOM, LABEL), wrapped(plain, MOST_LINES, WIDTH - TEXT_AT, TEXT)];
  const line = 17;
  return {
    height: Math.max(1, labels.length, texts.length) * line + 3,
    shapesAt: (top) => [
      ...labels.map((words, at) => textShape(words, { x: 0, y: top + 12 + at * line, type: LABEL, colour: DARK })),
      ...texts.map((words, at) => textShape(words, { x: TEXT_AT, y: top + 12 + at * line, type: TEXT, colour: DARK })),
    ],
  };
}

function linesBlock(
  text: string,
  { type, colour, line }: { readonly type: Type; readonly colour: string; readonly line: number },
): Block {
  const lines = wrapped(text, MOST_LINES, WIDTH, type);
  return {
    height: lines.length * line,
    shapesAt: (top) =>
      lines.map((words, at) => textShape(words, { x: 0, y: top + type.size + at * line, type, colour })),
  };
}

const gap = (height: number): Block => ({ height, shapesAt: () => [] });

const ruled = (height: number): Block => ({ height, shapesAt: (top) => [rule(top)] });

function stacked(parts: readonly Block[]): Block {
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0),
    shapesAt(top) {
      let y = top;
      return parts.flatMap((part) => {
        const shapes = part.shapesAt(y);
        y += part.height;
        return shapes;
      });
    },
  };
}

const rule = (y: number): Shape => ({
  kind: 'path',
  d: `M 0 ${y} L ${WIDTH} ${y}`,
  stroke: { colour: RULE, width: 1 },
});

function textShape(
  text: string,
  { x, y, type, colour }: { readonly x: number; readonly y: number; readonly type: Type; readonly colour: string },
): TextShape {
  return { kind: 'text', x, y, text, size: type.size, weight: type.weight, colour };
}

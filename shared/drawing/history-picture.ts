/** Long histories as a picture: lines with their gaps, breaks in meaning, events, axes and a legend. */
import { dayTicks, type DayTick } from '../util/day-ticks.ts';
import type { HistoryLine } from '../util/history-line.ts';
import { thinnedLine } from '../util/thinned-line.ts';
import { niceBetween, type Scale } from '../util/nice-scale.ts';
import { short, type Scene, type Shape } from './scene.ts';
import { shortened, textWidth, type Type } from './text-width.ts';
import { THEMES, type Theme, type ThemeName } from './theme.ts';

export interface HistoryPicture {
  /** What it is a picture of, in a sentence. */
  readonly label: string;
  readonly title: string;
  readonly lines: readonly HistoryLine[];
  readonly events: readonly { readonly day: number; readonly sign: string; readonly label: string }[];
  readonly breaks: readonly { readonly day: number; readonly text: string }[];
  readonly theme: ThemeName;
  readonly sayDay: (day: number) => string;
  readonly sayTick: (tick: DayTick) => string;
  readonly sayValue: (value: number) => string;
}

const SIZE = { width: 960, height: 420 } as const;
const MARGIN = 24;
const AXIS = { left: 56, bottom: 28 } as const;
const TITLE: Type = { size: 18, weight: 600 };
const SMALL: Type = { size: 11, weight: 400 };
const LINE = 17;
const LABEL_WIDTH = 84;
const LINES = 5;
/** Finer than this no printer shows a line. */
const COLUMNS_PER_UNIT = 2;
const DASHES = [undefined, [7, 3], [2, 3], [9, 4], [4, 2], [1, 3]] as const;

interface Place {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The picture as a scene; of lines without any measurement only the title is left. */
export function historyPicture(picture: HistoryPicture): Scene {
  const { label, title, lines, breaks } = picture;
  const theme = THEMES[picture.theme];
  const legend = legendShapes(lines, theme);
  const notes = breaks.map(({ day, text }) => `${picture.sayDay(day)}: ${text}`);
  const top = MARGIN + 30 + legend.height + 22;
  const height = top + SIZE.height + AXIS.bottom + notes.length * LINE + MARGIN;
  const drawn = drawnShapes(picture, theme, top);
  return {
    title: label,
    name: title,
    note: '',
    width: SIZE.width,
    height,
    background: theme.background,
    shapes: [
      textAt(MARGIN, MARGIN + 18, shortened(title, SIZE.width - 2 * MARGIN, TITLE), { ...TITLE, colour: theme.text }),
      ...legend.shapes,
      ...drawn,
      ...notes.map((note, index) =>
        textAt(MARGIN, height - MARGIN - (notes.length - 1 - index) * LINE, note, {
          ...SMALL,
          colour: theme.secondary,
        }),
      ),
    ],
  };
}

function drawnShapes(picture: HistoryPicture, theme: Theme, top: number): readonly Shape[] {
  const { lines, sayValue, sayTick } = picture;
  const days = lines.flatMap(({ days }) => [days[0] ?? Infinity, days.at(-1) ?? -Infinity]);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  if (from > to) return [];
  const scale = scaleOf(lines);
  const [left, right, bottom] = [MARGIN + AXIS.left, SIZE.width - MARGIN, top + SIZE.height];
  const place: Place = {
    left,
    right,
    top,
    bottom,
    x: (day) => left + ((day - from) / Math.max(1, to - from)) * (right - left),
    y: (value) => bottom - ((value - scale.least) / (scale.most - scale.least || 1)) * (bottom - top),
  };
  const ticks = dayTicks(from, to, (right - left) / LABEL_WIDTH);
  return [
    ...scale.ticks.flatMap((tick) => [
      across(place, place.y(tick), theme.cardLine),
      textAt(left - 8, place.y(tick) + 4, sayValue(tick), { ...SMALL, colour: theme.dimmed, anchor: 'end' }),
    ]),
    ...ticks.map((tick) =>
      textAt(place.x(tick.day), bottom + 18, sayTick(tick), { ...SMALL, colour: theme.dimmed, anchor: 'middle' }),
    ),
    ...picture.breaks.map(({ day }) => upright(place, day, { colour: theme.text, width: 1.5, dash: [5, 4] })),
    ...lines.flatMap((line, index) =>
      lineShapes(thinnedLine(line, { from, to, columns: COLUMNS_PER_UNIT * (right - left) }), index, { place, theme }),
    ),
    ...picture.events
      .filter(({ day }) => day >= from && day <= to)
      .flatMap((event) => eventShapes(event, place, theme)),
  ];
}

function scaleOf(lines: readonly HistoryLine[]): Scale {
  let [low, high, isWhole] = [Infinity, -Infinity, true];
  for (const { values } of lines) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      isWhole &&= Number.isInteger(value);
    }
  }
  return niceBetween(low > 0 && low < high * 0.6 ? 0 : low, high, { lines: LINES, isWhole });
}

interface Drawing {
  readonly place: Place;
  readonly theme: Theme;
}

/** The line in pieces; a piece of one measurement is a dot, since nothing joins it to others. */
function lineShapes(line: HistoryLine, index: number, { place, theme }: Drawing): readonly Shape[] {
  const colour = theme.tones[index % theme.tones.length] ?? theme.text;
  const dots: Shape[] = [];
  let path = '';
  let length = 0;
  for (const [at, day] of line.days.entries()) {
    const [x, y] = [place.x(day), place.y(line.values[at] ?? 0)];
    path += `${length === 0 ? ' M' : ' L'} ${short(x)} ${short(y)}`;
    length += 1;
    const ends = line.cuts.has(at + 1) || at === line.days.length - 1;
    if (ends && length === 1)
      dots.push({ kind: 'rect', x: x - 2, y: y - 2, width: 4, height: 4, radius: 2, fill: colour });
    if (ends) length = 0;
  }
  if (path === '') return dots;
  const dash = DASHES[Math.floor(index / theme.tones.length) % DASHES.length];
  return [
    { kind: 'path', d: path.trim(), stroke: { colour, width: 1.8, ...(dash === undefined ? {} : { dash }) } },
    ...dots,
  ];
}

function eventShapes({ day, sign }: HistoryPicture['events'][number], place: Place, theme: Theme): readonly Shape[] {
  const x = place.x(day);
  return [
    upright(place, day, { colour: theme.cardLine, width: 1 }),
    textAt(x, place.top - 6, sign, { ...SMALL, colour: theme.secondary, anchor: 'middle' }),
  ];
}

function legendShapes(
  lines: readonly HistoryLine[],
  theme: Theme,
): { readonly shapes: readonly Shape[]; height: number } {
  if (lines.length < 2) return { shapes: [], height: 0 };
  const shapes: Shape[] = [];
  let [x, y] = [MARGIN, MARGIN + 34];
  for (const [index, { name }] of lines.entries()) {
    const text = shortened(name, 220, SMALL);
    const width = 26 + textWidth(text, SMALL) + 16;
    if (x > MARGIN && x + width > SIZE.width - MARGIN) [x, y] = [MARGIN, y + LINE];
    const dash = DASHES[Math.floor(index / theme.tones.length) % DASHES.length];
    const colour = theme.tones[index % theme.tones.length] ?? theme.text;
    shapes.push(
      {
        kind: 'path',
        d: `M ${short(x)} ${short(y + 7)} L ${short(x + 20)} ${short(y + 7)}`,
        stroke: { colour, width: 1.8, ...(dash === undefined ? {} : { dash }) },
      },
      textAt(x + 26, y + 11, text, { ...SMALL, colour: theme.secondary }),
    );
    x += width;
  }
  return { shapes: [{ kind: 'group', name: 'legend', shapes }], height: y - MARGIN - 34 + LINE };
}

interface TextLook extends Type {
  readonly colour: string;
  readonly anchor?: 'middle' | 'end';
}

const textAt = (x: number, y: number, text: string, look: TextLook): Shape => ({ kind: 'text', x, y, text, ...look });

const across = ({ left, right }: Place, y: number, colour: string): Shape => ({
  kind: 'path',
  d: `M ${short(left)} ${short(y)} L ${short(right)} ${short(y)}`,
  stroke: { colour, width: 1 },
});

const upright = (
  { x, top, bottom }: Place,
  day: number,
  stroke: { readonly colour: string; readonly width: number; readonly dash?: readonly [number, number] },
): Shape => ({ kind: 'path', d: `M ${short(x(day))} ${short(top)} L ${short(x(day))} ${short(bottom)}`, stroke });

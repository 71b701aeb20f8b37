/** The lines of a chart, drawn by uPlot. Only this file knows uPlot; marks, legend and readings are elements of the page. */
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { dayTicks, type DayTick } from '../../../shared/util/day-ticks.ts';
import { niceBetween } from '../../../shared/util/nice-scale.ts';
import { seriesStyle } from '../series.ts';
import type { LongLine, Span } from './chart-types.ts';
import { innerWidth, ROOM, wholeSpan } from './frame.ts';
import { sayTick } from './say-tick.ts';

export interface PlotOptions {
  readonly lines: readonly LongLine[];
  readonly span: Span;
  readonly size: { readonly width: number; readonly height: number };
  readonly sayValue: (value: number) => string;
  /** Days chosen by dragging. */
  readonly onSpan: (span: Span) => void;
  /** The day under the pointer; null when it leaves. */
  readonly onDay: (day: number | null) => void;
}

export interface Plot {
  readonly show: (span: Span) => void;
  readonly resize: (width: number, height: number) => void;
  readonly end: () => void;
}

/** Pixels between two labels of days, and lines across. */
const LABEL_WIDTH = 76;
const LINES = 6;
/** Shorter drags are clicks. */
const LEAST_DRAG = 6;
const FONT = "11px 'Inter Variable', system-ui, sans-serif";

/** Draw the lines into an element that knows the colours of series as custom properties. */
export function drawPlot(element: HTMLElement, options: PlotOptions): Plot {
  const colors = getComputedStyle(element);
  const color = (property: string): string => colors.getPropertyValue(property).trim();
  let { span } = options;
  let ticks: readonly number[] = [];
  let days: readonly DayTick[] = [];
  const isWhole = options.lines.every(({ values }) => values.every(Number.isInteger));
  const axis: UPlot.Axis = {
    stroke: color('--mantine-color-dimmed'),
    font: FONT,
    grid: { stroke: color('--ow-line'), width: 1 },
    ticks: { show: false },
    gap: 6,
  };
  const plot = new UPlot(
    {
      ...options.size,
      padding: [ROOM.top, ROOM.right, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false, dist: LEAST_DRAG },
      },
      scales: {
        x: { time: false, range: () => [span.from, span.to] },
        y: {
          range: (_, low, high) => {
            const scale = niceBetween(...fromZero(low, high), { lines: LINES, isWhole });
            ({ ticks } = scale);
            return [scale.least, scale.most];
          },
        },
      },
      axes: [
        {
          ...axis,
          size: ROOM.bottom,
          grid: { show: false },
          splits: ({ width }) => {
            days = dayTicks(span.from, span.to, innerWidth(width) / LABEL_WIDTH);
            return days.map(({ day }) => day);
          },
          values: () => days.map(sayTick),
        },
        {
          ...axis,
          size: ROOM.left,
          splits: () => [...ticks],
          values: (_, splits) => splits.map((value) => options.sayValue(value)),
        },
      ],
      series: [
        {},
        ...options.lines.map((line, index) => lineStyle(line.style ?? index, color, options.lines.length > 1)),
      ],
      hooks: {
        setCursor: [(drawn) => options.onDay(dayUnder(drawn, drawn.cursor.left ?? -1))],
        setSelect: [
          (drawn) => {
            const { left, width } = drawn.select;
            if (width < LEAST_DRAG) return;
            const [from, to] = [drawn.posToVal(left, 'x'), drawn.posToVal(left + width, 'x')];
            drawn.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            options.onSpan(wholeDays(from, to));
          },
        ],
      },
    },
    alignedData(options.lines),
    element,
  );
  return {
    show: (next) => {
      span = next;
      plot.setScale('x', { min: next.from, max: next.to });
    },
    resize: (width, height) => plot.setSize({ width, height }),
    end: () => plot.destroy(),
  };
}

/** From zero, unless that would press the lines flat against the top. */
function fromZero(low: number | null, high: number | null): [low: number, high: number] {
  if (low === null || high === null) return [0, 1];
  return low > 0 && low < high * 0.6 ? [0, high] : [low, high];
}

/** Lines that stand alone need no dashes to be told apart. */
function lineStyle(index: number, color: (property: string) => string, isDashed: boolean): UPlot.Series {
  const { color: variable, dashes } = seriesStyle(index);
  return {
    stroke: color(variable.replace(/^var\((.*)\)$/, '$1')),
    width: 1.6,
    points: { size: 4 },
    ...(dashes === '' || !isDashed ? {} : { dash: dashes.split(' ').map(Number) }),
  };
}

const dayUnder = (plot: UPlot, left: number): number | null => (left < 0 ? null : Math.round(plot.posToVal(left, 'x')));

/** At least two days, so that there is something to see. */
function wholeDays(from: number, to: number): Span {
  const first = Math.round(from);
  return { from: first, to: Math.max(first + 2, Math.round(to)) };
}

/** All days once, and each line's values on them: undefined where it was not measured, null where it is interrupted. */
function alignedData(lines: readonly LongLine[]): UPlot.AlignedData {
  const { days, placeOf } = allDays(lines);
  const columns = lines.map((line) => {
    const column: (number | null | undefined)[] = Array.from({ length: days.length });
    for (const at of line.cuts) column[placeOf(halfBefore(line, at))] = null;
    for (let at = 0; at < line.days.length; at++) column[placeOf(2 * (line.days[at] ?? 0))] = line.values[at] ?? null;
    return column;
  });
  return [days, ...columns];
}

/** A line is interrupted between two days, so that both keep their values: the half of a day, in halves of days. */
const halfBefore = ({ days }: LongLine, at: number): number => 2 * (days[at] ?? 0) - 1;

interface AllDays {
  readonly days: number[];
  /** The place of a day, in halves of days since 1970. */
  readonly placeOf: (halves: number) => number;
}

/** Every day and half that any line needs, ascending. Marked in one array: to sort and look up a hundred thousand takes long. */
function allDays(lines: readonly LongLine[]): AllDays {
  const whole = wholeSpan(lines) ?? { from: 0, to: 0 };
  const first = 2 * whole.from - 1;
  const places = new Int32Array(2 * whole.to - first + 1);
  for (const line of lines) {
    for (const day of line.days) places[2 * day - first] = 1;
    for (const at of line.cuts) places[halfBefore(line, at) - first] = 1;
  }
  const days: number[] = [];
  for (let slot = 0; slot < places.length; slot++) {
    if (places[slot] === 0) continue;
    places[slot] = days.length;
    days.push((slot + first) / 2);
  }
  return { days, placeOf: (halves) => places[halves - first] ?? 0 };
}

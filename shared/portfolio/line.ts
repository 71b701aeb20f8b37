/** Several sources of one metric as one line, for drawing: where one ends and another begins, the line is broken. */
import { gapsIn } from './gaps.ts';
import { SAMPLE_SOURCES, type Metric, type SampleSource } from './metrics.ts';
import type { SourceSeries } from './source-series.ts';

/** Why a line is not drawn through: nothing was measured, another source goes on, or what is counted has changed. */
export type BreakKind = 'gap' | 'source' | 'meaning';

export interface LineBreak {
  /** Place of the point before which the line is broken. */
  readonly at: number;
  readonly kind: BreakKind;
}

export interface LinePiece {
  readonly metric: Metric;
  readonly source: SampleSource;
  /** Places of its first point and of the one after its last. */
  readonly from: number;
  readonly until: number;
}

export interface Line {
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly breaks: readonly LineBreak[];
  readonly pieces: readonly LinePiece[];
}

interface Point {
  readonly day: number;
  readonly value: number;
  readonly series: SourceSeries;
}

/**
 * One line of several series of one metric, or of metrics that once were one (such as open issues, which until a day
 * included pull requests). The better source is taken as it is; another one adds only what lies before, after, or in a
 * gap of what is there, so that two sources that differ a little do not make a zigzag.
 */
export function lineOf(all: readonly SourceSeries[], metric: Metric): Line {
  const best = all.toSorted((a, b) => rank(a, metric) - rank(b, metric));
  let points: readonly Point[] = [];
  for (const series of best)
    points = filled(points, series, series.metric === metric ? holesIn(points) : beginning(points));
  const breaks = breaksOf(points);
  const starts = [0, ...breaks.map(({ at }) => at)];
  return {
    days: points.map(({ day }) => day),
    values: points.map(({ value }) => value),
    breaks,
    pieces: points.length === 0 ? [] : starts.map((from, place) => pieceOf(points, from, starts[place + 1])),
  };
}

function pieceOf(points: readonly Point[], from: number, until: number = points.length): LinePiece {
  const { series } = points[from] as Point;
  return { metric: series.metric, source: series.source, from, until };
}

/** What is asked for comes before what once was the same; within one, the better source. */
const rank = (series: SourceSeries, metric: Metric): number =>
  (series.metric === metric ? 0 : SAMPLE_SOURCES.length) + SAMPLE_SOURCES.indexOf(series.source);

function filled(points: readonly Point[], series: SourceSeries, holes: readonly Hole[]): readonly Point[] {
  const added = series.days.flatMap((day, at) =>
    holes.some(({ after, before }) => day > after && day < before)
      ? [{ day, value: series.values[at] as number, series }]
      : [],
  );
  return added.length === 0 ? points : [...points, ...added].sort((a, b) => a.day - b.day);
}

/** Days between these two have no point. */
interface Hole {
  readonly after: number;
  readonly before: number;
}

function holesIn(points: readonly Point[]): readonly Hole[] {
  const last = points.at(-1);
  if (last === undefined) return beginning(points);
  return [
    ...beginning(points),
    ...gapsIn(points.map(({ day }) => day)),
    { after: last.day, before: Number.POSITIVE_INFINITY },
  ];
}

/** What once was counted otherwise belongs before everything else, never between. */
const beginning = (points: readonly Point[]): readonly Hole[] => [
  { after: Number.NEGATIVE_INFINITY, before: points[0]?.day ?? Number.POSITIVE_INFINITY },
];

function breaksOf(points: readonly Point[]): readonly LineBreak[] {
  const gaps = new Set(gapsIn(points.map(({ day }) => day)).map(({ before }) => before));
  return points.flatMap((point, at): LineBreak[] => {
    const before = points[at - 1];
    const kind = before === undefined ? null : breakBetween(before, point, gaps);
    return kind === null ? [] : [{ at, kind }];
  });
}

function breakBetween(before: Point, point: Point, gaps: ReadonlySet<number>): BreakKind | null {
  if (before.series.metric !== point.series.metric) return 'meaning';
  if (originOf(before.series) !== originOf(point.series)) return 'source';
  return gaps.has(point.day) ? 'gap' : null;
}

/** Both interfaces of GitHub say the same number; where one stands in for the other nothing is broken. */
const originOf = ({ source }: SourceSeries): string => (source.startsWith('github-') ? 'github' : source);

/** Metrics that once were counted as one with this one, and may be drawn before it. */
export const FORMERLY: Readonly<Partial<Record<Metric, readonly Metric[]>>> = {
  openIssues: ['openIssuesAndChangeRequests'],
};

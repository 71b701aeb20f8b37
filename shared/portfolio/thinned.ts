/** A long line with no more points than can be seen. */
import type { Line, LineBreak, LinePiece } from './line.ts';

/**
 * The line within a stretch of days, thinned to at most four points a column: the first, the last, the least and the
 * greatest of each, which draws the same picture (M4: Jugel, Jerzak, Hackenbroich, Markl, "M4: A Visualization-Oriented
 * Time Series Data Aggregation", VLDB 2014). Points beside a break always stay. One point before and after the stretch
 * stays as well, so that the line runs off its edges.
 */
export function thinned(
  line: Line,
  { from, to, columns }: { readonly from: number; readonly to: number; readonly columns: number },
): Line {
  const { days } = line;
  const first = Math.max(0, days.findIndex((day) => day >= from) - 1);
  const beyond = days.findIndex((day) => day > to);
  const last = beyond === -1 ? days.length - 1 : beyond;
  if (days.length === 0 || (days.at(-1) as number) < from || (days[0] as number) > to) return NO_LINE;
  const kept = keptPlaces(line, { first, last, width: Math.max(1, to - from + 1) / Math.max(1, columns), from });
  return picked(line, kept);
}

const NO_LINE: Line = { days: [], values: [], breaks: [], pieces: [] };

interface Columns {
  readonly first: number;
  readonly last: number;
  /** Days a column. */
  readonly width: number;
  readonly from: number;
}

function keptPlaces({ days, values, breaks }: Line, { first, last, width, from }: Columns): readonly number[] {
  const kept = new Set<number>([first, last]);
  for (const { at } of breaks) if (at > first && at <= last) kept.add(at - 1).add(at);
  const columnOf = (at: number): number => Math.floor(((days[at] as number) - from) / width);
  for (let start = first; start <= last;) {
    let [end, least, most] = [start, start, start];
    while (end + 1 <= last && columnOf(end + 1) === columnOf(start)) {
      end++;
      if ((values[end] as number) < (values[least] as number)) least = end;
      if ((values[end] as number) > (values[most] as number)) most = end;
    }
    kept.add(start).add(end).add(least).add(most);
    start = end + 1;
  }
  return [...kept].sort((a, b) => a - b);
}

function picked(line: Line, kept: readonly number[]): Line {
  const placeOf = new Map(kept.map((at, place) => [at, place]));
  const breaks = line.breaks.flatMap(({ at, kind }): LineBreak[] => {
    const place = placeOf.get(at);
    return place === undefined || place === 0 ? [] : [{ at: place, kind }];
  });
  const starts = [0, ...breaks.map(({ at }) => at)];
  const pieces = starts.map((from, index): LinePiece => {
    const at = kept[from] as number;
    const piece = line.pieces.find((one) => at >= one.from && at < one.until) as LinePiece;
    return { ...piece, from, until: starts[index + 1] ?? kept.length };
  });
  return {
    days: kept.map((at) => line.days[at] as number),
    values: kept.map((at) => line.values[at] as number),
    breaks,
    pieces,
  };
}

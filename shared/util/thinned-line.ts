/** A long line with no more points than can be seen. */
import type { HistoryLine } from './history-line.ts';

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/**
 * The line within a stretch of days, thinned to at most four points a column: the first, the last, the least and the
 * greatest of each, which draws the same picture (M4: Jugel, Jerzak, Hackenbroich, Markl, "M4: A Visualization-Oriented
 * Time Series Data Aggregation", VLDB 2014). Points beside an interruption always stay. One point before and one after
 * the stretch stay as well, so that the line runs off its edges.
 */
export function thinnedLine(line: HistoryLine, { from, to, columns }: Columns): HistoryLine {
  const { days } = line;
  const [start, end] = [days[0], days.at(-1)];
  if (start === undefined || end === undefined || end < from || start > to)
    return { ...line, days: [], values: [], cuts: new Set() };
  const first = Math.max(0, days.findIndex((day) => day >= from) - 1);
  const beyond = days.findIndex((day) => day > to);
  const last = beyond === -1 ? days.length - 1 : beyond;
  const width = Math.max(1, to - from + 1) / Math.max(1, columns);
  const kept = keptPlaces(line, { first, last, columnOf: (day) => Math.floor((day - from) / width) });
  return {
    ...line,
    days: kept.map((at) => days[at] as number),
    values: kept.map((at) => line.values[at] as number),
    cuts: new Set(kept.flatMap((at, place) => (place > 0 && line.cuts.has(at) ? [place] : []))),
  };
}

interface Stretch {
  /** Places of its first and last point. */
  readonly first: number;
  readonly last: number;
  readonly columnOf: (day: number) => number;
}

function keptPlaces({ days, values, cuts }: HistoryLine, { first, last, columnOf }: Stretch): readonly number[] {
  const kept = new Set<number>([first, last]);
  for (const at of cuts) if (at > first && at <= last) kept.add(at - 1).add(at);
  for (let start = first; start <= last;) {
    const column = columnOf(days[start] as number);
    let [end, least, most] = [start, start, start];
    while (end < last && columnOf(days[end + 1] as number) === column) {
      end++;
      if ((values[end] as number) < (values[least] as number)) least = end;
      if ((values[end] as number) > (values[most] as number)) most = end;
    }
    kept.add(start).add(end).add(least).add(most);
    start = end + 1;
  }
  return [...kept].sort((a, b) => a - b);
}

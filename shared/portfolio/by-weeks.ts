/** What comes day by day, by weeks: from day to day it is too restless to be read over years. */
import type { Line, LineBreak, LinePiece } from './line.ts';
import { METRICS, type Metric } from './metrics.ts';

const WEEK = 7;
/** 1970-01-01 was a Thursday: three days later weeks begin on Monday. */
const MONDAY = 3;

/** The Sunday of a day's week. */
const sundayOf = (day: number): number => Math.floor((day + MONDAY) / WEEK) * WEEK - MONDAY + WEEK - 1;

interface Week {
  readonly sunday: number;
  sum: number;
  days: number;
  readonly piece: LinePiece;
}

/** Sums over weeks that were measured on all their days by one source; each stands on its Sunday. */
export function byWeeks(line: Line): Line {
  const weeks = wholeWeeks(line);
  const breaks = weeks.flatMap(({ sunday, piece }, at): LineBreak[] => {
    const before = weeks[at - 1];
    if (before === undefined) return [];
    if (before.piece.metric !== piece.metric) return [{ at, kind: 'meaning' }];
    if (before.piece.source !== piece.source) return [{ at, kind: 'source' }];
    return sunday - before.sunday > WEEK ? [{ at, kind: 'gap' }] : [];
  });
  const starts = [0, ...breaks.map(({ at }) => at)];
  return {
    days: weeks.map(({ sunday }) => sunday),
    values: weeks.map(({ sum }) => sum),
    breaks,
    pieces: starts.flatMap((from, index): LinePiece[] => {
      const week = weeks[from];
      return week === undefined ? [] : [{ ...week.piece, from, until: starts[index + 1] ?? weeks.length }];
    }),
  };
}

function wholeWeeks({ days, values, pieces }: Line): readonly Week[] {
  const weeks: Week[] = [];
  for (const piece of pieces) {
    for (let at = piece.from; at < piece.until; at++) {
      const sunday = sundayOf(days[at] as number);
      const last = weeks.at(-1);
      const value = values[at] as number;
      if (last?.sunday === sunday && isSame(last.piece, piece)) {
        last.sum += value;
        last.days += 1;
      } else weeks.push({ sunday, sum: value, days: 1, piece });
    }
  }
  return weeks.filter(({ days }) => days === WEEK);
}

const isSame = (one: LinePiece, other: LinePiece): boolean =>
  one.metric === other.metric && one.source === other.source;

/** A line as it is drawn: flows by weeks, everything else as it was measured. */
export const asDrawn = (metric: Metric, line: Line): Line => (METRICS[metric].kind === 'flow' ? byWeeks(line) : line);

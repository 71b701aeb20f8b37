/** What came each day: from flows as they are, from levels by what they rose. */
import { gapsIn } from './gaps.ts';
import type { Line } from './line.ts';
import { METRICS, type Metric } from './metrics.ts';
import type { SourceSeries } from './source-series.ts';

/** One number for each day from `from` on; NaN where it is not known. */
export interface PerDay {
  readonly from: number;
  readonly values: readonly number[];
}

/**
 * What came on each day of a series. A level is taken by its differences; over a step of several days, such as a week,
 * these are spread evenly, and over a gap nothing is known. What fell away counts as negative. Null where there are too
 * few days.
 */
export const perDay = (series: SourceSeries): PerDay | null =>
  perDayOver(series, new Set(gapsIn(series.days).map(({ after }) => after)));

/** The same of a line of several sources: what lies between one source and another is no rise. */
export function perDayOfLine({ days, values, breaks }: Line, metric: Metric): PerDay | null {
  return perDayOver({ metric, days, values }, new Set(breaks.map(({ at }) => days[at - 1] as number)));
}

type Points = Pick<SourceSeries, 'metric' | 'days' | 'values'>;

/** `unknown` has the days after which nothing is known until the next that was measured. */
function perDayOver(points: Points, unknown: ReadonlySet<number>): PerDay | null {
  const [first, last] = [points.days[0], points.days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return METRICS[points.metric].kind === 'level' ? rises(points, unknown) : given(points, { first, last });
}

function given({ days, values }: Points, { first, last }: { readonly first: number; readonly last: number }): PerDay {
  const all = Array.from({ length: last - first + 1 }, () => Number.NaN);
  for (const [at, day] of days.entries()) all[day - first] = values[at] as number;
  return { from: first, values: all };
}

function rises({ days, values }: Points, unknown: ReadonlySet<number>): PerDay | null {
  const all: number[] = [];
  for (let at = 1; at < days.length; at++) {
    const [before, day] = [days[at - 1] as number, days[at] as number];
    const rise = ((values[at] as number) - (values[at - 1] as number)) / (day - before);
    for (let step = before; step < day; step++) all.push(unknown.has(before) ? Number.NaN : rise);
  }
  // A rise between two days has come by the end of the second.
  return all.length === 0 ? null : { from: (days[0] as number) + 1, values: all };
}

/** The number of one day; NaN where it is not known. */
export const onDay = ({ from, values }: PerDay, day: number): number => values[day - from] ?? Number.NaN;

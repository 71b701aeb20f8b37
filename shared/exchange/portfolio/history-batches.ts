/** From gathered cells to measurements by day. */
import type { Metric, Quality } from '../../portfolio/metrics.ts';
import type { Gathered } from './history-cells.ts';

export interface HistoryBatch {
  /** `owner/name`; null in a file about one repository that does not name it. */
  readonly repository: string | null;
  readonly metric: Metric;
  /** Ascending days since 1970. */
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly quality: Quality;
}

/** pypistats tells twice how much there was: with and without what mirrors fetched. */
const MIRRORED = 'with_mirrors';
const UNMIRRORED = 'without_mirrors';

/** Measurements of one series; a list of everything that was ever given also says what was given on each day. */
export function batchesOf(gathered: Gathered): readonly HistoryBatch[] {
  const points = [...gathered.cells]
    .map(([day, cells]) => ({ day, value: sumOf([...cells].map(([category, { value }]) => [category, value])) }))
    .sort((a, b) => a.day - b.day);
  const { repository, metric, quality } = gathered;
  const batch = (name: Metric, all: readonly Point[]): HistoryBatch => ({
    repository,
    metric: name,
    days: all.map(({ day }) => day),
    values: all.map(({ value }) => value),
    quality,
  });
  if (!gathered.isCumulative) return [batch(metric, points)];
  const whole = everyDay(points);
  // Where every star has a row of its own, nothing was left out, and the days are known exactly.
  const isEveryOne = metric === 'stars' && gathered.rows === whole.at(-1)?.value;
  return isEveryOne ? [batch('stars', whole), batch('starsGiven', givenOn(whole))] : [batch(metric, whole)];
}

interface Point {
  readonly day: number;
  readonly value: number;
}

function sumOf(cells: readonly (readonly [category: string, value: number])[]): number {
  const isTwice = cells.some(([category]) => category === UNMIRRORED);
  return cells.reduce((sum, [category, value]) => (isTwice && category === MIRRORED ? sum : sum + value), 0);
}

/** A number that only changes on the days it has stands as it was on the days between. */
function everyDay(points: readonly Point[]): readonly Point[] {
  return points.flatMap(({ day, value }, at) => {
    const until = points[at + 1]?.day ?? day + 1;
    return Array.from({ length: until - day }, (_, step) => ({ day: day + step, value }));
  });
}

const givenOn = (points: readonly Point[]): readonly Point[] =>
  points.map(({ day, value }, at) => ({ day, value: Math.max(0, value - (points[at - 1]?.value ?? 0)) }));

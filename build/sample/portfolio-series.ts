/** Measurements of the sample's portfolio as the bundle writes them. */
import { foldDeltas, type BundledCalendar, type BundledSeries } from '../../shared/contract/portfolio-bundle.ts';
import { METRICS, type Metric, type SampleSource } from '../../shared/portfolio/metrics.ts';

export interface Measured {
  readonly metric: Metric;
  readonly source: SampleSource;
  readonly days: readonly number[];
  readonly valueOn: (day: number) => number;
  /** Digits after the point that are kept, as a power of ten. */
  readonly per?: number;
}

/** The calendars of a bundle, each kept once. */
export class Calendars {
  private readonly numbers = new Map<string, number>();
  readonly list: BundledCalendar[] = [];

  /** The number of the calendar with these days. */
  numberOf(days: readonly number[]): number {
    const calendar = stretchesOf(days);
    const key = JSON.stringify(calendar);
    const known = this.numbers.get(key) ?? this.list.push(calendar) - 1;
    this.numbers.set(key, known);
    return known;
  }
}

/** One series of a repository; none where no day was measured. */
export function seriesOf(
  calendars: Calendars,
  repositoryId: number,
  { metric, source, days, valueOn, per = 1 }: Measured,
): readonly BundledSeries[] {
  if (days.length === 0) return [];
  const facts = METRICS[metric];
  const values = days.map((day) => Math.round(valueOn(day) * per));
  return [
    {
      repositoryId,
      metric,
      source,
      ...(facts.kind === 'window' ? { windowDays: facts.days ?? 0 } : {}),
      calendar: calendars.numberOf(days),
      ...(per === 1 ? {} : { per }),
      deltas: foldDeltas(values.map((value, index) => value - (values[index - 1] ?? 0))),
    },
  ];
}

/** A stretch goes on as long as the days keep the distance that most of them have. */
function stretchesOf(days: readonly number[]): BundledCalendar {
  const step = Math.min(...days.slice(1).map((day, index) => day - (days[index] ?? 0)), 366);
  const stretches: BundledCalendar = [];
  for (const [index, day] of days.entries()) {
    const last = stretches.at(-1);
    if (last === undefined || day - (days[index - 1] ?? 0) !== step) stretches.push({ from: day, step, count: 1 });
    else last.count++;
  }
  return stretches;
}

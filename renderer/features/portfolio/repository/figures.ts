/** The newest value of each metric of a repository, and what it was a quarter before. */
import type { Series } from '../../../../shared/contract/portfolio.ts';
import { joinedHistory, type History } from '../../../../shared/portfolio/history.ts';
import { EFFECT_DAYS, type Metric, type Quality } from '../../../../shared/portfolio/metrics.ts';
import { placeAt } from '../../../../shared/util/history-line.ts';

export interface Figure {
  readonly metric: Metric;
  readonly value: number;
  readonly day: number;
  readonly quality: Quality;
  /** At the last measurement a quarter or more before it; null where there is none. */
  readonly before: number | null;
  readonly history: History;
}

export type Figures = ReadonlyMap<Metric, Figure>;

/** How far back a measurement may lie to stand for a day. */
const NEAR = 30;

export function figuresOf(series: readonly Series[], metrics: readonly Metric[]): Figures {
  const figures = new Map<Metric, Figure>();
  for (const metric of metrics) {
    const own = series.filter((one) => one.metric === metric);
    const history = joinedHistory(own);
    const { days, values } = history;
    const [value, day] = [values.at(-1), days.at(-1)];
    if (value === undefined || day === undefined) continue;
    figures.set(metric, { metric, value, day, quality: worst(own), before: valueBefore(history, day), history });
  }
  return figures;
}

function valueBefore({ days, values }: History, day: number): number | null {
  const wanted = day - EFFECT_DAYS;
  const at = placeAt(days, wanted);
  return at >= 0 && (days[at] ?? 0) >= wanted - NEAR ? (values[at] ?? null) : null;
}

const worst = (series: readonly Series[]): Quality =>
  series.some(({ quality }) => quality === 'capped')
    ? 'capped'
    : series.some(({ quality }) => quality === 'sampled')
      ? 'sampled'
      : 'exact';

/** How much a level has grown over the quarter; null where either end is missing. */
export const grownBy = (figures: Figures, metric: Metric): number | null => {
  const figure = figures.get(metric);
  return figure === undefined || figure.before === null ? null : figure.value - figure.before;
};

export const valueOf = (figures: Figures, metric: Metric): number | null => figures.get(metric)?.value ?? null;

/** One figure as a share of another; null where either is missing, or nothing is to be divided by. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The newest value of each metric of a repository, and what it was a quarter before. */
import type { Series } from '../../../../shared/contract/portfolio.ts';
import { gainedOver } from '../../../../shared/portfolio/gained.ts';
import { worst } from '../../../../shared/portfolio/many-readings.ts';
import { lineOf, type Line } from '../../../../shared/portfolio/line.ts';
import { EFFECT_DAYS, METRICS, type Metric, type Quality } from '../../../../shared/portfolio/metrics.ts';
import type { Reading, Readings } from '../../../../shared/portfolio/reading.ts';
import { placeAt } from '../../../../shared/util/history-line.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { sourcesOf } from '../drawn-lines.ts';

export interface Figure {
  readonly metric: Metric;
  readonly value: number;
  readonly day: number;
  readonly quality: Quality;
  /** At the last measurement a quarter or more before it; null where there is none. */
  readonly before: number | null;
  readonly line: Line;
}

export type Figures = ReadonlyMap<Metric, Figure>;

/** How far back a measurement may lie to stand for a day. */
const NEAR = 30;

export function figuresOf(series: readonly Series[], repositoryId: RepositoryId, metrics: readonly Metric[]): Figures {
  const figures = new Map<Metric, Figure>();
  for (const metric of metrics) {
    const line = lineOf(sourcesOf(series, repositoryId, [metric]), metric);
    const [value, day] = [line.values.at(-1), line.days.at(-1)];
    if (value === undefined || day === undefined) continue;
    const quality = worst(series.filter((one) => one.metric === metric && one.repositoryId === repositoryId));
    figures.set(metric, { metric, value, day, quality, before: valueBefore(line, day), line });
  }
  return figures;
}

function valueBefore({ days, values }: Line, day: number): number | null {
  const wanted = day - EFFECT_DAYS;
  const at = placeAt(days, wanted);
  return at >= 0 && (days[at] ?? 0) >= wanted - NEAR ? (values[at] ?? null) : null;
}

/** The same figures as the formulas ask for them, on the newest day of any of them. */
export function readingsIn(figures: Figures): Readings {
  const on = Math.max(0, ...[...figures.values()].map(({ day }) => day));
  const reading = ({ metric, day, quality }: Figure, value: number, windowDays: number): Reading => ({
    value,
    day,
    windowDays,
    quality,
    source: figures.get(metric)?.line.pieces.at(-1)?.source ?? 'import',
  });
  return {
    on,
    repositories: 1,
    latest: (metric) => {
      const figure = figures.get(metric);
      if (figure === undefined || figure.day < on - EFFECT_DAYS) return null;
      const facts = METRICS[metric];
      if (facts.kind === 'flow') return reading(figure, sumSince(figure.line, on - EFFECT_DAYS), EFFECT_DAYS);
      return reading(figure, figure.value, 'days' in facts ? facts.days : 0);
    },
    gained: (metric) => {
      const figure = figures.get(metric);
      const gain = figure === undefined ? null : gainedOver(figure.line, { on, over: EFFECT_DAYS, slack: NEAR });
      return figure === undefined || gain === null ? null : reading(figure, gain.value, EFFECT_DAYS);
    },
  };
}

function sumSince({ days, values }: Line, day: number): number {
  let sum = 0;
  for (let at = placeAt(days, day) + 1; at < days.length; at++) sum += values[at] ?? 0;
  return sum;
}

export const valueOf = (figures: Figures, metric: Metric): number | null => figures.get(metric)?.value ?? null;

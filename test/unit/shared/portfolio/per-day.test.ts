/** What came each day, from flows, levels and lines. */
import { describe, expect, it } from 'vitest';
import { flowSums } from '../../../../shared/portfolio/flow-sums.ts';
import { lineOf } from '../../../../shared/portfolio/line.ts';
import type { SampleSource } from '../../../../shared/portfolio/metrics.ts';
import { onDay, perDay, perDayOfLine } from '../../../../shared/portfolio/per-day.ts';
import type { SourceSeries } from '../../../../shared/portfolio/source-series.ts';

const stars = (points: Readonly<Record<number, number>>, source: SampleSource = 'github-graphql'): SourceSeries => ({
  metric: 'stars',
  source,
  days: Object.keys(points).map(Number),
  values: Object.values(points),
});

describe('what came each day', () => {
  it('is what a level rose or fell since the day before', () => {
    expect(perDay(stars({ 10: 5, 11: 8, 12: 7 }))).toEqual({ from: 11, values: [3, -1] });
  });

  it('is spread over the days of a usual step, and not known over a gap', () => {
    expect(perDay(stars({ 0: 0, 7: 70, 14: 84, 21: 84, 42: 500, 49: 507 }))?.values).toEqual([
      ...Array.from({ length: 7 }, () => 10),
      ...Array.from({ length: 7 }, () => 2),
      ...Array.from({ length: 7 }, () => 0),
      ...Array.from({ length: 21 }, () => Number.NaN),
      ...Array.from({ length: 7 }, () => 1),
    ]);
  });

  it('is what a flow says, and not known where it says nothing', () => {
    const flow = perDay({ metric: 'downloads', source: 'npm', days: [3, 5], values: [40, 60] });
    expect(flow).toEqual({ from: 3, values: [40, Number.NaN, 60] });
    expect(flow === null ? [] : [2, 3, 4, 5, 6].map((day) => onDay(flow, day))).toEqual([
      Number.NaN,
      40,
      Number.NaN,
      60,
      Number.NaN,
    ]);
  });

  it('is nothing for less than two days of a level', () => {
    expect(perDay(stars({ 4: 9 }))).toBeNull();
    expect(perDay(stars({}))).toBeNull();
  });

  it('is not known where one source ends and another begins: their difference came on no day', () => {
    const line = lineOf([stars({ 1: 10, 2: 11, 3: 12 }, 'import'), stars({ 4: 900, 5: 905, 6: 910 })], 'stars');
    expect(perDayOfLine(line, 'stars')).toEqual({ from: 2, values: [1, 1, Number.NaN, 5, 5] });
  });
});

describe('sums over days', () => {
  it('say over how many days they are', () => {
    const sums = flowSums({ from: 10, values: [1, 2, Number.NaN, 4] });
    expect([sums(10, 4), sums(11, 2), sums(0, 5), sums(12, 50)]).toEqual([
      { sum: 7, known: 3 },
      { sum: 2, known: 1 },
      { sum: 0, known: 0 },
      { sum: 4, known: 1 },
    ]);
  });
});

/** What comes day by day, summed up by weeks. */
import { describe, expect, it } from 'vitest';
import { asDrawn, byWeeks } from '../../../../shared/portfolio/by-weeks.ts';
import { lineOf } from '../../../../shared/portfolio/line.ts';
import type { SourceSeries } from '../../../../shared/portfolio/source-series.ts';
import { dayNumber, dayOfNumber } from '../../../../shared/util/calendar.ts';

/** A Monday. */
const MONDAY = dayNumber('2026-11-02');

const views = (days: readonly number[], source: SourceSeries['source'] = 'import'): SourceSeries => ({
  metric: 'views',
  source,
  days,
  values: days.map(() => 2),
});
const daysFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

describe('weeks', () => {
  it('are summed up where all their days were measured, and stand on their Sunday', () => {
    const weeks = byWeeks(lineOf([views(daysFrom(MONDAY - 3, 3 + 14 + 2))], 'views'));
    expect(weeks.days.map(dayOfNumber)).toEqual(['2026-11-08', '2026-11-15']);
    expect(weeks.values).toEqual([14, 14]);
    expect(weeks.breaks).toEqual([]);
    expect(weeks.pieces).toEqual([{ metric: 'views', source: 'import', from: 0, until: 2 }]);
  });

  it('leave a gap where one is not whole', () => {
    const days = daysFrom(MONDAY, 28).filter((day) => day !== MONDAY + 9);
    const weeks = byWeeks(lineOf([views(days)], 'views'));
    expect(weeks.values).toEqual([14, 14, 14]);
    expect(weeks.breaks).toEqual([{ at: 1, kind: 'gap' }]);
  });

  it('of two sources are never added up', () => {
    const line = lineOf([views(daysFrom(MONDAY, 10)), views(daysFrom(MONDAY + 10, 18), 'npm')], 'views');
    const weeks = byWeeks(line);
    expect(weeks.pieces.map(({ source }) => source)).toEqual(['import', 'npm']);
    expect(weeks.values).toEqual([14, 14, 14]);
    expect(weeks.breaks).toEqual([{ at: 1, kind: 'source' }]);
  });

  it('are for flows only', () => {
    const line = lineOf([{ ...views(daysFrom(MONDAY, 10)), metric: 'stars' }], 'stars');
    expect(asDrawn('stars', line)).toBe(line);
    expect(asDrawn('views', lineOf([views([])], 'views')).days).toEqual([]);
  });
});

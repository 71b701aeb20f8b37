/** Long histories: what holds on a day, courses against a beginning, labels of the axis. */
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../../shared/util/calendar.ts';
import { dayTicks } from '../../../../shared/util/day-ticks.ts';
import { indexedFrom, valueOn, type HistoryLine } from '../../../../shared/util/history-line.ts';

/** Measured on days 10, 11 and 12, not for a while, and again on 30 and 31. */
const LINE: HistoryLine = {
  name: 'acme/tool',
  days: [10, 11, 12, 30, 31],
  values: [50, 60, 80, 100, 150],
  cuts: new Set([3]),
};

describe('the value on a day', () => {
  it.each([
    [9, null],
    [10, 50],
    [12, 80],
    [20, null],
    [30, 100],
    [31, 150],
    [32, null],
  ])('on day %i is %s', (day, value) => {
    expect(valueOn(LINE, day)).toBe(value);
  });

  it('is the last one between two days of one stretch', () => {
    expect(valueOn({ ...LINE, days: [10, 17], values: [1, 2], cuts: new Set() }, 13)).toBe(1);
  });
});

describe('a course against its beginning', () => {
  it('begins at 100 and keeps its interruptions', () => {
    const indexed = indexedFrom(LINE, 11);
    expect(indexed.days).toEqual([11, 12, 30, 31]);
    expect(indexed.values.map(Math.round)).toEqual([100, 133, 167, 250]);
    expect([...indexed.cuts]).toEqual([2]);
  });

  it('is empty against nothing', () => {
    expect(indexedFrom({ ...LINE, values: [0, 1, 2, 3, 4] }, 10).days).toEqual([]);
  });
});

describe('labels of days', () => {
  const labels = (from: string, to: string, most: number): readonly string[] =>
    dayTicks(dayNumber(from), dayNumber(to), most).map(({ day, unit }) => `${dayOfNumber(day)} ${unit}`);

  it('are days, months or years, as many as fit', () => {
    expect(labels('2026-11-20', '2026-11-24', 10)).toEqual([
      '2026-11-20 day',
      '2026-11-21 day',
      '2026-11-22 day',
      '2026-11-23 day',
      '2026-11-24 day',
    ]);
    expect(labels('2026-01-15', '2027-01-20', 5)).toEqual([
      '2026-04-01 month',
      '2026-07-01 month',
      '2026-10-01 month',
      '2027-01-01 year',
    ]);
    expect(labels('2016-06-01', '2026-06-01', 6)).toEqual([
      '2018-01-01 year',
      '2020-01-01 year',
      '2022-01-01 year',
      '2024-01-01 year',
      '2026-01-01 year',
    ]);
  });

  it.each([1, 3, 12, 40])('are never many more than %i', (most) => {
    for (const span of [2, 9, 40, 90, 365, 1_500, 3_650, 20_000]) {
      expect(dayTicks(18_000, 18_000 + span, most).length).toBeLessThanOrEqual(most + 1);
    }
  });
});

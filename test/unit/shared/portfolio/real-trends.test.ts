/** Reach and its trend on real histories, against numbers worked out from the files by a script of their own. */
import { describe, expect, it } from 'vitest';
import { lastAt } from '../../../../shared/portfolio/gained.ts';
import type { ManyReadings } from '../../../../shared/portfolio/many-readings.ts';
import { reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { daysToRead, reachOfAll } from '../../../../shared/portfolio/reach-of-all.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { historyText, imported, seriesIn } from '../../../support/portfolio-histories.ts';

/** Against so many stars and forks in 90 days; with the usual 500 most of these would be at the end of the scale. */
const assume = reachAssumptions({ 'reach.target.starsAndForks': { value: 5_000 } });

/** What the store says of one repository on these days: of every series the last value at or before. */
function readingsOn(file: string, repository: string, days: readonly number[]): ManyReadings {
  const all = seriesIn(imported(historyText(file)), repository);
  const places = all.flatMap((series) => days.map((day) => ({ series, at: lastAt(series.days, day) })));
  return {
    keys: all.map(({ metric, source }) => ({ repositoryId: 1, metric, source, windowDays: 0, quality: 'exact' })),
    days,
    values: Float64Array.from(places, ({ series, at }) => series.values[at] ?? Number.NaN),
    on: Float64Array.from(places, ({ series, at }) => series.days[at] ?? Number.NaN),
  };
}

describe('recruiting talent, by stars and forks alone', () => {
  it.each([
    ['stars-daily.csv', 'hashicorp/terraform', '2024-06-30', 78.033, -3.697],
    ['stars-daily.csv', 'hashicorp/terraform', '2026-07-31', 84.107, 4.713],
    ['stars-weekly.csv', 'hashicorp/vault', '2024-06-30', 73.996, 2.148],
    ['stars-weekly.csv', 'hashicorp/vault', '2023-12-31', 76.652, 0.63],
    ['stars-weekly.csv', 'flexunit/flexunit', '2024-06-30', 0.0, 0.0],
    ['stars-weekly.csv', 'vuejs/vue', '2026-07-31', 68.341, 68.341],
  ])('%s, %s on %s', (file, repository, on, score, change) => {
    const readings = readingsOn(file, repository, daysToRead(dayNumber(on), assume));
    const { repositories, whole } = reachOfAll(readings, assume, { on: dayNumber(on) });
    expect(repositories[0]).toBeCloseTo(score, 3);
    // One input of four is known.
    expect(repositories[1]).toBeCloseTo(0.25);
    expect(repositories[2]).toBeCloseTo(change, 3);
    expect(whole).toEqual(repositories);
  });

  it('says nothing of a time without measurements', () => {
    // The last file is of 2026-08-22: three months later it does not say how things stand.
    const on = dayNumber('2026-11-20');
    const { repositories } = reachOfAll(
      readingsOn('stars-daily.csv', 'hashicorp/terraform', daysToRead(on, assume)),
      assume,
      { on },
    );
    expect(Array.from(repositories.slice(0, 3))).toEqual([Number.NaN, 0, Number.NaN]);
  });
});

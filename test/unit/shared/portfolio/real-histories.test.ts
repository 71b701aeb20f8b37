/** Star histories of real repositories: gaps, purges, renames, a change of meaning, trends and bursts. */
import { describe, expect, it } from 'vitest';
import { fallsIn, purgesIn } from '../../../../shared/portfolio/falls.ts';
import { gainedOver } from '../../../../shared/portfolio/gained.ts';
import { gapsIn } from '../../../../shared/portfolio/gaps.ts';
import { FORMERLY, lineOf } from '../../../../shared/portfolio/line.ts';
import { perDay } from '../../../../shared/portfolio/per-day.ts';
import { reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { starIntegrity, starWarning } from '../../../../shared/portfolio/star-integrity.ts';
import type { SourceSeries } from '../../../../shared/portfolio/source-series.ts';
import { thinnedLine } from '../../../../shared/util/thinned-line.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { dayNumber, dayOfNumber } from '../../../../shared/util/calendar.ts';
import { historyText, imported, seriesIn } from '../../../support/portfolio-histories.ts';

interface Expected {
  readonly points: number;
  readonly gaps: number;
  readonly longestGap: number;
  readonly falls: number;
  readonly purges: readonly (readonly [day: string, stars: number])[];
  readonly pointsBeforeChange: number;
  readonly first: readonly [day: string, stars: number];
  readonly last: readonly [day: string, stars: number];
  readonly burst: { readonly share: number; readonly on: string; readonly tail: number | null };
  readonly gained90: Readonly<Record<string, number | null>>;
}

const expected = JSON.parse(historyText('expected.json')) as Record<string, Record<string, Expected>>;
const assume = reachAssumptions();

const files = ['stars-daily.csv', 'stars-weekly.csv'] as const;
const histories = new Map(files.map((file) => [file, imported(historyText(file))]));

/** Spelled in two ways, which GitHub does not tell apart. */
const ONE_NAME = 'OpenInterpreter/open-interpreter';

const series = (file: string, repository: string, metric: Metric): SourceSeries => {
  const all = histories.get(file as (typeof files)[number]);
  const found = all === undefined ? undefined : seriesIn(all, repository).find((one) => one.metric === metric);
  return found ?? expect.fail(`no ${metric} of ${repository}`);
};

const cases = files.flatMap((file) =>
  Object.entries(expected[file] ?? {})
    .filter(([repository]) => repository.toLowerCase() !== ONE_NAME.toLowerCase())
    .map(([repository, counted]) => ({ file, repository, counted })),
);

describe.each(cases)('$repository, from $file', ({ file, repository, counted }) => {
  const stars = series(file, repository, 'stars');

  it('is read as it stands', () => {
    const at = (place: number): unknown => [dayOfNumber(stars.days.at(place) ?? 0), stars.values.at(place)];
    expect(stars.days).toHaveLength(counted.points);
    expect([at(0), at(-1)]).toEqual([counted.first, counted.last]);
    expect(histories.get(file)?.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('has the gaps, falls and purges that were counted in the file', () => {
    const gaps = gapsIn(stars.days);
    expect(gaps).toHaveLength(counted.gaps);
    expect(Math.max(0, ...gaps.map(({ after, before }) => before - after))).toBe(counted.longestGap);
    expect(fallsIn(stars)).toHaveLength(counted.falls);
    expect(purgesIn(stars).map(({ day, from, to }) => [dayOfNumber(day), from - to])).toEqual(counted.purges);
  });

  it('breaks where open issues begin to mean something else, and only there', () => {
    const all = [...(histories.get(file)?.batches ?? [])].filter((batch) => batch.repository === repository);
    const meanings = all.filter(({ metric }) => metric === 'openIssues' || FORMERLY.openIssues?.includes(metric));
    const line = lineOf(
      meanings.map((batch) => ({ ...batch, source: 'import' as const })),
      'openIssues',
    );
    const breaks = line.breaks.filter(({ kind }) => kind === 'meaning').map(({ at }) => at);
    const before = counted.pointsBeforeChange;
    expect(breaks).toEqual(before > 0 ? [before] : []);
    if (before > 0) {
      expect(dayOfNumber(line.days[before - 1] ?? 0) < '2021-08-20').toBe(true);
      expect(dayOfNumber(line.days[before] ?? 0) >= '2021-08-20').toBe(true);
    }
  });

  it('is drawn with a break at each gap, also when it is thinned', () => {
    const line = lineOf([stars], 'stars');
    expect(line.breaks.filter(({ kind }) => kind === 'gap')).toHaveLength(counted.gaps);
    const [from = 0, to = 0] = [line.days[0], line.days.at(-1)];
    const cuts = new Set(line.breaks.map(({ at }) => at));
    const small = thinnedLine(
      { name: repository, days: line.days, values: line.values, cuts },
      { from, to, columns: 100 },
    );
    expect(small.days.length).toBeLessThanOrEqual(4 * 101 + 2 * counted.gaps);
    expect([...small.cuts].map((at) => small.days[at])).toEqual([...cuts].map((at) => line.days[at]));
    expect(Math.max(...small.values)).toBe(Math.max(...line.values));
  });

  it('gained what was counted', () => {
    for (const [on, gained] of Object.entries(counted.gained90))
      expect(gainedOver(stars, { on: dayNumber(on), over: 90, slack: 30 })?.value ?? null).toBe(gained);
  });

  it('has the burst and the tail that were counted', () => {
    const found = starIntegrity(perDay(stars) ?? expect.fail('no days'), assume);
    expect(found?.burst).toBeCloseTo(counted.burst.share, 4);
    expect(dayOfNumber(found?.burstOn ?? 0)).toBe(counted.burst.on);
    if (counted.burst.tail === null) expect(found?.tail).toBeNull();
    else expect(found?.tail).toBeCloseTo(counted.burst.tail, 4);
    // None of them is suspected of anything.
    expect(found?.verdict).toBe(repository === 'flexunit/flexunit' ? 'few' : 'steady');
    expect(found === null ? null : starWarning(found, assume)).toBeNull();
  });
});

describe('renamed repositories', () => {
  const renames = historyText('renames.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
    .map((cells) => [cells[0] ?? '', cells.at(-1) ?? ''] as const)
    .filter(
      ([from, to]) =>
        expected['stars-weekly.csv']?.[from] !== undefined && expected['stars-weekly.csv'][to] !== undefined,
    );

  it.each(renames.filter(([from]) => from.toLowerCase() !== ONE_NAME.toLowerCase()))(
    '%s goes on as %s without a break',
    (from, to) => {
      const [before, after] = [series('stars-weekly.csv', from, 'stars'), series('stars-weekly.csv', to, 'stars')];
      const line = lineOf([after, before], 'stars');
      const seam = before.days.length;
      expect(line.days).toEqual([...before.days, ...after.days]);
      expect(line.breaks.map(({ at }) => at)).not.toContain(seam);
      expect((line.values[seam] ?? 0) - (line.values[seam - 1] ?? 0)).toBeLessThan(0.02 * (line.values[seam] ?? 0));
    },
  );

  it('takes two spellings of one name for one repository', () => {
    const { points } = expected['stars-weekly.csv']?.[ONE_NAME] ?? expect.fail('not counted');
    const other = expected['stars-weekly.csv']?.[ONE_NAME.toLowerCase()]?.points ?? 0;
    expect(series('stars-weekly.csv', ONE_NAME, 'stars').days).toHaveLength(points + other);
    expect(renames).toHaveLength(4);
  });
});

describe('the days on which nothing was published', () => {
  it('are the gaps of a daily history that the collection itself has', () => {
    const stars = series('stars-daily.csv', 'hashicorp/terraform', 'stars');
    const own = new Set(gapsIn(stars.days).map(({ after, before }) => `${dayOfNumber(after)} ${dayOfNumber(before)}`));
    const published = historyText('collection-gaps.csv').trim().split('\n').slice(1);
    const missing = published.map((row) => row.split(',')).filter(([after, before]) => !own.has(`${after} ${before}`));
    // The others lie within a longer gap of this one repository.
    expect(published).toHaveLength(64);
    for (const [after = '', before = ''] of missing)
      expect(
        gapsIn(stars.days).some((gap) => gap.after <= dayNumber(after) && gap.before >= dayNumber(before)),
        `${after} to ${before}`,
      ).toBe(true);
    expect(missing.length).toBeLessThan(5);
  });
});

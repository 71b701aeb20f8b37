/** Reach worked out by hand: of one repository, of several together, against their past. */
import { describe, expect, it } from 'vitest';
import { indexReadings, type ManyReadings, type ReadingKey } from '../../../../shared/portfolio/many-readings.ts';
import { METRICS, type Metric, type Quality, type SampleSource } from '../../../../shared/portfolio/metrics.ts';
import { reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { daysToRead, reachOfAll, type ReachAnswer } from '../../../../shared/portfolio/reach-of-all.ts';
import { EFFECTS, type Effect } from '../../../../shared/portfolio/reach-types.ts';
import { reachOfSome, withLabour } from '../../../../shared/portfolio/reach-of-some.ts';
import { reachOf } from '../../../../shared/portfolio/reach.ts';
import { volume } from '../../../../shared/portfolio/scores.ts';
import { together } from '../../../../shared/portfolio/together.ts';
import { trendOf } from '../../../../shared/portfolio/trend.ts';
import { givenReadings } from '../../../support/given-readings.ts';

const ON = 20_000;
const assume = reachAssumptions();
const DAYS = daysToRead(ON, assume);

interface Told {
  readonly repository?: number;
  readonly metric: Metric;
  readonly source?: SampleSource;
  readonly quality?: Quality;
  readonly windowDays?: number;
  /** By how many days before; the day it was measured on is that day unless told. */
  readonly values: Readonly<Record<number, number>>;
  readonly late?: number;
}

const usualWindow = (metric: Metric): number => {
  const facts = METRICS[metric];
  return 'days' in facts ? facts.days : 0;
};

function readings(...all: readonly Told[]): ManyReadings {
  const cells = all.flatMap(({ values, late = 0 }) =>
    DAYS.map((day) => ({ value: values[ON - day] ?? Number.NaN, on: day - late })),
  );
  return {
    keys: all.map(
      ({ repository = 1, metric, source = 'github-graphql', quality = 'exact', windowDays }): ReadingKey => ({
        repositoryId: repository,
        metric,
        source,
        quality,
        windowDays: windowDays ?? usualWindow(metric),
      }),
    ),
    days: DAYS,
    values: Float64Array.from(cells, ({ value }) => value),
    on: Float64Array.from(cells, ({ on }) => on),
  };
}

const numbers = (row: Float64Array, effect: Effect): readonly number[] => {
  const at = EFFECTS.indexOf(effect) * 3;
  return [...row.subarray(at, at + 3)];
};

const answer = (many: ManyReadings, groups: ReadonlyMap<string, readonly number[]> = new Map()): ReachAnswer =>
  reachOfAll(many, assume, { on: ON, groups });

describe('the days that are needed', () => {
  it('are today, its past, and 90 days before each', () => {
    expect(DAYS).toEqual([ON, ON - 90, ON - 180]);
    expect(daysToRead(ON, reachAssumptions({ 'reach.trend.days': { value: 365 } }))).toEqual([
      ON,
      ON - 90,
      ON - 365,
      ON - 455,
    ]);
  });
});

describe('one repository', () => {
  it('has an effect by the weights of what is known', () => {
    const recruits = reachOf(
      givenReadings(
        { starsGiven: 60, outsideAuthors90: 9, outsideAuthorsBefore90: 4, returningOutsideAuthors90: 1 },
        { forks: 40 },
      ),
      assume,
    ).recruits;
    const byHand = (0.25 * volume(100, 500) + 0.3 * volume(9, 30) + 0.2 * 0.25) / 0.75;
    expect(recruits.score).toBeCloseTo(100 * byHand);
    expect(recruits.coverage).toBeCloseTo(0.75);
    expect(recruits.inputs.map(({ name, score }) => [name, score === null])).toEqual([
      ['recruits.starsAndForks', false],
      ['recruits.participants', true],
      ['recruits.authors', false],
      ['recruits.returning', false],
    ]);
    expect(recruits.inputs[0]?.from.map(({ metric }) => metric)).toEqual(['starsGiven', 'forks']);
  });

  it('goes by what is known besides measurements', () => {
    const reach = reachOf(givenReadings({}), assume, {
      licensed: 1,
      adopters: new Set(['team_a', 'team_b']),
      labour: { ours: 300, theirs: 100 },
    });
    expect(reach.credibility).toMatchObject({ score: 100, coverage: 0.15 });
    expect(reach.leverage.score).toBeCloseTo((100 * (0.25 * volume(2, 5) + 0.1 * 0.25)) / 0.35);
    expect(reach.recruits).toMatchObject({ score: null, coverage: 0 });
  });

  it('closes what is opened, and no more than that', () => {
    const closure = (closed: number, opened: number): unknown =>
      reachOf(givenReadings({ closedChangeRequests90: closed, openedChangeRequests90: opened }), assume).credibility
        .score;
    expect([closure(5, 20), closure(25, 20), closure(0, 20), closure(3, 0)]).toEqual([25, 100, 0, null]);
  });

  it('judges downloads by 30 days, of all registries together', () => {
    const told = (source: SampleSource, sum: number): Told => ({ metric: 'downloads', source, values: { 0: sum } });
    const index = indexReadings(readings(told('npm', 3_000), told('pypi', 600), told('import', 9e9)), assume);
    expect(index.of(1, ON).latest('downloads')).toMatchObject({ value: 3_600 });
    const { leverage } = reachOf(index.of(1, ON), assume);
    expect(leverage.score).toBeCloseTo(100 * volume(1_200, 1e6));
  });

  it('adds registries that tell of days and those that tell of 30', () => {
    const days: Told = { metric: 'downloads', source: 'npm', values: { 0: 3_000 } };
    const month: Told = { metric: 'downloads30', source: 'pub', values: { 0: 500 } };
    const leverage = (...all: readonly Told[]): number | null =>
      reachOf(indexReadings(readings(...all), assume).of(1, ON), assume).leverage.score;
    expect(leverage(days, month)).toBeCloseTo(100 * volume(1_500, 1e6));
    expect(leverage(month)).toBeCloseTo(100 * volume(500, 1e6));
  });

  it('says the same of one repository whether it is asked for alone or in a row, work on either side included', () => {
    const all = readings(
      { metric: 'outsideMergedChangeRequests90', values: { 0: 10, 90: 5 } },
      { metric: 'mergedChangeRequests90', values: { 0: 40, 90: 50 } },
    );
    const index = indexReadings(all, assume);
    const looking = { on: ON, assume };
    const facts = withLabour(index, looking, new Map([[1, { licensed: 1, adopters: null, labour: null }]]));
    expect(facts.get(1)?.labour).toMatchObject({ theirs: expect.any(Number), ours: expect.any(Number) });
    const row = reachOfAll(all, assume, { on: ON, facts }).repositories;
    const { reach, trends } = reachOfSome(index, looking, { ids: [1], facts });
    const alone = EFFECTS.flatMap((effect) => [
      reach[effect].score ?? Number.NaN,
      reach[effect].coverage,
      trends[effect].change ?? Number.NaN,
    ]);
    expect(alone).toEqual([...row]);
    expect(reach.leverage.inputs.find(({ name }) => name === 'leverage.labour')?.score).toBeCloseTo(0.25);
  });

  it('takes the newest of several sources, and of one day the better', () => {
    const stars = (source: SampleSource, value: number, late = 0): Told => ({
      metric: 'stars',
      source,
      late,
      values: { 0: value },
    });
    const latest = (...all: readonly Told[]): number | undefined =>
      indexReadings(readings(...all), assume)
        .of(1, ON)
        .latest('stars')?.value;
    expect(latest(stars('import', 1), stars('github-graphql', 2))).toBe(2);
    expect(latest(stars('github-rest', 3), stars('github-graphql', 2, 5))).toBe(3);
  });

  it('does not count what is too old, nor windows of another length', () => {
    const found = (told: Told): unknown => indexReadings(readings(told), assume).of(1, ON).latest(told.metric);
    expect(found({ metric: 'stars', late: 30, values: { 0: 5 } })).not.toBeNull();
    expect(found({ metric: 'stars', late: 31, values: { 0: 5 } })).toBeNull();
    expect(found({ metric: 'outsideAuthors90', windowDays: 30, values: { 0: 5 } })).toBeNull();
  });

  it('gains within one source only, as if both ends were 90 days apart', () => {
    const gained = (...all: readonly Told[]): number | undefined =>
      indexReadings(readings(...all), assume)
        .of(1, ON)
        .gained('stars')?.value;
    expect(gained({ metric: 'stars', values: { 0: 150, 90: 100 } })).toBe(50);
    expect(
      gained(
        { metric: 'stars', source: 'github-graphql', values: { 0: 150 } },
        { metric: 'stars', source: 'import', values: { 90: 100 } },
      ),
    ).toBeUndefined();
    const late = readings({ metric: 'stars', values: { 0: 200, 90: 100 } });
    // Measured ten days late at the beginning: a hundred in a hundred days.
    const place = DAYS.indexOf(ON - 90);
    late.on[place] = ON - 100;
    expect(indexReadings(late, assume).of(1, ON).gained('stars')).toMatchObject({ value: 90, quality: 'sampled' });
  });
});

describe('several repositories', () => {
  const groups = new Map([['team_a', [1, 2]]]);

  it('add up, and their targets grow with their number', () => {
    const many = readings(
      { metric: 'outsideAuthors90', values: { 0: 4 } },
      { repository: 2, metric: 'outsideAuthors90', values: { 0: 6 } },
    );
    const [score, coverage] = numbers(answer(many, groups).groups, 'recruits');
    expect(score).toBeCloseTo(100 * volume(10, 60));
    expect(coverage).toBeCloseTo(0.3);
  });

  it('are covered as far as something is known of each', () => {
    const many = readings(
      { metric: 'outsideAuthors90', values: { 0: 4 } },
      { repository: 2, metric: 'stars', values: { 0: 6 } },
    );
    expect(numbers(answer(many, groups).groups, 'recruits')[1]).toBeCloseTo(0.3 / 2);
  });

  it('wait as long as where most is opened, and depend on as many as where most people are', () => {
    const one = givenReadings({
      firstResponseHours90: 2,
      openedIssues90: 90,
      absenceFactor: 5,
      activeContributorsInYear: 50,
    });
    const other = givenReadings({
      firstResponseHours90: 300,
      openedIssues90: 10,
      absenceFactor: 1,
      activeContributorsInYear: 2,
    });
    const both = together([one, other, other], ON);
    expect(both.latest('firstResponseHours90')?.value).toBe(2);
    expect(both.latest('absenceFactor')?.value).toBe(5);
    expect(both.latest('openedIssues90')?.value).toBe(110);
  });

  it('say how sure they are by the least sure of them', () => {
    const all = (['exact', 'capped', 'sampled'] as const).map((quality) =>
      givenReadings({ stars: 1 }, {}, { quality }),
    );
    expect(together(all, ON).latest('stars')).toMatchObject({ value: 3, quality: 'capped', knownOf: 1 });
  });
});

describe('the trend', () => {
  const authors = (now: number, before: number, more: Partial<Told> = {}): Told => ({
    metric: 'outsideAuthors90',
    values: { 0: now, 90: before },
    ...more,
  });
  const change = (...all: readonly Told[]): number | undefined =>
    numbers(answer(readings(...all)).whole, 'recruits')[2];

  it('is the change in points over what both days share', () => {
    expect(change(authors(9, 4))).toBeCloseTo(100 * (volume(9, 30) - volume(4, 30)));
  });

  it('does not take what is newly read for growth', () => {
    const [one, newcomer] = [authors(5, 5), { ...authors(500, 0), repository: 2, values: { 0: 500 } }];
    expect(change(one)).toBe(0);
    expect(change(one, newcomer)).toBe(0);
    expect(change(newcomer)).toBeNaN();
  });

  it('does not compare “at least” with “exactly”', () => {
    const [now, before] = [
      givenReadings({ outsideAuthors90: 9 }, {}, { quality: 'capped' }),
      givenReadings({ outsideAuthors90: 4 }),
    ];
    const trend = trendOf([{ now, before }], assume);
    expect(trend.recruits.change).toBeNull();
    expect(trendOf([{ now, before: now }], assume).recruits.change).toBe(0);
  });

  it('is none where the days share too little', () => {
    // Who came back is worth a fifth, and it takes a quarter.
    const came = (metric: Metric, count: number): Told => ({ metric, values: { 0: count, 90: count } });
    expect(change(came('returningOutsideAuthors90', 1), came('outsideAuthorsBefore90', 2))).toBeNaN();
  });
});

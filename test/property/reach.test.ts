/** Laws of the reach model. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import type { ManyReadings } from '../../shared/portfolio/many-readings.ts';
import { ALL_METRICS, METRICS, type Metric } from '../../shared/portfolio/metrics.ts';
import {
  REACH_KEYS,
  reachAssumptions,
  reachAssumptionName,
  reachVersion,
} from '../../shared/portfolio/reach-defaults.ts';
import { daysToRead, NUMBERS_PER_ROW, reachOfAll } from '../../shared/portfolio/reach-of-all.ts';
import { EFFECTS, type Reach } from '../../shared/portfolio/reach-types.ts';
import { reachOf } from '../../shared/portfolio/reach.ts';
import type { KnownFacts } from '../../shared/portfolio/reading.ts';
import { trendOf } from '../../shared/portfolio/trend.ts';
import { wilson } from '../../shared/portfolio/wilson.ts';
import { ON } from '../support/an-activity.ts';
import { forEverySeed } from '../support/for-every-seed.ts';
import { givenReadings, type Given } from '../support/given-readings.ts';
import { madeUpReadings } from '../support/many-readings.ts';

const SEEDS = 400;
const assume = reachAssumptions();

const randomValue = (random: Random, metric: Metric): number =>
  METRICS[metric].unit === 'share' ? random.next() : random.chance(0.2) ? 0 : Math.floor(10 ** (random.next() * 6));

const randomGiven = (random: Random): Given =>
  Object.fromEntries(
    ALL_METRICS.filter(() => random.chance(0.7)).map((metric) => [metric, randomValue(random, metric)]),
  );

const randomFacts = (random: Random): KnownFacts => ({
  licensed: random.pick([null, 0, 1]),
  adopters: random.chance(0.5) ? null : new Set(['a', 'b', 'c'].slice(random.below(4))),
  labour: random.chance(0.5) ? null : { ours: random.below(9_000), theirs: random.below(9_000) },
});

/** More of these is good for every effect they enter. */
const GOOD: readonly Metric[] = [
  'starsGiven',
  'outsideParticipants90',
  'outsideAuthors90',
  'returningOutsideAuthors90',
  'closedChangeRequests90',
  'releasesInYear',
  'scorecard',
  'downloads',
  'dependentRepositories',
  'outsideMergedChangeRequests90',
  'absenceFactor',
  'elephantFactor',
  'evangelists90',
  'goodFirstIssues',
  'helpWantedIssues',
];

const everyEffect = (reach: Reach, check: (effect: Reach['recruits'], name: string) => void): void => {
  for (const name of EFFECTS) check(reach[name], name);
};

describe('effects', () => {
  forEverySeed(
    'stay between 0 and 100, and coverage between 0 and 1',
    (random) => {
      const reach = reachOf(givenReadings(randomGiven(random), randomGiven(random)), assume, randomFacts(random));
      everyEffect(reach, ({ score, coverage, inputs }, name) => {
        expect(coverage, name).toBeGreaterThanOrEqual(0);
        expect(coverage, name).toBeLessThanOrEqual(1 + 1e-12);
        expect(score === null, name).toBe(inputs.every((one) => one.score === null));
        if (score !== null) expect(score >= 0 && score <= 100 + 1e-9, name).toBe(true);
      });
    },
    SEEDS,
  );

  forEverySeed(
    'never fall when there is more of a good thing',
    (random) => {
      const metric = random.pick(GOOD);
      const value = randomValue(random, metric);
      const given = { ...randomGiven(random), [metric]: value };
      const more = { ...given, [metric]: value + random.below(1_000) };
      const gained = randomGiven(random);
      const [before, after] = [given, more].map((one) => reachOf(givenReadings(one, gained), assume));
      everyEffect(before as Reach, ({ score }, name) => {
        const risen = after?.[name as keyof Reach].score ?? null;
        if (score !== null) expect((risen ?? -1) + 1e-9, `${metric} in ${name}`).toBeGreaterThanOrEqual(score);
      });
    },
    SEEDS,
  );

  forEverySeed(
    'lose coverage, and nothing else, when a measurement is missing',
    (random) => {
      const [given, gained] = [randomGiven(random), randomGiven(random)];
      const metric = random.pick(ALL_METRICS);
      const without = Object.fromEntries(Object.entries(given).filter(([name]) => name !== metric));
      const [whole, part] = [
        reachOf(givenReadings(given, gained), assume),
        reachOf(givenReadings(without, gained), assume),
      ];
      everyEffect(whole, (effect, name) => {
        const rest = part[name as keyof Reach];
        expect(rest.coverage).toBeLessThanOrEqual(effect.coverage + 1e-12);
        for (const [at, input] of effect.inputs.entries()) {
          const other = rest.inputs[at];
          const isTouched = input.from.some((used) => used.metric === metric);
          if (!isTouched) expect(other?.score, input.name).toBe(input.score);
        }
      });
    },
    SEEDS,
  );

  forEverySeed(
    'have not changed against themselves',
    (random) => {
      const readings = givenReadings(randomGiven(random), randomGiven(random));
      const many = Array.from({ length: 1 + random.below(4) }, () => ({ before: readings, now: readings }));
      const trends = trendOf(many, assume);
      for (const effect of EFFECTS) expect([0, null]).toContain(trends[effect].change);
    },
    SEEDS,
  );
});

describe('reach of all', () => {
  const days = daysToRead(ON, assume);

  forEverySeed(
    'is the same for one repository, a team of it alone, and a portfolio of it alone',
    (_, seed) => {
      const readings = madeUpReadings(1, days, seed);
      const { repositories, groups, whole } = reachOfAll(readings, assume, {
        on: ON,
        groups: new Map([['team_a', [1]]]),
      });
      expect(groups).toEqual(repositories);
      expect(whole).toEqual(repositories);
    },
    100,
  );

  forEverySeed(
    'does not depend on the order of series',
    (random, seed) => {
      const readings = madeUpReadings(4, days, seed);
      const groups = new Map([['team_a', [1, 2, 3]]]);
      const order = random.shuffled(readings.keys.map((_, at) => at));
      const width = days.length;
      const turned = (numbers: Float64Array): Float64Array =>
        Float64Array.from({ length: numbers.length }, (_, at) =>
          Number(numbers[(order[Math.floor(at / width)] ?? 0) * width + (at % width)]),
        );
      const other: ManyReadings = {
        keys: order.map((at) => readings.keys[at] ?? expect.fail('no key')),
        days,
        values: turned(readings.values),
        on: turned(readings.on),
      };
      const [one, two] = [readings, other].map((from) =>
        reachOfAll(from, assume, { on: ON, groups, repositoryIds: [1, 2, 3, 4] }),
      );
      for (const part of ['repositories', 'groups', 'whole'] as const)
        for (const [at, number] of (one?.[part] ?? []).entries())
          expect(two?.[part][at] ?? Number.NaN).toSatisfy((same: number) =>
            Number.isNaN(number) ? Number.isNaN(same) : Math.abs(same - number) < 1e-9,
          );
      expect(one?.repositories).toHaveLength(4 * NUMBERS_PER_ROW);
    },
    100,
  );

  forEverySeed(
    'has a version that changes with every assumption',
    (random) => {
      const key = random.pick(REACH_KEYS);
      const changed = reachAssumptions({ [reachAssumptionName(key)]: { value: assume[key] + 1 + random.below(9) } });
      expect(reachVersion(changed)).not.toBe(reachVersion(assume));
      expect(reachVersion(reachAssumptions({ [reachAssumptionName(key)]: { value: Number.NaN } }))).toBe(
        reachVersion(assume),
      );
    },
    100,
  );
});

describe('a Wilson interval', () => {
  forEverySeed(
    'holds the share and lies between 0 and 1',
    (random) => {
      const whole = 1 + random.below(500);
      const part = random.below(whole + 1);
      const { low, high } = wilson(part, whole) ?? expect.fail('no interval');
      expect([0 <= low, low <= part / whole, part / whole <= high, high <= 1]).toEqual([true, true, true, true]);
    },
    SEEDS,
  );
});

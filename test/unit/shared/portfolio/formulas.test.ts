/** Each formula against an answer that is known from elsewhere. */
import { describe, expect, it } from 'vitest';
import { absenceFactor } from '../../../../shared/portfolio/absence-factor.ts';
import { criticality, CRITICALITY } from '../../../../shared/portfolio/criticality.ts';
import { DAY_MILLISECONDS } from '../../../../shared/portfolio/days.ts';
import { funnelOf } from '../../../../shared/portfolio/funnel.ts';
import { isKnownBot } from '../../../../shared/portfolio/known-bots.ts';
import { labourBothWays, labourInvestment } from '../../../../shared/portfolio/labour.ts';
import { median, weightedMedian } from '../../../../shared/portfolio/median.ts';
import { reachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { releaseRhythm } from '../../../../shared/portfolio/release-rhythm.ts';
import { banded, promptness, ratio, volume } from '../../../../shared/portfolio/scores.ts';
import { starIntegrity, starWarning } from '../../../../shared/portfolio/star-integrity.ts';
import { wilson } from '../../../../shared/portfolio/wilson.ts';
import { say } from '../../../../shared/texts/message.ts';
import { givenReadings } from '../../../support/given-readings.ts';

const assume = reachAssumptions();

describe('criticality', () => {
  it('of Kubernetes is what ossf/criticality_score published: 0.99107', () => {
    const kubernetes = {
      createdMonthsAgo: 87,
      updatedMonthsAgo: 0,
      contributors: 3_999,
      organisations: 5,
      commitsPerWeek: 97.2,
      releasesInYear: 70,
      updatedIssues90: 5_395,
      closedIssues90: 3_062,
      commentsPerIssue: 5.5,
      dependents: 454_393,
    };
    expect(Object.keys(kubernetes)).toHaveLength(Object.keys(CRITICALITY).length);
    expect(criticality(kubernetes)?.toFixed(5)).toBe('0.99107');
  });

  it('leaves out what is not known, and is nothing without anything', () => {
    expect(criticality({ contributors: 5_000 })).toBe(1);
    expect(criticality({ contributors: 0, organisations: 10 })).toBeCloseTo(1 / 3);
    expect(criticality({})).toBeNull();
    expect(criticality({ updatedMonthsAgo: 3 })).toBeNull();
  });
});

describe('Contributor Absence Factor', () => {
  it('of the example of CHAOSS is 2', () => {
    expect(absenceFactor([1000, 202, 90, 33, 332, 343, 42, 433])).toBe(2);
  });

  it.each([
    [[], 0],
    [[0, 0], 0],
    [[7], 1],
    [[5, 5], 1],
    [[1, 1, 1], 2],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 5],
  ])('of %j is %i', (contributions, factor) => {
    expect(absenceFactor(contributions)).toBe(factor);
  });
});

describe('Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (part, whole, low, high) => {
    const found = wilson(part, whole);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('is none without a whole', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(20, 20)).toMatchObject({ high: 1 });
  });
});

describe('scores', () => {
  it('measure volumes on a logarithmic scale up to their target', () => {
    expect(volume(0, 500)).toBe(0);
    expect(volume(499, 499)).toBe(1);
    expect(volume(9_999, 500)).toBe(1);
    expect(volume(99, 9_999)).toBeCloseTo(0.5);
    expect(volume(-5, 500)).toBe(0);
  });

  it('measure durations and shares in proportion, and bands by steps', () => {
    expect([0, 7, 14, 30].map((days) => promptness(days, 14))).toEqual([1, 0.5, 0, 0]);
    expect([ratio(3, 4), ratio(5, 4), ratio(0, 4), ratio(1, 0)]).toEqual([0.75, 1, 0, null]);
    // LFX: 1, 2, 3-4, 5-6, 7-9, 10 and more are worth 0 to 5.
    const bands = [2, 3, 5, 7, 10];
    expect([0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 50].map((people) => 5 * banded(people, bands))).toEqual([
      0, 0, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it('find the middle', () => {
    expect([median([]), median([3]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([null, 3, 5, 2.5]);
    const weighted = (...pairs: readonly (readonly [value: number, weight: number])[]): number | null =>
      weightedMedian(pairs.map(([value, weight]) => ({ value, weight })));
    expect([weighted([1, 1], [9, 5]), weighted([1, 1], [3, 1]), weighted([1, 0])]).toEqual([9, 2, null]);
  });
});

describe('labour', () => {
  it('is the sum of number, hours and rate multiplied', () => {
    expect(
      labourInvestment([
        { count: 3, hours: 8, rate: 80 },
        { count: 10, hours: 0.5, rate: 60 },
      ]),
    ).toBe(2_220);
  });

  it('goes both ways, by merged pull requests or by what the plan spends', () => {
    const readings = givenReadings({ mergedChangeRequests90: 10, outsideMergedChangeRequests90: 4 });
    expect(labourBothWays(readings, assume)).toEqual({ ours: 6 * 8 * 80, theirs: 4 * 8 * 80 });
    expect(labourBothWays(readings, assume, 50_000)).toEqual({ ours: 50_000, theirs: 4 * 8 * 80 });
    expect(labourBothWays(givenReadings({ mergedChangeRequests90: 10 }), assume, 50_000)).toBeNull();
  });
});

describe('funnel and ratios', () => {
  const readings = givenReadings(
    {
      starsGiven: 400,
      outsideParticipants90: 40,
      outsideAuthors90: 10,
      newOutsideAuthors90: 6,
      outsideAuthorsBefore90: 8,
      returningOutsideAuthors90: 2,
    },
    { stars: 380, forks: 100 },
  );

  it('are flows of one window', () => {
    expect(funnelOf(readings)).toEqual({
      starsAndForks: 500,
      participants: 40,
      authors: 10,
      newAuthors: 6,
      returningAuthors: 2,
      participantsPerStar: 0.08,
      authorsPerParticipant: 0.25,
      retention: 0.25,
    });
  });

  it('are not known where a part is not', () => {
    expect(funnelOf(givenReadings({ outsideAuthors90: 3 }))).toMatchObject({
      starsAndForks: null,
      authors: 3,
      authorsPerParticipant: null,
      retention: null,
    });
  });
});

describe('release frequency', () => {
  const at = (days: number): number => (20_000 - days) * DAY_MILLISECONDS;

  it('counts a year and the days between', () => {
    expect(releaseRhythm([at(3), at(400), at(33), at(93), at(-5)], 20_000)).toEqual({
      inYear: 3,
      daysBetween: 45,
      daysSince: 4,
    });
    expect(releaseRhythm([], 20_000)).toEqual({ inYear: 0, daysBetween: null, daysSince: null });
  });
});

describe('burst and tail of stars', () => {
  const check = (values: readonly number[]) => starIntegrity({ from: 1_000, values }, assume);
  const days = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

  it('finds nothing in a steady course', () => {
    expect(check(days(365, 1))).toEqual({ burst: 14 / 365, burstOn: 1_000, tail: 60 / 14, verdict: 'steady' });
  });

  it('suspects a burst that nothing follows', () => {
    const found = check([...days(100, 0), ...days(14, 50), ...days(200, 0)]);
    expect(found).toEqual({ burst: 1, burstOn: 1_100, tail: 0, verdict: 'suspicious' });
    const warning = found === null ? null : starWarning(found, assume);
    expect(say(warning ?? expect.fail('no warning'))).toBe(
      '100 % of all its stars came within 14 days, and the 60 days after brought 0 % as many. That is how bought stars look. Nothing was taken from the score.',
    );
  });

  it('only asks to look where a launch was followed by interest, or the days after are not over', () => {
    expect(check([...days(30, 1), ...days(14, 40), ...days(80, 8)])).toMatchObject({
      verdict: 'review',
      burstOn: 1_030,
    });
    expect(check([...days(100, 0), ...days(14, 50), ...days(20, 0)])).toMatchObject({ verdict: 'review', tail: null });
  });

  it('does not judge a few stars, nor what was never measured', () => {
    expect(check([...days(100, 0), ...days(14, 3), ...days(100, 0)])?.verdict).toBe('few');
    expect(check(days(5, 10))).toBeNull();
    expect(check([...days(20, Number.NaN), ...days(100, 1)])?.verdict).toBe('steady');
  });
});

describe('programs', () => {
  it.each(['dependabot[bot]', 'renovate-bot', 'k8s-ci-robot', 'codecov-io', 'Googlebot', 'bot-runner'])(
    '%s is one',
    (login) => {
      expect(isKnownBot(login)).toBe(true);
    },
  );

  it.each(['abbott', 'robotnik', 'talbot', 'ada', 'clara', 'botond'])('%s is none', (login) => {
    expect(isKnownBot(login)).toBe(false);
  });
});

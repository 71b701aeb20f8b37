/** Laws of summing up what was read of a repository, and of lines made of several sources. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import type { Activity, ActivityItem } from '../../shared/portfolio/activity.ts';
import { DAY_MILLISECONDS } from '../../shared/portfolio/days.ts';
import { gapsIn } from '../../shared/portfolio/gaps.ts';
import { lineOf } from '../../shared/portfolio/line.ts';
import { ALL_METRICS, SAMPLE_SOURCES, type Metric } from '../../shared/portfolio/metrics.ts';
import type { SourceSeries } from '../../shared/portfolio/source-series.ts';
import { summarise } from '../../shared/portfolio/summarise.ts';
import { thinnedLine } from '../../shared/util/thinned-line.ts';
import { anActivity, byName, daysAgo, item, ON } from '../support/an-activity.ts';
import { forEverySeed } from '../support/for-every-seed.ts';

const SEEDS = 400;

const LOGINS = ['in-ann', 'in-bo', 'ex-cy', 'dee', 'eve', 'fay', 'gil', 'x[bot]', 'renovate-bot', null];

function randomActivity(random: Random): Activity {
  const items = Array.from({ length: random.below(60) }, (): ActivityItem => {
    const opened = random.below(500);
    const later = (): number => random.below(opened + 1);
    const isMerged = random.chance(0.4);
    const made = item(random.pick(['issue', 'changeRequest']), random.pick(LOGINS), {
      opened,
      closed: isMerged || random.chance(0.3) ? later() : null,
      merged: null,
      answers: Array.from({ length: random.below(4) }, () => [random.pick(LOGINS), random.below(24 * (opened + 1))]),
    });
    return {
      ...made,
      mergedAt: isMerged && made.kind === 'changeRequest' ? made.closedAt : null,
      hasMoreAnswers: random.chance(0.1),
    };
  });
  const commits = Array.from({ length: random.below(50) }, () => ({
    login: random.pick(LOGINS),
    at: daysAgo(random.below(500)),
  }));
  return anActivity(items, {
    commits: random.chance(0.5) ? null : commits,
    releases: random.chance(0.5) ? null : [daysAgo(random.below(500)), daysAgo(random.below(500))],
  });
}

/** What was not touched since is not read. */
const lastTouched = ({ openedAt, closedAt, mergedAt, answers }: ActivityItem): number =>
  Math.max(openedAt, closedAt ?? 0, mergedAt ?? 0, ...answers.map(({ at }) => at));

describe('summing up an activity', () => {
  forEverySeed(
    'does not depend on the order of anything in it',
    (random) => {
      const activity = randomActivity(random);
      const shuffled: Activity = {
        ...activity,
        items: random.shuffled(activity.items).map((one) => ({ ...one, answers: random.shuffled(one.answers) })),
        commits: activity.commits === null ? null : random.shuffled(activity.commits),
        releases: activity.releases === null ? null : random.shuffled(activity.releases),
      };
      for (const classify of [byName, null])
        expect(summarise(shuffled, { on: ON, classify })).toEqual(summarise(activity, { on: ON, classify }));
    },
    SEEDS,
  );

  forEverySeed(
    'of a part is exact only where it is right, and never says too much or nought for what was not read',
    (random) => {
      const activity = randomActivity(random);
      const since = daysAgo(random.below(520)) - DAY_MILLISECONDS / 2;
      const part = {
        ...activity,
        items: activity.items.filter((one) => lastTouched(one) >= since),
        itemsSince: since,
      };
      const [whole, found] = [activity, part].map((one) => summarise(one, { on: ON, classify: byName }));
      const isCovered = since <= (ON + 1 - 90) * DAY_MILLISECONDS;
      for (const metric of ALL_METRICS) {
        const [all, some] = [whole?.[metric], found?.[metric]];
        if (some === undefined) continue;
        if (some.quality === 'exact') expect(some.value, metric).toBe(all?.value);
        if (some.quality === 'capped') expect(some.value, metric).toBeLessThanOrEqual(all?.value ?? 0);
        if (some.quality === 'capped' && !isCovered && !metric.includes('Year'))
          expect(some.value, metric).toBeGreaterThan(metric === 'returningOutsideAuthors90' ? -1 : 0);
      }
    },
    SEEDS,
  );
});

function randomSeries(random: Random, metric: Metric): SourceSeries {
  const days: number[] = [];
  const step = random.pick([1, 1, 7]);
  let day = 19_000 + random.below(200);
  for (let at = random.below(150); at >= 0; at--) {
    day += random.chance(0.05) ? step * (3 + random.below(20)) : step;
    days.push(day);
  }
  return { metric, source: random.pick(SAMPLE_SOURCES), days, values: days.map(() => random.below(1_000)) };
}

describe('a line of several sources', () => {
  forEverySeed(
    'has each day once, a value that a source gave, and a break wherever source, meaning or rhythm breaks',
    (random) => {
      const all = Array.from({ length: 1 + random.below(4) }, () =>
        randomSeries(random, random.pick(['openIssues', 'openIssues', 'openIssuesAndChangeRequests'])),
      );
      const line = lineOf(all, 'openIssues');
      expect(line.days).toEqual([...new Set(line.days)].toSorted((a, b) => a - b));
      for (const { metric, source, from, until } of line.pieces)
        for (let at = from; at < until; at++) {
          const given = all.some(
            (one) =>
              one.metric === metric &&
              one.source === source &&
              one.values[one.days.indexOf(line.days[at] ?? 0)] === line.values[at],
          );
          // Both interfaces of GitHub may take turns within a piece.
          expect(given || source.startsWith('github-')).toBe(true);
        }
      const broken = new Set(line.breaks.map(({ at }) => line.days[at]));
      for (const { before } of gapsIn(line.days)) expect(broken).toContain(before);
      expect(line.pieces.map(({ from }) => from)).toEqual([0, ...line.breaks.map(({ at }) => at)]);
      expect(line.pieces.at(-1)?.until).toBe(line.days.length);
    },
    SEEDS,
  );

  forEverySeed(
    'keeps its ends, extremes and breaks when it is thinned',
    (random) => {
      const joined = lineOf([randomSeries(random, 'stars'), randomSeries(random, 'stars')], 'stars');
      const cuts = new Set(joined.breaks.map(({ at }) => at));
      const line = { name: 'stars', days: joined.days, values: joined.values, cuts };
      const [first = 0, last = 0] = [line.days[0], line.days.at(-1)];
      const columns = 1 + random.below(30);
      const small = thinnedLine(line, { from: first, to: last, columns });
      expect([small.days[0], small.days.at(-1)]).toEqual([first, last]);
      expect([Math.min(...small.values), Math.max(...small.values)]).toEqual([
        Math.min(...line.values),
        Math.max(...line.values),
      ]);
      expect([...small.cuts].map((at) => small.days[at])).toEqual([...cuts].map((at) => line.days[at]));
      const inside = thinnedLine(line, { from: first + 20, to: last - 20, columns });
      for (const [at, day] of inside.days.entries())
        expect(inside.values[at]).toBe(line.values[line.days.indexOf(day)]);
    },
    SEEDS,
  );
});

/** What the portfolio costs in reckoning: reach of thousands of repositories, long lines made ready, an effect of an event. */
import { effectOfEvent } from '../../shared/portfolio/effect-of-event.ts';
import { lineOf } from '../../shared/portfolio/line.ts';
import type { PerDay } from '../../shared/portfolio/per-day.ts';
import { reachAssumptions } from '../../shared/portfolio/reach-defaults.ts';
import { daysToRead, reachOfAll } from '../../shared/portfolio/reach-of-all.ts';
import type { SourceSeries } from '../../shared/portfolio/source-series.ts';
import { thinnedLine } from '../../shared/util/thinned-line.ts';
import { seededRandom } from '../../build/sample/seeded-random.ts';
import { madeUpReadings } from '../support/many-readings.ts';
import { digits, timeOnProcessor, type Row } from './measure.ts';

const ON = 20_000;
const TEAMS = 40;
const TEN_YEARS = 3_650;
const REPOSITORIES = 20;
/** Milliseconds. */
const LIMITS = { reach: 200, lines: 100 } as const;
const GROWTH = 2.3;

/** Rows of the goals of the portfolio that need neither host nor page. */
export function reachRows(): readonly Row[] {
  const own = timeOfReach(1_000);
  const twice = timeOfReach(2_000);
  const lines = timeOnProcessor(() => twentyLines(), 20).median;
  return [
    row(`reach of 1,000 repositories, every metric, ${TEAMS} teams and the whole`, own, LIMITS.reach),
    { ...row('the same of 5,000', timeOfReach(5_000)), met: null },
    {
      goal: 'portfolio',
      what: 'reach of 2,000 repositories against 1,000',
      value: `${digits(twice / own)}x`,
      limit: `${GROWTH}x`,
      met: twice <= GROWTH * own,
    },
    row(`${REPOSITORIES} daily histories of ten years, from two sources each, made ready to draw`, lines, LIMITS.lines),
    row('effect of one event against 100 repositories', timeOnProcessor(() => eventEffect(), 20).median),
  ];
}

const row = (what: string, milliseconds: number, limit?: number): Row => ({
  goal: 'portfolio',
  what,
  value: `${digits(milliseconds)} ms`,
  limit: limit === undefined ? '' : `${limit} ms`,
  met: limit === undefined ? null : milliseconds <= limit,
});

const assume = reachAssumptions();

function timeOfReach(count: number): number {
  const readings = madeUpReadings(count, daysToRead(ON, assume));
  const groups = new Map<string, number[]>();
  for (let id = 1; id <= count; id++) {
    const key = `team_${id % TEAMS}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return timeOnProcessor(() => reachOfAll(readings, assume, { on: ON, groups }), 20).median;
}

const histories: readonly (readonly SourceSeries[])[] = Array.from({ length: REPOSITORIES }, (_, at) => {
  const random = seededRandom(at + 1);
  let stars = 0;
  const days = Array.from({ length: TEN_YEARS }, (_, day) => ON - TEN_YEARS + day).filter(() => random.chance(0.97));
  const values = days.map(() => (stars += random.below(9)));
  const half = Math.floor(days.length / 2);
  return [
    { metric: 'stars', source: 'import', days: days.slice(0, half + 200), values: values.slice(0, half + 200) },
    { metric: 'stars', source: 'github-graphql', days: days.slice(half), values: values.slice(half) },
  ];
});

const twentyLines = (): unknown =>
  histories.map((series) => {
    const { days, values, breaks } = lineOf(series, 'stars');
    const line = { name: 'stars', days, values, cuts: new Set(breaks.map(({ at }) => at)) };
    return thinnedLine(line, { from: ON - TEN_YEARS, to: ON, columns: 900 });
  });

const flows: ReadonlyMap<number, PerDay> = new Map(
  Array.from({ length: 100 }, (_, at) => {
    const random = seededRandom(at + 1);
    return [at, { from: ON - 730, values: Array.from({ length: 730 }, () => random.below(20)) }];
  }),
);

const eventEffect = (): unknown =>
  effectOfEvent({ event: { title: 'Talk', day: ON - 100, repositoryIds: [0] }, others: [], flows }, assume);

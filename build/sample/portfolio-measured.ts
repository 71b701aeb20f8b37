/** Everything that was measured of one repository of the sample, by the days and ways in which it was read. */
import { dayNumber } from '../../shared/util/calendar.ts';
import { isMetric } from '../../shared/portfolio/metrics.ts';
import { along, countByChance } from './portfolio-chance.ts';
import { allDays, daysRead, FIRST_DAY, LAST_DAY, monthsRead, TOKEN_DAY, weeksRead } from './portfolio-calendar.ts';
import type { FromTo, RepositoryPlan } from './portfolio-plan.ts';
import { downloadsBy, releasesBy, type Release } from './portfolio-releases.ts';
import type { Measured } from './portfolio-series.ts';
import { isWeekend, starsOf } from './portfolio-stars.ts';
import { WINDOWS } from './portfolio-windows.ts';
import type { Item, Work } from './portfolio-work.ts';
import type { Random } from './seeded-random.ts';

const YEAR = 365;
/** Traffic of GitHub is kept for 14 days; somebody began to keep it longer half a year ago. */
const TRAFFIC_DAYS = 182;
/** Watching is one in so many stars. */
const STARS_PER_WATCHER = 46;
const MENTIONABLE = 1.24;
const WEEKEND_DOWNLOADS = 0.35;
const UNITS_PER_SHARE = 100;

interface Life {
  readonly plan: RepositoryPlan;
  readonly work: Work;
  readonly releases: readonly Release[];
  readonly from: number;
  readonly tokenFrom: number;
  readonly goneOn: (day: number) => number;
}

/** All series of a repository, before they are packed. */
export function measuredOf(
  random: Random,
  { plan, work, releases }: Pick<Life, 'plan' | 'work' | 'releases'>,
): readonly Measured[] {
  const from = Math.max(FIRST_DAY, dayNumber(plan.created));
  const life: Life = {
    plan,
    work,
    releases,
    from,
    tokenFrom: Math.max(from, TOKEN_DAY),
    goneOn: (day) => (day - from) / (LAST_DAY - from),
  };
  return [
    ...popularity(random, life),
    ...counts(random, life),
    ...windows(life),
    ...published(random, life),
    ...imported(random, life),
  ];
}

/** Stars and forks were read every day, first without a token and then with one. */
function popularity(random: Random, { plan, from, tokenFrom }: Life): readonly Measured[] {
  const stars = starsOf(random, plan);
  const tokenless = daysRead(from, TOKEN_DAY - 1);
  const withToken = daysRead(tokenFrom);
  return [
    { metric: 'stars', source: 'github-rest', days: tokenless, valueOn: stars.standing },
    { metric: 'stars', source: 'github-graphql', days: withToken, valueOn: stars.standing },
    { metric: 'starsGiven', source: 'github-rest', days: allDays(from), valueOn: stars.given },
    { metric: 'forks', source: 'github-rest', days: weeksRead(from, TOKEN_DAY - 1), valueOn: stars.forks },
    { metric: 'forks', source: 'github-graphql', days: weeksRead(tokenFrom), valueOn: stars.forks },
    {
      metric: 'watchers',
      source: 'github-graphql',
      days: weeksRead(tokenFrom),
      valueOn: (day) => 4 + stars.standing(day) / STARS_PER_WATCHER,
    },
  ];
}

/** How many there are of what, week by week. */
function counts(random: Random, { plan, work, releases, from, tokenFrom, goneOn }: Life): readonly Measured[] {
  const { before = { stars: 0, issues: 0, merged: 0, people: 0 } } = plan;
  const count = (matches: (item: Item, day: number) => boolean) => (day: number) =>
    work.items.filter((item) => matches(item, day)).length;
  const isOpen = ({ opened, closed }: Item, day: number): boolean => opened <= day && (closed === null || closed > day);
  const isClosed = ({ closed }: Item, day: number): boolean => closed !== null && closed <= day;
  const openIssues = count((item, day) => item.kind === 'issue' && isOpen(item, day));
  const openChanges = count((item, day) => item.kind === 'change' && isOpen(item, day));
  const closedIssues = count((item, day) => item.kind === 'issue' && isClosed(item, day));
  const merged = count((item, day) => item.isMerged && isClosed(item, day));
  const declined = count((item, day) => item.kind === 'change' && !item.isMerged && isClosed(item, day));
  const authors = (day: number): number =>
    new Set(work.items.filter((item) => item.isMerged && isClosed(item, day)).map(({ by }) => by)).size + before.people;
  /** Left open for long, from before anything was read. */
  const old = Math.round(before.issues * 0.05);
  const weeks = weeksRead(tokenFrom);
  const live = plan.archived === undefined ? weeks : weeks.filter((day) => day <= dayNumber(plan.archived ?? ''));
  const graphql = (metric: Measured['metric'], valueOn: Measured['valueOn'], days = weeks): Measured => ({
    metric,
    source: 'github-graphql',
    days,
    valueOn,
  });
  return [
    {
      metric: 'openIssuesAndChangeRequests',
      source: 'github-rest',
      days: weeksRead(from, TOKEN_DAY - 1),
      valueOn: (day) => old + openIssues(day) + openChanges(day),
    },
    { metric: 'contributors', source: 'github-rest', days: weeksRead(from), valueOn: authors },
    graphql('openIssues', (day) => old + openIssues(day)),
    graphql('openChangeRequests', openChanges),
    graphql('closedIssues', (day) => before.issues + closedIssues(day)),
    graphql('mergedChangeRequests', (day) => before.merged + merged(day)),
    graphql('declinedChangeRequests', (day) => Math.round(before.merged * 0.2) + declined(day)),
    graphql('releases', (day) => releasesBy(releases, day)),
    graphql('mentionableUsers', (day) => authors(day) * MENTIONABLE),
    graphql('goodFirstIssues', wanders(random, plan.entryPoints.good, weeks), live),
    graphql('helpWantedIssues', wanders(random, plan.entryPoints.help, weeks), live),
    ...(plan.hasDiscussions === undefined
      ? []
      : [graphql('discussions', (day) => Math.round(before.issues * 0.1 + goneOn(day) * closedIssues(day) * 0.4))]),
    ...(plan.releases?.files === undefined ? [] : [graphql('releaseDownloads', (day) => downloadsBy(releases, day))]),
  ];
}

/** How many there are of something that is filled up and used up, around a usual number. */
function wanders(random: Random, usual: number, days: readonly number[]): (day: number) => number {
  const drawn = new Map<number, number>();
  let now = usual;
  for (const day of days) {
    const pull = now > usual ? -1 : 1;
    if (random.chance(usual === 0 ? 0 : 0.35)) now += random.chance(0.62) ? pull : -pull;
    now = Math.max(0, now);
    drawn.set(day, now);
  }
  return (day) => drawn.get(day) ?? usual;
}

/** From the first number to the last in steps that come by chance. */
function stepsBetween(random: Random, [first, last]: FromTo, days: readonly number[]): (day: number) => number {
  const drawn = new Map<number, number>();
  let gone = 0;
  const steps = days.map((day) => {
    gone += countByChance(random, 3);
    return [day, gone] as const;
  });
  for (const [day, at] of steps) drawn.set(day, along([first, last], at / Math.max(1, gone)));
  return (day) => drawn.get(day) ?? first;
}

/** What was found over the days before, each week since there was a token. */
function windows({ work, releases, tokenFrom }: Life): readonly Measured[] {
  // A window that reaches behind the first item would be too small; on the days after the last it stays what it is.
  const days = weeksRead(tokenFrom).filter((day) => day >= work.from + 30);
  const found = Object.entries(WINDOWS).flatMap(([metric, valueOf]): readonly Measured[] => {
    if (!isMetric(metric)) return [];
    const per = metric.includes('Share') ? UNITS_PER_SHARE : metric.includes('Hours') ? 10 : 1;
    const said = new Map(days.map((day) => [day, valueOf(work, day)]));
    return [
      {
        metric,
        source: 'github-graphql',
        days: days.filter((day) => typeof said.get(day) === 'number'),
        valueOn: (day) => said.get(day) ?? 0,
        per,
      },
    ];
  });
  return [
    ...found,
    { metric: 'releasesInYear', source: 'github-graphql', days, valueOn: (day) => releasesBy(releases, day, YEAR) },
  ];
}

/** What registries say. npm keeps long enough for the days before the token. */
function published(random: Random, { plan, from, tokenFrom, goneOn }: Life): readonly Measured[] {
  const { downloads, dependents, packages = [] } = plan;
  const [first] = packages;
  const series: Measured[] = [];
  if (downloads !== undefined && first !== undefined) {
    const perDay = downloadsOf(random, downloads, goneOn);
    if (first.registry === 'pub') {
      const inMonth = (day: number): number =>
        Array.from({ length: 30 }, (_, back) => perDay(day - back)).reduce((sum, count) => sum + count, 0);
      series.push({ metric: 'downloads30', source: 'pub', days: weeksRead(tokenFrom), valueOn: inMonth });
    } else {
      const since = first.registry === 'npm' ? from : tokenFrom;
      series.push({ metric: 'downloads', source: first.registry, days: allDays(since, LAST_DAY - 1), valueOn: perDay });
    }
  }
  if (dependents !== undefined) {
    const weeks = weeksRead(tokenFrom);
    const users = stepsBetween(random, dependents, weeks);
    series.push(
      { metric: 'dependentRepositories', source: 'ecosystems', days: weeks, valueOn: users },
      { metric: 'dependentPackages', source: 'ecosystems', days: weeks, valueOn: (day) => users(day) * 0.22 },
    );
  }
  return series;
}

/** Downloads of each day, drawn once: few come at weekends and around the new year. */
function downloadsOf(random: Random, downloads: FromTo, goneOn: (day: number) => number): (day: number) => number {
  const drawn = new Map<number, number>();
  for (let day = FIRST_DAY - YEAR; day <= LAST_DAY; day++) {
    const quiet = isWeekend(day) ? WEEKEND_DOWNLOADS : 1;
    const mean = along(downloads, goneOn(day)) * quiet * (1 + 0.03 * Math.sin(day / 29));
    drawn.set(day, Math.max(0, Math.round(mean * (0.92 + 0.16 * random.next()))));
  }
  return (day) => drawn.get(day) ?? 0;
}

/** From files: traffic that GitHub forgets after two weeks, and scores of security practice. */
function imported(random: Random, { plan, goneOn, tokenFrom }: Life): readonly Measured[] {
  const { viewsPerDay, scorecard } = plan;
  const series: Measured[] = [];
  if (viewsPerDay !== undefined) {
    const days = allDays(LAST_DAY - TRAFFIC_DAYS, LAST_DAY - 2);
    const views = new Map(
      days.map((day) => [day, countByChance(random, along(viewsPerDay, goneOn(day)) * (isWeekend(day) ? 0.5 : 1))]),
    );
    const part = (share: number) => (day: number) => (views.get(day) ?? 0) * share;
    series.push(
      { metric: 'views', source: 'import', days, valueOn: part(1) },
      { metric: 'uniqueViewers', source: 'import', days, valueOn: part(0.41) },
      { metric: 'clones', source: 'import', days, valueOn: part(0.3) },
      { metric: 'uniqueCloners', source: 'import', days, valueOn: part(0.17) },
    );
  }
  if (scorecard !== undefined)
    series.push({
      metric: 'scorecard',
      source: 'import',
      days: monthsRead(tokenFrom),
      valueOn: (day) => along(scorecard, goneOn(day)),
      per: 10,
    });
  return series;
}

/**
 * Everything that is measured of a repository: the one list that store, synchronisation, reach model and screens go by.
 * Where CHAOSS defines the metric its name is used. A measurement is kept per day with its source.
 */

/**
 * `level`: how it stands on a day, such as stars. `flow`: how many came on that day, such as views. `window`: what was
 * found over the days that end with that day, such as authors in 90 days.
 */
export type MetricKind = 'level' | 'flow' | 'window';

export type MetricUnit =
  | 'stars'
  | 'forks'
  | 'people'
  | 'items'
  | 'downloads'
  | 'visits'
  | 'repositories'
  | 'hours'
  | 'share'
  | 'score';

export interface MetricFacts {
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  /** The name CHAOSS gives to the metric, or to the one it is an input of; null where CHAOSS has none. */
  readonly chaoss: string | null;
  /** The days a `window` metric looks back over, unless its series says otherwise. */
  readonly days?: number;
}

const level = (unit: MetricUnit, chaoss: string | null = null): MetricFacts => ({ kind: 'level', unit, chaoss });
const flow = (unit: MetricUnit, chaoss: string | null = null): MetricFacts => ({ kind: 'flow', unit, chaoss });
const window = (days: number, unit: MetricUnit, chaoss: string | null = null): MetricFacts => ({
  kind: 'window',
  unit,
  chaoss,
  days,
});

/** The days over which effects are measured. */
export const EFFECT_DAYS = 90;
/** The days over which it is counted who carries a repository, and how often it is released. */
export const YEAR_DAYS = 365;

export const METRICS = {
  stars: level('stars', 'Project Popularity'),
  forks: level('forks', 'Project Popularity'),
  watchers: level('people', 'Project Popularity'),
  openIssues: level('items', 'Issues Active'),
  /** As REST counts them: issues and pull requests together. Another meaning, so another metric. */
  openIssuesAndChangeRequests: level('items'),
  closedIssues: level('items', 'Issues Closed'),
  openChangeRequests: level('items', 'Change Requests'),
  mergedChangeRequests: level('items', 'Change Requests Accepted'),
  /** Closed without being merged. */
  declinedChangeRequests: level('items', 'Change Requests Declined'),
  releases: level('items', 'Release Frequency'),
  discussions: level('items'),
  /** Contributors of all time, as the REST interface counts them. */
  contributors: level('people', 'Contributors'),
  /** People who can be mentioned: a rough stand-in for contributors. */
  mentionableUsers: level('people'),
  goodFirstIssues: level('items', 'New Contributors'),
  helpWantedIssues: level('items', 'New Contributors'),
  dependentRepositories: level('repositories', 'Project Popularity'),
  dependentPackages: level('repositories', 'Project Popularity'),
  /** Downloads of all files of all releases so far. */
  releaseDownloads: level('downloads', 'Number of Downloads'),
  /** 0 to 10, of the OpenSSF Scorecard; imported, never asked for. */
  scorecard: level('score'),

  /** Stars given on that day and still there: what GitHub's star history says. */
  starsGiven: flow('stars', 'Project Popularity'),
  views: flow('visits'),
  uniqueViewers: flow('visits'),
  clones: flow('visits', 'Clones'),
  uniqueCloners: flow('visits', 'Clones'),
  /** Package downloads of one day, all packages of the repository together. */
  downloads: flow('downloads', 'Number of Downloads'),

  /** Package downloads of the last 30 days, where a registry gives no days. */
  downloads30: window(30, 'downloads', 'Number of Downloads'),
  openedIssues90: window(EFFECT_DAYS, 'items', 'Issues New'),
  closedIssues90: window(EFFECT_DAYS, 'items', 'Issues Closed'),
  openedChangeRequests90: window(EFFECT_DAYS, 'items', 'Change Requests'),
  closedChangeRequests90: window(EFFECT_DAYS, 'items', 'Change Request Closure Ratio'),
  mergedChangeRequests90: window(EFFECT_DAYS, 'items', 'Change Requests Accepted'),
  outsideMergedChangeRequests90: window(EFFECT_DAYS, 'items', 'Change Requests Accepted'),
  /** Distinct people from outside who opened, commented or reviewed. */
  outsideParticipants90: window(EFFECT_DAYS, 'people', 'Conversion Rate'),
  /** Distinct people from outside with a merged pull request. */
  outsideAuthors90: window(EFFECT_DAYS, 'people', 'Conversion Rate'),
  /** The same in the 90 days before. */
  outsideAuthorsBefore90: window(EFFECT_DAYS, 'people', 'Conversion Rate'),
  /** Those who had one merged in both. */
  returningOutsideAuthors90: window(EFFECT_DAYS, 'people', 'Occasional Contributors'),
  /** Those whose first merged pull request, of all that were read, falls into the window. */
  newOutsideAuthors90: window(EFFECT_DAYS, 'people', 'New Contributors'),
  insideAuthors90: window(EFFECT_DAYS, 'people', 'Contributors'),
  /** People counted as outside whom nobody has confirmed to be, among all people of the window: 0 to 1. */
  unclassifiedShare90: window(EFFECT_DAYS, 'share'),
  /** Outside people who commented on three or more issues or pull requests that other outside people opened. */
  evangelists90: window(EFFECT_DAYS, 'people'),
  /** Median hours to the first answer by another human to what outside people opened; unanswered count with their age. */
  firstResponseHours90: window(EFFECT_DAYS, 'hours', 'Time to First Response'),
  unansweredShare90: window(EFFECT_DAYS, 'share', 'Time to First Response'),
  releasesInYear: window(YEAR_DAYS, 'items', 'Release Frequency'),
  /** The fewest people who made half of the commits (of the merged pull requests where commits were not read). */
  absenceFactor: window(YEAR_DAYS, 'people', 'Contributor Absence Factor'),
  /** The fewest organisations behind half of the contributions, over confirmed affiliations only. */
  elephantFactor: window(YEAR_DAYS, 'people', 'Elephant Factor'),
  activeContributorsInYear: window(YEAR_DAYS, 'people', 'Contributors'),
} as const satisfies Readonly<Record<string, MetricFacts>>;

export type Metric = keyof typeof METRICS;

export const ALL_METRICS = Object.keys(METRICS) as readonly Metric[];

export const isMetric = (name: string): name is Metric => Object.hasOwn(METRICS, name);

/** Where a measurement comes from; the better source wins where two say something of the same day. */
export const SAMPLE_SOURCES = [
  'github-graphql',
  'github-rest',
  'npm',
  'pypi',
  'pub',
  'crates',
  'ecosystems',
  'import',
  'sample',
] as const;
export type SampleSource = (typeof SAMPLE_SOURCES)[number];

/** `exact`: counted. `sampled`: from a part, as when only the newest items were read. `capped`: the true number may be larger. */
export const QUALITIES = ['exact', 'sampled', 'capped'] as const;
export type Quality = (typeof QUALITIES)[number];

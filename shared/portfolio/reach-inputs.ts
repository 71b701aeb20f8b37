/** What each effect is made of: one line an input. Weights, targets and bands are assumptions. */
import type { Metric } from './metrics.ts';
import type { InputName, ReachAssumptions, ReachKey } from './reach-defaults.ts';
import type { Effect } from './reach-types.ts';
import type { KnownFacts, Reading, Readings } from './reading.ts';
import { banded, promptness, ratio, volume } from './scores.ts';

export interface Used {
  readonly metric: Metric;
  readonly reading: Reading;
}

/** An input as it was found. `known`: how much of it could be measured, 0 to 1. */
export interface Found {
  readonly score: number;
  readonly from: readonly Used[];
  readonly known: number;
}

export interface Looking {
  readonly readings: Readings;
  readonly facts: KnownFacts;
  readonly assume: ReachAssumptions;
}

export interface InputSpec {
  readonly effect: Effect;
  readonly name: InputName;
  readonly weight: ReachKey & `weight.${string}`;
  /** Null where it could not be measured. */
  readonly find: (looking: Looking) => Found | null;
}

const HOURS_PER_DAY = 24;
/** Downloads are judged by 30 days and summed over 90. */
const MONTHS = 3;

const input = (name: InputName, find: InputSpec['find']): InputSpec => ({
  effect: name.slice(0, name.indexOf('.')) as Effect,
  name,
  weight: `weight.${name}`,
  find,
});

export const REACH_INPUTS: readonly InputSpec[] = [
  input('recruits.starsAndForks', (looking) =>
    added(looking, 'target.starsAndForks', [starsGained(looking), gainedOf(looking, 'forks')]),
  ),
  input('recruits.participants', (looking) => counted(looking, 'target.participants', 'outsideParticipants90')),
  input('recruits.authors', (looking) => counted(looking, 'target.authors', 'outsideAuthors90')),
  input('recruits.returning', returning),

  input('credibility.firstResponse', (looking) =>
    scored(latestOf(looking, 'firstResponseHours90'), (hours) =>
      promptness(hours, looking.assume['target.firstResponse'] * HOURS_PER_DAY),
    ),
  ),
  input('credibility.closure', (looking) => share(looking, 'closedChangeRequests90', ['openedChangeRequests90'])),
  input('credibility.releases', (looking) => counted(looking, 'target.releases', 'releasesInYear')),
  input('credibility.licence', ({ facts }) => factual(facts.licensed)),
  input('credibility.scorecard', (looking) => scored(latestOf(looking, 'scorecard'), (score) => ratio(score, 10) ?? 0)),

  input('leverage.adopters', ({ facts, assume }) =>
    factual(facts.adopters === null ? null : volume(facts.adopters.size, assume['target.adopters'])),
  ),
  input('leverage.downloads', (looking) => {
    // Registries that count days and those that count months are different ones: both are added up.
    const [daily, monthly] = [latestOf(looking, 'downloads'), latestOf(looking, 'downloads30')];
    const from = [daily, monthly].filter((part) => part !== null);
    if (from.length === 0) return null;
    const month = (daily?.reading.value ?? 0) / MONTHS + (monthly?.reading.value ?? 0);
    return { score: volume(month, scaled(looking, 'target.downloads')), from, known: Math.min(...from.map(knownOf)) };
  }),
  input('leverage.dependents', (looking) => counted(looking, 'target.dependents', 'dependentRepositories')),
  input('leverage.gift', (looking) => share(looking, 'outsideMergedChangeRequests90', ['mergedChangeRequests90'])),
  input('leverage.labour', ({ facts }) =>
    factual(facts.labour === null ? null : ratio(facts.labour.theirs, facts.labour.ours + facts.labour.theirs)),
  ),

  input('community.absenceFactor', (looking) => byBands(looking, 'absenceFactor')),
  input('community.outsideShare', (looking) =>
    share(looking, 'outsideAuthors90', ['outsideAuthors90', 'insideAuthors90']),
  ),
  input('community.returning', returning),
  input('community.evangelists', (looking) => counted(looking, 'target.evangelists', 'evangelists90')),
  input('community.entryPoints', entryPoints),
  input('community.elephantFactor', (looking) => byBands(looking, 'elephantFactor')),
];

function latestOf({ readings }: Looking, metric: Metric): Used | null {
  const reading = readings.latest(metric);
  return reading === null ? null : { metric, reading };
}

function gainedOf({ readings }: Looking, metric: Metric): Used | null {
  const reading = readings.gained(metric);
  return reading === null ? null : { metric, reading };
}

/** Stars that were given and are still there, where the star history was read; else what the level has grown. */
const starsGained = (looking: Looking): Used | null => latestOf(looking, 'starsGiven') ?? gainedOf(looking, 'stars');

/** Targets grow with the number of repositories, so that a portfolio of many is not at the end of every scale. */
const scaled = ({ readings, assume }: Looking, target: ReachKey): number =>
  assume[target] * Math.max(1, Math.min(readings.repositories, assume['scale.most']));

const knownOf = ({ reading }: Used): number => reading.knownOf ?? 1;

const scored = (used: Used | null, score: (value: number) => number): Found | null =>
  used === null ? null : { score: score(used.reading.value), from: [used], known: knownOf(used) };

const factual = (score: number | null): Found | null => (score === null ? null : { score, from: [], known: 1 });

const counted = (looking: Looking, target: ReachKey, metric: Metric): Found | null =>
  scored(latestOf(looking, metric), (value) => volume(value, scaled(looking, target)));

/** A volume of several measurements added up, as far as they are there. */
function added(looking: Looking, target: ReachKey, parts: readonly (Used | null)[]): Found | null {
  const from = parts.filter((part) => part !== null);
  if (from.length === 0) return null;
  const sum = from.reduce((total, { reading }) => total + Math.max(0, reading.value), 0);
  const known = from.reduce((total, used) => total + knownOf(used), 0) / parts.length;
  return { score: volume(sum, scaled(looking, target)), from, known };
}

/** One measurement as a share of others together; nothing where there is no whole. */
function share(looking: Looking, part: Metric, whole: readonly Metric[]): Found | null {
  const upper = latestOf(looking, part);
  const lower = whole.map((metric) => latestOf(looking, metric));
  if (upper === null || lower.includes(null)) return null;
  const below = lower.filter((used) => used !== null);
  const score = ratio(
    upper.reading.value,
    below.reduce((sum, { reading }) => sum + reading.value, 0),
  );
  const from = [upper, ...below.filter(({ metric }) => metric !== part)];
  return score === null ? null : { score, from, known: Math.min(...from.map(knownOf)) };
}

/** How many of those from outside who had something merged in the window before had so again. */
function returning(looking: Looking): Found | null {
  return share(looking, 'returningOutsideAuthors90', ['outsideAuthorsBefore90']);
}

function byBands(looking: Looking, metric: Metric): Found | null {
  const { assume } = looking;
  const bands = [assume['band.1'], assume['band.2'], assume['band.3'], assume['band.4'], assume['band.5']];
  return scored(latestOf(looking, metric), (value) => banded(value, bands));
}

/** Whether newcomers find something to begin with; of several repositories, no more than whether one of them has it. */
function entryPoints(looking: Looking): Found | null {
  const from = [latestOf(looking, 'goodFirstIssues'), latestOf(looking, 'helpWantedIssues')].filter(
    (used) => used !== null,
  );
  if (from.length === 0) return null;
  const isThere = from.some(({ reading }) => reading.value > 0);
  return { score: isThere ? 1 : 0, from, known: from.reduce((sum, used) => sum + knownOf(used), 0) / 2 };
}

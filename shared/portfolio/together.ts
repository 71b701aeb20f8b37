/**
 * How several repositories add up. Levels, flows and counts add; people are added as well, so that whoever took part in
 * two repositories counts twice, since logins are not kept; screens say so beside the number.
 * Durations and shares are weighted by what was opened. A factor of people is the middle one, weighted by the people
 * of each: adding factors up would say that a team is safe because it has many repositories with one maintainer each,
 * and the least of them would let one forgotten repository speak for all.
 */
import type { Metric } from './metrics.ts';
import { remembered, worst } from './many-readings.ts';
import { weightedMedian } from './median.ts';
import { NOTHING_KNOWN, type KnownFacts, type Reading, type Readings } from './reading.ts';

type Way = 'sum' | 'mean' | 'middle';

const WAYS: Readonly<Partial<Record<Metric, Way>>> = {
  firstResponseHours90: 'middle',
  absenceFactor: 'middle',
  elephantFactor: 'middle',
  scorecard: 'middle',
  unansweredShare90: 'mean',
  unclassifiedShare90: 'mean',
};

/** By what a repository's number is weighted; what is weighted by nothing counts once. */
const WEIGHTS: Readonly<Partial<Record<Metric, readonly Metric[]>>> = {
  firstResponseHours90: ['openedIssues90', 'openedChangeRequests90'],
  unansweredShare90: ['openedIssues90', 'openedChangeRequests90'],
  unclassifiedShare90: ['outsideParticipants90', 'insideAuthors90'],
  absenceFactor: ['activeContributorsInYear'],
  elephantFactor: ['activeContributorsInYear'],
};

/** The readings of several repositories on one day as those of one. */
export function together(all: readonly Readings[], on: number): Readings {
  return {
    on,
    repositories: all.length,
    latest: remembered((metric) => combined(all, metric, 'latest')),
    gained: remembered((metric) => combined(all, metric, 'gained')),
  };
}

function combined(all: readonly Readings[], metric: Metric, kind: 'latest' | 'gained'): Reading | null {
  const found: Reading[] = [];
  const weights: number[] = [];
  for (const readings of all) {
    const reading = readings[kind](metric);
    if (reading === null) continue;
    found.push(reading);
    weights.push(weightOf(readings, metric));
  }
  const [first] = found;
  if (first === undefined) return null;
  const value = valueOf(found, weights, WAYS[metric] ?? 'sum');
  return {
    ...first,
    value,
    day: found.reduce((oldest, { day }) => Math.min(oldest, day), first.day),
    quality: worst(found),
    knownOf: found.length / all.length,
  };
}

function weightOf(readings: Readings, metric: Metric): number {
  const weights = WEIGHTS[metric];
  if (weights === undefined) return 1;
  return weights.reduce((sum, weight) => sum + (readings.latest(weight)?.value ?? 0), 0);
}

function valueOf(found: readonly Reading[], weights: readonly number[], way: Way): number {
  if (way === 'sum') return found.reduce((sum, { value }) => sum + value, 0);
  const weighted = found.map(({ value }, at) => ({ value, weight: Math.max(weights[at] ?? 0, LEAST_WEIGHT) }));
  if (way === 'middle') return weightedMedian(weighted) ?? 0;
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}

/** Where nothing was opened there is still a number; it hardly counts beside others. */
const LEAST_WEIGHT = 1e-6;

/** What is known besides of several: the share with a licence, all teams that use one of them, the sums of labour. */
export function factsTogether(all: readonly KnownFacts[]): KnownFacts {
  if (all.length === 0) return NOTHING_KNOWN;
  const licensed = all.map((facts) => facts.licensed).filter((share) => share !== null);
  const adopters = all.map((facts) => facts.adopters).filter((teams) => teams !== null);
  const labour = all.map((facts) => facts.labour).filter((worth) => worth !== null);
  return {
    licensed: licensed.length === 0 ? null : licensed.reduce((sum, share) => sum + share, 0) / licensed.length,
    adopters: adopters.length === 0 ? null : new Set(adopters.flatMap((teams) => [...teams])),
    labour:
      labour.length === 0
        ? null
        : labour.reduce((sum, { ours, theirs }) => ({ ours: sum.ours + ours, theirs: sum.theirs + theirs })),
  };
}

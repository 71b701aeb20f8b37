/** From what was read of a repository to its window metrics. What was not read is left out and never counts as nothing. */
import { absenceFactor } from './absence-factor.ts';
import type { Activity, ActivityItem, Classify } from './activity.ts';
import { contributionsOf } from './contributions.ts';
import { dayOfInstant, isWithin, periodUpTo, type Period } from './days.ts';
import { humansOf, type Humans } from './humans.ts';
import { atLeast, atLeastOf, outOf, present, type Measured, type WindowMetrics } from './measured.ts';
import { EFFECT_DAYS, YEAR_DAYS } from './metrics.ts';
import { sideMetrics } from './side-metrics.ts';

export interface Summing {
  /** The day the windows end with, as days since 1970. */
  readonly on: number;
  /** Null where nobody says who belongs to the company: nothing about inside and outside is said then. */
  readonly classify: Classify | null;
  /** The organisation somebody is confirmed to work for; without it the Elephant Factor is said only where the company alone made half. */
  readonly organisationOf?: (login: string, day: number) => string | null;
}

/**
 * The window metrics of metrics.ts that the activity allows. Numbers of items and people are `capped` where what was
 * not read may hold more of them; medians and shares of a part are `sampled`. Programs are never counted. The order of items
 * does not matter.
 */
export function summarise(activity: Activity, summing: Summing): WindowMetrics {
  const humans = humansOf(activity, summing.classify);
  return {
    ...itemMetrics(activity, humans, summing.on),
    ...carrierMetrics(activity, humans, summing),
    ...releaseMetrics(activity, summing.on),
    ...(summing.classify === null ? {} : sideMetrics(activity, humans, { on: summing.on, classify: summing.classify })),
  };
}

function itemMetrics(activity: Activity, humans: Humans, on: number): WindowMetrics {
  const period = periodUpTo(on, EFFECT_DAYS);
  const isCovered = activity.itemsSince <= period.from;
  const items = activity.items.filter(({ by, openedAt }) => by === null || !humans.isBot(by, dayOfInstant(openedAt)));
  const count = (kind: ActivityItem['kind'], at: (item: ActivityItem) => number | null): number =>
    items.filter((item) => item.kind === kind && isInside(period, at(item))).length;
  const known = (value: number): Measured | undefined => atLeast(value, isCovered);
  return present({
    openedIssues90: known(count('issue', ({ openedAt }) => openedAt)),
    openedChangeRequests90: known(count('changeRequest', ({ openedAt }) => openedAt)),
    closedIssues90: known(count('issue', ({ closedAt }) => closedAt)),
    closedChangeRequests90: known(count('changeRequest', ({ closedAt, mergedAt }) => closedAt ?? mergedAt)),
    mergedChangeRequests90: known(count('changeRequest', ({ mergedAt }) => mergedAt)),
  });
}

const isInside = (period: Period, at: number | null): boolean => at !== null && isWithin(period, at);

function carrierMetrics(activity: Activity, humans: Humans, { on, classify, organisationOf }: Summing): WindowMetrics {
  const period = periodUpTo(on, YEAR_DAYS);
  const { byPerson, isWhole, elephants } = contributionsOf(activity, { period, humans, classify, organisationOf });
  if (byPerson.size === 0 && !isWhole) return {};
  return present({
    absenceFactor: outOf(absenceFactor(byPerson.values()), isWhole),
    activeContributorsInYear: atLeastOf(byPerson.size, isWhole),
    elephantFactor: elephants === null ? undefined : outOf(elephants, isWhole),
  });
}

function releaseMetrics({ releases, releasesSince }: Activity, on: number): WindowMetrics {
  if (releases === null) return {};
  const period = periodUpTo(on, YEAR_DAYS);
  const count = releases.filter((at) => isWithin(period, at)).length;
  return present({ releasesInYear: atLeast(count, releasesSince <= period.from) });
}

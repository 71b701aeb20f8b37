/** What was measured around events, worked out while the page is idle. */
import { useCallback, useMemo } from 'react';
import type { PortfolioEvent, RepositoryFacts, Series } from '../../../../shared/contract/portfolio.ts';
import { effectOfEvent, type EventEffect, type EventOnDay } from '../../../../shared/portfolio/effect-of-event.ts';
import type { Metric } from '../../../../shared/portfolio/metrics.ts';
import { perDay, type PerDay } from '../../../../shared/portfolio/per-day.ts';
import type { ReachAssumptions } from '../../../../shared/portfolio/reach-defaults.ts';
import { dayNumber } from '../../../../shared/util/calendar.ts';
import { useSeries } from '../../../state/portfolio-history.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { useReachAssumptions } from '../../../state/use-reach-assumptions.ts';
import { useSlices } from '../../../state/use-slices.ts';
import { sourcesOf } from '../drawn-lines.ts';

/** What can be measured around an event: what comes day by day, or grows. */
export const MEASURED = ['stars', 'forks', 'contributors', 'downloads', 'views', 'clones'] as const;
export type EffectMetric = (typeof MEASURED)[number];

/** Metrics that say it, the better one first. */
const SOURCES: Readonly<Record<EffectMetric, readonly Metric[]>> = {
  stars: ['starsGiven', 'stars'],
  forks: ['forks'],
  // Whoever is new makes the number of all grow; with a token GitHub counts only who can be mentioned.
  contributors: ['contributors', 'mentionableUsers'],
  downloads: ['downloads'],
  views: ['views'],
  clones: ['clones'],
};

export interface EventEffects {
  readonly metric: EffectMetric;
  /** By the number of the event; those that are missing are being worked out. */
  readonly of: ReadonlyMap<number, EventEffect>;
  /** Why nothing can be worked out; null when nothing went wrong. */
  readonly because: string | null;
}

/** Repositories that are asked of the host at once: those with events, and the largest others to compare with. */
const MOST_ASKED = 100;
const NO_SERIES: readonly Series[] = [];
const NONE: ReadonlyMap<number, EventEffect> = new Map();

export function useEventEffects(
  events: readonly PortfolioEvent[],
  entered: readonly PortfolioEvent[],
  metric: EffectMetric,
): EventEffects {
  const repositories = useApp((state) => state.portfolio.repositories);
  const ids = useMemo(() => askedAbout(events, repositories), [events, repositories]);
  const assume = useReachAssumptions();
  const { value, because } = useSeries(events.length === 0 ? NO_IDS : ids, SOURCES[metric]);
  const series = value ?? NO_SERIES;
  const begin = useCallback(
    () => effectsOf({ events, entered, flows: flowsIn(series, ids, metric), assume }),
    [events, entered, series, ids, metric, assume],
  );
  const { result } = useSlices(begin);
  return { metric, of: series.length === 0 ? NONE : (result ?? NONE), because };
}

const NO_IDS: readonly RepositoryId[] = [];

function askedAbout(
  events: readonly PortfolioEvent[],
  repositories: readonly RepositoryFacts[],
): readonly RepositoryId[] {
  const about = new Set(events.flatMap(({ repositoryIds }) => repositoryIds));
  const largest = repositories.toSorted((a, b) => (b.stars ?? 0) - (a.stars ?? 0));
  const ids = [
    ...largest.filter(({ repositoryId }) => about.has(repositoryId)),
    ...largest.filter(({ repositoryId }) => !about.has(repositoryId)),
  ];
  return ids.slice(0, MOST_ASKED).map(({ repositoryId }) => repositoryId);
}

/** What came each day to each repository, by every source that says it, the better one first. */
type Flows = ReadonlyMap<number, readonly PerDay[]>;

function flowsIn(series: readonly Series[], ids: readonly RepositoryId[], metric: EffectMetric): Flows {
  const flows = new Map<number, readonly PerDay[]>();
  for (const id of ids) {
    const found = SOURCES[metric].flatMap((source) => {
      const [longest] = sourcesOf(series, id, [source]).toSorted((a, b) => b.days.length - a.days.length);
      return (longest === undefined ? null : perDay(longest)) ?? [];
    });
    if (found.length > 0) flows.set(id, found);
  }
  return flows;
}

/** Of each repository the best source that reaches back before the event; where none does, the one that reaches back furthest. */
function reachingBackTo(day: number, flows: Flows): ReadonlyMap<number, PerDay> {
  const chosen = new Map<number, PerDay>();
  for (const [id, candidates] of flows) {
    const flow = candidates.find(({ from }) => from <= day) ?? candidates.toSorted((a, b) => a.from - b.from)[0];
    if (flow !== undefined) chosen.set(id, flow);
  }
  return chosen;
}

interface EffectsInput {
  readonly events: readonly PortfolioEvent[];
  readonly entered: readonly PortfolioEvent[];
  readonly flows: Flows;
  readonly assume: ReachAssumptions;
}

function* effectsOf({
  events,
  entered,
  flows,
  assume,
}: EffectsInput): Generator<number, ReadonlyMap<number, EventEffect>, void> {
  const effects = new Map<number, EventEffect>();
  for (const event of events) {
    yield effects.size / events.length;
    // Releases that were read come so often that nothing could be told apart from them.
    const others = entered.filter((other) => other.eventId !== event.eventId && !other.isRead).map(onDay);
    const reaching = reachingBackTo(dayNumber(event.day) - Math.round(assume['event.days']), flows);
    effects.set(event.eventId, effectOfEvent({ event: onDay(event), others, flows: reaching }, assume));
  }
  return effects;
}

const onDay = ({ title, day, repositoryIds }: PortfolioEvent): EventOnDay => ({
  title,
  day: dayNumber(day),
  repositoryIds,
});

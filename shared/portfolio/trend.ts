/** How effects have changed against their own past, over what was measured on both days alike. */
import { remembered } from './many-readings.ts';
import type { Metric } from './metrics.ts';
import type { ReachAssumptions } from './reach-defaults.ts';
import { reachOf } from './reach.ts';
import { EFFECTS, type Effect, type EffectScore, type EffectTrend } from './reach-types.ts';
import type { Reading, Readings } from './reading.ts';
import { together } from './together.ts';

/** One repository then and now. */
export interface BeforeAndNow {
  readonly before: Readings;
  readonly now: Readings;
}

export type Trends = Readonly<Record<Effect, EffectTrend>>;

/**
 * Points by which each effect of the repositories, taken together, has changed. A metric counts only for those
 * repositories of which it is known on both days, and an input only where it has a score on both: what was merely added
 * to what is read is no growth.
 */
export const trendOf = (pairs: readonly BeforeAndNow[], assume: ReachAssumptions): Trends =>
  trendOfAlike(pairs.map(onlyAlike), assume);

/** The same of pairs that `onlyAlike` has made. */
export function trendOfAlike(alike: readonly BeforeAndNow[], assume: ReachAssumptions): Trends {
  const side = (which: 'before' | 'now'): Readings => {
    const [first] = alike;
    if (alike.length === 1 && first !== undefined) return first[which];
    return together(
      alike.map((pair) => pair[which]),
      first?.[which].on ?? 0,
    );
  };
  const [before, after] = [side('before'), side('now')];
  const [past, present] = [reachOf(before, assume), reachOf(after, assume)];
  const trend = (effect: Effect): EffectTrend => ({
    change: changeOf(past[effect], present[effect], assume['trend.share']),
    since: before.on,
  });
  return Object.fromEntries(EFFECTS.map((effect) => [effect, trend(effect)])) as Record<Effect, EffectTrend>;
}

/** What of both days can be compared. */
export function onlyAlike({ before, now }: BeforeAndNow): BeforeAndNow {
  const alike = (own: Readings, other: Readings): Readings => ({
    ...own,
    latest: remembered((metric) => ifAlike(own, other, { metric, kind: 'latest' })),
    gained: remembered((metric) => ifAlike(own, other, { metric, kind: 'gained' })),
  });
  return { before: alike(before, now), now: alike(now, before) };
}

interface Asked {
  readonly metric: Metric;
  readonly kind: 'latest' | 'gained';
}

function ifAlike(own: Readings, other: Readings, { metric, kind }: Asked): Reading | null {
  const [reading, against] = [own[kind](metric), other[kind](metric)];
  if (reading === null || against === null || reading.windowDays !== against.windowDays) return null;
  // "At least so many" on one of the days says nothing about a change.
  return (reading.quality === 'capped') === (against.quality === 'capped') ? reading : null;
}

function changeOf(past: EffectScore, present: EffectScore, leastShare: number): number | null {
  let [all, shared, sum] = [0, 0, 0];
  for (const [at, input] of present.inputs.entries()) {
    all += input.weight;
    const before = past.inputs[at]?.score ?? null;
    if (input.score === null || before === null) continue;
    shared += input.weight;
    sum += input.weight * (input.score - before);
  }
  return shared > 0 && shared >= leastShare * all ? (100 * sum) / shared : null;
}

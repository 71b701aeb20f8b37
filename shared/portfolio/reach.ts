/** The reach of a repository, or of several together: four effects, each with what it is made of. */
import type { ReachAssumptions } from './reach-defaults.ts';
import { REACH_INPUTS, type InputSpec, type Looking } from './reach-inputs.ts';
import type { Effect, EffectInput, EffectScore, Reach } from './reach-types.ts';
import { NOTHING_KNOWN, type KnownFacts, type Readings } from './reading.ts';

/**
 * Four effects of 0 to 100. What could not be measured is left out and lowers the coverage; it never counts as nothing.
 * The same readings and assumptions give the same numbers.
 */
export function reachOf(readings: Readings, assume: ReachAssumptions, facts: KnownFacts = NOTHING_KNOWN): Reach {
  const looking: Looking = { readings, assume, facts };
  const effect = (name: Effect): EffectScore => effectOf(SPECS[name].map((spec) => inputOf(spec, looking)));
  return {
    recruits: effect('recruits'),
    credibility: effect('credibility'),
    leverage: effect('leverage'),
    community: effect('community'),
  };
}

const specsOf = (effect: Effect): readonly InputSpec[] => REACH_INPUTS.filter((spec) => spec.effect === effect);
const SPECS: Readonly<Record<Effect, readonly InputSpec[]>> = {
  recruits: specsOf('recruits'),
  credibility: specsOf('credibility'),
  leverage: specsOf('leverage'),
  community: specsOf('community'),
};

function inputOf({ name, weight, find }: InputSpec, looking: Looking): EffectInput {
  const found = find(looking);
  return {
    name,
    weight: looking.assume[weight],
    score: found?.score ?? null,
    known: found?.known ?? 0,
    from: found?.from ?? [],
  };
}

/** An effect from its inputs: the mean of their scores by weight, over those that were measured. */
export function effectOf(inputs: readonly EffectInput[]): EffectScore {
  let [all, known, measured, sum] = [0, 0, 0, 0];
  for (const input of inputs) {
    all += input.weight;
    if (input.score === null) continue;
    known += input.weight * input.known;
    measured += input.weight;
    sum += input.weight * input.score;
  }
  return { score: measured > 0 ? (100 * sum) / measured : null, coverage: all > 0 ? known / all : 0, inputs };
}

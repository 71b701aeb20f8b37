/** The shape of reach: four effects, each with what it is made of. There is no total on top. */
import type { Metric } from './metrics.ts';
import type { InputName } from './reach-defaults.ts';
import type { Reading } from './reading.ts';

/** Recruits passive talent, builds credibility, creates leverage, generates community. */
export const EFFECTS = ['recruits', 'credibility', 'leverage', 'community'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface EffectInput {
  /** The input's name in the model's list of assumptions, such as `recruits.starsAndForks`. */
  readonly name: InputName;
  readonly weight: number;
  /** 0 to 1; null where it could not be measured, so that it is left out and coverage falls. */
  readonly score: number | null;
  /** How much of it could be measured, 0 to 1: of several repositories, the share of which it is known. */
  readonly known: number;
  /** What it came from, for a look behind the number. */
  readonly from: readonly { readonly metric: Metric; readonly reading: Reading }[];
}

export interface EffectScore {
  /** 0 to 100; null where nothing was measured. */
  readonly score: number | null;
  /** The share of the weights that could be measured, 0 to 1. */
  readonly coverage: number;
  readonly inputs: readonly EffectInput[];
}

export type Reach = Readonly<Record<Effect, EffectScore>>;

/** How an effect has changed against its own past, over the same inputs on both days. */
export interface EffectTrend {
  /** Points of 100; null where the two days share too little. */
  readonly change: number | null;
  readonly since: number;
}

/** Reach as the page keeps it: four effects each of every repository, of every team, and of the whole. */
import { EFFECTS, type Effect } from '../../shared/portfolio/reach-types.ts';
import type { Totals } from '../workers/reach-desk.ts';

export interface EffectNow {
  /** 0 to 100; null where nothing was measured. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly coverage: number;
  /** Points of 100 against its own past; null where the two days share too little. */
  readonly change: number | null;
}

export const NO_EFFECT: EffectNow = { score: null, coverage: 0, change: null };

export type EffectsNow = Readonly<Record<Effect, EffectNow>>;

export interface ReachNow {
  readonly effectsOf: ReadonlyMap<number, EffectsNow>;
  readonly outsideOf: ReadonlyMap<number, number>;
  /** By the id of the team. */
  readonly ofTeams: ReadonlyMap<string, EffectsNow>;
  readonly whole: EffectsNow;
  readonly totals: Totals;
  /** The days it is about and is compared with, as days since 1970. */
  readonly on: number;
  readonly since: number;
  /** Of the formulas and assumptions it was made with. */
  readonly model: string;
}

const NUMBERS_OF_EFFECT = 3;

/** The effects in a row of numbers as they come from the worker: score, coverage and change of each; NaN is none. */
export function effectsInRow(numbers: Float64Array, row: number): EffectsNow {
  const at = row * EFFECTS.length * NUMBERS_OF_EFFECT;
  const one = (index: number): EffectNow => ({
    score: orNull(numbers[at + index * NUMBERS_OF_EFFECT]),
    coverage: numbers[at + index * NUMBERS_OF_EFFECT + 1] ?? 0,
    change: orNull(numbers[at + index * NUMBERS_OF_EFFECT + 2]),
  });
  return Object.fromEntries(EFFECTS.map((effect, index) => [effect, one(index)])) as Record<Effect, EffectNow>;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

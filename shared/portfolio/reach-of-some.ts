/** The reach of one repository, or of several together, with what each effect is made of and how it has changed. */
import { labourBothWays } from './labour.ts';
import type { ReadingsIndex } from './many-readings.ts';
import { pastOf } from './reach-of-all.ts';
import type { ReachAssumptions } from './reach-defaults.ts';
import type { Reach } from './reach-types.ts';
import { reachOf } from './reach.ts';
import { NOTHING_KNOWN, type KnownFacts } from './reading.ts';
import { factsTogether, together } from './together.ts';
import { trendOf, type Trends } from './trend.ts';

export interface ReachOfSome {
  readonly reach: Reach;
  readonly trends: Trends;
}

export interface Members {
  /** GitHub's numbers of the repositories; one of them is looked at as it is. */
  readonly ids: readonly number[];
  /** What is known besides measurements, with the work on either side already in it (`withLabour`). */
  readonly facts: ReadonlyMap<number, KnownFacts>;
}

/** Page and command line say the same of a repository because both ask here. */
export function reachOfSome(
  index: ReadingsIndex,
  { on, assume }: { readonly on: number; readonly assume: ReachAssumptions },
  { ids, facts }: Members,
): ReachOfSome {
  const past = pastOf(on, assume);
  const pairs = ids.map((id) => ({ now: index.of(id, on), before: index.of(id, past) }));
  const now = pairs.map((pair) => pair.now);
  const [only] = now;
  const readings = now.length === 1 && only !== undefined ? only : together(now, on);
  return {
    reach: reachOf(readings, assume, factsTogether(ids.map((id) => facts.get(id) ?? NOTHING_KNOWN))),
    trends: trendOf(pairs, assume),
  };
}

/** What is known besides measurements, and the work on either side, which follows from them and from what is assumed. */
export const withLabour = (
  index: ReadingsIndex,
  { on, assume }: { readonly on: number; readonly assume: ReachAssumptions },
  facts: ReadonlyMap<number, KnownFacts>,
): ReadonlyMap<number, KnownFacts> =>
  new Map([...facts].map(([id, known]) => [id, { ...known, labour: labourBothWays(index.of(id, on), assume) }]));

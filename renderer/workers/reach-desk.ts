/** Computes the reach of the portfolio: holds what was measured, answers questions about it. Runs in a worker, or where there is none. */
import { unpackKeys } from '../../shared/contract/packed-keys.ts';
import { unpackNumbers } from '../../shared/contract/packed-numbers.ts';
import type { Output } from '../../shared/contract/methods.ts';
import { indexReadings, type ManyReadings, type ReadingsIndex } from '../../shared/portfolio/many-readings.ts';
import type { Metric } from '../../shared/portfolio/metrics.ts';
import type { ReachAssumptions } from '../../shared/portfolio/reach-defaults.ts';
import { pastOf, reachOfAll, type ReachAnswer, type ReachQuestion } from '../../shared/portfolio/reach-of-all.ts';
import { reachOfSome, withLabour, type ReachOfSome } from '../../shared/portfolio/reach-of-some.ts';
import type { Readings } from '../../shared/portfolio/reading.ts';
import { supplyOf, type SupplyNumbers } from './supply-of.ts';

/** Whose reach: a repository's, that of several with a key, or that of all. */
export type ReachOf =
  | { readonly type: 'repository'; readonly id: number }
  | { readonly type: 'group'; readonly key: string }
  | { readonly type: 'whole' };

export type ReachCall =
  /** Take over what was measured, as the host sends it. */
  | { readonly type: 'measured'; readonly readings: Output<'portfolio.readings'>; readonly days: readonly number[] }
  | { readonly type: 'compute'; readonly assume: ReachAssumptions; readonly question: ReachQuestion }
  /** What a number of the last computation is made of. */
  | { readonly type: 'explain'; readonly of: ReachOf }
  /** What recruiting reads of each repository. */
  | { readonly type: 'supply' };

/** A number of the whole portfolio, and how it has changed for those of which it was known then as well. */
export interface TotalNow {
  readonly value: number | null;
  readonly change: number | null;
  /** Of how many repositories it is known. */
  readonly known: number;
}

export const TOTALS = ['stars', 'gained', 'forks', 'outside', 'downloads', 'releases'] as const;
export type Total = (typeof TOTALS)[number];
export type Totals = Readonly<Record<Total, TotalNow>>;

export interface Computed extends ReachAnswer {
  /** People from outside with something merged, for each of `repositoryIds`; NaN where it is not known. */
  readonly outside: Float64Array;
  readonly totals: Totals;
}

export interface Explained extends ReachOfSome {
  /** How many repositories it is about. */
  readonly repositories: number;
}

export interface ReachAnswers {
  readonly measured: null;
  readonly compute: Computed;
  readonly explain: Explained;
  readonly supply: SupplyNumbers;
}

export type Answer<Call extends ReachCall> = ReachAnswers[Call['type']];

interface Computation {
  readonly assume: ReachAssumptions;
  readonly question: ReachQuestion;
  readonly index: ReadingsIndex;
  readonly ids: readonly number[];
}

const NOTHING_MEASURED: ManyReadings = {
  keys: [],
  days: [],
  values: new Float64Array(),
  on: new Float64Array(),
};

/** A desk that answers one call after the other; asked to explain before it computed, it throws. */
export function reachDesk(): (call: ReachCall) => ReachAnswers[keyof ReachAnswers] {
  let measured = NOTHING_MEASURED;
  let last: Computation | null = null;
  return (call) => {
    switch (call.type) {
      case 'measured':
        measured = {
          keys: unpackKeys(call.readings.keys),
          days: call.days,
          values: unpackNumbers(call.readings.values),
          on: unpackNumbers(call.readings.on),
        };
        return null;
      case 'compute': {
        const { assume } = call;
        const index = indexReadings(measured, assume);
        const question = {
          ...call.question,
          facts: withLabour(index, { assume, on: call.question.on }, call.question.facts ?? new Map()),
        };
        const answer = reachOfAll(measured, assume, question);
        last = { assume, question, index, ids: answer.repositoryIds };
        return { ...answer, ...totalsOf(last) };
      }
      case 'explain':
        if (last === null) throw new Error('Nothing was computed yet.');
        return explained(last, call.of);
      case 'supply':
        if (last === null) throw new Error('Nothing was computed yet.');
        return supplyOf(last.index, last.ids, last.question.on);
      default:
        return call satisfies never;
    }
  };
}

function explained({ assume, question, index, ids }: Computation, of: ReachOf): Explained {
  const members = of.type === 'repository' ? [of.id] : of.type === 'whole' ? ids : (question.groups?.get(of.key) ?? []);
  const some = { ids: members, facts: question.facts ?? new Map() };
  return { ...reachOfSome(index, { on: question.on, assume }, some), repositories: members.length };
}

const latest =
  (metric: Metric) =>
  (readings: Readings): number | null =>
    readings.latest(metric)?.value ?? null;

/** Daily downloads are summed over 90 days. */
const MONTHS = 3;

const READ: Readonly<Record<Total, (readings: Readings) => number | null>> = {
  stars: latest('stars'),
  gained: (readings) => readings.gained('stars')?.value ?? null,
  forks: latest('forks'),
  outside: latest('outsideAuthors90'),
  downloads: (readings) => {
    const daily = readings.latest('downloads')?.value ?? null;
    const monthly = latest('downloads30')(readings);
    return daily === null ? monthly : daily / MONTHS + (monthly ?? 0);
  },
  releases: latest('releasesInYear'),
};

function totalsOf({ assume, question, index, ids }: Computation): Pick<Computed, 'outside' | 'totals'> {
  const past = pastOf(question.on, assume);
  const pairs = ids.map((id) => ({ now: index.of(id, question.on), before: index.of(id, past) }));
  const total = (of: Total): TotalNow => {
    let value: number | null = null;
    let change: number | null = null;
    let known = 0;
    for (const { now, before } of pairs) {
      const [is, was] = [READ[of](now), READ[of](before)];
      if (is === null) continue;
      known += 1;
      value = (value ?? 0) + is;
      if (was !== null) change = (change ?? 0) + is - was;
    }
    return { value, change, known };
  };
  return {
    outside: Float64Array.from(pairs, ({ now }) => READ.outside(now) ?? Number.NaN),
    totals: Object.fromEntries(TOTALS.map((of) => [of, total(of)])) as Record<Total, TotalNow>,
  };
}

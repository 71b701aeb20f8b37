/** The reach of thousands of repositories, of groups of them, and of all together, as rows of numbers: fit for a worker. */
import { indexReadings, type ManyReadings, type ReadingsIndex } from './many-readings.ts';
import { EFFECT_DAYS } from './metrics.ts';
import { reachVersion, type ReachAssumptions } from './reach-defaults.ts';
import { EFFECTS, type Reach } from './reach-types.ts';
import { reachOf } from './reach.ts';
import { NOTHING_KNOWN, type KnownFacts, type Readings } from './reading.ts';
import { factsTogether, together } from './together.ts';
import { onlyAlike, trendOfAlike, type BeforeAndNow, type Trends } from './trend.ts';

/** Of each effect, in the order of `EFFECTS`: score (0 to 100), coverage (0 to 1), change (points); NaN is none. */
export const NUMBERS_PER_EFFECT = 3;
export const NUMBERS_PER_ROW = NUMBERS_PER_EFFECT * EFFECTS.length;

export interface ReachQuestion {
  /** The day looked at; with `daysToRead` it says which days the readings must hold. */
  readonly on: number;
  /** Repositories by what they have in common, such as a team's id. */
  readonly groups?: ReadonlyMap<string, readonly number[]>;
  /** What is known besides measurements, by repository. */
  readonly facts?: ReadonlyMap<number, KnownFacts>;
  /** Repositories that have no measurement at all but belong to the whole. */
  readonly repositoryIds?: readonly number[];
}

export interface ReachAnswer {
  readonly repositoryIds: readonly number[];
  /** A row for each repository, in that order. */
  readonly repositories: Float64Array;
  readonly groupKeys: readonly string[];
  readonly groups: Float64Array;
  /** One row. */
  readonly whole: Float64Array;
  /** Of the formulas and assumptions it was made with. */
  readonly version: string;
  /** The day that the changes are measured from. */
  readonly since: number;
}

/** The days on which readings are needed to look at the day `on`: that day, its past, and 90 days before each. */
export function daysToRead(on: number, assume: ReachAssumptions): readonly number[] {
  const past = pastOf(on, assume);
  return [...new Set([on, on - EFFECT_DAYS, past, past - EFFECT_DAYS])].sort((a, b) => b - a);
}

/** The day that effects of the day `on` are compared with. */
export const pastOf = (on: number, assume: ReachAssumptions): number => on - Math.round(assume['trend.days']);

export function reachOfAll(readings: ManyReadings, assume: ReachAssumptions, question: ReachQuestion): ReachAnswer {
  const index = indexReadings(readings, assume);
  const past = pastOf(question.on, assume);
  const ids = [...new Set([...(question.repositoryIds ?? []), ...index.repositoryIds])];
  const stand = standings(index, { on: question.on, past });
  const facts = (id: number): KnownFacts => question.facts?.get(id) ?? NOTHING_KNOWN;
  const ofMany = (members: readonly number[]): readonly [Reach, Trends] => [
    reachOf(
      together(
        members.map((id) => stand(id).now),
        question.on,
      ),
      assume,
      factsTogether(members.map(facts)),
    ),
    trendOfAlike(
      members.map((id) => stand(id).alike),
      assume,
    ),
  ];
  const repositories = rows(ids, (id) => [
    reachOf(stand(id).now, assume, facts(id)),
    trendOfAlike([stand(id).alike], assume),
  ]);
  const groups = [...(question.groups ?? [])];
  return {
    repositoryIds: ids,
    repositories,
    groupKeys: groups.map(([key]) => key),
    groups: rows(groups, ([, members]) => ofMany(members)),
    whole: rows([ids], ofMany),
    version: reachVersion(assume),
    since: past,
  };
}

interface Standing {
  readonly now: Readings;
  readonly alike: BeforeAndNow;
}

function standings(
  index: ReadingsIndex,
  { on, past }: { readonly on: number; readonly past: number },
): (id: number) => Standing {
  const known = new Map<number, Standing>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) {
      const now = index.of(id, on);
      known.set(id, (found = { now, alike: onlyAlike({ now, before: index.of(id, past) }) }));
    }
    return found;
  };
}

function rows<Of>(all: readonly Of[], of: (one: Of) => readonly [Reach, Trends]): Float64Array {
  const numbers = new Float64Array(all.length * NUMBERS_PER_ROW);
  for (const [row, one] of all.entries()) {
    const [reach, trends] = of(one);
    for (const [place, effect] of EFFECTS.entries()) {
      const at = row * NUMBERS_PER_ROW + place * NUMBERS_PER_EFFECT;
      numbers[at] = reach[effect].score ?? Number.NaN;
      numbers[at + 1] = reach[effect].coverage;
      numbers[at + 2] = trends[effect].change ?? Number.NaN;
    }
  }
  return numbers;
}

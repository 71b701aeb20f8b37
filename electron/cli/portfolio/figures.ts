/** Repositories with their figures and their four effects: what list, show and export are made of. */
import { linkOf } from '../../../shared/analysis/repo-links.ts';
import { unpackKeys } from '../../../shared/contract/packed-keys.ts';
import { unpackNumbers } from '../../../shared/contract/packed-numbers.ts';
import type { RepositoryFacts } from '../../../shared/contract/portfolio.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { indexReadings, type ManyReadings, type ReadingsIndex } from '../../../shared/portfolio/many-readings.ts';
import { ALL_METRICS, EFFECT_DAYS, type Metric } from '../../../shared/portfolio/metrics.ts';
import { reachAssumptions, reachVersion, type ReachAssumptions } from '../../../shared/portfolio/reach-defaults.ts';
import { daysToRead } from '../../../shared/portfolio/reach-of-all.ts';
import type { Effect } from '../../../shared/portfolio/reach-types.ts';
import { EFFECTS } from '../../../shared/portfolio/reach-types.ts';
import { reachOfSome, withLabour, type Members } from '../../../shared/portfolio/reach-of-some.ts';
import type { KnownFacts, Reading, Readings } from '../../../shared/portfolio/reading.ts';
import { dayNumber, dayOfNumber } from '../../../shared/util/calendar.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import type { Portfolio } from './open-portfolio.ts';

export type EffectFigures = Readonly<
  Record<Effect, { readonly score: number | null; readonly coverage: number; readonly change: number | null }>
>;

export interface RepositoryFigures {
  readonly facts: RepositoryFacts;
  /** The team that looks after it by the plan; null without a plan. */
  readonly team: string | null;
  readonly effects: EffectFigures;
  readonly readings: Readings;
}

export interface PortfolioFigures {
  /** The day looked at: the last one on which anything was measured. */
  readonly on: IsoDate;
  readonly repositories: readonly RepositoryFigures[];
  readonly whole: EffectFigures;
  /** Of the formulas and assumptions the effects were made with. */
  readonly model: string;
}

type PlanTables = Pick<Tables, 'repoLink' | 'team' | 'assumptions'>;

/** What is stored, seen on its last day; with a plan also by its teams and with its own assumptions. */
export async function figuresOf(portfolio: Portfolio, plan: PlanTables | null): Promise<PortfolioFigures> {
  const { measuredOn } = await portfolio.ask('portfolio.state', { of: 'own' });
  const on = measuredOn ?? new Date().toISOString().slice(0, 10);
  const [record] = plan?.assumptions.values() ?? [];
  const looking: Looking = { on: dayNumber(on), assume: reachAssumptions(record?.values) };
  const facts = await portfolio.ask('portfolio.repositories', { of: 'own' });
  const index = indexReadings(await readingsOf(portfolio, looking), looking.assume);
  const ids = facts.map(({ repositoryId }) => repositoryId);
  const known = withLabour(index, looking, new Map(facts.map((one) => [one.repositoryId, knownOf(one, plan)])));
  const effects = (of: readonly number[]) => effectsOf(index, looking, { ids: of, facts: known });
  return {
    on,
    repositories: facts.map((one) => ({
      facts: one,
      team: teamOf(one, plan),
      effects: effects([one.repositoryId]),
      readings: index.of(one.repositoryId, looking.on),
    })),
    whole: effects(ids),
    model: reachVersion(looking.assume),
  };
}

interface Looking {
  readonly on: number;
  readonly assume: ReachAssumptions;
}

async function readingsOf(portfolio: Portfolio, { on, assume }: Looking): Promise<ManyReadings> {
  const days = daysToRead(on, assume);
  const input = { of: 'own', days: days.map(dayOfNumber), windowDays: EFFECT_DAYS } as const;
  const { keys, ...numbers } = await portfolio.ask('portfolio.readings', input);
  return { keys: unpackKeys(keys), days, values: unpackNumbers(numbers.values), on: unpackNumbers(numbers.on) };
}

function effectsOf(index: ReadingsIndex, looking: Looking, members: Members): EffectFigures {
  const { reach, trends } = reachOfSome(index, looking, members);
  return Object.fromEntries(
    EFFECTS.map((effect) => [
      effect,
      { score: reach[effect].score, coverage: reach[effect].coverage, change: trends[effect].change },
    ]),
  ) as unknown as EffectFigures;
}

function knownOf(facts: RepositoryFacts, plan: PlanTables | null): KnownFacts {
  const link = plan === null ? undefined : linkOf(plan, { repository: facts.name, repositoryId: facts.repositoryId });
  return {
    licensed: facts.readAt === null ? null : Number(facts.licence !== null),
    adopters: link?.adopterTeamIds === undefined ? null : new Set<string>(link.adopterTeamIds),
    labour: null,
  };
}

function teamOf({ name, repositoryId }: RepositoryFacts, plan: PlanTables | null): string | null {
  const teamId = plan === null ? undefined : linkOf(plan, { repository: name, repositoryId })?.teamId;
  return teamId === undefined ? null : (plan?.team.get(teamId)?.name ?? null);
}

/** Everything that is known of it on the day, by the names of metrics. */
export const readingsIn = ({ readings }: RepositoryFigures): readonly (readonly [Metric, Reading])[] =>
  ALL_METRICS.flatMap((metric) => {
    const reading = readings.latest(metric);
    return reading === null ? [] : [[metric, reading] as const];
  });

/** For reading: more places would say more than is known. */
export function rounded(value: number | null, places: number): number | null {
  return value === null ? null : Math.round(value * 10 ** places) / 10 ** places;
}

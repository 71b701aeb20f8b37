/** Compares a plan with a people list, line by line: who joined, left, moved, has another title, changed otherwise. */
import { message } from '../../texts/message.ts';
import type { Id } from '../../model/kinds.ts';
import type { Tables } from '../../model/tables.ts';
import type { ImportProblem } from '../people/import-problem.ts';
import { comparingOf } from './comparing.ts';
import { nameIn } from './compare-seat.ts';
import type { Difference } from './difference.ts';
import { differencesOfSeats } from './differences-of-seats.ts';
import { NO_ANSWERS, type Answers, type Doubt } from './doubt.ts';
import type { Groups } from './find-groups.ts';
import type { Incoming } from './incoming.ts';
import { managersOf, type Managers } from './managers.ts';
import { match } from './match.ts';
import { whoLeft } from './who-left.ts';

export interface Comparison {
  readonly tables: Tables;
  /** By kind in the order joined, left, moved, retitled, changed; within a kind in the order of the list. */
  readonly differences: readonly Difference[];
  readonly doubts: readonly Doubt[];
  /** Positions that are in both and the same. */
  readonly unchanged: number;
  /** Positions of the plan that have a row. */
  readonly matched: number;
  /** Positions of the plan that count when it is asked how many would go. */
  readonly present: number;
  /** Vacancies and closed positions of the plan that the list, which lists none, says nothing of. */
  readonly unspokenOf: number;
  /** Problems of the list that comparing settled otherwise than a new plan would. */
  readonly keptInPlan: ReadonlyMap<number, string>;
  /** What settling and accepting need of the comparison. */
  readonly managerOf: Managers['managerOf'];
  readonly made: Groups['made'];
  /** People of the plan whom the list names. */
  readonly listedPeople: ReadonlySet<Id<'person'>>;
  /** Whether who is not in the list has left; a list without people does not say that. */
  readonly namesPeople: boolean;
}

/** What the list would change in the plan, under the answers given so far. */
export function compareWithPlan(tables: Tables, incoming: Incoming, answers: Answers = NO_ANSWERS): Comparison {
  const pairing = match(tables, incoming, answers);
  const comparing = comparingOf(tables, incoming, pairing);
  const managers = managersOf(tables, incoming, pairing);
  const seats = differencesOfSeats(comparing, pairing, managers);
  const { left, unspokenOf, present } = whoLeft(comparing, pairing);
  const changedIds = new Set(seats.map(({ positionId }) => positionId));
  const of = (kind: Difference['kind']): readonly Difference[] => seats.filter((one) => one.kind === kind);
  return {
    tables,
    differences: [...of('joined'), ...left, ...of('moved'), ...of('retitled'), ...of('changed')],
    doubts: pairing.doubts,
    unchanged: [...pairing.positionOf.values()].filter((id) => !changedIds.has(id)).length,
    matched: pairing.positionOf.size,
    present,
    unspokenOf,
    keptInPlan: new Map([...managers.keptInPlan].map(([row, id]) => [row, nameIn(comparing, id) ?? ''])),
    managerOf: managers.managerOf,
    made: comparing.groups.made,
    listedPeople: new Set(pairing.personOf.values()),
    namesPeople: incoming.namesPeople,
  };
}

/** The problems of the list, with those settled that only a new plan would have. */
export function problemsInPlan(
  problems: readonly ImportProblem[],
  { keptInPlan }: Comparison,
): readonly ImportProblem[] {
  return problems.map((problem) => {
    const name = keptInPlan.get(problem.row);
    if (name === undefined || problem.message.key !== 'import.problem.unknownManager') return problem;
    return { ...problem, action: message('import.action.keptInPlan', { name }) };
  });
}

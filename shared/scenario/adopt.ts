/** Makes a scenario, or its moves up to a day, the baseline: one change, one step of undo. */
import { apply, changeOf, diff, squash, type Change, type Edit } from '../change/change.ts';
import { repair } from '../change/integrity.ts';
import { isOrgId } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { effective } from './effective.ts';
import { isActive, lineage, movesInEffect, movesOf, type ScenarioId } from './moves.ts';

export interface Adoption {
  readonly scenarioId: ScenarioId;
  /** The moves up to and including this day; null for all. */
  readonly until: IsoDate | null;
  readonly today: IsoDate;
}

/**
 * The change that makes the baseline what the scenario shows on that day. The moves it took in, also those of
 * scenarios below, are marked as adopted and stay as history; a scenario that has none left is adopted as a whole.
 */
export function adoptChange(plan: Tables, { scenarioId, until, today }: Adoption): Change {
  const org = diff(plan, effective(plan, scenarioId, until).tables).filter(({ id }) => isOrgId(id));
  const adopted = new Set(movesInEffect(plan, scenarioId, until));
  const moves = [...adopted].map((move): Edit => ({ id: move.id, before: move, after: { ...move, adoptedOn: today } }));
  const scenarios = lineage(plan, scenarioId)
    .filter(({ id }) => {
      const moves = movesOf(plan, id);
      return moves.some((move) => adopted.has(move)) && moves.every((move) => adopted.has(move) || !isActive(move));
    })
    .filter(({ status }) => status !== 'adopted')
    .map((scenario): Edit => ({
      id: scenario.id,
      before: scenario,
      after: { ...scenario, status: 'adopted', adoptedOn: today },
    }));
  return withoutLooseEnds(plan, changeOf([...org, ...moves, ...scenarios]));
}

/** Views, placements and scenarios that point at what the adoption removed are mended along with it. */
function withoutLooseEnds(plan: Tables, change: Change): Change {
  const mended = repair(apply(plan, change));
  return mended.repairs.length === 0 ? change : squash([change, mended.change]);
}

/** How many moves adopting would take in. */
export const movesToAdopt = (plan: Tables, scenarioId: ScenarioId, until: IsoDate | null): number =>
  find(plan, scenarioId) === undefined ? 0 : movesInEffect(plan, scenarioId, until).length;

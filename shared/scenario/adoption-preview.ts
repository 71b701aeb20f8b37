/** What adopting a scenario would do, before it is done. */
import { apply } from '../change/change.ts';
import type { Repair } from '../change/integrity.ts';
import type { Move } from '../model/move.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { adoptChange, type Adoption } from './adopt.ts';
import { effective, type Lapse, type MoveConflict } from './effective.ts';
import { isActive, lineage, movesInEffect, movesOf, type ScenarioId } from './moves.ts';
import { findTouched, type Touched } from './touched.ts';

/** The day of an adoption that is only looked at says nothing. */
const ANY_DAY = '2000-01-01';

export interface AdoptionPreview {
  readonly moves: readonly Move[];
  /** Its own moves that are later, and stay. */
  readonly staying: readonly Move[];
  /** What it is laid over and has moves that go along. */
  readonly below: readonly Scenario[];
  readonly after: Tables;
  readonly conflicts: readonly MoveConflict[];
  readonly lapses: readonly Lapse[];
  readonly repairs: readonly Repair[];
}

/** Adopting the moves up to and including `until`; null is all of them. */
export function adoptionPreview(plan: Tables, scenarioId: ScenarioId, until: IsoDate | null): AdoptionPreview {
  const moves = movesInEffect(plan, scenarioId, until);
  const { tables: after, conflicts, lapses, repairs } = effective(plan, scenarioId, until);
  const taken = new Set(moves);
  const line = lineage(plan, scenarioId);
  return {
    moves,
    staying: movesOf(plan, scenarioId).filter((move) => isActive(move) && !taken.has(move)),
    below: line.slice(0, -1).filter(({ id }) => moves.some((move) => move.scenarioId === id)),
    after,
    conflicts,
    lapses,
    repairs,
  };
}

/**
 * Open scenarios that will have new conflicts, or edits that no longer apply. Looked at with the adoption done:
 * scenarios over this one lose nothing by it. Goes through all of them, so it yields how much is done, from 0 to 1.
 */
export function* contestedBy(
  plan: Tables,
  adoption: Omit<Adoption, 'today'>,
): Generator<number, readonly Touched[], void> {
  const adopted = apply(plan, adoptChange(plan, { ...adoption, today: ANY_DAY }));
  yield 0;
  const touched = yield* findTouched(plan, adopted);
  return touched.filter(({ scenarioId }) => scenarioId !== adoption.scenarioId);
}

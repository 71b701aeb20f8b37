/** What adopting a scenario would do, before it is done. */
import type { Repair } from '../change/integrity.ts';
import type { Move } from '../model/move.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { isOpen } from './baseline-edits.ts';
import { effective, type Lapse, type MoveConflict } from './effective.ts';
import { isActive, lineage, movesInEffect, movesOf, type ScenarioId } from './moves.ts';

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
  /** Open scenarios that change the same records and are not laid over this one. */
  readonly contested: readonly Scenario[];
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
    contested: contestedBy(plan, moves, scenarioId),
  };
}

function contestedBy(plan: Tables, moves: readonly Move[], scenarioId: ScenarioId): readonly Scenario[] {
  const changed = new Set(moves.flatMap(({ edits }) => edits.map(({ id }) => id)));
  return [...plan.scenario.values()].filter(
    (scenario) =>
      isOpen(scenario) &&
      !lineage(plan, scenario.id).some(({ id }) => id === scenarioId) &&
      !lineage(plan, scenarioId).some(({ id }) => id === scenario.id) &&
      movesOf(plan, scenario.id).some((move) => isActive(move) && move.edits.some(({ id }) => changed.has(id))),
  );
}

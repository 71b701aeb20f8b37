/** The moves of a scenario one after the other, each with the organisation before and after it. */
import { ORG_KINDS } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import { tableOf, type Tables } from '../model/tables.ts';
import { effective, laidOver } from './effective.ts';
import { isActive, lineage, movesOf, type MoveId, type ScenarioId } from './moves.ts';

export interface MoveStep {
  readonly move: Move;
  readonly before: Tables;
  readonly after: Tables;
}

export type MoveSteps = ReadonlyMap<MoveId, MoveStep>;

export const NO_STEPS: MoveSteps = new Map();

/**
 * The scenario's own moves that have an effect, in order, each laid over what those before it left behind. One at a
 * time, so that whoever asks can pause. `known` are the steps of an earlier version: those that are still so stay the
 * same objects.
 */
export function* moveSteps(plan: Tables, scenarioId: ScenarioId, known: MoveSteps = NO_STEPS): Generator<MoveStep> {
  let before = below(plan, scenarioId);
  for (const move of movesOf(plan, scenarioId)) {
    if (!isActive(move)) continue;
    const last = known.get(move.id);
    const step =
      last !== undefined && last.move.edits === move.edits && isSameOrganisation(last.before, before)
        ? { ...last, move }
        : { move, before, after: laidOver(before, [move]).tables };
    yield last !== undefined && last.move === move && last.before === step.before ? last : step;
    before = step.after;
  }
}

/** What a scenario is laid over, after all moves of it. */
export function below(plan: Tables, scenarioId: ScenarioId): Tables {
  const parent = lineage(plan, scenarioId).at(-1)?.parentScenarioId ?? null;
  return parent === null ? plan : effective(plan, parent).tables;
}

/** Whether both are the same organisation, record for record; how it is planned and looked at may differ. */
export const isSameOrganisation = (one: Tables, other: Tables): boolean =>
  one === other || ORG_KINDS.every((kind) => tableOf(one, kind) === tableOf(other, kind));

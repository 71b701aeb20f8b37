/** What the shown scenario changes about one position, which of its moves do, and taking it back. */
import { cardChanges, recordsOfCard } from '../../shared/scenario/card-changes.ts';
import type { Difference } from '../../shared/scenario/differences.ts';
import { editsOf, isActive, movesOf, type ScenarioId } from '../../shared/scenario/moves.ts';
import type { Id } from '../../shared/model/kinds.ts';
import type { Move } from '../../shared/model/move.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { AppState, PositionId } from './app-state.ts';
import { groundOf } from './changes.ts';
import { dispatch } from './dispatch.ts';
import { shownScenario } from './scenarios.ts';

export interface PositionChanges {
  readonly scenarioId: ScenarioId;
  readonly before: Tables;
  readonly after: Tables;
  readonly differences: readonly Difference[];
  /** The scenario's moves in effect that do something to it, also those after the shown day. */
  readonly moves: readonly Move[];
}

const NOTHING: readonly Difference[] = [];

/** Null where no scenario is shown, or it does nothing to the position on any day. */
export function changesOfPosition(
  state: Pick<AppState, 'document' | 'branch' | 'date'>,
  id: PositionId,
): PositionChanges | null {
  const scenario = shownScenario(state);
  const before = groundOf(state);
  if (scenario === null || before === null || state.document === null) return null;
  const after = state.document.tables;
  const differences = cardChanges(before, after).get(id) ?? NOTHING;
  const touched = new Set<Id>([id, ...differences.map((difference) => difference.id)]);
  const moves = movesOf(state.document.plan.tables, scenario.id).filter(
    (move) => isActive(move) && editsOf(move).some((edit) => touched.has(edit.id)),
  );
  if (differences.length === 0 && moves.length === 0) return null;
  return { scenarioId: scenario.id, before, after, differences, moves };
}

/** Who holds a position, and whether anybody does, are decided together. */
const TOGETHER: readonly (readonly string[])[] = [['personId', 'status']];

/** Let the scenario follow what lies below it again, in one field. */
export function takeBackField({ scenarioId }: PositionChanges, { id, field }: Difference): void {
  const fields = field === null ? null : (TOGETHER.find(([first]) => first === field) ?? [field]);
  dispatch('takeBack', { scenarioId, ids: [id], fields });
}

/** The same in everything that it changes about the position. Who joins in it does not stay behind without a place. */
export function takeBackAll({ scenarioId, before, after }: PositionChanges, id: PositionId): void {
  dispatch('takeBack', { scenarioId, ids: recordsOfCard(before, after, id), fields: null });
}

/** The moves of scenarios in the order in which they take effect, and their edits as a Change. */
import type { Change } from '../change/change.ts';
import type { Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Table } from '../model/table.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import type { IsoDate } from '../util/iso-date.ts';

export type ScenarioId = Id<'scenario'>;
export type MoveId = Id<'move'>;

type Planned = Pick<Tables, 'scenario' | 'move'>;

const byScenario = new WeakMap<Table<Move>, ReadonlyMap<ScenarioId, readonly Move[]>>();

/** Every move of one scenario, its own only: by day, then by rank, then by id. Built once per version of the moves. */
export function movesOf({ move: moves }: Pick<Tables, 'move'>, scenarioId: ScenarioId): readonly Move[] {
  const known = byScenario.get(moves) ?? sorted(moves);
  byScenario.set(moves, known);
  return known.get(scenarioId) ?? [];
}

function sorted(moves: Table<Move>): ReadonlyMap<ScenarioId, readonly Move[]> {
  const lists = Map.groupBy(moves.values(), ({ scenarioId }) => scenarioId);
  return new Map([...lists].map(([id, list]) => [id, list.toSorted(byEffect)]));
}

/** The order in which moves take effect. */
export const byEffect = (a: Move, b: Move): number =>
  compareText(a.effectiveDate, b.effectiveDate) ||
  (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
  compareText(a.id, b.id);

/** Whether a move has an effect of its own: neither switched off nor part of the baseline already. */
export const isActive = ({ isOff, adoptedOn }: Move): boolean => isOff !== true && adoptedOn === undefined;

/** The scenario and what it is laid over, the lowest first; empty for one that is gone. Ends on circles. */
export function lineage(tables: Pick<Tables, 'scenario'>, scenarioId: ScenarioId): readonly Scenario[] {
  const line: Scenario[] = [];
  for (let id: ScenarioId | null = scenarioId; id !== null;) {
    const scenario: Scenario | undefined = find(tables as Tables, id);
    if (scenario === undefined || line.includes(scenario)) break;
    line.unshift(scenario);
    id = scenario.parentScenarioId;
  }
  return line;
}

/**
 * The moves that make up what a scenario shows on a day, in order: those of the scenarios below it, then its own.
 * `until` null takes all of them.
 */
export const movesInEffect = (tables: Planned, scenarioId: ScenarioId, until: IsoDate | null): readonly Move[] =>
  lineage(tables, scenarioId).flatMap(({ id }) =>
    movesOf(tables, id).filter((move) => isActive(move) && (until === null || move.effectiveDate <= until)),
  );

/** What a move does. Edits are checked when the plan is read, so each holds records of its id's kind. */
export const editsOf = (move: Pick<Move, 'edits'>): Change => move.edits as unknown as Change;

/** The edits as they are kept in a move. */
export const asEdits = (change: Change): Move['edits'] => change as unknown as Move['edits'];

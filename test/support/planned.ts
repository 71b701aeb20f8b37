/** A plan with a scenario of moves, each told by its day, its label, and what becomes of positions by name. */
import type { Edit } from '../../shared/change/change.ts';
import type { Move } from '../../shared/model/move.ts';
import type { Position } from '../../shared/model/position.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import { effective } from '../../shared/scenario/effective.ts';
import { asEdits, type ScenarioId } from '../../shared/scenario/moves.ts';
import { anOrg, positionOf, type AnOrg } from './an-org.ts';

/** Fields of positions by name; null takes the position out. */
export type Patch = Readonly<Record<string, Partial<Position> | null>>;

export interface PlannedMove {
  readonly on: string;
  readonly label: string;
  readonly patch: Patch;
  readonly fields?: Partial<Move>;
}

export const REORG: ScenarioId = 'scenario_reorg';

/** The organisation with the scenario "Reorg" over the baseline. Every move is made on what those before it left behind. */
export function planned(org: AnOrg, moves: readonly PlannedMove[]): Tables {
  const plan = org.with({ id: REORG, name: 'Reorg', parentScenarioId: null, status: 'draft' }).tables();
  return withMoves(plan, REORG, moves);
}

/** The plan with further moves in a scenario. */
export function withMoves(start: Tables, scenarioId: ScenarioId, moves: readonly PlannedMove[]): Tables {
  let plan = start;
  for (const { on, label, patch, fields } of moves) {
    const shown = effective(plan, scenarioId, on).tables;
    const edits = Object.entries(patch).map(([name, values]): Edit => {
      const id = positionOf(name);
      const before = find(shown, id) ?? null;
      return { id, before, after: values === null ? null : ({ ...before, ...values } as AnyRecord) };
    });
    const rank = plan.move.size + 1;
    const move: Move = {
      id: `move_${scenarioId.slice('scenario_'.length)}${rank}`,
      scenarioId,
      label,
      effectiveDate: on,
      rank,
      edits: asEdits(edits),
      ...fields,
    };
    plan = { ...plan, move: plan.move.with([[move.id, move]]) };
  }
  return plan;
}

/** Ana leads Budi and Cara; Dae reports to Budi. */
export const COMPANY: AnOrg = anOrg().manager('Ana').report('Ana', 'Budi').report('Ana', 'Cara').report('Budi', 'Dae');

/** The company with a scenario in which Dae moves in January and is retitled in March. */
export const reorg = (): Tables =>
  planned(COMPANY, [
    { on: '2027-01-01', label: 'Dae to Cara', patch: { Dae: { managerPositionId: positionOf('Cara') } } },
    { on: '2027-03-01', label: 'Dae leads', patch: { Dae: { title: 'Lead' } } },
  ]);

/** The managers of a plan and of a scenario over it, to choose a part of the organisation by. */
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { positionName } from '../../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../../shared/model/tables.ts';
import { effective } from '../../../../shared/scenario/effective.ts';
import type { ScenarioId } from '../../../../shared/scenario/moves.ts';
import type { PositionId } from '../../../state/app-state.ts';

export interface ManagerChoice {
  readonly value: PositionId;
  readonly label: string;
}

/** In the order of the chart, those of the scenario first. */
export function managersIn(plan: Tables, scenarioId: ScenarioId): readonly ManagerChoice[] {
  const managers = new Map<PositionId, string>();
  for (const tables of [effective(plan, scenarioId).tables, plan]) {
    const tree = reportingTree(tables);
    for (const id of tree.inOrder) {
      const position = find(tables, id);
      if (position === undefined || managers.has(id) || tree.reportsOf(id).length === 0) continue;
      const name = positionName(tables, position);
      managers.set(id, name === position.title || position.title === '' ? name : `${name}, ${position.title}`);
    }
  }
  return [...managers].map(([value, label]) => ({ value, label }));
}

/** Actions that look a scenario over before people are told, and tell them. */
import { isOpen } from '../../shared/scenario/baseline-edits.ts';
import type { ScenarioId } from '../../shared/scenario/moves.ts';
import type { AppState } from '../state/app-state.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import type { Action } from './action.ts';

export const reteamingActions: readonly Action[] = [
  {
    id: 'scenario.checkMoves',
    label: 'action.checkMoves',
    section: 'scenario',
    group: 4,
    isEnabled: (state) => scenarioHere(state) !== null,
    run: () => open('reteaming'),
  },
  {
    id: 'scenario.sheets',
    label: 'action.sheets',
    section: 'scenario',
    group: 4,
    isEnabled: (state) => scenarioHere(state) !== null,
    run: () => open('sheets'),
  },
];

function open(type: 'reteaming' | 'sheets'): void {
  const scenarioId = scenarioHere(getState());
  if (scenarioId !== null) openDialog({ type, scenarioId });
}

/** The scenario that is shown, else the first that is open, else any. */
function scenarioHere({ document, branch }: AppState): ScenarioId | null {
  if (document === null) return null;
  if (branch.type === 'scenario') return branch.id;
  const scenarios = [...document.plan.tables.scenario.values()];
  return (scenarios.find(isOpen) ?? scenarios[0])?.id ?? null;
}

/** Actions on scenarios and snapshots: those that are shown, and new ones. */
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { isOpen } from '../../shared/scenario/baseline-edits.ts';
import { BASELINE } from '../../shared/scenario/branch.ts';
import { hasOwnWaiting, waitingCounts, waitingIn } from '../../shared/scenario/waiting.ts';
import type { AppState } from '../state/app-state.ts';
import { onlySelected } from '../state/positions.ts';
import type { ScenarioDialog } from '../state/scenario-dialogs.ts';
import {
  askRebase,
  deleteSnapshot,
  openBranch,
  showConflictsOf,
  shownScenario,
  shownSnapshot,
  showOnCanvas,
} from '../state/scenarios.ts';
import { getState, setState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import { hasDocument, type Action } from './action.ts';

const hasScenario = (state: AppState): boolean => shownScenario(state) !== null;
const hasSnapshot = (state: AppState): boolean => shownSnapshot(state) !== null;

const hasOpenScenario = (state: AppState): boolean => {
  const scenario = shownScenario(state);
  return scenario !== null && isOpen(scenario);
};

/** Whether the scenario has something that waits for an answer: of its own, or also below it and on the shown day. */
function hasQuestions({ document, branch, date }: AppState, of: 'any' | 'own'): boolean {
  if (document === null || branch.type !== 'scenario') return false;
  const questions = waitingIn(document.plan.tables, branch.id, of === 'own' ? null : date);
  if (of === 'own') return hasOwnWaiting(questions);
  const { conflicts, lapses, repairs } = waitingCounts(questions);
  return conflicts + lapses + repairs > 0;
}

const ask = (scenario: ScenarioDialog): void => openDialog({ type: 'scenario', scenario });

function onShown(run: (scenario: NonNullable<ReturnType<typeof shownScenario>>) => void): void {
  const scenario = shownScenario(getState());
  if (scenario !== null) run(scenario);
}

/** A manager is selected whose part of the organisation a scenario can be about. */
function hasPart({ document, selection }: AppState): boolean {
  const [id] = selection.ids;
  return (
    document !== null &&
    id !== undefined &&
    selection.ids.size === 1 &&
    document.plan.tables.position.get(id) !== undefined &&
    reportingTree(document.tables).reportsOf(id).length > 0
  );
}

/** Offered with positions, on the screen of the organisation. */
export const partActions: readonly Action[] = [
  {
    id: 'scenario.newOfPart',
    label: 'action.newScenarioOfPart',
    section: 'scenario',
    group: 1,
    contexts: ['positions'],
    isEnabled: hasPart,
    run: () => {
      const part = onlySelected();
      const over = shownScenario(getState())?.id ?? null;
      if (part !== null) ask({ what: 'new', over, part });
    },
  },
];

export const scenarioActions: readonly Action[] = [
  {
    id: 'scenario.new',
    label: 'action.newScenario',
    section: 'scenario',
    group: 1,
    keys: ['alt+shift+N'],
    isEnabled: hasDocument,
    run: () => ask({ what: 'new', over: null }),
  },
  {
    id: 'scenario.newOver',
    label: 'action.newScenarioOver',
    section: 'scenario',
    group: 1,
    contexts: ['scenarios'],
    isEnabled: hasScenario,
    run: () => onShown(({ id }) => ask({ what: 'new', over: id })),
  },
  {
    id: 'scenario.newOfList',
    label: 'action.newScenarioOfList',
    section: 'scenario',
    group: 1,
    isEnabled: hasDocument,
    run: () => openDialog({ type: 'import', into: 'scenario' }),
  },
  {
    id: 'scenario.switch',
    label: 'action.switchScenario',
    section: 'scenario',
    group: 2,
    keys: ['alt+shift+S'],
    isEnabled: hasDocument,
    run: () => setState({ isSwitching: true }),
  },
  {
    id: 'scenario.baseline',
    label: 'action.showBaseline',
    section: 'scenario',
    group: 2,
    keys: ['alt+shift+B'],
    isEnabled: (state) => hasDocument(state) && state.branch.type !== 'baseline',
    run: () => openBranch(BASELINE),
  },
  {
    id: 'scenario.onCanvas',
    label: 'action.showOnCanvas',
    section: 'scenario',
    group: 2,
    contexts: ['scenarios'],
    isEnabled: (state) => hasDocument(state) && state.screen !== 'organisation',
    run: () => showOnCanvas(getState().branch),
  },
  {
    id: 'scenario.conflicts',
    label: 'action.conflicts',
    section: 'scenario',
    group: 3,
    contexts: ['scenarios'],
    isEnabled: (state) => hasOpenScenario(state) && hasQuestions(state, 'any'),
    run: () => onShown(({ id }) => showConflictsOf(id)),
  },
  {
    id: 'scenario.rebase',
    label: 'action.rebase',
    section: 'scenario',
    group: 3,
    contexts: ['scenarios'],
    isEnabled: (state) => hasOpenScenario(state) && hasQuestions(state, 'own'),
    run: () => onShown(({ id }) => askRebase(id)),
  },
  {
    id: 'scenario.adopt',
    label: 'action.adopt',
    section: 'scenario',
    group: 4,
    contexts: ['scenarios'],
    isEnabled: hasOpenScenario,
    run: () => onShown(({ id }) => ask({ what: 'adopt', scenarioId: id })),
  },
  {
    id: 'scenario.freeze',
    label: 'action.freeze',
    section: 'scenario',
    group: 4,
    contexts: ['scenarios'],
    isEnabled: (state) => hasDocument(state) && state.branch.type !== 'snapshot',
    run: () => ask({ what: 'freeze' }),
  },
  {
    id: 'scenario.rename',
    label: 'action.renameScenario',
    section: 'scenario',
    group: 5,
    contexts: ['scenarios'],
    isEnabled: hasScenario,
    run: () => onShown(({ id }) => ask({ what: 'rename', scenarioId: id })),
  },
  {
    id: 'scenario.copy',
    label: 'action.copyScenario',
    section: 'scenario',
    group: 5,
    contexts: ['scenarios'],
    isEnabled: hasScenario,
    run: () => onShown(({ id }) => ask({ what: 'copy', scenarioId: id })),
  },
  {
    id: 'scenario.delete',
    label: 'action.deleteScenario',
    section: 'scenario',
    group: 5,
    contexts: ['scenarios'],
    isEnabled: hasScenario,
    run: () => onShown(({ id }) => ask({ what: 'delete', scenarioId: id })),
  },
  {
    id: 'snapshot.rename',
    label: 'action.renameSnapshot',
    section: 'scenario',
    group: 6,
    contexts: ['scenarios'],
    isEnabled: hasSnapshot,
    run: () => {
      const snapshot = shownSnapshot(getState());
      if (snapshot !== null) ask({ what: 'rename-snapshot', snapshotId: snapshot.id });
    },
  },
  {
    id: 'snapshot.delete',
    label: 'action.deleteSnapshot',
    section: 'scenario',
    group: 6,
    contexts: ['scenarios'],
    isEnabled: hasSnapshot,
    run: () => {
      const snapshot = shownSnapshot(getState());
      if (snapshot !== null) deleteSnapshot(snapshot);
    },
  },
];

/** The actions that a row of the tree of scenarios has keys for: what F2 and Delete do there. */
export const renameShown = (state: AppState): string => (hasSnapshot(state) ? 'snapshot.rename' : 'scenario.rename');
export const deleteShown = (state: AppState): string => (hasSnapshot(state) ? 'snapshot.delete' : 'scenario.delete');

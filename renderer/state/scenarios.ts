/** Scenarios as people go about them: what is shown, showing another, starting one, letting one go. */
import type { Refusal } from '../../shared/commands/command.ts';
import type { AddScenarioOfMoves } from '../../shared/commands/scenario-of-moves.ts';
import type { AddScenario, DeleteScenario } from '../../shared/commands/scenarios.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import { find } from '../../shared/model/tables.ts';
import { BASELINE, branchOf, sameBranch, type Branch } from '../../shared/scenario/branch.ts';
import { lineage, type MoveId, type ScenarioId } from '../../shared/scenario/moves.ts';
import type { Touched } from '../../shared/scenario/touched.ts';
import { message } from '../../shared/texts/message.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { t } from '../i18n/t.ts';
import type { AppState, PositionId } from './app-state.ts';
import { switchBranch } from './branch.ts';
import { addedIds, dispatch, tryDispatch } from './dispatch.ts';
import { focusOn } from './look.ts';
import { changeMoveList } from './move-list.ts';
import { showOrganisation, showScreen } from './screens.ts';
import { getState } from './store.ts';
import { openDialog } from './view.ts';
import { dispatchGoing } from './undo-notice.tsx';

type Shown = Pick<AppState, 'document' | 'branch'>;

/** The scenario that is shown; null while the baseline or a snapshot is. */
export const shownScenario = ({ document, branch }: Shown): Scenario | null =>
  document === null || branch.type !== 'scenario' ? null : (find(document.plan.tables, branch.id) ?? null);

/** The snapshot that is shown. */
export const shownSnapshot = ({ document, branch }: Shown): Snapshot | null =>
  document === null || branch.type !== 'snapshot' ? null : (find(document.plan.tables, branch.id) ?? null);

/** The part of the organisation that the branch is about, as long as it is there. */
function partOf(state: AppState, branch: Branch): PositionId | null {
  const scenario = shownScenario({ document: state.document, branch });
  const part = scenario?.focusPositionId;
  return part !== undefined && state.document !== null && find(state.document.tables, part) !== undefined ? part : null;
}

/**
 * Show a branch, on the day that is shown, so that options are looked at side by side on one day. A scenario about a
 * part of the organisation shows that part alone; leaving it shows everybody again.
 */
export function openBranch(branch: Branch, date: IsoDate | null = getState().date): void {
  const before = getState();
  if (sameBranch(before.branch, branch)) return;
  const left = partOf(before, before.branch);
  switchBranch(branch, date);
  const after = getState();
  const part = partOf(after, branch);
  if (part !== null) focusOn(part);
  else if (left !== null && after.look.focusRoot === left) focusOn(null);
}

/** Show a branch on the screen of the organisation. */
export function showOnCanvas(branch: Branch): void {
  openBranch(branch);
  const state = getState();
  const part = partOf(state, branch);
  if (part !== null && state.look.focusRoot === null) focusOn(part);
  showOrganisation();
}

/** Go to a scenario and what in it waits for an answer. */
export function showConflictsOf(scenarioId: ScenarioId): void {
  openBranch(branchOf(scenarioId));
  showScreen('scenarios');
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-conflicts]')?.scrollIntoView()),
  );
}

/** Go to a move where it is listed. */
export function showMove(moveId: MoveId): void {
  const { document } = getState();
  const move = document === null ? undefined : find(document.plan.tables, moveId);
  if (move === undefined) return;
  openBranch(branchOf(move.scenarioId));
  changeMoveList({ at: moveId });
  showScreen('scenarios');
}

/** Start a scenario and show it, with the day it is planned for; null when done, else why not. */
export function startScenario(args: AddScenario): Refusal | null {
  const outcome = tryDispatch('addScenario', args);
  if (!outcome.done) return outcome.refusal;
  const [added] = addedIds(outcome.change, 'scenario');
  if (added !== undefined) openBranch(branchOf(added), null);
  return null;
}

/** Start a scenario together with its moves, and show it with them; says whether it was done. */
export function startScenarioOfMoves(args: AddScenarioOfMoves): boolean {
  const outcome = dispatch('addScenarioOfMoves', args);
  if (!outcome.done) return false;
  const [added] = addedIds(outcome.change, 'scenario');
  if (added !== undefined) openBranch(branchOf(added), null);
  showScreen('scenarios');
  return true;
}

/** Start a scenario as a copy of another and show it; null when done, else why not. */
export function copyScenario(scenarioId: ScenarioId, name: string): Refusal | null {
  const outcome = tryDispatch('copyScenario', { scenarioId, name });
  if (!outcome.done) return outcome.refusal;
  const [added] = addedIds(outcome.change, 'scenario');
  if (added !== undefined) openBranch(branchOf(added), null);
  return null;
}

/** Delete a scenario; what it was laid over is shown next. */
export function deleteScenario(args: DeleteScenario): void {
  const { document, branch } = getState();
  if (document === null) return;
  const { tables } = document.plan;
  const isShown = branch.type === 'scenario' && lineage(tables, branch.id).some(({ id }) => id === args.scenarioId);
  const next = branchOf(find(tables, args.scenarioId)?.parentScenarioId ?? null);
  const wasShown = isShown && (args.children === 'delete' || sameBranch(branch, branchOf(args.scenarioId)));
  if (dispatchGoing('deleteScenario', args).done && wasShown) openBranch(next);
}

/** Make the scenario, or its moves up to a day, the baseline, and show that; null when done, else why not. */
export function adoptScenario(scenarioId: ScenarioId, until: IsoDate | null): Refusal | null {
  const outcome = dispatchGoing('adoptScenario', { scenarioId, until });
  if (!outcome.done) return outcome.refusal;
  openBranch(BASELINE);
  return null;
}

/** Freeze what is shown, as it stands on a day; null when done, else why not. */
export function freeze(name: string, at: IsoDate | null): Refusal | null {
  const { branch } = getState();
  if (branch.type === 'snapshot') return message('refusal.snapshotReadOnly');
  const outcome = tryDispatch('freezeSnapshot', { name, branch, at });
  return outcome.done ? null : outcome.refusal;
}

/** Delete a snapshot; where it was taken is shown next. */
export function deleteSnapshot(snapshot: Snapshot): void {
  const { branch } = getState();
  const wasShown = branch.type === 'snapshot' && branch.id === snapshot.id;
  if (dispatchGoing('deleteSnapshot', { snapshotId: snapshot.id }).done && wasShown) {
    openBranch(branchOf(snapshot.scenarioId ?? null));
  }
}

/** Say what bringing a scenario up to date does, and ask. */
export const askRebase = (scenarioId: ScenarioId): void =>
  openDialog({ type: 'scenario', scenario: { what: 'rebase', scenarioId } });

/** Rewrite the moves so that they start from what lies below today. */
export const rebaseScenario = (scenarioId: ScenarioId): boolean => dispatch('rebaseScenario', { scenarioId }).done;

/** What a change does to a scenario, in a few words. */
export function sayTouched({ conflicts, lapses, repairs }: Omit<Touched, 'scenarioId'>): string {
  return [
    ...(conflicts > 0 ? [t('branch.conflicts', { count: conflicts })] : []),
    ...(lapses > 0 ? [t('branch.lapses', { count: lapses })] : []),
    ...(repairs > 0 ? [t('branch.repairs', { count: repairs })] : []),
  ].join(', ');
}

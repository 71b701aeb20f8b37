/** Adding and duplicating beside a position, and showing what was added. */
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import { t } from '../i18n/t.ts';
import type { PositionId } from './app-state.ts';
import { canvas } from './canvas-handle.ts';
import { addedIds, dispatch, type Outcome } from './dispatch.ts';
import { topsOf } from './drops.ts';
import type { EditingDialog } from './editing-dialogs.ts';
import { getState, setState } from './store.ts';
import { openDialog, select, unfoldTo } from './view.ts';

export const openEditing = (editing: EditingDialog): void => openDialog({ type: 'editing', editing });

/** Add an open position right after this one, under the same manager. */
export function addBeside(id: PositionId): void {
  const { document } = getState();
  if (document === null) return;
  const tree = reportingTree(document.plan.tables);
  const siblings = siblingsOf(tree, id);
  const managerId = tree.managerOf(id);
  const before = siblings[siblings.indexOf(id) + 1] ?? null;
  showAdded(dispatch('addPosition', { managerId, before, title: t('canvas.newPosition') }), { typing: true });
}

/** Add an open position beside the manager's line. */
export function addAssistant(managerId: PositionId): void {
  const args = { managerId, title: t('canvas.newAssistant'), assistant: true };
  showAdded(dispatch('addPosition', args), { typing: true });
}

export function duplicate(positionIds: readonly PositionId[], times: number, withBelow: boolean): boolean {
  return showAdded(dispatch('duplicatePositions', { positionIds, times, withBelow }), { typing: false });
}

/** Select what a command added and bring it into view; `typing` puts the keyboard on its title. */
export function showAdded(outcome: Outcome, { typing }: { readonly typing: boolean }): boolean {
  if (!outcome.done) return false;
  const added = topsOf(addedIds(outcome.change, 'position'));
  const [first] = added;
  if (first === undefined) return false;
  unfoldTo(first);
  if (typing) setState({ justAdded: first });
  select(added, first);
  canvas()?.reveal(first);
  return true;
}

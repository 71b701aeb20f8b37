/** Adding and duplicating beside a position. */
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import { t } from '../i18n/t.ts';
import type { PositionId } from './app-state.ts';
import { dispatch } from './dispatch.ts';
import type { EditingDialog } from './editing-dialogs.ts';
import { showAdded } from './show.ts';
import { getState } from './store.ts';
import { openDialog } from './view.ts';

export const openEditing = (editing: EditingDialog): void => openDialog({ type: 'editing', editing });

/** Add an open position right after this one, under the same manager. */
export function addBeside(id: PositionId): void {
  const { document } = getState();
  if (document === null) return;
  const tree = reportingTree(document.tables);
  const siblings = siblingsOf(tree, id);
  const managerId = tree.managerOf(id);
  const before = siblings[siblings.indexOf(id) + 1] ?? null;
  showAdded(dispatch('addPosition', { managerId, before, title: t('canvas.newPosition') }), { isTyping: true });
}

/** Add an open position beside the manager's line. */
export function addAssistant(managerId: PositionId): void {
  const args = { managerId, title: t('canvas.newAssistant'), assistant: true };
  showAdded(dispatch('addPosition', args), { isTyping: true });
}

export function duplicate(positionIds: readonly PositionId[], times: number, withBelow: boolean): boolean {
  return showAdded(dispatch('duplicatePositions', { positionIds, times, withBelow }));
}

/** What people do to the selected positions, from wherever they ask for it. */
import { t } from '../i18n/t.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { topsAmong } from '../../shared/analysis/tops-among.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import type { PositionId } from './app-state.ts';
import { withCanvas } from './canvas-handle.ts';
import { leaveChangesFor } from './changes.ts';
import { dispatch, refusalOf } from './dispatch.ts';
import { notify } from './notices.ts';
import { dropPositions } from './drops.ts';
import { showOrganisation } from './screens.ts';
import { showAdded } from './show.ts';
import { getState } from './store.ts';
import { dispatchGoing } from './undo-notice.tsx';
import { openDialog, select, unfoldTo } from './view.ts';

/** The selected position, when it is exactly one. */
export function onlySelected(): PositionId | null {
  const { ids } = getState().selection;
  const [first] = ids;
  return ids.size === 1 && first !== undefined ? first : null;
}

/** Positions selected, without those below another selected one: they come along anyway. */
export function selectedTops(): readonly PositionId[] {
  const { selection, document } = getState();
  return document === null ? [] : topsAmong(document.tables, selection.ids);
}

/** Add an open position under a manager (null: at the top), select it and bring it into view. */
export function addUnder(managerId: PositionId | null): void {
  showAdded(dispatch('addPosition', { managerId, title: t('canvas.newPosition') }), { isTyping: true });
}

/** Move positions with everyone below and keep them selected and in view. */
export const moveUnder = (positionIds: readonly PositionId[], managerId: PositionId | null): boolean =>
  dropPositions({ dragged: positionIds, managerId, alone: false, copies: false });

/** Delete the selected positions: at once when nobody is touched by it, otherwise after saying who is. */
export function deleteSelected(): void {
  const { document, selection } = getState();
  const positionIds = [...selection.ids];
  if (document === null || positionIds.length === 0) {
    notify('refusal', t('notice.selectFirst'));
    return;
  }
  if (touchesPeople(document.tables, positionIds)) openDialog({ type: 'delete', positionIds });
  else deleteNow(positionIds);
}

/** Close the selected positions: at once when nobody is touched by it, otherwise after saying who is. */
export function closeSelected(): void {
  const { document, selection } = getState();
  const positionIds = [...selection.ids];
  if (document === null) return;
  if (touchesPeople(document.tables, positionIds) && refusalOf('closePositions', { positionIds }) === null) {
    openDialog({ type: 'close-positions', positionIds });
  } else dispatch('closePositions', { positionIds });
}

function touchesPeople(tables: Tables, positionIds: readonly PositionId[]): boolean {
  const tree = reportingTree(tables);
  return positionIds.some((id) => tree.reportsOf(id).length > 0 || find(tables, id)?.personId !== null);
}

/** Delete positions; the selection goes on to a manager. */
export function deleteNow(positionIds: readonly PositionId[]): void {
  const { document } = getState();
  const [first] = positionIds;
  const manager = document === null || first === undefined ? null : reportingTree(document.tables).managerOf(first);
  const outcome = dispatchGoing('deletePositions', { positionIds });
  if (outcome.done && manager !== null && !positionIds.includes(manager)) select([manager], manager);
}

/** Select a position, unfold what hides it, bring it into view. */
export function goTo(id: PositionId): void {
  showOrganisation();
  leaveChangesFor([id]);
  unfoldTo(id);
  select([id], id);
  withCanvas((canvas) => canvas.reveal(id));
}

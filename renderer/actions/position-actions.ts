/** Actions on the selected positions. */
import { t } from '../i18n/t.ts';
import { dispatch, refusalOf } from '../state/dispatch.ts';
import { notify } from '../state/notices.ts';
import {
  addUnder,
  closeAfterAsking,
  deleteSelected,
  moveUnder,
  onlySelected,
  selectedTops,
} from '../state/positions.ts';
import { openDialog } from '../state/view.ts';
import { hasDocument, hasOneSelected, hasSelection, type Action } from './action.ts';
import type { PositionId } from '../state/app-state.ts';

export const positionActions: readonly Action[] = [
  {
    id: 'position.addReport',
    label: 'action.addReport',
    section: 'position',
    group: 1,
    keys: ['mod+arrowdown'],
    canvasKey: 'p',
    isEnabled: hasOneSelected,
    run: () => onOne(addUnder),
  },
  {
    id: 'position.addTop',
    label: 'action.addTop',
    section: 'position',
    group: 1,
    isEnabled: hasDocument,
    run: () => addUnder(null),
  },
  {
    id: 'position.moveUnder',
    label: 'action.moveUnder',
    section: 'position',
    group: 2,
    canvasKey: 'm',
    isEnabled: hasSelection,
    run: askWhereTo,
  },
  {
    id: 'position.moveToTop',
    label: 'action.moveToTop',
    section: 'position',
    group: 2,
    isEnabled: hasSelection,
    run: () => {
      moveUnder(selectedTops(), null);
    },
  },
  {
    id: 'position.close',
    label: 'action.closePosition',
    section: 'position',
    group: 3,
    isEnabled: hasOneSelected,
    run: () => onOne(closeAfterAsking),
  },
  {
    id: 'position.reopen',
    label: 'action.reopenPosition',
    section: 'position',
    group: 3,
    isEnabled: () => isAllowed((positionId) => refusalOf('reopenPositions', { positionIds: [positionId] }) === null),
    run: () => onOne((positionId) => dispatch('reopenPositions', { positionIds: [positionId] })),
  },
  {
    id: 'position.vacate',
    label: 'action.vacate',
    section: 'position',
    group: 3,
    isEnabled: () => isAllowed((positionId) => refusalOf('vacatePositions', { positionIds: [positionId] }) === null),
    run: () => onOne((positionId) => dispatch('vacatePositions', { positionIds: [positionId] })),
  },
  {
    id: 'position.delete',
    label: 'action.delete',
    section: 'position',
    group: 4,
    canvasKey: 'Delete',
    isEnabled: hasSelection,
    run: deleteSelected,
  },
];

function onOne(run: (id: PositionId) => unknown): void {
  const id = onlySelected();
  if (id === null) notify('refusal', t('notice.selectFirst'));
  else run(id);
}

function isAllowed(check: (id: PositionId) => boolean): boolean {
  const id = onlySelected();
  return id !== null && check(id);
}

function askWhereTo(): void {
  const positionIds = selectedTops();
  if (positionIds.length === 0) notify('refusal', t('notice.selectFirst'));
  else openDialog({ type: 'move-under', positionIds });
}

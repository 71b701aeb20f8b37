/** Actions on the selected positions. */
import { t } from '../i18n/t.ts';
import { openEditing } from '../state/arranging.ts';
import { dispatch, refusalOf } from '../state/dispatch.ts';
import { notify } from '../state/notices.ts';
import { addUnder, closeSelected, deleteSelected, moveUnder, onlySelected, selectedTops } from '../state/positions.ts';
import { getState } from '../state/store.ts';
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
    group: 6,
    isEnabled: () => isAllowed('closePositions'),
    run: closeSelected,
  },
  {
    id: 'position.reopen',
    label: 'action.reopenPosition',
    section: 'position',
    group: 6,
    isEnabled: () => isAllowed('reopenPositions'),
    run: () => onSelected('reopenPositions'),
  },
  {
    id: 'position.vacate',
    label: 'action.vacate',
    section: 'position',
    group: 6,
    isEnabled: () => isAllowed('vacatePositions'),
    run: () => onSelected('vacatePositions'),
  },
  {
    id: 'position.delete',
    label: 'action.delete',
    section: 'position',
    group: 7,
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

type OnPositions = 'closePositions' | 'reopenPositions' | 'vacatePositions';

const selected = (): { readonly positionIds: readonly PositionId[] } => ({
  positionIds: [...getState().selection.ids],
});

const isAllowed = (command: OnPositions): boolean =>
  getState().selection.ids.size > 0 && refusalOf(command, selected()) === null;

const onSelected = (command: OnPositions): void => void dispatch(command, selected());

function askWhereTo(): void {
  const positionIds = selectedTops();
  if (positionIds.length === 0) notify('refusal', t('notice.selectFirst'));
  else openEditing({ what: 'move-under', positionIds, moving: 'with-below' });
}

/** Actions on where positions stand: beside, alone, as copies. */
import { addAssistant, addBeside, duplicate, openEditing } from '../state/arranging.ts';
import type { PositionId } from '../state/app-state.ts';
import type { Moving } from '../state/editing-dialogs.ts';
import { onlySelected } from '../state/positions.ts';
import { getState } from '../state/store.ts';
import { hasOneSelected, hasSelection, type Action } from './action.ts';

export const arrangingActions: readonly Action[] = [
  {
    id: 'position.addPeer',
    label: 'action.addPeer',
    section: 'position',
    group: 1,
    keys: ['mod+arrowright'],
    isEnabled: hasOneSelected,
    run: () => onOne(addBeside),
  },
  {
    id: 'position.addAssistant',
    label: 'action.addAssistant',
    section: 'position',
    group: 1,
    isEnabled: hasOneSelected,
    run: () => onOne(addAssistant),
  },
  {
    id: 'position.moveAlone',
    label: 'action.moveAlone',
    section: 'position',
    group: 2,
    isEnabled: hasSelection,
    run: () => askWhereTo('alone'),
  },
  {
    id: 'position.duplicate',
    label: 'action.duplicate',
    section: 'position',
    group: 3,
    keys: ['mod+D'],
    isEnabled: hasSelection,
    run: () => {
      duplicate([...getState().selection.ids], 1, false);
    },
  },
  {
    id: 'position.duplicateTimes',
    label: 'action.duplicateTimes',
    section: 'position',
    group: 3,
    keys: ['mod+shift+D'],
    isEnabled: hasSelection,
    run: () => openEditing({ what: 'duplicate', positionIds: [...getState().selection.ids] }),
  },
  {
    id: 'position.copyUnder',
    label: 'action.copyUnder',
    section: 'position',
    group: 3,
    isEnabled: hasSelection,
    run: () => askWhereTo('copy'),
  },
];

const askWhereTo = (moving: Moving): void =>
  openEditing({ what: 'move-under', positionIds: [...getState().selection.ids], moving });

function onOne(run: (id: PositionId) => void): void {
  const id = onlySelected();
  if (id !== null) run(id);
}

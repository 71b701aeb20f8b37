/** Actions that select, cut and reorder. */
import { askForCopy, askForPaste } from '../state/clipboard.ts';
import { cancelCut } from '../state/cutting.ts';
import { getState } from '../state/store.ts';
import { onlySelected } from '../state/positions.ts';
import { beginRenaming } from '../state/renaming.ts';
import { moveAmongSiblings } from '../state/reordering.ts';
import {
  invertSelection,
  selectAll,
  selectManagers,
  selectReports,
  selectSiblings,
  selectSubtree,
} from '../state/selecting.ts';
import { hasDocument, hasOneSelected, hasSelection, type Action } from './action.ts';
import { keysForPeople } from './keys.ts';

const hasCut: NonNullable<Action['isEnabled']> = ({ cut }) => cut.size > 0;

export const selectionActions: readonly Action[] = [
  {
    id: 'edit.cut',
    label: 'action.cut',
    section: 'edit',
    group: 3,
    keys: ['mod+X'],
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: () => askForCopy('cut'),
  },
  {
    id: 'edit.copy',
    label: 'action.copy',
    section: 'edit',
    group: 3,
    keys: ['mod+C'],
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: () => askForCopy('copy'),
  },
  {
    id: 'edit.paste',
    label: 'action.paste',
    section: 'edit',
    group: 3,
    keys: ['mod+V'],
    contexts: ['positions'],
    isEnabled: hasDocument,
    run: () => askForPaste(keysForPeople('mod+V', getState().host?.platform === 'mac')),
  },
  {
    id: 'edit.cancelCut',
    label: 'action.cancelCut',
    section: 'edit',
    group: 3,
    canvasKey: 'Escape',
    isEnabled: hasCut,
    run: cancelCut,
  },
  {
    id: 'select.all',
    label: 'action.selectAll',
    section: 'select',
    group: 1,
    keys: ['mod+A'],
    contexts: ['background'],
    isEnabled: hasDocument,
    run: selectAll,
  },
  {
    id: 'select.subtree',
    label: 'action.selectSubtree',
    section: 'select',
    group: 1,
    keys: ['mod+shift+A'],
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: selectSubtree,
  },
  {
    id: 'select.reports',
    label: 'action.selectReports',
    section: 'select',
    group: 1,
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: selectReports,
  },
  {
    id: 'select.manager',
    label: 'action.selectManager',
    section: 'select',
    group: 1,
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: selectManagers,
  },
  {
    id: 'select.siblings',
    label: 'action.selectSiblings',
    section: 'select',
    group: 1,
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: selectSiblings,
  },
  {
    id: 'select.invert',
    label: 'action.invertSelection',
    section: 'select',
    group: 1,
    contexts: ['background'],
    isEnabled: hasDocument,
    run: invertSelection,
  },
  {
    id: 'position.rename',
    label: 'action.rename',
    section: 'position',
    group: 1,
    canvasKey: 'F2',
    isEnabled: hasOneSelected,
    run: () => {
      const id = onlySelected();
      if (id !== null) beginRenaming(id);
    },
  },
  {
    id: 'position.moveEarlier',
    label: 'action.moveEarlier',
    section: 'position',
    group: 2,
    keys: ['alt+shift+arrowleft', 'alt+shift+arrowup'],
    isEnabled: hasSelection,
    run: () => moveAmongSiblings(-1),
  },
  {
    id: 'position.moveLater',
    label: 'action.moveLater',
    section: 'position',
    group: 2,
    keys: ['alt+shift+arrowright', 'alt+shift+arrowdown'],
    isEnabled: hasSelection,
    run: () => moveAmongSiblings(1),
  },
];

/** Actions on saved views; "the view" is the one that was gone to or saved last. */
import { dispatch } from '../state/dispatch.ts';
import type { AppState } from '../state/app-state.ts';
import { viewOfLook } from '../state/saved-views.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import { find } from '../../shared/model/tables.ts';
import { hasDocument, type Action } from './action.ts';

const hasView = ({ document, lastView }: AppState): boolean =>
  document !== null && lastView !== null && find(document.plan.tables, lastView) !== undefined;

export const savedViewActions: readonly Action[] = [
  {
    id: 'views.save',
    label: 'action.saveView',
    section: 'view',
    group: 15,
    isEnabled: hasDocument,
    run: () => openDialog({ type: 'name-view', viewId: null }),
  },
  {
    id: 'views.update',
    label: 'action.updateView',
    section: 'view',
    group: 15,
    isEnabled: hasView,
    run: () => {
      const state = getState();
      if (state.lastView !== null) dispatch('updateView', { viewId: state.lastView, view: viewOfLook(state) });
    },
  },
  {
    id: 'views.rename',
    label: 'action.renameView',
    section: 'view',
    group: 15,
    isEnabled: hasView,
    run: () => openDialog({ type: 'name-view', viewId: getState().lastView }),
  },
  {
    id: 'views.delete',
    label: 'action.deleteView',
    section: 'view',
    group: 15,
    isEnabled: hasView,
    run: () => {
      const { lastView } = getState();
      if (lastView !== null) dispatch('deleteView', { viewId: lastView });
    },
  },
];

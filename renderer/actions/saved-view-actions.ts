/** Actions on saved views; "the view" is the one that was gone to or saved last. */
import { dispatch } from '../state/dispatch.ts';
import type { AppState } from '../state/app-state.ts';
import { applyView, viewOfLook } from '../state/saved-views.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import { viewsByName } from '../../shared/analysis/views-by-name.ts';
import { find } from '../../shared/model/tables.ts';
import type { View } from '../../shared/model/view.ts';
import { hasDocument, type Action } from './action.ts';

const hasView = ({ document, lastView }: AppState): boolean =>
  document !== null && lastView !== null && find(document.tables, lastView) !== undefined;

/** Views that keys lead to, in the order of their names. */
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const viewAt = ({ document }: AppState, place: number): View | undefined =>
  document === null ? undefined : viewsByName(document.tables.view)[place - 1];

export const savedViewActions: readonly Action[] = [
  {
    id: 'views.save',
    label: 'action.saveView',
    section: 'view',
    group: 15,
    isEnabled: (state) => hasDocument(state) && state.screen === 'organisation',
    run: () => openDialog({ type: 'name-view', viewId: null }),
  },
  {
    id: 'views.update',
    label: 'action.updateView',
    section: 'view',
    group: 15,
    isEnabled: (state) => hasView(state) && state.screen === 'organisation',
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
  ...PLACES.map((place): Action => ({
    id: `views.go.${place}`,
    label: `action.goToView.${place}`,
    section: 'view',
    group: 15,
    desktopKeys: [`mod+Digit${place}`],
    isNotInMenus: true,
    isEnabled: (state) => viewAt(state, place) !== undefined,
    run: () => {
      const view = viewAt(getState(), place);
      if (view !== undefined) applyView(view.id);
    },
  })),
];

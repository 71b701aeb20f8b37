/** Actions on the panels around the canvas, and on where the keyboard is among them. */
import { isPanelShown, isTabShown, toggleAllPanels, togglePanel, toggleTab } from '../state/panels.ts';
import { focusNextRegion } from '../state/regions.ts';
import { hasDocument, type Action } from './action.ts';

export const panelActions: readonly Action[] = [
  {
    id: 'view.outline',
    label: 'action.toggleOutline',
    section: 'view',
    group: 6,
    keys: ['mod+B'],
    isEnabled: hasDocument,
    isChecked: (state) => isPanelShown(state, 'left'),
    run: () => togglePanel('left'),
  },
  {
    id: 'view.inspector',
    label: 'action.toggleInspector',
    section: 'view',
    group: 6,
    keys: ['mod+I'],
    isEnabled: hasDocument,
    isChecked: (state) => isTabShown(state, 'inspector'),
    run: () => toggleTab('inspector'),
  },
  {
    id: 'view.analysis',
    label: 'action.toggleAnalysis',
    section: 'view',
    group: 6,
    isEnabled: hasDocument,
    isChecked: (state) => isTabShown(state, 'analysis'),
    run: () => toggleTab('analysis'),
  },
  {
    id: 'view.panels',
    label: 'action.toggleAllPanels',
    section: 'view',
    group: 6,
    keys: ['mod+Period'],
    isEnabled: hasDocument,
    run: toggleAllPanels,
  },
];

export const regionActions: readonly Action[] = [
  {
    id: 'view.nextRegion',
    label: 'action.nextRegion',
    section: 'view',
    group: 7,
    keys: ['F6'],
    isEnabled: hasDocument,
    run: () => focusNextRegion(1),
  },
  {
    id: 'view.previousRegion',
    label: 'action.previousRegion',
    section: 'view',
    group: 7,
    keys: ['shift+F6'],
    isEnabled: hasDocument,
    run: () => focusNextRegion(-1),
  },
];

/** Actions on how the organisation is looked at: arrangement, layers, focus, colours, badges, relations. */
import { ARRANGEMENTS, BADGES, COLOUR_RULES } from '../../shared/model/view.ts';
import { foldAll, layersOf, setBranchesFolded, shownLayers, unfoldToLayer } from '../state/folding.ts';
import { changeLook, focusOn, shownTree, toggleBadge } from '../state/look.ts';
import { getState } from '../state/store.ts';
import { changeSettings } from '../state/settings.ts';
import type { AppState } from '../state/app-state.ts';
import { hasDocument, hasOneSelected, hasSelection, type Action } from './action.ts';

/** Layers that have an action of their own; deeper ones are unfolded by hand or altogether. */
const LAYERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export const lookActions: readonly Action[] = [
  ...ARRANGEMENTS.map((arrangement): Action => ({
    id: `look.arrangement.${arrangement}`,
    label: `look.arrangement.${arrangement}`,
    section: 'view',
    group: 8,
    isEnabled: hasDocument,
    isChecked: ({ look }) => look.arrangement === arrangement,
    run: () => changeLook({ arrangement }),
  })),
  {
    id: 'look.relations',
    label: 'action.showRelations',
    section: 'view',
    group: 9,
    isEnabled: hasDocument,
    isChecked: ({ look }) => look.showsRelations,
    run: () => changeLook({ showsRelations: !getState().look.showsRelations }),
  },
  {
    id: 'look.captions',
    label: 'action.showCaptions',
    section: 'view',
    group: 9,
    isEnabled: (state) => hasDocument(state) && state.look.showsRelations,
    isChecked: ({ settings }) => settings.relationCaptions,
    run: () => changeSettings(({ relationCaptions }) => ({ relationCaptions: !relationCaptions })),
  },
  {
    id: 'look.legend',
    label: 'action.showLegend',
    section: 'view',
    group: 9,
    isEnabled: hasDocument,
    isChecked: ({ settings }) => settings.legendOpen,
    run: () => changeSettings(({ legendOpen }) => ({ legendOpen: !legendOpen })),
  },
  {
    id: 'look.focus',
    label: 'action.focusBranch',
    section: 'view',
    group: 10,
    keys: ['shift+F'],
    contexts: ['positions'],
    isEnabled: (state) => hasOneSelected(state) && !state.selection.ids.has(state.look.focusRoot ?? 'position_'),
    run: focusSelected,
  },
  {
    id: 'look.leaveFocus',
    label: 'action.leaveFocus',
    section: 'view',
    group: 10,
    canvasKey: 'Escape',
    contexts: ['positions', 'background'],
    isEnabled: (state) => state.document !== null && state.look.focusRoot !== null,
    run: () => focusOn(null),
  },
  ...LAYERS.map((layers): Action => ({
    id: `look.layers.${layers}`,
    label: `look.layers.${layers}`,
    section: 'view',
    group: 11,
    isNotInMenus: true,
    isEnabled: (state) => hasLayers(state, layers),
    isChecked: (state) => shownLayers(state) === layers,
    run: () => unfoldToLayer(layers),
  })),
  {
    id: 'look.foldBranch',
    label: 'action.foldBranch',
    section: 'view',
    group: 12,
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: () => setBranchesFolded([...getState().selection.ids], true),
  },
  {
    id: 'look.unfoldBranch',
    label: 'action.unfoldBranch',
    section: 'view',
    group: 12,
    contexts: ['positions'],
    isEnabled: hasSelection,
    run: () => setBranchesFolded([...getState().selection.ids], false),
  },
  { id: 'look.foldAll', label: 'action.foldAll', section: 'view', group: 12, isEnabled: hasDocument, run: foldAll },
  ...COLOUR_RULES.map((colourBy): Action => ({
    id: `look.colour.${colourBy}`,
    label: `look.colour.${colourBy}`,
    section: 'view',
    group: 13,
    isNotInMenus: true,
    isEnabled: hasDocument,
    isChecked: ({ look }) => look.colourBy === colourBy,
    run: () => changeLook({ colourBy }),
  })),
  ...BADGES.map((badge): Action => ({
    id: `look.badge.${badge}`,
    label: `look.badge.${badge}`,
    section: 'view',
    group: 14,
    isNotInMenus: true,
    isEnabled: hasDocument,
    isChecked: ({ look }) => look.badges.includes(badge),
    run: () => toggleBadge(badge),
  })),
];

function hasLayers(state: AppState, layers: number): boolean {
  const tree = shownTree(state);
  return tree !== null && layers <= layersOf(tree);
}

function focusSelected(): void {
  const [id] = getState().selection.ids;
  if (id !== undefined) focusOn(id);
}

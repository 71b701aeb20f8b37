/** Actions on how the plan is seen: those of the canvas, and those of every screen. */
import { canvas } from '../state/canvas-handle.ts';
import { changeSettings } from '../state/settings.ts';
import { getState } from '../state/store.ts';
import { clearSelection, foldToFit, openDialog, toggleFold, unfoldAll } from '../state/view.ts';
import { hasDocument, hasSelection, type Action } from './action.ts';

export const canvasActions: readonly Action[] = [
  {
    id: 'view.fit',
    label: 'action.zoomFit',
    section: 'view',
    group: 1,
    keys: ['shift+Digit1'],
    isEnabled: hasDocument,
    run: () => canvas()?.fit(),
  },
  {
    id: 'view.fitSelection',
    label: 'action.zoomSelection',
    section: 'view',
    group: 1,
    keys: ['shift+Digit2'],
    isEnabled: hasSelection,
    run: () => canvas()?.fitSelection(),
  },
  {
    id: 'view.actualSize',
    label: 'action.zoomActual',
    section: 'view',
    group: 1,
    keys: ['shift+Digit0'],
    desktopKeys: ['mod+Digit0'],
    isEnabled: hasDocument,
    run: () => canvas()?.zoomTo100(),
  },
  {
    id: 'view.zoomIn',
    label: 'action.zoomIn',
    section: 'view',
    group: 1,
    keys: ['mod+Equal'],
    isEnabled: hasDocument,
    run: () => canvas()?.zoomIn(),
  },
  {
    id: 'view.zoomOut',
    label: 'action.zoomOut',
    section: 'view',
    group: 1,
    keys: ['mod+Minus'],
    isEnabled: hasDocument,
    run: () => canvas()?.zoomOut(),
  },
  {
    id: 'view.foldSelected',
    label: 'action.fold',
    section: 'view',
    group: 2,
    isEnabled: hasSelection,
    run: () => foldSelected(true),
  },
  {
    id: 'view.unfoldSelected',
    label: 'action.unfold',
    section: 'view',
    group: 2,
    isEnabled: hasSelection,
    run: () => foldSelected(false),
  },
  {
    id: 'view.unfoldAll',
    label: 'action.unfoldAll',
    section: 'view',
    group: 2,
    isEnabled: hasDocument,
    run: unfoldAll,
  },
  { id: 'view.overview', label: 'action.foldToFit', section: 'view', group: 2, isEnabled: hasDocument, run: foldToFit },
  {
    id: 'view.clearSelection',
    label: 'action.clearSelection',
    section: 'view',
    group: 3,
    canvasKey: 'Escape',
    isEnabled: hasSelection,
    run: clearSelection,
  },
];

export const viewActions: readonly Action[] = [
  ...(['auto', 'light', 'dark'] as const).map((colorScheme): Action => ({
    id: `view.colors.${colorScheme}`,
    label: colorScheme === 'auto' ? 'action.systemColors' : colorScheme === 'light' ? 'action.light' : 'action.dark',
    section: 'view',
    group: 5,
    isChecked: ({ settings }) => settings.colorScheme === colorScheme,
    run: () => changeSettings(() => ({ colorScheme })),
  })),
  {
    id: 'app.settings',
    label: 'action.settings',
    section: 'help',
    group: 1,
    keys: ['mod+Comma'],
    run: () => openDialog({ type: 'settings' }),
  },
  {
    id: 'app.shortcuts',
    label: 'action.shortcuts',
    section: 'help',
    group: 1,
    keys: ['shift+Slash'],
    run: () => openDialog({ type: 'shortcuts' }),
  },
];

function foldSelected(fold: boolean): void {
  const { selection, folded } = getState();
  for (const id of selection.ids) if (folded.has(id) !== fold) toggleFold(id);
}

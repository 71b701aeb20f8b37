/** The panels beside the canvas. Where there is no room beside it they open over it, and that is not remembered. */
import type { AppState, PanelSide, Panels, RightTab } from './app-state.ts';
import { focusSoon } from './regions.ts';
import { changeSettings } from './settings.ts';
import { getState, setState } from './store.ts';

/** Windows narrower than this, in CSS pixels, have no room for panels beside the canvas. */
export const NARROW_BELOW = 1000;

/** Whether the panel can be seen, beside the canvas or over it. */
export const isPanelShown = ({ panels, settings }: AppState, side: PanelSide): boolean =>
  panels.isNarrow ? panels.over === side : side === 'left' ? settings.outlineOpen : settings.inspectorOpen;

/** Whether the right panel can be seen with this tab. */
export const isTabShown = (state: AppState, tab: RightTab): boolean =>
  isPanelShown(state, 'right') && state.panels.rightTab === tab;

export function showPanel(side: PanelSide, shows: boolean): void {
  if (isPanelShown(getState(), side) === shows) return;
  if (getState().panels.isNarrow) changePanels({ over: shows ? side : null });
  else changeSettings(() => (side === 'left' ? { outlineOpen: shows } : { inspectorOpen: shows }));
}

export const togglePanel = (side: PanelSide): void => showPanel(side, !isPanelShown(getState(), side));

/** Open the right panel with this tab. */
export function showTab(tab: RightTab): void {
  changePanels({ rightTab: tab });
  showPanel('right', true);
}

/** Open the inspector and put the keyboard into its first field. */
export function openInspector(): void {
  showTab('inspector');
  focusSoon('right-panel', '[role="tabpanel"] input:not(:disabled)');
}

/** Open the right panel with this tab, or close it when it shows it already. */
export function toggleTab(tab: RightTab): void {
  if (isTabShown(getState(), tab)) showPanel('right', false);
  else showTab(tab);
}

/** Close whatever is open; open everything when nothing is. A narrow window has room for one of them. */
export function toggleAllPanels(): void {
  const open = (['left', 'right'] as const).filter((side) => isPanelShown(getState(), side));
  if (open.length > 0) for (const side of open) showPanel(side, false);
  else if (getState().panels.isNarrow) showPanel('left', true);
  else changeSettings(() => ({ outlineOpen: true, inspectorOpen: true }));
}

/** The window has become narrow, or wide again; nothing stays open over the canvas. */
export function setNarrow(isNarrow: boolean): void {
  if (getState().panels.isNarrow !== isNarrow) changePanels({ isNarrow, over: null });
}

function changePanels(change: Partial<Panels>): void {
  setState({ panels: { ...getState().panels, ...change } });
}

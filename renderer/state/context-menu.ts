/** The menu that opens where somebody asks for one, by right click, Shift+F10 or the menu key. The shell shows it. */
import { setState } from './store.ts';

/** What it was asked about: the selected positions, nothing in particular, the bench, the scenario that is shown, or moves of it. Actions name it in their `contexts`. */
export type ContextSubject = 'positions' | 'background' | 'bench' | 'scenarios' | 'moves';

export interface ContextMenu {
  readonly subject: ContextSubject;
  /** Pixels of the page. */
  readonly at: { readonly x: number; readonly y: number };
  /** What has the keyboard again afterwards. */
  readonly returnTo: HTMLElement | null;
}

/** Open the menu. Select what it is about before. */
export function openContextMenu(subject: ContextSubject, at: ContextMenu['at']): void {
  const { activeElement } = document;
  const returnTo = activeElement instanceof HTMLElement ? activeElement : null;
  setState({ contextMenu: { subject, at, returnTo } });
}

export const closeContextMenu = (): void => setState({ contextMenu: null });

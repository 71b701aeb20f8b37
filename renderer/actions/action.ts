/** What every action of the user is: one object that menu, palette, shortcuts and buttons all read. */
import type { ScreenTextKey } from '../i18n/en.ts';
import type { AppState } from '../state/app-state.ts';
import type { ContextSubject } from '../state/context-menu.ts';

export type MenuSection = 'file' | 'edit' | 'select' | 'position' | 'scenario' | 'view' | 'help';

export interface Action {
  /** `noun.verb`; also what a native menu sends back. */
  readonly id: string;
  readonly label: ScreenTextKey;
  readonly section: MenuSection;
  /** Actions with the same group stand together in menus. */
  readonly group: number;
  /** `mod+shift+Z`: mod is Cmd on a Mac and Ctrl elsewhere. Digits and signs name the physical key. */
  readonly keys?: readonly string[];
  /** As `keys`, for the desktop program only: in a browser these belong to the browser. */
  readonly desktopKeys?: readonly string[];
  /** A single letter that works only while the canvas has the focus. */
  readonly canvasKey?: string;
  /** Which context menus offer it; when absent, that of positions offers what stands in the section `position`. */
  readonly contexts?: readonly ContextSubject[];
  /** True: found in the palette and where the screen shows it, not in the menus, which it would make too long. */
  readonly isNotInMenus?: true;
  /** Whether it can be done now; always when absent. */
  readonly isEnabled?: (state: AppState) => boolean;
  /** Shown with a tick when true. */
  readonly isChecked?: (state: AppState) => boolean;
  readonly run: () => void | Promise<void>;
}

/** Whether the context menu of a subject offers an action. */
export const isInContext = ({ contexts, section }: Action, subject: ContextSubject): boolean =>
  contexts?.includes(subject) ?? (subject === 'positions' && section === 'position');

/** The actions of a section as menus list them: by group, and within a group in the order of the registry. */
export const inSection = (actions: readonly Action[], section: MenuSection): readonly Action[] =>
  actions.filter((action) => action.section === section).toSorted((a, b) => a.group - b.group);

/** The same actions, to be done only while the organisation is on the screen: what they are about is not seen elsewhere. */
export const onOrganisation = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action) => ({
    ...action,
    isEnabled: (state) => state.screen === 'organisation' && action.isEnabled?.(state) !== false,
  }));

export const hasDocument = (state: AppState): boolean => state.document !== null;

export const hasSelection = (state: AppState): boolean => state.document !== null && state.selection.ids.size > 0;

export const hasOneSelected = (state: AppState): boolean => state.document !== null && state.selection.ids.size === 1;

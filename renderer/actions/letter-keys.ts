/** The keys of actions that work only where positions are shown, not while something is typed: single letters, Delete, Escape. */
import type { AppState } from '../state/app-state.ts';
import { getState } from '../state/store.ts';
import type { Action } from './action.ts';
import { canvasKeysOf, keysOf } from './bindings.ts';
import { ACTIONS } from './index.ts';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** Run the action that this key belongs to, if any; true when one ran. Letters do nothing for who switched them off. */
export function runLetterKey(press: KeyPress): boolean {
  const action = actionOfKey(press, getState());
  if (action === null) return false;
  press.preventDefault();
  void action.run();
  return true;
}

/** The action that a key would run now. */
function actionOfKey(press: Omit<KeyPress, 'preventDefault'>, state: AppState): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented || state.dialog !== null) return null;
  if (press.key.length === 1 && !state.settings.letterShortcuts) return null;
  const key = press.key.toLowerCase();
  // Escape means several things, one after the other.
  const isMeant = (action: Action): boolean =>
    canvasKeysOf(action, state).some((one) => one.toLowerCase() === key) && action.isEnabled?.(state) !== false;
  return ACTIONS.find(isMeant) ?? null;
}

/** Whether a key is a shortcut of some action here, alone or with Shift. */
export function isShortcut(
  press: Omit<KeyPress, 'preventDefault'> & { readonly shiftKey: boolean },
  state: AppState,
): boolean {
  if (!press.shiftKey) return actionOfKey(press, state) !== null;
  const keys = `shift+${press.key.toUpperCase()}`;
  return ACTIONS.some((action) => keysOf(action, state).includes(keys));
}

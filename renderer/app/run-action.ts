/** Runs an action by its id, wherever it was asked for. A disabled action does nothing, and so does any while a dialog is open. */
import { actionOf } from '../actions/index.ts';
import { getState } from '../state/store.ts';

export function runAction(actionId: string): void {
  const action = actionOf(actionId);
  const state = getState();
  if (state.dialog !== null || action.isEnabled?.(state) === false) return;
  void action.run();
}

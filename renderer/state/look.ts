/** How the plan is looked at: lens, arrangement, colours, focus. Only on this screen until it is saved as a view. */
import type { Look } from './app-state.ts';
import { getState, setState } from './store.ts';

/** Change parts of the look; the rest stays. */
export function changeLook(change: Partial<Look>): void {
  setState({ look: { ...getState().look, ...change } });
}

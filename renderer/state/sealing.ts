/** Ends the step that typing would go on with. */
import { seal } from '../../shared/change/history.ts';
import { getState, setState } from './store.ts';

/** Typing paused: the next edit of the same field is a step of its own. */
export function sealTyping(): void {
  const { history } = getState();
  const sealed = seal(history);
  if (sealed !== history) setState({ history: sealed });
}

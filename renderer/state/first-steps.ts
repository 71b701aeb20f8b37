/** Follows which first steps were really done: by what ran, not by what was clicked. */
import { FIRST_STEPS, type FirstStep } from '../../shared/contract/settings.ts';
import type { History } from '../../shared/change/history.ts';
import type { AppState } from './app-state.ts';
import { SAMPLE_NAME } from './sample-name.ts';
import { showPanel } from './panels.ts';
import { changeSettings } from './settings.ts';
import { getState, setState, subscribe } from './store.ts';

/** Commands that move somebody, and that bring a role into the plan, by the sentences of their steps. */
const MOVES = /^command\.(move|place)/;
const ADDS = /^command\.(add(Report|Root)|copy|duplicate)/;

/** Start following; the list then ticks itself. */
export function startFirstSteps(): void {
  subscribe(({ history }) => history, follow);
}

function follow(now: History, before: History): void {
  const isUndone = now.future.length > before.future.length && now.past.length < before.past.length;
  if (isUndone) {
    noteStep('undo');
    return;
  }
  const step = now.past.at(-1);
  if (step === undefined || step === before.past.at(-1) || now.future.length > 0) return;
  if (MOVES.test(step.label.key)) noteStep('move');
  else if (ADDS.test(step.label.key)) noteStep('add');
}

/** A first step was done. */
export function noteStep(step: FirstStep): void {
  const { firstStepsDone } = getState().settings;
  if (firstStepsDone.includes(step)) return;
  changeSettings(() => ({ firstStepsDone: FIRST_STEPS.filter((one) => one === step || firstStepsDone.includes(one)) }));
}

/** Whether the list is on the screen: in the sample, and wherever it was asked for in this session. */
export const showsFirstSteps = ({ document, settings, firstStepsAsked }: AppState): boolean =>
  document !== null && settings.firstSteps !== 'dismissed' && (firstStepsAsked || document.name === SAMPLE_NAME);

/** Show the list on whatever plan is open, in the panel that holds it. */
export function askForFirstSteps(): void {
  setState({ firstStepsAsked: true });
  changeSettings(() => ({ firstSteps: 'shown' }));
  showPanel('right', true);
}

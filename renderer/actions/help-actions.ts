/** Actions for whoever looks for help. */
import { askForFirstSteps } from '../state/first-steps.ts';
import { hasDocument, type Action } from './action.ts';

export const helpActions: readonly Action[] = [
  {
    id: 'app.firstSteps',
    label: 'action.firstSteps',
    section: 'help',
    group: 2,
    isEnabled: hasDocument,
    run: askForFirstSteps,
  },
];

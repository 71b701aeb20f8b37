/** Actions on the person chosen on the bench. */
import { chosenOnBench, withChosenOnBench } from '../state/bench.ts';
import { openDialog } from '../state/view.ts';
import type { Action } from './action.ts';
import type { AppState } from '../state/app-state.ts';

const hasChosen = (state: AppState): boolean => chosenOnBench(state) !== null;

export const benchActions: readonly Action[] = [
  {
    id: 'person.placeUnder',
    label: 'action.placeUnder',
    section: 'position',
    group: 8,
    contexts: ['bench'],
    isEnabled: hasChosen,
    run: () => withChosenOnBench(({ id }) => openDialog({ type: 'place-person', personId: id })),
  },
  {
    id: 'person.fillPosition',
    label: 'action.fillPosition',
    section: 'position',
    group: 8,
    contexts: ['bench'],
    isEnabled: hasChosen,
    run: () => withChosenOnBench(({ id }) => openDialog({ type: 'fill-with', personId: id })),
  },
  {
    id: 'person.delete',
    label: 'action.deletePerson',
    section: 'position',
    group: 8,
    contexts: ['bench'],
    isEnabled: hasChosen,
    run: () => withChosenOnBench(({ id }) => openDialog({ type: 'delete-person', personId: id })),
  },
];

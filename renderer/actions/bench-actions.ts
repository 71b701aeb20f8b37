/** Actions on the bench: people without a place. */
import { chosenOnBench, withChosenOnBench } from '../state/bench.ts';
import { askForPerson } from '../state/panels.ts';
import { openDialog } from '../state/view.ts';
import { hasDocument, type Action } from './action.ts';
import type { AppState } from '../state/app-state.ts';

const hasChosen = (state: AppState): boolean => chosenOnBench(state) !== null;

export const benchActions: readonly Action[] = [
  {
    id: 'person.add',
    label: 'action.addPerson',
    section: 'position',
    group: 8,
    contexts: ['bench'],
    isEnabled: hasDocument,
    run: askForPerson,
  },
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

/** Actions on the moves of the shown scenario: the chosen ones, or the one the keyboard is on. */
import type { Move } from '../../shared/model/move.ts';
import type { AppState } from '../state/app-state.ts';
import {
  changeMoveList,
  currentMove,
  deleteMeant,
  listedMoves,
  meantMoves,
  shiftMove,
  switchMeant,
  toggleUnfolded,
} from '../state/move-list.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import type { Action } from './action.ts';

const isListed = (state: AppState): boolean => state.document !== null && state.screen === 'scenarios';
const hasMoves = (state: AppState): boolean => isListed(state) && listedMoves(state).length > 0;
const isMeant = (state: AppState, holds: (move: Move) => boolean): boolean =>
  isListed(state) && meantMoves(state).some(holds);
const hasCurrent = (state: AppState): boolean => isListed(state) && currentMove(state) !== null;
const canChange = (state: AppState): boolean => hasCurrent(state) && currentMove(state)?.adoptedOn === undefined;

function onCurrent(run: (move: Move) => void): void {
  const move = currentMove(getState());
  if (move !== null) run(move);
}

export const moveActions: readonly Action[] = [
  {
    id: 'moves.byDate',
    label: 'action.movesByDate',
    section: 'scenario',
    group: 7,
    isEnabled: hasMoves,
    isChecked: ({ moveList }) => moveList.groupBy === 'date',
    run: () => changeMoveList({ groupBy: 'date' }),
  },
  {
    id: 'moves.byInitiative',
    label: 'action.movesByInitiative',
    section: 'scenario',
    group: 7,
    isEnabled: hasMoves,
    isChecked: ({ moveList }) => moveList.groupBy === 'initiative',
    run: () => changeMoveList({ groupBy: 'initiative' }),
  },
  {
    id: 'moves.all',
    label: 'action.chooseAllMoves',
    section: 'scenario',
    group: 7,
    isEnabled: hasMoves,
    run: () =>
      changeMoveList({
        chosen: new Set(
          listedMoves(getState())
            .filter(({ adoptedOn }) => adoptedOn === undefined)
            .map(({ id }) => id),
        ),
      }),
  },
  {
    id: 'move.details',
    label: 'action.moveDetails',
    section: 'scenario',
    group: 8,
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: hasCurrent,
    run: () => onCurrent(({ id }) => toggleUnfolded(id)),
  },
  {
    id: 'move.rename',
    label: 'action.renameMove',
    section: 'scenario',
    group: 8,
    canvasKey: 'F2',
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: canChange,
    run: () => onCurrent(({ id }) => changeMoveList({ renaming: id })),
  },
  {
    id: 'move.off',
    label: 'action.moveOff',
    section: 'scenario',
    group: 8,
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: (state) => isMeant(state, ({ isOff }) => isOff !== true),
    run: () => switchMeant(true),
  },
  {
    id: 'move.on',
    label: 'action.moveOn',
    section: 'scenario',
    group: 8,
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: (state) => isMeant(state, ({ isOff }) => isOff === true),
    run: () => switchMeant(false),
  },
  {
    id: 'move.sooner',
    label: 'action.effectSooner',
    section: 'scenario',
    group: 8,
    keys: ['alt+arrowup'],
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: canChange,
    run: () => onCurrent((move) => shiftMove(move, -1)),
  },
  {
    id: 'move.later',
    label: 'action.effectLater',
    section: 'scenario',
    group: 8,
    keys: ['alt+arrowdown'],
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: canChange,
    run: () => onCurrent((move) => shiftMove(move, 1)),
  },
  {
    id: 'move.take',
    label: 'action.takeMove',
    section: 'scenario',
    group: 8,
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: (state) => canChange(state) && hasOthers(state),
    run: () => askWhere(false),
  },
  {
    id: 'move.copy',
    label: 'action.copyMove',
    section: 'scenario',
    group: 8,
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: (state) => hasCurrent(state) && hasOthers(state),
    run: () => askWhere(true),
  },
  {
    id: 'move.delete',
    label: 'action.deleteMove',
    section: 'scenario',
    group: 8,
    canvasKey: 'Delete',
    contexts: ['moves'],
    isNotInMenus: true,
    isEnabled: (state) => isMeant(state, () => true),
    run: deleteMeant,
  },
];

const hasOthers = ({ document }: AppState): boolean => document !== null && document.plan.tables.scenario.size > 1;

const askWhere = (keep: boolean): void =>
  onCurrent(({ id }) => openDialog({ type: 'scenario', scenario: { what: 'take-move', moveId: id, keep } }));

/** The moves of the shown scenario: which are chosen, and what is done with the chosen ones. */
import { find } from '../../shared/model/tables.ts';
import type { Move } from '../../shared/model/move.ts';
import { movesOf, type MoveId } from '../../shared/scenario/moves.ts';
import type { AppState, MoveList } from './app-state.ts';
import { dispatch } from './dispatch.ts';
import { getState, setState } from './store.ts';
import { dispatchGoing } from './undo-notice.tsx';

export function changeMoveList(change: Partial<MoveList>): void {
  setState(({ moveList }) => ({ moveList: { ...moveList, ...change } }));
}

type Listed = Pick<AppState, 'document' | 'branch' | 'moveList'>;

/** The moves of the shown scenario, adopted ones too, in the order in which they take effect. */
export const listedMoves = ({ document, branch }: Pick<AppState, 'document' | 'branch'>): readonly Move[] =>
  document === null || branch.type !== 'scenario' ? [] : movesOf(document.plan.tables, branch.id);

/** The move the keyboard is on, while it is there. */
export function currentMove({ document, branch, moveList }: Listed): Move | null {
  if (document === null || branch.type !== 'scenario' || moveList.at === null) return null;
  const move = find(document.plan.tables, moveList.at);
  return move !== undefined && move.scenarioId === branch.id ? move : null;
}

/** What an action on moves is about: the chosen ones, else the one the keyboard is on. Adopted moves are history. */
export function meantMoves(state: Listed): readonly Move[] {
  const { chosen } = state.moveList;
  const moves = chosen.size === 0 ? [] : listedMoves(state).filter(({ id }) => chosen.has(id));
  const current = currentMove(state);
  const meant = moves.length > 0 ? moves : current === null ? [] : [current];
  return meant.filter(({ adoptedOn }) => adoptedOn === undefined);
}

export function chooseMoves(ids: readonly MoveId[], isChosen: boolean): void {
  const chosen = new Set(getState().moveList.chosen);
  for (const id of ids) {
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
  }
  changeMoveList({ chosen });
}

export function toggleUnfolded(id: MoveId): void {
  const unfolded = new Set(getState().moveList.unfolded);
  if (!unfolded.delete(id)) unfolded.add(id);
  changeMoveList({ unfolded });
}

export function switchMeant(isOff: boolean): void {
  const moveIds = meantMoves(getState())
    .filter((move) => (move.isOff === true) !== isOff)
    .map(({ id }) => id);
  if (moveIds.length > 0) dispatch('switchMoves', { moveIds, isOff });
}

/** Delete what is meant; the keyboard goes on to the next move. */
export function deleteMeant(): void {
  const state = getState();
  const going = new Set(meantMoves(state).map(({ id }) => id));
  const moves = listedMoves(state);
  const first = moves.findIndex(({ id }) => going.has(id));
  const rest = moves.filter(({ id }) => !going.has(id));
  const next = rest[Math.min(moves.slice(0, first).length, rest.length - 1)];
  if (going.size === 0 || !dispatchGoing('deleteMoves', { moveIds: [...going] }).done) return;
  changeMoveList({ chosen: new Set(), at: next?.id ?? null });
}

/** Let the move take effect one place earlier (-1) or later (1): past a day it takes that day over. */
export function shiftMove(move: Move, by: -1 | 1): void {
  const moves = listedMoves(getState()).filter(({ adoptedOn }) => adoptedOn === undefined);
  const at = moves.findIndex(({ id }) => id === move.id);
  const neighbour = moves[at + by];
  if (neighbour === undefined) return;
  const isSameDay = neighbour.effectiveDate === move.effectiveDate;
  if (by === -1) {
    placeMove(move.id, isSameDay ? { before: neighbour.id } : { date: neighbour.effectiveDate });
    return;
  }
  const next = isSameDay ? moves[at + 2] : neighbour;
  placeMove(
    move.id,
    next !== undefined && next.effectiveDate === neighbour.effectiveDate
      ? { before: next.id }
      : { date: neighbour.effectiveDate },
  );
}

/** Where a move goes: before another one, or to the end of a day. */
export type MovePlace = { readonly before: MoveId } | { readonly date: string };

export function placeMove(moveId: MoveId, place: MovePlace): void {
  if ('before' in place) dispatch('reorderMove', { moveId, before: place.before });
  else dispatch('reorderMove', { moveId, before: null, date: place.date });
}

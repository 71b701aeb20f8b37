/** The keys of the list of moves: walking, unfolding, choosing, and what the actions on moves have keys for. */
import type { KeyboardEvent } from 'react';
import type { MoveId } from '../../../shared/scenario/moves.ts';
import { actionOf } from '../../actions/index.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { changeMoveList, chooseMoves, toggleUnfolded } from '../../state/move-list.ts';
import { getState } from '../../state/store.ts';

/** Put the keyboard on the row of a move. */
export function focusMove(within: ParentNode | null, id: MoveId): void {
  within?.querySelector<HTMLElement>(`[data-move="${id}"]`)?.focus();
}

export function useMoveKeys(order: readonly MoveId[]): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const row = event.target instanceof HTMLElement ? event.target : null;
    const id = order.find((one) => one === row?.dataset['move']);
    if (row === null || id === undefined) return leaveField(event);
    const wanted = keyOf(event);
    const key = wanted === null ? undefined : keysOf({ order, id, row, table: event.currentTarget })[wanted];
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    key();
  };
}

/** Escape in a control of a row leads back to the row. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
  const row = event.target.closest<HTMLElement>('[data-move]');
  const details = event.target.closest('[role="row"]')?.previousElementSibling;
  const home = row ?? (details instanceof HTMLElement && details.dataset['move'] !== undefined ? details : null);
  if (home === null) return;
  event.preventDefault();
  home.focus();
}

function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'F10' && event.shiftKey) return 'ContextMenu';
  return event.altKey ? `Alt+${event.key}` : event.key;
}

interface On {
  readonly order: readonly MoveId[];
  readonly id: MoveId;
  readonly row: HTMLElement;
  readonly table: HTMLElement;
}

function keysOf({ order, id, row, table }: On): Readonly<Record<string, () => void>> {
  const { chosen, unfolded } = getState().moveList;
  const at = order.indexOf(id);
  const go = (to: number): void => {
    const next = order[Math.max(0, Math.min(order.length - 1, to))];
    if (next === undefined) return;
    changeMoveList({ at: next });
    // At once: the next key may follow within the same frame.
    focusMove(table, next);
  };
  const run = (actionId: string) => (): void => {
    changeMoveList({ at: id });
    const action = actionOf(actionId);
    if (action.isEnabled?.(getState()) !== false) void action.run();
  };
  return {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(order.length - 1),
    Enter: () => toggleUnfolded(id),
    ArrowRight: () => (unfolded.has(id) ? undefined : toggleUnfolded(id)),
    ArrowLeft: () => (unfolded.has(id) ? toggleUnfolded(id) : undefined),
    ' ': () => chooseMoves([id], !chosen.has(id)),
    F2: run('move.rename'),
    Delete: run('move.delete'),
    'Alt+ArrowUp': run('move.sooner'),
    'Alt+ArrowDown': run('move.later'),
    ContextMenu: () => {
      changeMoveList({ at: id });
      const { left, bottom } = row.getBoundingClientRect();
      openContextMenu('moves', { x: left + 60, y: bottom - 8 });
    },
  };
}

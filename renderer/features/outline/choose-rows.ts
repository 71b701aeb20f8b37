/** Selecting in the outline: one row, a row more or less, everything between two rows. The canvas follows. */
import type { PositionId } from '../../state/app-state.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { getState } from '../../state/store.ts';
import { select, unfoldTo } from '../../state/view.ts';
import { rowsBetween } from './outline-keys.ts';

/** What the held keys make of it: alone, one more or less, everything up to it, or only the keyboard goes there. */
export type Choosing = 'alone' | 'toggle' | 'extend' | 'focus';

/** Where the last selection without Shift began. */
let anchor: PositionId | null = null;

export function chooseRow(rows: readonly PositionId[], id: PositionId, how: Choosing): void {
  const { ids, focused } = getState().selection;
  if (how === 'extend') {
    anchor = anchor !== null && ids.has(anchor) ? anchor : (focused ?? id);
    select(rowsBetween(rows, anchor, id), id);
  } else if (how === 'toggle') {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    anchor = id;
    select(next, id);
  } else if (how === 'focus') {
    select(ids, id);
  } else {
    anchor = id;
    select([id], id);
  }
  // In a filtered outline a row may stand for a card under a fold.
  unfoldTo(id);
  canvas()?.reveal(id);
}

export const choosingOf = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Choosing =>
  event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone';

/** What the pointer does to rows: click, fold, take hold, ask for the menu. */
import type { MouseEvent, PointerEvent } from 'react';
import type { PositionId } from '../../state/app-state.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { beginPageDrag } from '../../state/page-drag.ts';
import { selectedTops } from '../../state/positions.ts';
import { getState } from '../../state/store.ts';
import { toggleFold } from '../../state/view.ts';
import { chooseRow, choosingOf } from './choose-rows.ts';
import type { OutlineView } from './use-outline-rows.ts';

/** The row an event happened on; the ids in the page are positions'. */
export const rowAt = (target: EventTarget): PositionId | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-id]')?.dataset['id'] as PositionId | undefined) ?? null)
    : null;

const isOnFold = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-fold]') !== null;

export function clickRow(event: MouseEvent, { rows, matches }: OutlineView): void {
  const id = rowAt(event.target);
  if (id === null || event.target instanceof HTMLInputElement) return;
  if (isOnFold(event.target) && matches === null) toggleFold(id);
  else chooseRow(rows, id, choosingOf(event));
}

/** The beginning of a drag, unless the pointer stays where it is. A finger scrolls. */
export function pressRow({ target, nativeEvent, pointerType }: PointerEvent): void {
  const id = rowAt(target);
  if (id === null || isOnFold(target) || pointerType === 'touch' || target instanceof HTMLInputElement) return;
  beginPageDrag({ type: 'positions', positionIds: heldWith(id) }, nativeEvent);
}

/** What is taken along: everyone selected when the row is, else it alone. Grabbed by somebody below, a branch moves by its top. */
function heldWith(id: PositionId): readonly PositionId[] {
  if (!getState().selection.ids.has(id)) return [id];
  const tops = selectedTops();
  return tops.includes(id) ? [id, ...tops.filter((other) => other !== id)] : tops;
}

/** By right click, or by the menu key on the row that has the keyboard. */
export function openRowMenu(event: MouseEvent<HTMLElement>, { rows }: OutlineView): void {
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  const isByKey = event.target === event.currentTarget && event.button !== 2;
  const row = isByKey ? document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '') : null;
  const id = rowAt(row ?? event.target);
  if (id !== null && !getState().selection.ids.has(id)) chooseRow(rows, id, 'alone');
  const box = row?.getBoundingClientRect();
  const at = box === undefined ? { x: event.clientX, y: event.clientY } : { x: box.left + 32, y: box.bottom };
  openContextMenu(id === null ? 'background' : 'positions', at);
}

/** The pointer on the grid: cells, ranges, row numbers, groups, filling down. */
import type { MouseEvent, PointerEvent, RefObject } from 'react';
import type { DataGridProps } from './data-grid.tsx';
import type { GoHow, GridPlace, GridRange } from './grid-types.ts';
import { LINE_HEIGHT } from './grid-row.tsx';

export interface GridPointerInput {
  readonly props: DataGridProps;
  readonly range: GridRange | null;
  readonly edit: (text?: string) => void;
  readonly fillTo: number | null;
  readonly setFillTo: (line: number | null) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export interface GridPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

export function useGridPointer(input: GridPointerInput): GridPointer {
  const { props, range, edit, setFillTo } = input;
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest('input') !== null) return;
      leaveEditor(event.currentTarget, event.target);
      if (event.target.closest('[data-fill]') !== null) {
        if (range !== null) startFilling(event, input, range);
        return;
      }
      const hit = hitOf(event.target);
      if (hit === null) return;
      if (hit.part === 'group') {
        const line = props.lines[hit.line];
        props.onGo({ line: hit.line, column: 0 }, 'move');
        if (line?.type === 'group') props.onToggleGroup(line.key);
      } else if (hit.part === 'gutter') {
        props.onPickRow(hit.line, howOf(event));
      } else {
        props.onGo({ line: hit.line, column: hit.column }, howOf(event));
        if (!event.ctrlKey && !event.metaKey) followDrag((place) => props.onGo(place, 'extend'), hit);
      }
      setFillTo(null);
    },
    onDoubleClick: (event) => {
      if (event.target instanceof Element && hitOf(event.target)?.part === 'cell') edit();
    },
    onContextMenu: (event) => {
      const hit = event.target instanceof Element ? hitOf(event.target) : null;
      const line = hit === null ? undefined : props.lines[hit.line];
      if (hit === null || line?.type !== 'row') return;
      event.preventDefault();
      if (!props.picked.has(line.key)) props.onGo({ line: hit.line, column: hit.column }, 'move');
      props.onContextMenu(placeOfMenu(event));
    },
  };
}

/** The text in the open editor is taken before the cursor goes elsewhere. Its list lies outside and is no elsewhere. */
function leaveEditor(grid: Element, target: Element): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement && grid.contains(activeElement) && grid.contains(target)) {
    activeElement.blur();
  }
}

const howOf = (event: PointerEvent): GoHow =>
  event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'move';

interface Hit extends GridPlace {
  readonly part: 'cell' | 'gutter' | 'group';
}

function hitOf(target: Element): Hit | null {
  const row = target.closest<HTMLElement>('[data-line]');
  if (row === null) return null;
  const line = Number(row.dataset['line']);
  if (target.closest('[data-group]') !== null) return { line, column: 0, part: 'group' };
  if (target.closest('[data-gutter]') !== null) return { line, column: 0, part: 'gutter' };
  const cell = target.closest<HTMLElement>('[data-column]');
  return cell === null ? null : { line, column: Number(cell.dataset['column']), part: 'cell' };
}

/** While the button is down, the range goes with the pointer. */
function followDrag(extend: (place: GridPlace) => void, start: GridPlace): void {
  let last = `${start.line} ${start.column}`;
  const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
    const under = document.elementFromPoint(clientX, clientY);
    const hit = under === null ? null : hitOf(under);
    if (hit === null || hit.part !== 'cell' || `${hit.line} ${hit.column}` === last) return;
    last = `${hit.line} ${hit.column}`;
    extend(hit);
  };
  const end = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

/** Dragging the handle shows what would be filled; letting go fills it, Escape does not. */
function startFilling(event: PointerEvent, { props, setFillTo, scroller }: GridPointerInput, range: GridRange): void {
  event.preventDefault();
  let to = range.bottom;
  const move = ({ clientY }: globalThis.PointerEvent): void => {
    const body = scroller.current?.querySelector('[role="rowgroup"]');
    if (body === null || body === undefined) return;
    const line = Math.floor((clientY - body.getBoundingClientRect().top) / LINE_HEIGHT);
    to = Math.max(range.bottom, Math.min(props.lines.length - 1, line));
    setFillTo(to);
    scrollAtEdge(scroller.current, clientY);
  };
  const end = (isDone: boolean): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', release);
    window.removeEventListener('keydown', cancel, true);
    setFillTo(null);
    if (isDone && to > range.bottom) props.onFill(range, to);
  };
  const release = (): void => end(true);
  const cancel = (pressed: globalThis.KeyboardEvent): void => {
    if (pressed.key === 'Escape') end(false);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', release);
  window.addEventListener('keydown', cancel, true);
}

const EDGE = 24;

function scrollAtEdge(scroller: HTMLElement | null, clientY: number): void {
  if (scroller === null) return;
  const { bottom } = scroller.getBoundingClientRect();
  if (clientY > bottom - EDGE) scroller.scrollBy({ top: LINE_HEIGHT });
}

/** Asked for by the keyboard, the event has no place of its own. */
function placeOfMenu(event: MouseEvent): { x: number; y: number } {
  return { x: event.clientX, y: event.clientY };
}

/** Dragging a move by its handle: among moves it changes the order and the day, among initiatives the initiative. */
import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { MoveId } from '../../../shared/scenario/moves.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { dispatch } from '../../state/dispatch.ts';
import { changeMoveList, placeMove, type MovePlace } from '../../state/move-list.ts';
import type { MoveGroup } from './move-groups.ts';

export interface MoveDrop {
  /** Where the label stands, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly rowId: MoveId | null;
  readonly edge: 'before' | 'after';
  /** The group it would come into, when that is what changes. */
  readonly groupKey: string | null;
}

interface Aim extends MoveDrop {
  readonly drop: () => void;
}

export interface MoveDrag {
  readonly dragged: MoveId | null;
  readonly drop: MoveDrop | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** Pixels after which a press is a drag. */
const SLACK = 4;
/** Pixels from an edge within which the list scrolls, and how far with each frame. */
const EDGE = 36;
const SCROLL_STEP = 9;

export function useMoveDrag(table: RefObject<HTMLElement | null>, groups: readonly MoveGroup[]): MoveDrag {
  const [dragged, setDragged] = useState<MoveId | null>(null);
  const [drop, setDrop] = useState<MoveDrop | null>(null);
  const aim = useRef<Aim | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null;
    const id = groups.flatMap(({ moves }) => moves).find((move) => move.id === handle?.dataset['handle'])?.id;
    if (event.button !== 0 || id === undefined) return;
    event.preventDefault();
    const start = event.clientY;
    const stop = new AbortController();
    const end = (isDropped: boolean): void => {
      stop.abort();
      const aimed = aim.current;
      aim.current = null;
      setDragged(null);
      setDrop(null);
      if (isDropped) aimed?.drop();
    };
    const options = { signal: stop.signal };
    let isMoving = false;
    let last: globalThis.PointerEvent | null = null;
    const take = (moved: globalThis.PointerEvent): void => {
      aim.current = table.current === null ? null : aimAt(table.current, groups, { id, moved });
      setDragged(id);
      setDrop(aim.current);
    };
    const move = (moved: globalThis.PointerEvent): void => {
      isMoving ||= Math.abs(moved.clientY - start) >= SLACK;
      last = moved;
      if (isMoving) take(moved);
    };
    scrollAtEdges(table.current, stop.signal, () => {
      if (isMoving && last !== null) take(last);
      return isMoving ? (last?.clientY ?? null) : null;
    });
    window.addEventListener('pointermove', move, options);
    window.addEventListener('pointerup', () => end(true), options);
    window.addEventListener('pointercancel', () => end(false), options);
    window.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        end(false);
      },
      { ...options, capture: true },
    );
  };
  return { dragged, drop, onPointerDown };
}

/** What is dragged to the edge of what scrolls makes it scroll, for as long as it is held there. */
function scrollAtEdges(element: HTMLElement | null, signal: AbortSignal, pointer: () => number | null): void {
  const scroller = element?.closest<HTMLElement>('[data-scrolls]') ?? null;
  if (scroller === null) return;
  const step = (): void => {
    if (signal.aborted) return;
    const y = pointer();
    const { top, bottom } = scroller.getBoundingClientRect();
    if (y !== null && y > bottom - EDGE) scroller.scrollTop += SCROLL_STEP;
    else if (y !== null && y < top + EDGE) scroller.scrollTop -= SCROLL_STEP;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

interface Held {
  readonly id: MoveId;
  readonly moved: globalThis.PointerEvent;
}

/** What letting go here would do; null where it would do nothing. */
function aimAt(table: HTMLElement, groups: readonly MoveGroup[], { id, moved }: Held): Aim | null {
  const group = groupAt(table, groups, moved.clientY);
  if (group === undefined || group.type === 'adopted') return null;
  const at = { x: moved.clientX + 14, y: moved.clientY + 10 };
  return group.type === 'initiative'
    ? intoInitiative(group, { id, at })
    : intoOrder(table, group, { id, at, y: moved.clientY });
}

function groupAt(table: HTMLElement, groups: readonly MoveGroup[], y: number): MoveGroup | undefined {
  const elements = [...table.querySelectorAll<HTMLElement>('[data-group]')];
  const under = elements.findLast((element) => element.getBoundingClientRect().top <= y) ?? elements[0];
  return groups.find(({ key }) => key === under?.dataset['group']);
}

interface At {
  readonly id: MoveId;
  readonly at: { readonly x: number; readonly y: number };
}

function intoInitiative(group: MoveGroup, { id, at }: At): Aim | null {
  if (group.moves.some((move) => move.id === id)) return null;
  const { initiativeId } = group;
  const value = initiativeId === null ? null : { id: initiativeId };
  return {
    ...at,
    label: group.title === '' ? t('moves.noInitiative') : group.title,
    rowId: null,
    edge: 'after',
    groupKey: group.key,
    drop: () => void dispatch('editMove', { moveId: id, field: 'initiative', value }),
  };
}

function intoOrder(table: HTMLElement, group: MoveGroup, { id, at, y }: At & { readonly y: number }): Aim | null {
  const others = group.moves.filter((move) => move.id !== id);
  const next = others.find((move) => {
    const box = table.querySelector(`[data-move="${move.id}"]`)?.getBoundingClientRect();
    return box !== undefined && y < box.top + box.height / 2;
  });
  const last = others.at(-1);
  const place: MovePlace = next === undefined ? { date: group.title } : { before: next.id };
  if (isWhereItIs(group, id, next?.id ?? null)) return null;
  const date = sayShortDay(group.title);
  return {
    ...at,
    label: next === undefined ? t('moves.dropLast', { date }) : t('moves.dropBefore', { name: next.label, date }),
    rowId: next?.id ?? last?.id ?? null,
    edge: next === undefined ? 'after' : 'before',
    groupKey: null,
    drop: () => {
      placeMove(id, place);
      changeMoveList({ at: id });
    },
  };
}

function isWhereItIs(group: MoveGroup, id: MoveId, before: MoveId | null): boolean {
  const index = group.moves.findIndex((move) => move.id === id);
  return index !== -1 && (group.moves[index + 1]?.id ?? null) === before;
}

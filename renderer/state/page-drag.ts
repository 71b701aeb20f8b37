/**
 * A drag that crosses from one part of the page into another: what is held, over which zone, and what a drop there would
 * do. Lists start one with `beginPageDrag`; parts that take drops offer a zone; the canvas, which draws its own drags,
 * asks `dragOverPage` about what lies outside it.
 */
import type { Id } from '../../shared/model/kinds.ts';
import type { PositionId } from './app-state.ts';
import { getState, setState } from './store.ts';

export type Held =
  | { readonly type: 'positions'; readonly positionIds: readonly PositionId[] }
  | { readonly type: 'person'; readonly personId: Id<'person'> };

/** Where the pointer is on the page, and which keys are down. */
export interface DropPoint {
  readonly x: number;
  readonly y: number;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a drop is allowed, and the sentence that says what it does or why it does not work. */
export type DropVerdict =
  | { readonly ok: true; readonly label: string }
  | { readonly ok: false; readonly reason: string };

/** A part of the page that takes drops. */
export interface DropZone {
  readonly element: HTMLElement;
  /** What a drop here would do, asked on every move; null where nothing at this point takes it. Lights the target up. */
  readonly over: (held: Held, at: DropPoint) => DropVerdict | null;
  /** The drag has left or ended: nothing is lit any more. */
  readonly leave: () => void;
  /** Only after `over` allowed it at the same point. */
  readonly drop: (held: Held, at: DropPoint) => void;
}

/** What is held over another part of the page than the one it came from; the page shows the verdict beside the pointer. */
export interface PageDrag {
  readonly held: Held;
  readonly verdict: DropVerdict | null;
}

/** The pointer may tremble this far, in pixels, and it is still a click. */
const CLICK_DISTANCE = 4;

const zones = new Set<DropZone>();
let current: { readonly zone: DropZone; readonly at: DropPoint } | null = null;

/** From now on the zone takes drops; the result ends it. */
export function offerDropZone(zone: DropZone): () => void {
  zones.add(zone);
  return () => {
    zones.delete(zone);
    if (current?.zone === zone) current = null;
  };
}

/** What is held has moved: the verdict of the zone there, never of the one `except`; null where none takes it. */
export function dragOverPage(held: Held, at: DropPoint, except: HTMLElement | null = null): DropVerdict | null {
  const zone = zoneAt(at, except);
  if (current !== null && current.zone !== zone) current.zone.leave();
  current = zone === null ? null : { zone, at };
  const verdict = zone?.over(held, at) ?? null;
  show({ held, verdict });
  return verdict;
}

/** Let go of what is held: it goes where the last verdict allowed it. Says whether it went anywhere. */
export function dropOnPage(): boolean {
  const { pageDrag } = getState();
  const target = current;
  endPageDrag();
  if (pageDrag === null || target === null || pageDrag.verdict?.ok !== true) return false;
  target.zone.drop(pageDrag.held, target.at);
  return true;
}

/** End the drag; nothing has happened. */
export function endPageDrag(): void {
  current?.zone.leave();
  current = null;
  if (getState().pageDrag !== null) setState({ pageDrag: null });
}

/**
 * Call on `pointerdown` on a row that can be dragged. A press that does not move stays a click. The keys are read anew
 * whenever one is pressed or released; Escape ends the drag.
 */
export function beginPageDrag(held: Held, press: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY' | 'button'>) {
  if (press.button !== 0) return;
  const stop = new AbortController();
  const { signal } = stop;
  let at: DropPoint = { x: press.clientX, y: press.clientY, shiftKey: false, altKey: false };
  let isDragging = false;
  const end = (): void => {
    stop.abort();
    endPageDrag();
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    at = pointOf(event);
    isDragging ||= Math.hypot(at.x - press.clientX, at.y - press.clientY) >= CLICK_DISTANCE;
    if (isDragging) dragOverPage(held, at);
  };
  const finish = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return;
    stop.abort();
    if (!isDragging) return;
    keepFromClicking();
    dropOnPage();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isDragging) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end();
      return;
    }
    const { shiftKey, altKey } = event;
    if (shiftKey === at.shiftKey && altKey === at.altKey) return;
    at = { ...at, shiftKey, altKey };
    dragOverPage(held, at);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', finish, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('keyup', onKey, { capture: true, signal });
}

/** The click that follows the release of a drag is not meant for what it lands on. */
function keepFromClicking(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

const pointOf = ({ clientX, clientY, shiftKey, altKey }: PointerEvent): DropPoint => ({
  x: clientX,
  y: clientY,
  shiftKey,
  altKey,
});

/** The innermost zone there: one may stand inside another. */
function zoneAt({ x, y }: DropPoint, except: HTMLElement | null): DropZone | null {
  let found: DropZone | null = null;
  for (const zone of zones) {
    if (zone.element === except) continue;
    const { left, top, right, bottom } = zone.element.getBoundingClientRect();
    if (x < left || x >= right || y < top || y >= bottom) continue;
    if (found === null || found.element.contains(zone.element)) found = zone;
  }
  return found;
}

function show(next: PageDrag): void {
  const { pageDrag } = getState();
  if (pageDrag?.held === next.held && isSameVerdict(pageDrag.verdict, next.verdict)) return;
  setState({ pageDrag: next });
}

function isSameVerdict(a: DropVerdict | null, b: DropVerdict | null): boolean {
  return a === b || (a !== null && b !== null && textOf(a) === textOf(b) && a.ok === b.ok);
}

const textOf = (verdict: DropVerdict): string => (verdict.ok ? verdict.label : verdict.reason);

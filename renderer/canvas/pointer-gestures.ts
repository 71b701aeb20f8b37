/**
 * What the pointer does on the canvas: click, double click, drag of cards, marquee, relation, context menu. Cards are
 * found through the index, so that all of it works alike for mounted and for painted cards. Whatever moves the view (the
 * background, the middle and the right button, everything with the space bar held) is left to the panning underneath.
 */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { NONE } from '../../shared/drawing/forest.ts';
import { isGhost, type CanvasRelation } from './canvas-props.ts';
import { dragCards } from './card-drag.ts';
import { drawConnection } from './draw-connection.ts';
import { drawMarquee } from './draw-marquee.ts';
import { connectable } from './looked-at.ts';
import type { Gesture, HeldKeys } from './gesture.ts';
import type { Stage } from './stage.ts';
import { toDrawing, type Point } from './viewport.ts';

/** The pointer may tremble this far, in pixels, and it is still a click. */
const CLICK_DISTANCE = 4;
/** This near to its line a relation is meant, in pixels. */
const RELATION_REACH = 6;
/** Down to this far from its upper edge a card shows the name, at 100 %. */
const NAME_HEIGHT = 25;

interface Press {
  readonly pointerId: number;
  readonly button: number;
  readonly start: Point;
  /** The card pressed; NONE on the background. */
  readonly node: number;
  /** What it becomes when it moves; null: the view moves. */
  readonly begin: ((keys: HeldKeys) => Gesture) | null;
  readonly moved: boolean;
}

/** Listen on the element that holds the cards; the result stops it. `takeFocus` puts the keyboard on the canvas. */
export function listenToPointer(element: HTMLElement, stage: Stage, takeFocus: () => void): () => void {
  let press: Press | null = null;
  let gesture: Gesture | null = null;
  let pointer: Point = { x: 0, y: 0 };
  let isSpaceHeld = false;
  const stop = new AbortController();
  const { signal } = stop;
  const at = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const begin = (event: PointerEvent): void => {
    takeFocus();
    if (!event.isPrimary || (event.button !== 0 && event.button !== 2)) return;
    if (event.button === 0 && (isSpaceHeld || (isOnButton(event) && !isOnHandle(event)))) return;
    const start = at(event);
    const node = stage.hit(start);
    const begins = event.button === 0 ? beginningOf(stage, event, { start, node }) : null;
    press = { pointerId: event.pointerId, button: event.button, start, node, begin: begins, moved: false };
  };
  const move = (event: PointerEvent): void => {
    pointer = at(event);
    if (press === null) hover(stage, event, { pointer, isOver: isIn(event, element) });
    if (press === null || event.pointerId !== press.pointerId) return;
    if (!press.moved) {
      if (Math.hypot(pointer.x - press.start.x, pointer.y - press.start.y) < CLICK_DISTANCE) return;
      press = { ...press, moved: true };
      stage.sketch.draw({ hovered: NONE, relation: null });
      gesture = press.begin?.(event) ?? null;
    }
    gesture?.move(pointer, event);
  };
  const finish = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointerId) return;
    const ended = press;
    press = null;
    if (gesture !== null) gesture.finish(at(event));
    else if (!ended.moved && ended.button === 2) askForMenu(stage, ended.node, event);
    else if (!ended.moved && !isOnHandle(event)) click(stage, event, { node: ended.node, pointer: at(event) });
    gesture = null;
  };
  const cancel = (): void => {
    press = null;
    isSpaceHeld = false;
    gesture?.cancel();
    gesture = null;
  };
  // The panning below starts from mousedown and touchstart; a press that becomes a gesture keeps them from it. No press
  // takes the keyboard away from the canvas.
  const keepFromPanning = (event: Event): void => {
    if (event.type === 'mousedown') event.preventDefault();
    if (press !== null && press.begin !== null) event.stopPropagation();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.code === 'Space') isSpaceHeld = event.type === 'keydown';
    if (gesture === null) return;
    if (event.key === 'Escape' && event.type === 'keydown') {
      event.stopPropagation();
      cancel();
    } else if (event.key === 'Shift' || event.key === 'Alt') gesture.move(pointer, event);
    else return;
    // Alt alone would go to the browser's menu.
    event.preventDefault();
  };
  const open = (event: MouseEvent): void => {
    const node = stage.hit(at(event));
    if (node === NONE || isOnButton(event) || event.shiftKey || event.altKey || isGhost(stage.contentOf(node))) return;
    const down = (at(event).y - stage.viewport.y) / stage.viewport.zoom - stage.y[node]!;
    stage.props.onOpen?.(stage.chart.idOf(node), down < NAME_HEIGHT ? 'name' : 'title');
  };

  element.addEventListener('pointerdown', begin, { capture: true, signal });
  element.addEventListener('mousedown', keepFromPanning, { capture: true, signal });
  element.addEventListener('touchstart', keepFromPanning, { capture: true, signal, passive: true });
  element.addEventListener('dblclick', open, { signal });
  // The menu opens on release, as the right button may be about to move the view.
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { capture: true, signal });
  element.addEventListener(
    'pointerleave',
    () => press === null && stage.sketch.draw({ hovered: NONE, relation: null }),
    { signal },
  );
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', finish, { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('blur', cancel, { signal });
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('keyup', onKey, { capture: true, signal });
  return () => {
    cancel();
    stop.abort();
  };
}

const isOnButton = ({ target }: Event): boolean => target instanceof Element && target.closest('button') !== null;

const isOnHandle = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-connect]') !== null;

/** What this press of the left button becomes when it moves. */
function beginningOf(
  stage: Stage,
  event: PointerEvent,
  { start, node }: { readonly start: Point; readonly node: number },
): Press['begin'] {
  const handled = isOnHandle(event) ? connectable(stage) : NONE;
  if (handled !== NONE) return () => drawConnection(stage, handled, start);
  if (stage.props.isReadOnly === true || (node !== NONE && isGhost(stage.contentOf(node)))) return null;
  if (node !== NONE) return (keys) => dragCards(stage, node, { start, keys });
  const selects = stage.props.dragSelects === true || event.shiftKey || event.altKey;
  return selects ? (keys) => drawMarquee(stage, { start, keys }) : null;
}

const isIn = ({ target }: Event, element: HTMLElement): boolean => target instanceof Node && element.contains(target);

function hover(
  stage: Stage,
  event: PointerEvent,
  { pointer, isOver }: { readonly pointer: Point; readonly isOver: boolean },
): void {
  if (event.pointerType === 'touch' || event.buttons !== 0 || isOnHandle(event)) return;
  const hovered = isOver ? stage.hit(pointer) : NONE;
  const relation = isOver && hovered === NONE ? relationAt(stage, pointer) : null;
  const { drawn } = stage.sketch;
  if (hovered !== drawn.hovered || relation !== drawn.relation) stage.sketch.draw({ hovered, relation });
}

/** The relation whose line passes here; lines from far away are no thinner than a pointer needs. */
function relationAt({ relations, viewport, props }: Stage, pointer: Point): CanvasRelation | null {
  if (relations.isEmpty || props.onRelation === undefined) return null;
  return relations.at(toDrawing(viewport, pointer), RELATION_REACH / viewport.zoom);
}

/** The menu is about the whole selection when the card is part of it; the page selects the card alone otherwise. */
function askForMenu({ chart, props }: Stage, node: number, { clientX, clientY }: PointerEvent): void {
  props.onContextMenu?.(node === NONE ? null : chart.idOf(node), { x: clientX, y: clientY });
}

function click(
  stage: Stage,
  event: PointerEvent,
  { node, pointer }: { readonly node: number; readonly pointer: Point },
): void {
  const { selected, focused, onSelect } = stage.props;
  const adds = event.ctrlKey || event.metaKey || event.shiftKey;
  stage.setShowsFocus(false);
  const relation = node === NONE ? relationAt(stage, pointer) : null;
  if (relation !== null) {
    stage.props.onRelation?.(relation.id, { x: event.clientX, y: event.clientY });
    return;
  }
  if (node === NONE) {
    if (!adds && !event.altKey) onSelect(new Set(), focused);
    return;
  }
  const id = stage.chart.idOf(node);
  if (isGhost(stage.contentOf(node))) {
    stage.props.onGhost?.(id);
    return;
  }
  onSelect(adds ? toggled(selected, id) : new Set([id]), id);
}

/** The set with the id added, or taken out when it was in. */
export function toggled(ids: ReadonlySet<PositionId>, id: PositionId): ReadonlySet<PositionId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * What the pointer does to cards: click, double click, drag. Cards are found through the index, so that all of it works
 * alike for mounted and for painted cards. The background, and everything with the space bar held, is left to the
 * panning underneath.
 */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { NONE } from '../../shared/drawing/forest.ts';
import { draggedWith } from './drag.ts';
import type { Stage } from './stage.ts';
import { toDrawing, type Point } from './viewport.ts';

/** The pointer may tremble this far, in pixels, and it is still a click. */
const CLICK_DISTANCE = 4;

interface Press {
  readonly pointerId: number;
  readonly start: Point;
  /** The card pressed; NONE on the background. */
  readonly node: number;
  readonly moved: boolean;
}

/** Listen on the element that holds the cards; the result stops it. `takeFocus` puts the keyboard on the canvas. */
export function listenToPointer(element: HTMLElement, stage: Stage, takeFocus: () => void): () => void {
  let press: Press | null = null;
  let isSpaceHeld = false;
  const stop = new AbortController();
  const { signal } = stop;
  const at = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const begin = (event: PointerEvent): void => {
    takeFocus();
    if (event.button !== 0 || !event.isPrimary || isSpaceHeld || isOnButton(event)) return;
    press = { pointerId: event.pointerId, start: at(event), node: stage.hit(at(event)), moved: false };
  };
  const move = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointerId) return;
    const pointer = at(event);
    if (!press.moved) {
      if (Math.hypot(pointer.x - press.start.x, pointer.y - press.start.y) < CLICK_DISTANCE) return;
      press = { ...press, moved: true };
      if (press.node !== NONE) beginDrag(stage, press.node, press.start);
    }
    if (stage.drag !== null) dragTo(stage, pointer);
  };
  const finish = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointerId) return;
    const { node, moved } = press;
    press = null;
    if (stage.drag !== null) drop(stage);
    else if (!moved) click(stage, node, event);
  };
  const cancel = (): void => {
    press = null;
    isSpaceHeld = false;
    if (stage.drag !== null) stage.setDrag(null);
  };
  // The panning below starts from mousedown and touchstart; a pressed card keeps them from it. No press takes the
  // keyboard away from the canvas.
  const keepFromPanning = (event: Event): void => {
    if (event.type === 'mousedown') event.preventDefault();
    if (press !== null && press.node !== NONE) event.stopPropagation();
  };
  const cancelByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || stage.drag === null) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  const trackSpace = (event: KeyboardEvent): void => {
    if (event.code === 'Space') isSpaceHeld = event.type === 'keydown';
  };
  const open = (event: MouseEvent): void => {
    const node = stage.hit(at(event));
    if (node !== NONE && !isOnButton(event)) stage.props.onOpen?.(stage.chart.idOf(node));
  };

  element.addEventListener('pointerdown', begin, { capture: true, signal });
  element.addEventListener('mousedown', keepFromPanning, { capture: true, signal });
  element.addEventListener('touchstart', keepFromPanning, { capture: true, signal, passive: true });
  element.addEventListener('dblclick', open, { signal });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', finish, { signal });
  window.addEventListener('pointercancel', cancel, { signal });
  window.addEventListener('blur', cancel, { signal });
  window.addEventListener('keydown', cancelByKey, { capture: true, signal });
  window.addEventListener('keydown', trackSpace, { signal });
  window.addEventListener('keyup', trackSpace, { signal });
  return () => {
    cancel();
    stop.abort();
  };
}

const isOnButton = ({ target }: Event): boolean => target instanceof Element && target.closest('button') !== null;

function click(stage: Stage, node: number, event: PointerEvent): void {
  const { selected, focused, onSelect } = stage.props;
  stage.setShowsFocus(false);
  if (node === NONE) {
    onSelect(new Set(), focused);
    return;
  }
  const id = stage.chart.idOf(node);
  onSelect(event.ctrlKey || event.metaKey || event.shiftKey ? toggled(selected, id) : new Set([id]), id);
}

/** The set with the id added, or taken out when it was in. */
export function toggled(ids: ReadonlySet<PositionId>, id: PositionId): ReadonlySet<PositionId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function beginDrag(stage: Stage, grabbed: number, pointer: Point): void {
  const { tree, selected } = stage.props;
  const dragged = draggedWith(tree, stage.chart.idOf(grabbed), selected);
  const tops = dragged.map((id) => stage.chart.shownNode(id)).filter((node) => node !== NONE);
  const nodes = tops.flatMap((node) => stage.chart.branchOf(node));
  const from = toDrawing(stage.viewport, pointer);
  stage.setDrag({ dragged, nodes, lifted: new Set(nodes), from, pointer, target: null, verdict: null });
}

/** The pointer, or the drawing under it, has moved: ask for a verdict where it reaches another card. */
export function dragTo(stage: Stage, pointer: Point): void {
  const { drag } = stage;
  if (drag === null) return;
  const node = stage.hit(pointer);
  const id = node === NONE ? null : stage.chart.idOf(node);
  const target = id === null || drag.dragged.includes(id) ? null : id;
  const verdict =
    target === drag.target ? drag.verdict : target === null ? null : stage.props.verdict(drag.dragged, target);
  stage.setDrag({ ...drag, pointer, target, verdict });
}

function drop(stage: Stage): void {
  const { drag } = stage;
  stage.setDrag(null);
  const [grabbed] = drag?.dragged ?? [];
  if (drag === null || drag.target === null || drag.verdict?.ok !== true || grabbed === undefined) return;
  const to = toDrawing(stage.viewport, drag.pointer);
  stage.keepInPlace(grabbed, drag.nodes, { x: to.x - drag.from.x, y: to.y - drag.from.y });
  stage.props.onDrop(drag.dragged, drag.target);
}

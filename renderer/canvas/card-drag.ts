/** Dragging cards: what comes along, what the pointer is over, and what letting go there does. */
import { FOREST, NONE } from '../../shared/drawing/forest.ts';
import type { CardDrop, DropPlace, PagePoint } from './canvas-props.ts';
import {
  draggedAlone,
  draggedWith,
  isSameTarget,
  type Drag,
  type DragKeys,
  type DragTarget,
  type Load,
} from './drag.ts';
import type { Gesture, HeldKeys } from './gesture.ts';
import { SLOTS_FROM, slotAt, type Slot, type SlotSource } from './insertion.ts';
import type { Stage } from './stage.ts';
import { isOnTopZone } from './top-zone.ts';
import { toDrawing, type Point } from './viewport.ts';

const NOTHING_LIFTED: ReadonlySet<number> = new Set();

/** Take hold of a card, and of the selected ones with it. */
export function dragCards(stage: Stage, grabbed: number, { start, keys }: { start: Point; keys: HeldKeys }): Gesture {
  const { tree, selected } = stage.props;
  const id = stage.chart.idOf(grabbed);
  const branch = loadOf(stage, draggedWith(tree, id, selected), true);
  const single = loadOf(stage, draggedAlone(id, selected), false);
  const from = toDrawing(stage.viewport, start);
  const means = meaningOf(keys);
  stage.setDrag({
    ...loadFor({ branch, single }, means),
    ...means,
    branch,
    single,
    from,
    pointer: start,
    target: null,
    verdict: null,
  });
  return {
    move: (pointer, held) => dragTo(stage, pointer, meaningOf(held)),
    finish: () => drop(stage),
    cancel: () => endDrag(stage),
  };
}

const meaningOf = ({ shiftKey, altKey }: HeldKeys): DragKeys => ({ alone: shiftKey, copies: altKey });

function loadOf({ chart }: Stage, dragged: Load['dragged'], withBelow: boolean): Load {
  const shown = dragged.map((id) => chart.shownNode(id)).filter((node) => node !== NONE);
  const nodes = withBelow ? shown.flatMap((node) => chart.branchOf(node)) : shown;
  return { dragged, nodes, lifted: new Set(nodes) };
}

/** What is copied stays where it is. */
function loadFor({ branch, single }: { readonly branch: Load; readonly single: Load }, means: DragKeys): Load {
  const load = means.alone ? single : branch;
  return means.copies ? { ...load, lifted: NOTHING_LIFTED } : load;
}

/** The pointer, the drawing under it or the keys have changed: ask for a verdict where a drop means something else now. */
export function dragTo(stage: Stage, pointer: Point, means: DragKeys | null = null): void {
  const { drag } = stage;
  if (drag === null) return;
  const { alone, copies } = means ?? drag;
  const isSame = alone === drag.alone && copies === drag.copies;
  const load: Load = isSame ? drag : loadFor(drag, { alone, copies });
  const next = { ...drag, ...load, alone, copies, pointer };
  const target = targetAt(stage, next, pointer);
  if (drag.target?.type === 'elsewhere' && target?.type !== 'elsewhere') stage.props.elsewhere?.leave();
  const verdict =
    isSame && isSameTarget(target, drag.target)
      ? drag.verdict
      : target?.type === 'place'
        ? stage.props.verdict(dropOf(next, target.place))
        : null;
  stage.setDrag({ ...next, target, verdict });
}

type Held = Load & DragKeys & Pick<Drag, 'single'>;

const dropOf = ({ dragged, alone, copies }: Load & DragKeys, place: DropPlace): CardDrop => ({
  dragged,
  alone,
  copies,
  ...place,
});

function targetAt(stage: Stage, held: Held, pointer: Point): DragTarget | null {
  if (!isInside(stage, pointer)) {
    const isTaken = stage.props.elsewhere?.over(held.single.dragged, pagePoint(stage, held, pointer)) === true;
    return isTaken ? { type: 'elsewhere' } : null;
  }
  const toTop: DragTarget = { type: 'place', place: { managerId: null }, node: NONE, mark: null };
  if (isOnTopZone(pointer, stage.size)) return toTop;
  const point = toDrawing(stage.viewport, pointer);
  const slot = stage.viewport.zoom < SLOTS_FROM ? null : slotAt(cardsOf(stage), point, (node) => held.lifted.has(node));
  // With one branch alone on the canvas its top is no top: there is no place beside it.
  const isBranch = (stage.props.branch ?? null) !== null;
  if (slot !== null && !(isBranch && slot.parent === FOREST))
    return { type: 'place', place: placeOf(stage, slot), node: NONE, mark: slot.mark };
  const node = stage.hit(pointer);
  if (node === NONE) return !isBranch && point.y < stage.chart.tree.bounds.top ? toTop : null;
  const managerId = stage.chart.idOf(node);
  // Held over itself it is on its way; a copy may go under its own original.
  return !held.copies && held.dragged.includes(managerId)
    ? null
    : { type: 'place', place: { managerId }, node, mark: null };
}

/** Where cards are, for finding places between them. */
const cardsOf = ({ chart }: Stage): SlotSource => ({
  x: chart.x,
  y: chart.y,
  forest: chart.tree.forest,
  cardsIn: (area) => chart.cardsIn(area),
});

function placeOf({ chart }: Stage, { parent, before }: Slot): DropPlace {
  return {
    managerId: parent === FOREST ? null : chart.idOf(parent),
    before: before === NONE ? null : chart.idOf(before),
  };
}

const isInside = ({ size }: Stage, { x, y }: Point): boolean => x >= 0 && y >= 0 && x < size.width && y < size.height;

function pagePoint(stage: Stage, { alone, copies }: DragKeys, { x, y }: Point): PagePoint {
  const { left, top } = stage.box();
  return { x: x + left, y: y + top, shiftKey: alone, altKey: copies };
}

function drop(stage: Stage): void {
  const { drag } = stage;
  stage.setDrag(null);
  if (drag === null) return;
  if (drag.target?.type === 'elsewhere') stage.props.elsewhere?.drop();
  const [grabbed] = drag.dragged;
  if (drag.target?.type !== 'place' || drag.verdict?.ok !== true || grabbed === undefined) return;
  const to = toDrawing(stage.viewport, drag.pointer);
  const by = { x: to.x - drag.from.x, y: to.y - drag.from.y };
  const { place } = drag.target;
  // The new manager stays under the pointer and the branch goes to its place: what is elsewhere hardly moves.
  if (!drag.copies) stage.keepInPlace(place.managerId ?? grabbed, drag.nodes, by);
  stage.props.onDrop(dropOf(drag, place));
}

function endDrag(stage: Stage): void {
  if (stage.drag?.target?.type === 'elsewhere') stage.props.elsewhere?.leave();
  if (stage.drag !== null) stage.setDrag(null);
}

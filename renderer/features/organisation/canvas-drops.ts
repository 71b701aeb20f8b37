/** Joins the canvas to drags across the page: its own that leave it, and others' that come to it. */
import type { CanvasHandle, Elsewhere } from '../../canvas/canvas-props.ts';
import { placeByDrop, verdictOfDrop, verdictOfPlacing, dropPositions } from '../../state/drops.ts';
import {
  dragOverPage,
  dropOnPage,
  endPageDrag,
  offerDropZone,
  type DropPoint,
  type DropVerdict,
  type DropZone,
  type Held,
} from '../../state/page-drag.ts';

/** The canvas that is on the screen; its own drags do not meet it as another part of the page. */
let shown: HTMLElement | null = null;

/** The rest of the page, for a drag of the canvas's own. */
export const ELSEWHERE: Elsewhere = {
  over: (positionIds, at) => dragOverPage({ type: 'positions', positionIds }, at, shown) !== null,
  leave: endPageDrag,
  drop: () => void dropOnPage(),
};

/** From now on the canvas in this element takes drops from elsewhere; the result ends it. */
export function joinDrops(element: HTMLElement, canvas: CanvasHandle): () => void {
  shown = element;
  return offerDropZone(canvasZone(element, canvas));
}

/** The canvas as a place to drop on, for people of the bench and rows of the outline. */
function canvasZone(element: HTMLElement, canvas: CanvasHandle): DropZone {
  const over = (held: Held, at: DropPoint): DropVerdict | null => {
    const place = canvas.aim(at);
    const target = place?.managerId ?? null;
    if (target === null) return null;
    if (held.type === 'person') return verdictOfPlacing(held.personId, target);
    return verdictOfDrop(dropOf(held.positionIds, target, at));
  };
  return {
    element,
    over(held, at) {
      const verdict = over(held, at);
      canvas.showAim(verdict === null ? null : verdict.ok);
      return verdict;
    },
    leave: () => canvas.showAim(null),
    drop(held, at) {
      const target = canvas.aim(at)?.managerId ?? null;
      canvas.showAim(null);
      if (target === null) return;
      if (held.type === 'person') placeByDrop(held.personId, target);
      else dropPositions(dropOf(held.positionIds, target, at));
    },
  };
}

const dropOf = (
  dragged: readonly Parameters<typeof verdictOfPlacing>[1][],
  managerId: Parameters<typeof verdictOfPlacing>[1],
  { shiftKey, altKey }: DropPoint,
) => ({ dragged, managerId, alone: shiftKey, copies: altKey });

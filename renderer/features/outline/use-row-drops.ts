/** The outline takes drops: of its own rows, of cards from the canvas, of people from the bench. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { dropPositions, placeByDrop, verdictOfDrop, verdictOfPlacing } from '../../state/drops.ts';
import { offerDropZone, type DropPoint, type DropVerdict, type Held } from '../../state/page-drag.ts';
import { getState } from '../../state/store.ts';
import { setFolds } from '../../state/view.ts';
import { ROW_HEIGHT } from './outline-row.tsx';
import { aimAt, rowDrop, type RowAim } from './row-drop.ts';
import type { OutlineView } from './use-outline-rows.ts';

/** Where something is held now, and whether it may be dropped there. */
export interface ShownAim extends RowAim {
  readonly isAllowed: boolean;
}

/** This close to the upper or lower end the list moves on, in CSS pixels, and this far per frame at most. */
const EDGE = 28;
const EDGE_STEP = 10;
/** In milliseconds; what only passes the edge on its way into the list leaves it where it is. */
const SCROLLS_AFTER = 250;
/** Held still this long over a folded manager, in milliseconds, it unfolds. */
const UNFOLDS_AFTER = 700;

/** Offers the list as a drop zone; gives where to show a drop. */
export function useRowDrops(scroller: RefObject<HTMLElement | null>, view: OutlineView): ShownAim | null {
  const [aim, setAim] = useState<ShownAim | null>(null);
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const scrolling = new EdgeScrolling(element);
    const unfolding = new Unfolding();
    const leave = (): void => {
      scrolling.stop();
      unfolding.stop();
      setAim(null);
    };
    const stop = offerDropZone({
      element,
      over(held, at) {
        scrolling.at(at.y);
        const found = aimOf(element, latest.current, held, at);
        const verdict = verdictOf(latest.current, held, found, at);
        const isAllowed = verdict?.ok === true;
        setAim((shown) =>
          shown?.id === found.id && shown.place === found.place && shown.isAllowed === isAllowed
            ? shown
            : { ...found, isAllowed },
        );
        unfolding.over(found);
        return verdict;
      },
      leave,
      drop(held, at) {
        drop(latest.current, held, aimOf(element, latest.current, held, at), at);
        leave();
      },
    });
    return () => {
      leave();
      stop();
    };
  }, [scroller]);
  return aim;
}

function aimOf(element: HTMLElement, { rows, matches }: OutlineView, held: Held, at: DropPoint): RowAim {
  const y = at.y - element.getBoundingClientRect().top + element.scrollTop;
  const found = aimAt(rows, y, { height: ROW_HEIGHT, isFiltered: matches !== null });
  // A person is put onto a position, never between two.
  return held.type === 'person' && found.id !== null ? { ...found, place: 'into' } : found;
}

function verdictOf(view: OutlineView, held: Held, aim: RowAim, at: DropPoint): DropVerdict | null {
  if (held.type === 'person') return aim.id === null ? null : verdictOfPlacing(held.personId, aim.id);
  return verdictOfDrop(positionsDrop(view, held.positionIds, aim, at));
}

function drop(view: OutlineView, held: Held, aim: RowAim, at: DropPoint): void {
  if (held.type === 'positions') dropPositions(positionsDrop(view, held.positionIds, aim, at));
  else if (aim.id !== null) placeByDrop(held.personId, aim.id);
}

const positionsDrop = (
  { tree, folded }: OutlineView,
  dragged: Extract<Held, { type: 'positions' }>['positionIds'],
  aim: RowAim,
  { shiftKey, altKey }: DropPoint,
) => ({ dragged, ...rowDrop(aim, { tree, folded, dragged }), alone: shiftKey, copies: altKey });

/** Moves the list on while something is held near its upper or lower end. */
class EdgeScrolling {
  private readonly element: HTMLElement;
  private step = 0;
  private since: number | null = null;
  private frame: number | null = null;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  at(y: number): void {
    const { top, bottom } = this.element.getBoundingClientRect();
    const depth = y < top + EDGE ? y - top - EDGE : y > bottom - EDGE ? y - bottom + EDGE : 0;
    this.step = (Math.max(-EDGE, Math.min(EDGE, depth)) / EDGE) * EDGE_STEP;
    if (this.step !== 0) this.frame ??= requestAnimationFrame(this.scroll);
  }

  stop(): void {
    this.step = 0;
    this.since = null;
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
  }

  private readonly scroll = (now: number): void => {
    this.since ??= now;
    if (now - this.since >= SCROLLS_AFTER) this.element.scrollTop += this.step;
    this.frame = this.step === 0 ? null : requestAnimationFrame(this.scroll);
    if (this.step === 0) this.since = null;
  };
}

/** Unfolds a manager that something is held over for a while. */
class Unfolding {
  private heldOver: RowAim['id'] = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  over({ id, place }: RowAim): void {
    const target = place === 'into' && id !== null && getState().folded.has(id) ? id : null;
    if (target === this.heldOver) return;
    this.stop();
    this.heldOver = target;
    if (target !== null) this.timer = setTimeout(() => setFolds([target], false), UNFOLDS_AFTER);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.heldOver = null;
  }
}

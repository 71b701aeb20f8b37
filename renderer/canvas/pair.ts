/**
 * Two canvases that are looked at together. Their drawings differ, so each has its own viewport; whatever a hand does to
 * one of them happens to the other on the screen in the same way: both always have one zoom.
 */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { FAR_ZOOM, READABLE_ZOOM } from './card-geometry.ts';
import type { Viewport } from './viewport.ts';

export type Side = 'left' | 'right';

/** A canvas as the pair sees it. */
export interface Paired {
  readonly viewport: Viewport;
  /** Move the viewport at once. */
  readonly place: (viewport: Viewport) => void;
  /** The viewport that shows everything, at this zoom at most. */
  readonly whole: (maxZoom?: number) => Viewport;
  /** The viewport with a card in the middle; null where it has no place. */
  readonly around: (id: PositionId, zoom: number) => Viewport | null;
  readonly glides: boolean;
}

const GLIDE_MS = 200;

/** The other viewport after the same movement on the screen. */
export function movedAlike(other: Viewport, before: Viewport, after: Viewport): Viewport {
  const factor = after.zoom / before.zoom;
  return {
    x: other.x * factor + after.x - before.x * factor,
    y: other.y * factor + after.y - before.y * factor,
    zoom: after.zoom,
  };
}

const between = (from: Viewport, to: Viewport, share: number): Viewport => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  zoom: from.zoom + (to.zoom - from.zoom) * share,
});

export class Pair {
  private readonly sides = new Map<Side, Paired>();
  /** What is moved now is moved for itself: the other side is moved as well, or must stay. */
  private isQuiet = false;
  private gliding: number | null = null;

  /** A canvas is on the screen; both begin with everything in view. The result takes it out again. */
  join(side: Side, canvas: Paired): () => void {
    this.sides.set(side, canvas);
    this.fit(false);
    return () => {
      this.stop();
      this.sides.delete(side);
    };
  }

  /** A hand has moved one side. */
  moved(canvas: Paired, before: Viewport, after: Viewport): void {
    if (this.isQuiet) return;
    this.stop();
    this.quietly(() => {
      for (const other of this.sides.values()) {
        if (other !== canvas) other.place(movedAlike(other.viewport, before, after));
      }
    });
  }

  /** Move one side alone, as its drawing has moved under it. */
  place(canvas: Paired, viewport: Viewport): void {
    this.quietly(() => canvas.place(viewport));
  }

  /** Everything of both into view, at one zoom. */
  fit(glides = true): void {
    const zoom = Math.min(...[...this.sides.values()].map((side) => side.whole().zoom));
    this.move((side) => side.whole(zoom), glides);
  }

  /** Bring a card of each side to the middle, at a zoom at which it can be read; a side without one stays where it is. */
  show(ids: Readonly<Record<Side, PositionId | null>>): void {
    const now = this.sides.get('left')?.viewport.zoom ?? READABLE_ZOOM;
    const zoom = now < FAR_ZOOM ? READABLE_ZOOM : now;
    this.move((canvas, side) => {
      const id = ids[side];
      return (id === null ? null : canvas.around(id, zoom)) ?? { ...canvas.viewport, zoom };
    });
  }

  private move(targetOf: (canvas: Paired, side: Side) => Viewport, glides = true): void {
    this.stop();
    const ways = [...this.sides].map(([side, canvas]) => {
      return { canvas, from: canvas.viewport, to: targetOf(canvas, side) };
    });
    const place = (share: number): void =>
      this.quietly(() => ways.forEach(({ canvas, from, to }) => canvas.place(between(from, to, share))));
    if (!glides || ways.some(({ canvas }) => !canvas.glides)) {
      place(1);
      return;
    }
    let began: number | null = null;
    const step = (now: number): void => {
      began ??= now;
      const share = Math.min(1, (now - began) / GLIDE_MS);
      place(share);
      this.gliding = share < 1 ? requestAnimationFrame(step) : null;
    };
    this.gliding = requestAnimationFrame(step);
  }

  private stop(): void {
    if (this.gliding !== null) cancelAnimationFrame(this.gliding);
    this.gliding = null;
  }

  private quietly(run: () => void): void {
    const was = this.isQuiet;
    this.isQuiet = true;
    run();
    this.isQuiet = was;
  }
}

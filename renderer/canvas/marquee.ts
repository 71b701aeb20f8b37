/** A rectangle drawn on the background: which cards it touches, and what becomes of the selection. */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import type { Point } from './viewport.ts';

export type MarqueeMode = 'replace' | 'add' | 'subtract';

export interface Marquee {
  /** Where it began and where it reaches, on the drawing: it keeps what it holds while the view moves. */
  readonly from: Point;
  readonly to: Point;
  /** The pointer on the screen. */
  readonly pointer: Point;
  readonly mode: MarqueeMode;
  /** What was selected when it began. */
  readonly base: ReadonlySet<PositionId>;
  /** What is selected as it is now; the page may hear of it later. */
  readonly chosen: ReadonlySet<PositionId>;
}

/** Shift adds, Alt takes away, whatever else is held. */
export const marqueeMode = (keys: { readonly shiftKey: boolean; readonly altKey: boolean }): MarqueeMode =>
  keys.altKey ? 'subtract' : keys.shiftKey ? 'add' : 'replace';

export const boundsOf = ({ from, to }: Pick<Marquee, 'from' | 'to'>): Bounds => ({
  left: Math.min(from.x, to.x),
  right: Math.max(from.x, to.x),
  top: Math.min(from.y, to.y),
  bottom: Math.max(from.y, to.y),
});

/** The selection while the rectangle touches `hits`. */
export function selectedBy(
  { mode, base }: Pick<Marquee, 'mode' | 'base'>,
  hits: readonly PositionId[],
): ReadonlySet<PositionId> {
  if (mode === 'replace') return new Set(hits);
  const next = new Set(base);
  for (const id of hits) {
    if (mode === 'add') next.add(id);
    else next.delete(id);
  }
  return next;
}

export const isSameSet = (a: ReadonlySet<PositionId>, b: ReadonlySet<PositionId>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

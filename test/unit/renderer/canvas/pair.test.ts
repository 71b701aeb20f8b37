/** Two canvases looked at together. */
import { describe, expect, it } from 'vitest';
import { movedAlike, Pair, type Paired } from '../../../../renderer/canvas/pair.ts';
import { missingNote, placesOf, unfoldedTo } from '../../../../renderer/canvas/pair-places.ts';
import type { Viewport } from '../../../../renderer/canvas/viewport.ts';
import { reportingTree } from '../../../../shared/analysis/reporting-tree.ts';
import { anOrg, positionOf } from '../../../support/an-org.ts';

/** A canvas that tells the pair of every movement, as the stage does. */
function canvasOf(pair: Pair, whole: Viewport) {
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  const move = (to: Viewport): void => {
    const before = viewport;
    pair.moved(canvas, before, to);
    viewport = to;
  };
  const canvas: Paired & { readonly move: (to: Viewport) => void } = {
    get viewport() {
      return viewport;
    },
    place: move,
    move,
    whole: (maxZoom = 1) => ({ ...whole, zoom: Math.min(whole.zoom, maxZoom) }),
    around: (id, zoom) => (id === positionOf('Ana') ? { x: 10, y: 10, zoom } : null),
    glides: false,
  };
  return canvas;
}

const setUp = () => {
  const pair = new Pair();
  const left = canvasOf(pair, { x: 5, y: 5, zoom: 0.8 });
  const right = canvasOf(pair, { x: 7, y: 7, zoom: 0.5 });
  pair.join('left', left);
  pair.join('right', right);
  return { pair, left, right };
};

describe('a pair', () => {
  it('begins with everything in view, at one zoom', () => {
    const { left, right } = setUp();
    expect([left.viewport, right.viewport]).toEqual([
      { x: 5, y: 5, zoom: 0.5 },
      { x: 7, y: 7, zoom: 0.5 },
    ]);
  });

  it('pans and zooms together: what lay under a point of the screen still does, on both', () => {
    const { left, right } = setUp();
    left.move({ x: 15, y: 0, zoom: 0.5 });
    expect(right.viewport).toEqual({ x: 17, y: 2, zoom: 0.5 });
    // Zoomed about the point (100, 100) of the screen.
    const under = ({ x, y, zoom }: Viewport) => [(100 - x) / zoom, (100 - y) / zoom];
    const before = under(left.viewport);
    right.move(movedAlike(right.viewport, { x: 100, y: 100, zoom: 0.5 }, { x: 100, y: 100, zoom: 1 }));
    expect([left.viewport.zoom, right.viewport.zoom]).toEqual([1, 1]);
    expect(under(left.viewport)).toEqual(before);
  });

  it('goes on alone where only one drawing has moved', () => {
    const { pair, left, right } = setUp();
    pair.place(left, { x: 100, y: 0, zoom: 0.5 });
    expect(right.viewport).toEqual({ x: 7, y: 7, zoom: 0.5 });
  });

  it('shows a card on each side, near enough to be read; a side without it keeps its place', () => {
    const { pair, left, right } = setUp();
    pair.show({ left: positionOf('Ana'), right: null });
    expect(left.viewport).toEqual({ x: 10, y: 10, zoom: 0.8 });
    expect(right.viewport).toEqual({ x: 7, y: 7, zoom: 0.8 });
  });
});

describe('a position on two canvases', () => {
  const org = anOrg().manager('Ana').report('Ana', 'Budi').report('Budi', 'Citra');
  const left = {
    tree: reportingTree(org.report('Citra', 'Dewi').tables()),
    cardOf: () => ({ name: 'Citra' }) as never,
  };
  const right = { tree: reportingTree(org.tables()), cardOf: () => ({ name: 'Citra' }) as never };

  it('is itself where it is, and its last manager where it is not', () => {
    expect(placesOf(positionOf('Dewi'), { left, right })).toEqual({
      left: positionOf('Dewi'),
      right: positionOf('Citra'),
    });
    expect(placesOf(positionOf('Nobody'), { left, right })).toEqual({ left: null, right: null });
    const say = (manager: string | null): string => `not here, ${manager}`;
    expect(missingNote(positionOf('Dewi'), { here: right, there: left, say })).toBe('not here, Citra');
    expect(missingNote(positionOf('Dewi'), { here: left, there: right, say })).toBeNull();
  });

  it('is unfolded to on both sides', () => {
    const folded = new Set([positionOf('Ana'), positionOf('Citra'), positionOf('Dewi')]);
    expect(unfoldedTo(folded, positionOf('Dewi'), [left.tree, right.tree])).toEqual(new Set([positionOf('Dewi')]));
    expect(unfoldedTo(folded, positionOf('Ana'), [left.tree, right.tree])).toBe(folded);
  });
});

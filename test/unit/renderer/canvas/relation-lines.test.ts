/** Relations on the canvas: found by area and at a point, around cards where that can be had, and at folds. */
import { describe, expect, it } from 'vitest';
import type { CanvasRelation } from '../../../../renderer/canvas/canvas-props.ts';
import { Chart } from '../../../../renderer/canvas/chart.ts';
import { bestWay, curveBetween, distanceTo, pointOn } from '../../../../renderer/canvas/relation-curve.ts';
import { RelationLines } from '../../../../renderer/canvas/relation-lines.ts';
import { id, NOBODY, reporting, shown, TWO_TEAMS } from './reporting.ts';

const EVERYWHERE = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
const relation = (from: string, to: string): CanvasRelation => ({
  id: `relation_${from}_${to}`,
  from: id(from),
  to: id(to),
  type: 'dotted',
  caption: 'Dotted line',
});

function linesOf(relations: readonly CanvasRelation[], folded = NOBODY) {
  const tree = reporting(TWO_TEAMS);
  const chart = new Chart(shown(tree, folded));
  const lines = new RelationLines(chart);
  lines.show(relations, tree);
  return { chart, lines };
}

describe('relations', () => {
  it('are found where their curves are', () => {
    const { lines } = linesOf([relation('a1', 'b3')]);
    const [drawn] = lines.in(EVERYWHERE);
    const middle = pointOn(drawn!.curve, 0.5);
    expect(lines.at(middle, 6)?.id).toBe('relation_a1_b3');
    expect(lines.at({ x: middle.x, y: middle.y + 500 }, 6)).toBeNull();
    expect(lines.in({ left: 1e5, right: 1e5 + 10, top: 0, bottom: 10 })).toEqual([]);
  });

  it('end at the manager who hides an end, and are not drawn within one fold', () => {
    const { chart, lines } = linesOf([relation('a1', 'b3'), relation('b1', 'b2')], new Set([id('budi')]));
    const drawn = lines.in(EVERYWHERE);
    expect(drawn.map(({ from, to }) => [chart.idOf(from), chart.idOf(to)])).toEqual([[id('a1'), id('budi')]]);
  });

  it('leave out whom the plan does not show', () => {
    const { lines } = linesOf([relation('a1', 'stranger')]);
    expect(lines.in(EVERYWHERE)).toEqual([]);
  });
});

describe('a curve', () => {
  const from = { x: 0, y: 0 };
  const to = { x: 600, y: 0 };

  it('goes round a card in the straight way', () => {
    const blocked = { left: 250, right: 434, top: -20, bottom: 84 };
    const inTheWay = ({ left, top }: { readonly left: number; readonly top: number }): number =>
      left > blocked.left && left < blocked.right && top > blocked.top && top < blocked.bottom ? 1 : 0;
    const way = bestWay(from, to, inTheWay);
    const crossed = Array.from({ length: 40 }, (_, at) => pointOn(curveBetween(from, to, way), at / 40)).filter(
      ({ x, y }) => inTheWay({ left: x, top: y }) > 0,
    );
    expect(crossed).toEqual([]);
    expect(bestWay(from, to, () => 0)).toBe(0);
  });

  it('begins and ends at the cards', () => {
    const curve = curveBetween(from, to, 0);
    expect(curve.start).toEqual({ x: 184, y: 32 });
    expect(curve.end).toEqual({ x: 600, y: 32 });
    expect(distanceTo(curve, curve.end)).toBe(0);
  });
});

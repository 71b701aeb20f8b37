/** Which relations say what they are: those one looks at, all from near by or when asked for, none from afar. */
import { describe, expect, it } from 'vitest';
import type { CanvasRelation } from '../../../../renderer/canvas/canvas-props.ts';
import { Chart } from '../../../../renderer/canvas/chart.ts';
import { captioned } from '../../../../renderer/canvas/paint-captions.ts';
import type { PaintedRelation } from '../../../../renderer/canvas/paint-relations.ts';
import { RelationLines } from '../../../../renderer/canvas/relation-lines.ts';
import { id, reporting, shown, TWO_TEAMS } from './reporting.ts';

const relation = (from: string, to: string): CanvasRelation => ({
  id: `${from}-${to}`,
  from: id(from),
  to: id(to),
  type: 'dotted',
  caption: 'Dotted line',
});

function drawnOf(relations: readonly CanvasRelation[]): readonly PaintedRelation[] {
  const tree = reporting(TWO_TEAMS);
  const lines = new RelationLines(new Chart(shown(tree)));
  lines.show(relations, tree);
  return lines.in({ left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 });
}

const idsOf = (relations: readonly PaintedRelation[]) => relations.map((one) => one.relation.id);

describe('captions', () => {
  const drawn = drawnOf([relation('a1', 'b3'), relation('a2', 'b2')]);
  const isMarked = (one: PaintedRelation): boolean => one.relation.id === 'a2-b2';

  it.each([
    ['at the usual zoom: those one looks at', { zoom: 0.8, showsAll: false }, ['a2-b2']],
    ['from near by: all, those one looks at first', { zoom: 1.1, showsAll: false }, ['a2-b2', 'a1-b3']],
    ['when asked for: all', { zoom: 0.8, showsAll: true }, ['a2-b2', 'a1-b3']],
    ['from afar: none', { zoom: 0.3, showsAll: true }, []],
  ])('%s', (_, view, expected) => {
    expect(idsOf(captioned(drawn, isMarked, view))).toEqual(expected);
  });

  it('stay silent where so many are selected that nobody could read them', () => {
    const many = Array.from({ length: 13 }, () => drawn[0]!);
    expect(captioned(many, () => true, { zoom: 0.8, showsAll: false })).toEqual([]);
  });
});

/** The grid finds exactly what a look at every box would find. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridIndex } from '../../../../renderer/canvas/grid-index.ts';

const SEED = 20261120;
const place = fc.integer({ min: -50_000, max: 50_000 });
const box = fc.record({
  left: place,
  top: place,
  width: fc.integer({ min: 0, max: 20_000 }),
  height: fc.integer({ min: 0, max: 2_000 }),
});

describe(`grid index (seed ${SEED})`, () => {
  it('gives each box that touches the area once', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 80 }), box, (boxes, area) => {
        const index = new GridIndex();
        index.clear(boxes.length);
        boxes.forEach(({ left, top, ...size }, item) => index.add(item + 100, left, top, size));
        index.build(around(boxes));
        const [right, bottom] = [area.left + area.width, area.top + area.height];
        const expected = boxes.flatMap(({ left, top, width, height }, item) =>
          left <= right && left + width >= area.left && top <= bottom && top + height >= area.top ? [item + 100] : [],
        );
        const found = index.query({ left: area.left, top: area.top, right, bottom });
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('holds nothing of what was there before it was cleared', () => {
    const index = new GridIndex();
    const everywhere = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    index.clear(2);
    index.add(1, 0, 0, { width: 10, height: 10 });
    index.add(2, 5_000, 0, { width: 10, height: 10 });
    index.build({ left: 0, top: 0, right: 5_010, bottom: 10 });
    expect(index.query(everywhere)).toHaveLength(2);
    index.clear(1);
    index.add(3, 0, 0, { width: 10, height: 10 });
    index.build({ left: 0, top: 0, right: 10, bottom: 10 });
    expect(index.query(everywhere)).toEqual([3]);
  });
});

function around(boxes: readonly { left: number; top: number; width: number; height: number }[]) {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ left, width }) => left + width)),
    bottom: Math.max(...boxes.map(({ top, height }) => top + height)),
  };
}

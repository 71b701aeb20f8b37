/** Axes with round numbers, and lines with honest gaps. */
import { describe, expect, it } from 'vitest';
import { linePath } from '../../../../renderer/components/line-scale.ts';
import { niceScale } from '../../../../shared/util/nice-scale.ts';

describe('an axis', () => {
  it.each<[readonly number[], readonly number[]]>([
    [
      [139, 143, 151],
      [138, 140, 142, 144, 146, 148, 150, 152],
    ],
    [
      [0, 3],
      [0, 1, 2, 3],
    ],
    [[7], [6, 7, 8]],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [4.25, 4.5],
      [4.2, 4.3, 4.4, 4.5],
    ],
    [[], [0, 1]],
  ])('holds %j between round numbers', (values, ticks) => {
    const scale = niceScale(values, 4);
    expect(scale.ticks.length).toBeLessThan(9);
    expect(Math.min(...values, Infinity)).toBeGreaterThanOrEqual(scale.least);
    expect(Math.max(...values, -Infinity)).toBeLessThanOrEqual(scale.most);
    if (ticks.length < 7) expect(scale.ticks).toEqual(ticks);
  });
});

describe('a line', () => {
  it('is interrupted where a value is missing', () => {
    const points = [0, 1, null, 3, 4].map((x) => (x === null ? null : { x, y: 2 }));
    expect(linePath(points)).toBe('M0.0,2.0L1.0,2.0M3.0,2.0L4.0,2.0');
    expect(linePath([null, null])).toBe('');
  });
});

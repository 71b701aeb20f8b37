/** Where one step among siblings leads, for one position and for a block. */
import { describe, expect, it } from 'vitest';
import { placeFor } from '../../../../renderer/state/reordering.ts';

const at = (name: string) => `position_${name}` as const;
const siblings = ['a', 'b', 'c', 'd', 'e'].map(at);
const place = (moving: readonly string[], step: -1 | 1) => placeFor(siblings, moving.map(at), step);

describe('one step among siblings', () => {
  it('leads before the previous one, or behind the next', () => {
    expect(place(['c'], -1)).toBe(at('b'));
    expect(place(['c'], 1)).toBe(at('e'));
    expect(place(['d'], 1)).toBeNull();
  });

  it('leads nowhere at either end', () => {
    expect(place(['a'], -1)).toBeUndefined();
    expect(place(['e'], 1)).toBeUndefined();
    expect(place(['a', 'b'], -1)).toBeUndefined();
  });

  it('brings several together and on', () => {
    expect(place(['b', 'c'], 1)).toBe(at('e'));
    expect(place(['b', 'd'], -1)).toBe(at('a'));
    expect(place(['b', 'd'], 1)).toBeNull();
    expect(place(['a', 'c'], -1)).toBeUndefined();
  });
});

/** When cards are mounted, kept, painted instead. */
import { describe, expect, it } from 'vitest';
import { MAX_MOUNTED } from '../../../../renderer/canvas/card-geometry.ts';
import { Mounting } from '../../../../renderer/canvas/mounting.ts';

const SCREEN = { width: 1000, height: 800 };
/** Cards every 250 x 100 pixels, numbered by place; `spread` widens the grid. */
const cards = (spread: number) => ({
  cardsIn: ({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) => {
    const found: number[] = [];
    for (let x = Math.ceil(left / spread); x <= right / spread; x++) {
      for (let y = Math.ceil(top / spread); y <= bottom / spread; y++) found.push(x * 10_000 + y);
    }
    return found;
  },
});
const at = (x: number, zoom = 1) => ({ x, y: 0, zoom });

describe('mounting', () => {
  it('mounts more than is in view, and keeps it while the view stays within', () => {
    const mounting = new Mounting();
    const first = mounting.choose(cards(100), at(0), SCREEN);
    expect(first.nodes.length).toBeGreaterThan(11 * 9);
    expect(mounting.choose(cards(100), at(-240), SCREEN)).toBe(first);
    expect(mounting.choose(cards(100), at(-260), SCREEN)).not.toBe(first);
  });

  it('chooses again after the layout has changed', () => {
    const mounting = new Mounting();
    const first = mounting.choose(cards(100), at(0), SCREEN);
    mounting.reset();
    expect(mounting.choose(cards(100), at(0), SCREEN)).not.toBe(first);
  });

  it('unmounts what zooming in has left outside', () => {
    const mounting = new Mounting();
    const far = mounting.choose(cards(200), at(0, 0.8), SCREEN);
    const near = mounting.choose(cards(200), at(0, 1.6), SCREEN);
    expect(near.nodes.length).toBeLessThan(far.nodes.length);
  });

  it('paints from afar', () => {
    const mounting = new Mounting();
    expect(mounting.choose(cards(500), at(0, 0.3), SCREEN)).toEqual({ nodes: [], isFar: true });
    expect(mounting.choose(cards(500), at(0, 0.8), SCREEN).isFar).toBe(false);
  });

  it('leaves the margin out, then paints, where cards are too many', () => {
    const tight = new Mounting().choose(cards(72), at(0), SCREEN);
    expect(tight.isFar).toBe(false);
    expect(tight.nodes.length).toBeLessThanOrEqual(MAX_MOUNTED);
    expect(new Mounting().choose(cards(20), at(0), SCREEN).isFar).toBe(true);
  });
});

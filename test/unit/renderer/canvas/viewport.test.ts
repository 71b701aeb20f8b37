/** Where the window on the drawing goes. */
import { describe, expect, it } from 'vitest';
import { CARD, MAX_ZOOM, MIN_ZOOM } from '../../../../renderer/canvas/card-geometry.ts';
import {
  toDrawing,
  viewportToFit,
  viewportToReveal,
  viewportZoomed,
  visibleArea,
} from '../../../../renderer/canvas/viewport.ts';

const SCREEN = { width: 1000, height: 800 };
const WIDE = { left: -5000, top: 0, right: 5000, bottom: 600 };

describe('fitting', () => {
  it('shows all of a wide drawing', () => {
    const area = visibleArea(viewportToFit(WIDE, SCREEN), SCREEN);
    expect(area.left).toBeLessThan(WIDE.left);
    expect(area.right).toBeGreaterThan(WIDE.right);
    expect(area.top).toBeLessThan(WIDE.top);
    expect(area.bottom).toBeGreaterThan(WIDE.bottom);
  });

  it('never enlarges a single card', () => {
    expect(viewportToFit({ left: 0, top: 0, right: CARD.width, bottom: CARD.height }, SCREEN).zoom).toBe(1);
  });

  it('keeps to the zoom limits on a drawing without end', () => {
    expect(viewportToFit({ left: 0, top: 0, right: 1e9, bottom: 1 }, SCREEN).zoom).toBe(MIN_ZOOM);
  });
});

describe('zooming', () => {
  it('keeps the middle of the screen', () => {
    const before = { x: 100, y: 50, zoom: 0.5 };
    const middle = { x: 500, y: 400 };
    const after = viewportZoomed(before, SCREEN, { left: -1e4, top: -1e4, right: 1e4, bottom: 1e4 }, 1.5);
    expect(after.zoom).toBe(1.5);
    const [from, to] = [toDrawing(before, middle), toDrawing(after, middle)];
    expect(to.x).toBeCloseTo(from.x);
    expect(to.y).toBeCloseTo(from.y);
  });

  it('keeps the drawing in view when it is not in the middle', () => {
    let viewport = viewportToFit(WIDE, SCREEN);
    for (let step = 0; step < 10; step++) viewport = viewportZoomed(viewport, SCREEN, WIDE, viewport.zoom * 1.25);
    const area = visibleArea(viewport, SCREEN);
    expect(area.top).toBeLessThan(WIDE.bottom);
    expect(area.bottom).toBeGreaterThan(WIDE.top);
  });

  it('stops at the limits', () => {
    expect(viewportZoomed({ x: 0, y: 0, zoom: 1 }, SCREEN, WIDE, 50).zoom).toBe(MAX_ZOOM);
  });
});

describe('revealing', () => {
  const viewport = { x: 0, y: 0, zoom: 1 };

  it('does not move for a card in view', () => {
    expect(viewportToReveal(viewport, SCREEN, { x: 300, y: 300 })).toEqual(viewport);
  });

  it('moves just far enough for a card outside', () => {
    const right = viewportToReveal(viewport, SCREEN, { x: 1200, y: 300 });
    expect(right.y).toBe(0);
    expect(1200 + CARD.width + right.x).toBeLessThan(SCREEN.width);
    const above = viewportToReveal(viewport, SCREEN, { x: 300, y: -500 });
    expect(above.x).toBe(0);
    expect(-500 + above.y).toBeGreaterThan(0);
  });

  it('shows the beginning of a card that is larger than the screen', () => {
    const tiny = { width: 100, height: 60 };
    const { x, y } = viewportToReveal(viewport, tiny, { x: 5000, y: 5000 });
    expect(5000 + x).toBeGreaterThanOrEqual(0);
    expect(5000 + x).toBeLessThan(tiny.width);
    expect(5000 + y).toBeLessThan(tiny.height);
  });
});

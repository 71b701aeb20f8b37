/** The window on the drawing: a point of the drawing is on the screen at `x * zoom + viewport.x`. Pixels throughout. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import { CARD, MAX_ZOOM, MIN_ZOOM } from './card-geometry.ts';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Moves the viewport where React Flow keeps it. */
export type WriteViewport = (viewport: Viewport, glides: boolean) => void;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** The point of the drawing under a point of the screen. */
export const toDrawing = (viewport: Viewport, { x, y }: Point): Point => ({
  x: (x - viewport.x) / viewport.zoom,
  y: (y - viewport.y) / viewport.zoom,
});

/** The part of the drawing that a screen of this size shows, and `margin` (a share of each side) around it. */
export function visibleArea({ x, y, zoom }: Viewport, { width, height }: Size, margin = 0): Bounds {
  return {
    left: (-x - width * margin) / zoom,
    top: (-y - height * margin) / zoom,
    right: (width * (1 + margin) - x) / zoom,
    bottom: (height * (1 + margin) - y) / zoom,
  };
}

/** Whether two viewports look the same. */
export const isNearly = (one: Viewport, other: Viewport): boolean =>
  Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && Math.abs(one.zoom - other.zoom) < 0.001;

/** Whether nothing within `bounds` is out of view, give or take a little. */
export function showsAll(viewport: Viewport, size: Size, { left, top, right, bottom }: Bounds): boolean {
  const view = visibleArea(viewport, size, 0.02);
  return left >= view.left && right <= view.right && top >= view.top && bottom <= view.bottom;
}

/** Where a card is, by its node. */
export const placeIn = ({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }, node: number): Point => ({
  x: x[node]!,
  y: y[node]!,
});

/** Whether any part of a card is in view. */
export function showsCard(viewport: Viewport, size: Size, { x, y }: Point): boolean {
  const { left, top, right, bottom } = visibleArea(viewport, size);
  return x < right && x + CARD.width > left && y < bottom && y + CARD.height > top;
}

/** Room that is not free at the edges of the screen, in pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const NO_INSETS: Insets = { left: 0, top: 0, bottom: 0 };

/** Everything within `bounds` on the free part of the screen, as large as fits but at most at `maxZoom`; what is wide starts at the top. */
export function viewportToFit(
  bounds: Bounds,
  { width, height }: Size,
  { maxZoom = 1, insets = NO_INSETS }: { readonly maxZoom?: number; readonly insets?: Insets } = {},
): Viewport {
  const margin = Math.min(32, width / 10, height / 10);
  const [left, top] = [Math.max(margin, insets.left), Math.max(margin, insets.top)];
  const bottom = Math.max(margin, insets.bottom);
  const [roomX, roomY] = [width - left - margin, height - top - bottom];
  const zoom = clampZoom(
    Math.min(maxZoom, roomX / Math.max(1, bounds.right - bounds.left), roomY / Math.max(1, bounds.bottom - bounds.top)),
  );
  const spare = roomY - (bounds.bottom - bounds.top) * zoom;
  return {
    x: left + roomX / 2 - ((bounds.left + bounds.right) / 2) * zoom,
    // A little above the middle: a tree hangs from its top.
    y: top + Math.max(0, spare * 0.36) - bounds.top * zoom,
    zoom,
  };
}

/** Another zoom; what stays where it is on the screen is the point of `bounds` nearest to the middle. */
export function viewportZoomed(viewport: Viewport, size: Size, bounds: Bounds, target: number): Viewport {
  const zoom = clampZoom(target);
  const middle = toDrawing(viewport, { x: size.width / 2, y: size.height / 2 });
  const x = Math.min(bounds.right, Math.max(bounds.left, middle.x));
  const y = Math.min(bounds.bottom, Math.max(bounds.top, middle.y));
  const stretch = viewport.zoom - zoom;
  return { x: viewport.x + x * stretch, y: viewport.y + y * stretch, zoom };
}

/** The viewport moved no further than needed to show a card with some air around it; the same when it is shown. */
export function viewportToReveal(viewport: Viewport, { width, height }: Size, card: Point): Viewport {
  const { zoom } = viewport;
  const air = Math.min(48, width / 8, height / 8);
  return {
    x: moved(viewport.x, { from: card.x * zoom, length: CARD.width * zoom, screen: width, air }),
    y: moved(viewport.y, { from: card.y * zoom, length: CARD.height * zoom, screen: height, air }),
    zoom,
  };
}

/** The viewport with a card in the middle of the screen. */
export const viewportAround = (card: Point, { width, height }: Size, zoom: number): Viewport => ({
  x: width / 2 - (card.x + CARD.width / 2) * zoom,
  y: height / 2 - (card.y + CARD.height / 2) * zoom,
  zoom,
});

function moved(
  offset: number,
  {
    from,
    length,
    screen,
    air,
  }: { readonly from: number; readonly length: number; readonly screen: number; readonly air: number },
): number {
  if (from + offset < air) return air - from;
  if (from + length + offset > screen - air) return Math.max(air, screen - air - length) - from;
  return offset;
}

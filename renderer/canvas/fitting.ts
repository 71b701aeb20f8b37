/** All of a drawing on the screen beside what floats over the canvas: the path above, the controls below, a panel in the corner. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import { viewportToFit, type Size, type Viewport } from './viewport.ts';

const PATH = 44;
const CONTROLS = 52;
/** Air between a drawing and what floats beside it. */
const AIR = 12;

/** The viewport that shows all of `bounds`; `corner` is the part of the screen covered at the bottom left, null for none. */
export function fitBeside(bounds: Bounds, size: Size, corner: Size | null, maxZoom = 1): Viewport {
  const top = Math.min(PATH, size.height / 8);
  const bottom = Math.min(CONTROLS, size.height / 8);
  const plain = viewportToFit(bounds, size, { maxZoom, insets: { left: 0, top, bottom } });
  if (corner === null || !isUnder(corner, { bounds, size, viewport: plain })) return plain;
  const above = viewportToFit(bounds, size, { maxZoom, insets: { left: 0, top, bottom: corner.height + AIR } });
  const beside = viewportToFit(bounds, size, { maxZoom, insets: { left: corner.width + AIR, top, bottom } });
  return above.zoom >= beside.zoom ? above : beside;
}

interface Shown {
  readonly bounds: Bounds;
  readonly size: Size;
  readonly viewport: Viewport;
}

const isUnder = (corner: Size, { bounds, size, viewport: { x, y, zoom } }: Shown): boolean =>
  bounds.left * zoom + x < corner.width && bounds.bottom * zoom + y > size.height - corner.height;

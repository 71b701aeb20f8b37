/** The outline of a painted card, and the rings that mark it as selected or focused. */
import { CARD } from './card-geometry.ts';
import type { CardSource } from './paint-cards.ts';
import type { Palette } from './palette.ts';
import { sharp, type Sheet } from './surface.ts';

/** Where a card's outline runs, in pixels of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Corner radius of a card at 100 %. */
export const RADIUS = 6;

/** Colour is not the only sign: what was found is dashed. */
const FOUND_DASH = [5, 3];

export function boxOf({ viewport, pixelRatio }: Sheet, node: number, { x, y }: CardSource): Box {
  const { zoom } = viewport;
  return {
    left: sharp(x[node]! * zoom + viewport.x, pixelRatio),
    top: sharp(y[node]! * zoom + viewport.y, pixelRatio),
    width: Math.round(CARD.width * zoom),
    height: Math.round(CARD.height * zoom),
  };
}

export function paintRings(
  { context, viewport }: Sheet,
  box: Box,
  { node, source, palette }: { readonly node: number; readonly source: CardSource; readonly palette: Palette },
): void {
  const ring = (colour: string, apart: number, dash: number[] = []): void => {
    const radius = RADIUS * viewport.zoom + apart;
    context.beginPath();
    context.roundRect(box.left - apart, box.top - apart, box.width + 2 * apart, box.height + 2 * apart, radius);
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.setLineDash(dash);
    context.stroke();
    context.setLineDash([]);
  };
  if (source.isFound(node)) ring(palette.found, 2.5, FOUND_DASH);
  if (source.isSelected(node)) ring(palette.accent, 0.5);
  if (source.isFocused(node)) ring(palette.focus, 4);
}

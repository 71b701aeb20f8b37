/** A scene as PNG, painted strip by strip. */
import { pngFile, type Strip } from '../../../shared/drawing/png.ts';
import type { Scene } from '../../../shared/drawing/scene.ts';
import { loadTypeFor, scenePainter } from './paint-scene.ts';

export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

/** Longest side a canvas can have, in pixels. */
const MOST_ACROSS = 65_000;
/** Pixels of a whole picture; beyond, few programs open it. */
const MOST_PIXELS = 250_000_000;
/** Pixels of one strip: about 32 MB. */
const STRIP = 8_000_000;
const SCREEN_DENSITY = 96;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export const pixelSize = (scene: Pick<Scene, 'width' | 'height'>, scale: Scale): PixelSize => ({
  width: Math.round(scene.width * scale),
  height: Math.round(scene.height * scale),
});

export const fits = ({ width, height }: PixelSize): boolean =>
  width <= MOST_ACROSS && height <= MOST_ACROSS && width * height <= MOST_PIXELS;

/** The largest scale at which the picture fits; null when none does. */
export const largestScale = (scene: Pick<Scene, 'width' | 'height'>): Scale | null =>
  SCALES.findLast((scale) => fits(pixelSize(scene, scale))) ?? null;

/** The file, in pieces. */
export async function drawPng(scene: Scene, scale: Scale): Promise<readonly Uint8Array[]> {
  await loadTypeFor([scene]);
  const { width, height } = pixelSize(scene, scale);
  return pngFile({ width, height, density: SCREEN_DENSITY * scale }, strips(scene, { width, height, scale }));
}

async function* strips(
  scene: Scene,
  { width, height, scale }: PixelSize & { readonly scale: Scale },
): AsyncGenerator<Strip, void, undefined> {
  const paint = scenePainter(scene);
  const rows = Math.max(1, Math.min(height, Math.floor(STRIP / width)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = rows;
  // Every pixel is read back once: kept in memory, it does not travel through a graphics card.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas.');
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    paint(context, { x: 0, y: top / scale, scale });
    yield { rows: count, pixels: context.getImageData(0, 0, width, count).data };
  }
}

/** A canvas element as a sheet to paint on in pixels of the page, sharp on any screen. */
import type { Size, Viewport } from './viewport.ts';

export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly size: Size;
  readonly viewport: Viewport;
  /** Device pixels per pixel of the page. */
  readonly pixelRatio: number;
}

/** An empty sheet as large as `size`; null where the browser gives no drawing context. */
export function cleanSheet(canvas: HTMLCanvasElement, size: Size, viewport: Viewport): Sheet | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const pixelRatio = window.devicePixelRatio;
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  return { context, size, viewport, pixelRatio };
}

/** The place nearest to `value` where a line of one pixel is sharp. */
export function sharp(value: number, pixelRatio: number): number {
  const half = Math.round(pixelRatio) % 2 === 1 ? 0.5 : 0;
  return (Math.round(value * pixelRatio - half) + half) / pixelRatio;
}

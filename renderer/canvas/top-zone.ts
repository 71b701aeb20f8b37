/** The strip below the upper edge that shows during a drag: what is dropped there becomes a top. */
import type { Point, Size } from './viewport.ts';

export const TOP_ZONE = { width: 220, height: 34, top: 46 } as const;

/** Whether a point of the screen is on the strip, which stands in the middle. */
export function isOnTopZone({ x, y }: Point, { width }: Size): boolean {
  return Math.abs(x - width / 2) <= TOP_ZONE.width / 2 && y >= TOP_ZONE.top && y < TOP_ZONE.top + TOP_ZONE.height;
}

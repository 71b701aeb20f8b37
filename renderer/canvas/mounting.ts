/** Which cards are elements of the page: those in view with some around them, and none where they would be too many. */
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import { FAR_ZOOM, MAX_MOUNTED } from './card-geometry.ts';
import { visibleArea, type Size, type Viewport } from './viewport.ts';

/** Mounted around the view, as a share of its width and height on each side. */
const MARGIN = 0.25;
/** Zooming in this far leaves so many cards out of view that it pays to choose again. */
const ZOOM_STEP = 1.5;

export interface Mounted {
  readonly nodes: readonly number[];
  /** Cards are painted, not mounted. */
  readonly isFar: boolean;
}

/** Finds the cards in an area of the drawing. */
interface CardFinder {
  readonly cardsIn: (area: Bounds) => readonly number[];
}

const PAINTED: Mounted = { nodes: [], isFar: true };

export class Mounting {
  private area: Bounds | null = null;
  private zoom = 0;
  private mounted: Mounted = PAINTED;

  /** The layout has changed: the next choice is made afresh. */
  reset(): void {
    this.area = null;
  }

  /** The cards to mount. The same object as before as long as the view stays within what is mounted. */
  choose(cards: CardFinder, viewport: Viewport, size: Size): Mounted {
    if (this.stillFits(viewport, size)) return this.mounted;
    this.zoom = viewport.zoom;
    for (const margin of [MARGIN, 0]) {
      this.area = visibleArea(viewport, size, margin);
      if (viewport.zoom < FAR_ZOOM) break;
      const nodes = cards.cardsIn(this.area);
      if (nodes.length <= MAX_MOUNTED) return (this.mounted = { nodes, isFar: false });
    }
    return (this.mounted = PAINTED);
  }

  private stillFits(viewport: Viewport, size: Size): boolean {
    if (this.area === null || viewport.zoom < FAR_ZOOM !== this.zoom < FAR_ZOOM) return false;
    if (viewport.zoom < FAR_ZOOM) return true;
    // Painted for being too many: fewer may be in view now.
    if (this.mounted.isFar) return false;
    const view = visibleArea(viewport, size);
    const inside =
      view.left >= this.area.left &&
      view.right <= this.area.right &&
      view.top >= this.area.top &&
      view.bottom <= this.area.bottom;
    return inside && viewport.zoom <= this.zoom * ZOOM_STEP;
  }
}

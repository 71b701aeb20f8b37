/** Paints the overview of all cards while the page has nothing else to do, a few at a time, and shows it when it is whole. */
import { CARD } from './card-geometry.ts';
import type { Stage } from './stage.ts';
import { cleanSheet, type Sheet } from './surface.ts';
import type { Viewport } from './viewport.ts';

export const MAP_SIZE = { width: 120, height: 78 } as const;
const MARGIN = 6;
/** Milliseconds after which a part is painted however busy the page is. */
const LATEST = 200;
/** Cards painted between two looks at the clock. */
const AT_ONCE = 128;
/** Milliseconds that a part may take where nothing says how long the page stays idle. */
const SLICE = 3;

/** The viewport that shows everything within the map. */
export function mapViewport({ chart }: Stage): Viewport {
  const { bounds } = chart.tree;
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.bottom - bounds.top);
  const zoom = Math.min((MAP_SIZE.width - 2 * MARGIN) / width, (MAP_SIZE.height - 2 * MARGIN) / height, 0.1);
  return {
    x: (MAP_SIZE.width - width * zoom) / 2 - bounds.left * zoom,
    y: (MAP_SIZE.height - height * zoom) / 2 - bounds.top * zoom,
    zoom,
  };
}

export class MapPainter {
  private readonly stage: Stage;
  private readonly shown: () => HTMLCanvasElement | null;
  private readonly draft = document.createElement('canvas');
  private sheet: Sheet | null = null;
  /** The version of the cards on the draft, and how many of them are on it. */
  private version = -1;
  private painted = 0;
  private isShown = false;
  private pending: number | null = null;

  constructor(stage: Stage, shown: () => HTMLCanvasElement | null) {
    this.stage = stage;
    this.shown = shown;
  }

  /** Called with every frame: begins anew when cards have changed. */
  keepUp(): void {
    if (this.version !== this.stage.version || !this.isShown) this.request();
  }

  stop(): void {
    if (this.pending !== null) cancelIdleCallback(this.pending);
    this.pending = null;
  }

  private request(): void {
    this.pending ??= requestIdleCallback(this.goOn, { timeout: LATEST });
  }

  private readonly goOn = (idle: IdleDeadline): void => {
    this.pending = null;
    if (this.version !== this.stage.version) this.begin();
    const end = performance.now() + (idle.didTimeout ? SLICE : Math.min(SLICE, idle.timeRemaining()));
    const { count } = this.stage.chart.tree;
    do this.paintSome();
    while (this.painted < count && performance.now() < end);
    if (this.painted < count) this.request();
    else this.show();
  };

  private begin(): void {
    this.version = this.stage.version;
    this.painted = 0;
    this.isShown = false;
    this.sheet = cleanSheet(this.draft, MAP_SIZE, mapViewport(this.stage));
  }

  private paintSome(): void {
    const { sheet, stage } = this;
    const { palette } = stage;
    const { order, count, x, y } = stage.chart.tree;
    const end = Math.min(count, this.painted + AT_ONCE);
    if (sheet === null) {
      this.painted = end;
      return;
    }
    const { context, viewport: map } = sheet;
    const width = Math.max(1, CARD.width * map.zoom);
    const height = Math.max(1, CARD.height * map.zoom);
    for (; this.painted < end; this.painted++) {
      const node = order[this.painted]!;
      const { tone } = stage.contentOf(node);
      context.fillStyle = stage.isSelected(node)
        ? palette.accent
        : ((tone === null ? undefined : palette.tones[tone]) ?? palette.line);
      context.fillRect(x[node]! * map.zoom + map.x, y[node]! * map.zoom + map.y, width, height);
    }
  }

  /** The whole map at once: never half of it. */
  private show(): void {
    const canvas = this.shown();
    const sheet = canvas && cleanSheet(canvas, MAP_SIZE, mapViewport(this.stage));
    if (sheet !== null) sheet.context.drawImage(this.draft, 0, 0, MAP_SIZE.width, MAP_SIZE.height);
    this.isShown = true;
  }
}

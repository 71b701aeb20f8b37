/**
 * What the layers of one canvas share while it is on the screen: the chart, the viewport, a drag, and what the page last
 * said. It outlives renders; the layers paint from it, at most once per frame.
 */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { NONE } from '../../shared/drawing/forest.ts';
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import type { CardContent, OrganisationCanvasProps } from './canvas-props.ts';
import { FAR_ZOOM, READABLE_ZOOM } from './card-geometry.ts';
import { Chart, type Pin } from './chart.ts';
import type { Drag } from './drag.ts';
import { boxAround } from './families.ts';
import { fitBeside } from './fitting.ts';
import { Frames } from './frames.ts';
import { listen, looksDifferent } from './listening.ts';
import { Mounting, type Mounted } from './mounting.ts';
import type { CardSource } from './paint-cards.ts';
import { RelationLines } from './relation-lines.ts';
import { readPalette, type Palette } from './palette.ts';
import { Sketch } from './sketch.ts';
import {
  isNearly,
  toDrawing,
  viewportAround,
  viewportToReveal,
  viewportZoomed,
  placeIn,
  showsAll,
  showsCard,
  visibleArea,
  type Point,
  type Size,
  type Viewport,
  type WriteViewport,
} from './viewport.ts';

export class Stage implements CardSource {
  readonly chart: Chart;
  readonly relations: RelationLines;
  readonly frames = new Frames();
  readonly sketch = new Sketch(() => this.frames.request());
  props: OrganisationCanvasProps;
  viewport: Viewport;
  size: Size;
  palette: Palette;
  drag: Drag | null = null;
  /** Counts up whenever cards may look different or stand elsewhere; panning and dragging do not count. */
  version = 0;
  /** The keyboard is on the canvas, so the focused card is marked. */
  showsFocus = false;
  private pin: Pin | null = null;
  private awaited: PositionId | null = null;
  private mounted: Mounted | null = null;
  private writeViewport: WriteViewport = () => undefined;
  private readonly mounting = new Mounting();
  private readonly host: HTMLElement;
  private readonly changeListeners = new Set<() => void>();
  private readonly viewportListeners = new Set<() => void>();

  /** `host` is the element whose colours hold. */
  constructor(host: HTMLElement, size: Size, props: OrganisationCanvasProps) {
    this.host = host;
    this.size = size;
    this.props = props;
    this.palette = readPalette(host);
    this.chart = new Chart(props);
    this.relations = new RelationLines(this.chart);
    this.relations.show(props.relations, props.tree);
    this.viewport = this.whole();
    this.frames.add((now) => this.step(now));
  }

  get x(): Float64Array {
    return this.chart.x;
  }

  get y(): Float64Array {
    return this.chart.y;
  }

  readonly contentOf = (node: number): CardContent => this.props.cardOf(this.chart.idOf(node));
  readonly isFolded = (node: number): boolean => this.props.folded.has(this.chart.idOf(node));
  readonly isSelected = (node: number): boolean => this.selectedNow.has(this.chart.idOf(node));
  readonly isFocused = (node: number): boolean => this.showsFocus && this.chart.idOf(node) === this.props.focused;
  readonly isFound = (node: number): boolean => this.props.found?.has(this.chart.idOf(node)) === true;
  readonly isLifted = (node: number): boolean =>
    this.drag?.lifted.has(node) === true || this.props.cut?.has(this.chart.idOf(node)) === true;

  /** What is selected, a marquee that is being drawn included. */
  get selectedNow(): ReadonlySet<PositionId> {
    return this.sketch.drawn.marquee?.chosen ?? this.props.selected;
  }

  /** A marquee has selected others, of which the page may not know yet. */
  selectionDiffers(): void {
    this.version += 1;
    this.changed();
  }

  /** Where on the page the canvas is. */
  box(): DOMRect {
    return this.host.getBoundingClientRect();
  }

  /** The pointer over the whole canvas; null: as each part of it says. */
  showCursor(cursor: string | null): void {
    if (cursor === null) delete this.host.dataset['cursor'];
    else this.host.dataset['cursor'] = cursor;
  }

  /** Called when mounted cards may look different or others are mounted; the result ends it. */
  readonly onChange = (listener: () => void): (() => void) => listen(this.changeListeners, listener);
  /** Called when the viewport has moved; the result ends it. */
  readonly onViewport = (listener: () => void): (() => void) => listen(this.viewportListeners, listener);

  /** Take over what the page says now, and lay out what differs; the pinned card stays on its pixel. */
  update(props: OrganisationCanvasProps): void {
    const before = this.props;
    this.props = props;
    if (looksDifferent(props, before)) this.version += 1;
    if (props.colorScheme !== before.colorScheme) this.palette = readPalette(this.host);
    const isCurrent = this.chart.isOf(props);
    if (!isCurrent) this.layOut(before);
    if (!isCurrent || props.relations !== before.relations) this.relations.show(props.relations, props.tree);
    this.changed();
    if (this.awaited !== null) this.reveal(this.awaited);
  }

  /** Who looks at everything goes on doing so; whoever has moved the view keeps it. */
  resized(size: Size): void {
    const looksAtAll = isNearly(this.viewport, this.whole());
    this.size = size;
    this.mounting.reset();
    this.changed();
    if (looksAtAll || this.props.pair !== undefined) this.fit(false);
  }

  setDrag(drag: Drag | null): void {
    this.drag = drag;
    this.changed();
  }

  setShowsFocus(shows: boolean): void {
    if (shows === this.showsFocus) return;
    this.showsFocus = shows;
    this.changed();
  }

  /** The next layout leaves this card where it is; `lifted` nodes are drawn away from their places by `by`. */
  keepInPlace(id: PositionId, lifted: readonly number[] = [], by: Point = { x: 0, y: 0 }): void {
    const pin = { id, lifted, by };
    this.pin = pin;
    // What the page does about it, it does at once; a layout that comes later has another cause.
    requestAnimationFrame(() => {
      if (this.pin === pin) this.pin = null;
    });
  }

  /** Ask the page to fold or unfold a card, which stays on its pixel. */
  readonly toggleFold = (id: PositionId): void => {
    this.keepInPlace(id);
    this.props.onToggleFold(id);
  };

  /** The card under a point of the screen; NONE over the background. */
  hit(point: Point): number {
    return this.chart.cardAt(toDrawing(this.viewport, point));
  }

  /** The cards to mount for this view; the same object while they stay the same. */
  chooseMounted(): Mounted {
    return (this.mounted = this.mounting.choose(this.chart, this.viewport, this.size));
  }

  /** From now on `write` moves the viewport; the result ends it. */
  connectViewport(write: WriteViewport): () => void {
    this.writeViewport = write;
    return () => {
      this.writeViewport = () => undefined;
    };
  }

  /** The viewport has moved, by whatever hand. */
  viewportMoved(viewport: Viewport): void {
    this.props.pair?.moved(this, this.viewport, viewport);
    this.viewport = viewport;
    for (const listener of this.viewportListeners) listener();
    const before = this.mounted;
    if (this.chooseMounted() !== before) this.changed();
    else this.frames.request();
  }

  setViewport(viewport: Viewport, glides = true): void {
    this.writeViewport(viewport, glides && this.glides);
  }

  get glides(): boolean {
    return !this.props.reducedMotion;
  }
  readonly place = (viewport: Viewport): void => this.writeViewport(viewport, false);

  zoomTo(zoom: number): void {
    this.setViewport(viewportZoomed(this.viewport, this.size, this.chart.tree.bounds, zoom));
  }

  /** Everything into view; of two canvases that are looked at together, everything of both. */
  fit(glides = true): void {
    const { pair } = this.props;
    if (pair === undefined) this.setViewport(this.whole(), glides);
    else pair.fit(glides);
  }

  readonly whole = (maxZoom = 1): Viewport => this.fitted(this.chart.tree.bounds, maxZoom);

  readonly around = (id: PositionId, zoom: number): Viewport | null => {
    const node = this.chart.shownNode(id);
    return node === NONE ? null : viewportAround(placeIn(this.chart.tree, node), this.size, zoom);
  };

  fitSelection(): void {
    const nodes = [...this.props.selected].map((id) => this.chart.shownNode(id)).filter((node) => node !== NONE);
    if (nodes.length === 0) this.fit();
    else this.setViewport(this.fitted(boxAround(this.chart.tree, nodes)));
  }

  /** Bring a card into view at a zoom that can be read; one still under a fold, as soon as it has a place. */
  reveal(id: PositionId): void {
    const node = this.chart.shownNode(id);
    this.awaited = node === NONE ? id : null;
    if (node === NONE) return;
    if (this.viewport.zoom >= FAR_ZOOM) this.follow(id);
    else this.setViewport(this.fitted(boxAround(this.chart.tree, [node]), READABLE_ZOOM));
  }

  /** Bring a card into view without another zoom, as the keyboard walks. */
  follow(id: PositionId): void {
    const node = this.chart.shownNode(id);
    if (node === NONE) return;
    this.setViewport(viewportToReveal(this.viewport, this.size, placeIn(this.chart.tree, node)));
  }

  private readonly fitted = (bounds: Bounds, maxZoom = 1): Viewport =>
    fitBeside(bounds, this.size, this.props.covered?.() ?? null, maxZoom);

  private layOut(before: OrganisationCanvasProps): void {
    const { pin, props, size, viewport } = this;
    // Another branch, or all of another arrangement, is looked at as a whole.
    const fits =
      props.branch !== before.branch ||
      props.part !== before.part ||
      (props.arrangement !== before.arrangement && showsAll(viewport, size, this.chart.tree.bounds));
    this.pin = null;
    // A drag over a plan that changes beneath it holds cards that may be gone.
    this.drag = null;
    this.sketch.clear();
    const shift = this.chart.change(props, {
      keep: [pin?.id ?? null, this.focusedInView()].filter((id) => id !== null),
      middle: toDrawing(viewport, { x: size.width / 2, y: size.height / 2 }),
      area: visibleArea(viewport, size),
      lifted: pin?.lifted ?? [],
      by: pin?.by ?? { x: 0, y: 0 },
      glides: !props.reducedMotion,
    });
    this.mounting.reset();
    if (shift === null || fits) {
      this.fit(fits);
      return;
    }
    const { x, y, zoom } = viewport;
    const [dx, dy] = [shift.dx * zoom, shift.dy * zoom];
    if (dx !== 0 || dy !== 0) this.placeAlone({ x: x - dx, y: y - dy, zoom });
  }

  /** The drawing has moved under this view, and under no other. */
  private placeAlone(viewport: Viewport): void {
    if (this.props.pair === undefined) this.place(viewport);
    else this.props.pair.place(this, viewport);
  }

  /** The focused card, unless it is out of view: then it would only drag the view along. */
  private focusedInView(): PositionId | null {
    const { focused } = this.props;
    const node = this.chart.shownNode(focused);
    return node !== NONE && showsCard(this.viewport, this.size, placeIn(this, node)) ? focused : null;
  }

  private step(now: number): boolean {
    if (this.chart.step(now)) for (const listener of this.changeListeners) listener();
    return this.chart.isGliding;
  }

  private changed(): void {
    for (const listener of this.changeListeners) listener();
    this.frames.request();
  }
}

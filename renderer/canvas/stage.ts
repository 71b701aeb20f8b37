/**
 * What the layers of one canvas share while it is on the screen: the laid-out tree, where cards are drawn at the
 * moment, the viewport, a drag. It outlives renders; the layers paint from it, once per frame.
 */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { FOREST, NONE } from '../../shared/drawing/forest.ts';
import type { Bounds, TidyTree } from '../../shared/drawing/tidy-tree.ts';
import type { CardContent, OrganisationCanvasProps } from './canvas-props.ts';
import { CARD } from './card-geometry.ts';
import { ChartLayout } from './chart-layout.ts';
import type { Drag } from './drag.ts';
import { indexCards, indexFamilies } from './families.ts';
import { Frames } from './frames.ts';
import { Glide } from './glide.ts';
import { GridIndex } from './grid-index.ts';
import { Mounting, type Mounted } from './mounting.ts';
import type { CardSource } from './paint-cards.ts';
import { readPalette, type Palette } from './palette.ts';
import { toDrawing, visibleArea, viewportToFit, type Point, type Size, type Viewport } from './viewport.ts';

/** The card that the next layout must leave on its pixel, and cards that are drawn elsewhere than the layout says. */
interface Pin {
  readonly id: PositionId;
  readonly lifted: readonly number[];
  readonly by: Point;
}

export class Stage implements CardSource {
  props: OrganisationCanvasProps;
  viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  size: Size;
  drag: Drag | null = null;
  /** The focus came by keyboard, so it is shown. */
  showsFocus = false;
  palette: Palette;
  readonly frames = new Frames();
  private readonly layout: ChartLayout;
  private readonly cards = new GridIndex();
  private readonly families = new GridIndex();
  private readonly glide = new Glide();
  private readonly mounting = new Mounting();
  private readonly host: HTMLElement;
  private pin: Pin | null = null;
  /** Writes the viewport where React Flow keeps it; set once that is there. */
  writeViewport: (viewport: Viewport, glides: boolean) => void = () => undefined;
  private readonly dragListeners = new Set<() => void>();

  constructor(host: HTMLElement, size: Size, props: OrganisationCanvasProps) {
    this.host = host;
    this.size = size;
    this.props = props;
    this.palette = readPalette(host);
    this.layout = new ChartLayout(props.tree.inOrder.length + 1);
    this.layout.update(props.tree, props.folded);
    this.reindex();
    this.viewport = viewportToFit(this.bounds, size);
  }

  get tree(): TidyTree {
    return this.layout.tidy;
  }

  get bounds(): Bounds {
    return this.tree.bounds;
  }

  /** Where cards are drawn now: in their places, or gliding there. */
  get x(): Float64Array {
    return this.glide.isMoving ? this.glide.x : this.tree.x;
  }

  get y(): Float64Array {
    return this.glide.isMoving ? this.glide.y : this.tree.y;
  }

  readonly contentOf = (node: number): CardContent => this.props.cardOf(this.layout.idOf(node));
  readonly isSelected = (node: number): boolean => this.props.selected.has(this.layout.idOf(node));
  readonly isFocused = (node: number): boolean => this.showsFocus && this.layout.idOf(node) === this.props.focused;
  readonly isLifted = (node: number): boolean => this.drag?.lifted.has(node) === true;
  readonly idOf = (node: number): PositionId => this.layout.idOf(node);

  /** The node of a card that is not under a fold; NONE otherwise. */
  shownNode(id: PositionId | null): number {
    const node = id === null ? NONE : this.layout.nodeOf(id);
    return this.layout.isShown(node) ? node : NONE;
  }

  /** Take over what the page says now, and lay out what differs; the pinned card stays on its pixel. */
  update(props: OrganisationCanvasProps): void {
    const before = this.props;
    this.props = props;
    if (props.colorScheme !== before.colorScheme) this.palette = readPalette(this.host);
    if (!this.layout.isCurrent(props.tree, props.folded)) this.layOut(props);
    this.frames.request();
  }

  /** The next layout leaves this card where it is; `lifted` nodes are drawn away from their places by `by`. */
  keepInPlace(id: PositionId, lifted: readonly number[] = [], by: Point = { x: 0, y: 0 }): void {
    this.pin = { id, lifted, by };
  }

  setViewport(viewport: Viewport, glides = true): void {
    this.writeViewport(viewport, glides && !this.props.reducedMotion);
  }

  setDrag(drag: Drag | null): void {
    this.drag = drag;
    for (const listener of this.dragListeners) listener();
    this.frames.request();
  }

  readonly onDragChange = (listener: () => void): (() => void) => {
    this.dragListeners.add(listener);
    return () => void this.dragListeners.delete(listener);
  };

  /** The card under a point of the screen; NONE over the background. */
  hit(point: Point): number {
    const { x, y } = toDrawing(this.viewport, point);
    return this.cards.query({ left: x, right: x, top: y, bottom: y }).at(-1) ?? NONE;
  }

  chooseMounted(): Mounted {
    return this.mounting.choose(this.cards, this.viewport, this.size);
  }

  cardsInView(): readonly number[] {
    return this.cards.query(visibleArea(this.viewport, this.size));
  }

  /** Managers whose reporting lines cross the view. */
  familiesInView(): readonly number[] {
    return this.families.query(visibleArea(this.viewport, this.size));
  }

  /** The nodes shown below a node, itself first. */
  branchOf(node: number): readonly number[] {
    const { forest } = this.tree;
    const branch = [node];
    for (const at of branch) {
      if (forest.folded[at] === 1) continue;
      for (let child = forest.firstChild[at]!; child !== NONE; child = forest.nextSibling[child]!) branch.push(child);
    }
    return branch;
  }

  /** Move gliding cards on; true while they still move. */
  step(now: number): boolean {
    this.glide.step(this.tree, now);
    return this.glide.isMoving;
  }

  get isGliding(): boolean {
    return this.glide.isMoving;
  }

  private layOut(props: OrganisationCanvasProps): void {
    const { pin } = this;
    this.pin = null;
    const before = { x: this.x.slice(), y: this.y.slice(), isShown: this.layout.shownNow() };
    for (const node of pin?.lifted ?? []) {
      before.x[node]! += pin?.by.x ?? 0;
      before.y[node]! += pin?.by.y ?? 0;
    }
    const candidates = this.nearMiddle();
    this.layout.update(props.tree, props.folded);
    this.reindex();
    const stays = (node: number): boolean => before.isShown(node) && this.isShownNode(node);
    const asked = [pin?.id ?? null, props.focused].map((id) => this.shownNode(id));
    const pinned = [...asked, ...candidates].find((node) => node !== NONE && stays(node)) ?? NONE;
    const shift =
      pinned === NONE
        ? { dx: 0, dy: 0 }
        : { dx: this.tree.x[pinned]! - before.x[pinned]!, dy: this.tree.y[pinned]! - before.y[pinned]! };
    if (props.reducedMotion) this.glide.end();
    else this.glide.begin(this.tree, before, shift);
    const { x, y, zoom } = this.viewport;
    if (shift.dx !== 0 || shift.dy !== 0) {
      this.setViewport({ x: x - shift.dx * zoom, y: y - shift.dy * zoom, zoom }, false);
    }
  }

  private isShownNode(node: number): boolean {
    return node !== FOREST && this.layout.isShown(node);
  }

  /** Cards in view, the nearest to the middle first. */
  private nearMiddle(): readonly number[] {
    const middle = toDrawing(this.viewport, { x: this.size.width / 2, y: this.size.height / 2 });
    const distance = (node: number): number =>
      Math.hypot(this.x[node]! + CARD.width / 2 - middle.x, this.y[node]! + CARD.height / 2 - middle.y);
    return [...this.cardsInView()].sort((a, b) => distance(a) - distance(b));
  }

  private reindex(): void {
    indexCards(this.tree, this.cards);
    indexFamilies(this.tree, this.families);
    this.mounting.reset();
  }
}

/** The laid-out organisation: where each card is drawn, what lies in an area, and how it gets from one layout to the next. */
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { NONE } from '../../shared/drawing/forest.ts';
import type { Bounds, Shift, TidyTree } from '../../shared/drawing/tidy-tree.ts';
import { CARD } from './card-geometry.ts';
import { ChartLayout, type Shown } from './chart-layout.ts';
import { indexCards, indexFamilies } from './families.ts';
import { Glide, type Places } from './glide.ts';
import { GridIndex } from './grid-index.ts';
import type { Point } from './viewport.ts';

/** What a new layout must keep in place, and how it is reached. */
export interface Transition {
  /** Nodes to keep on their pixel, the first that is shown before and after. */
  readonly keep: readonly PositionId[];
  /** Used when none of these is: the shown card nearest to this point, among those in `area`. */
  readonly middle: Point;
  readonly area: Bounds;
  /** Nodes that are drawn away from their places at the moment, as after a drag, and by how much. */
  readonly lifted: readonly number[];
  readonly by: Point;
  readonly glides: boolean;
}

/** The card that the next layout leaves on its pixel, and nodes that are drawn away from their places by then. */
export interface Pin {
  readonly id: PositionId;
  readonly lifted: readonly number[];
  readonly by: Point;
}

export class Chart {
  private readonly layout: ChartLayout;
  private readonly cards = new GridIndex();
  private readonly families = new GridIndex();
  private readonly glide = new Glide();

  constructor(shown: Shown) {
    this.layout = new ChartLayout(shown.tree.inOrder.length + 1, shown.arrangement);
    this.layout.update(shown);
    this.reindex();
  }

  get tree(): TidyTree {
    return this.layout.tidy;
  }

  get isGliding(): boolean {
    return this.glide.isMoving;
  }

  /** Left and top of the shown cards as they are drawn now: in their places, or gliding there. */
  get x(): Float64Array {
    return this.glide.isMoving ? this.glide.x : this.tree.x;
  }

  get y(): Float64Array {
    return this.glide.isMoving ? this.glide.y : this.tree.y;
  }

  idOf(node: number): PositionId {
    return this.layout.idOf(node);
  }

  /** The node of a card that is not under a fold; NONE otherwise. */
  shownNode(id: PositionId | null): number {
    const node = id === null ? NONE : this.layout.nodeOf(id);
    return this.layout.isShown(node) ? node : NONE;
  }

  /** The card at a point of the drawing; NONE on the background. */
  cardAt({ x, y }: Point): number {
    return this.cards.query({ left: x, right: x, top: y, bottom: y }).at(-1) ?? NONE;
  }

  cardsIn(area: Bounds): readonly number[] {
    return this.cards.query(area);
  }

  /** Managers whose reporting lines cross an area. */
  familiesIn(area: Bounds): readonly number[] {
    return this.families.query(area);
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

  /** Whether this is the layout of that tree with those folds and that arrangement. */
  isOf(shown: Shown): boolean {
    return this.layout.isCurrent(shown);
  }

  /**
   * Lay out anew. Gives how far the kept card moved on the drawing: a view that moves along keeps it on its pixel. Null
   * when nothing of what was in view is still there.
   */
  change(shown: Shown, transition: Transition): Shift | null {
    const { keep, lifted, by } = transition;
    const before = { x: this.x.slice(), y: this.y.slice(), isShown: this.layout.shownNow() };
    for (const node of lifted) {
      before.x[node]! += by.x;
      before.y[node]! += by.y;
    }
    const inView = this.cardsIn(transition.area);
    this.layout.update(shown);
    this.reindex();
    const stays = (node: number): boolean => this.layout.isShown(node) && before.isShown(node);
    const kept =
      keep.map((id) => this.shownNode(id)).find(stays) ?? nearest(inView.filter(stays), before, transition.middle);
    const shift =
      kept === undefined
        ? null
        : { dx: this.tree.x[kept]! - before.x[kept]!, dy: this.tree.y[kept]! - before.y[kept]! };
    if (transition.glides && shift !== null) this.glide.begin(this.tree, before, shift);
    else this.glide.end();
    return shift;
  }

  /** Move gliding cards on to the time of a frame, in milliseconds; true when any moved. */
  step(now: number): boolean {
    if (!this.glide.isMoving) return false;
    this.glide.step(this.tree, now);
    return true;
  }

  private reindex(): void {
    indexCards(this.tree, this.cards);
    indexFamilies(this.tree, this.families);
  }
}

/** The node whose card is nearest to a point; undefined when there are none. */
function nearest(nodes: readonly number[], { x, y }: Places, point: Point): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const node of nodes) {
    const distance = Math.hypot(x[node]! + CARD.width / 2 - point.x, y[node]! + CARD.height / 2 - point.y);
    if (distance >= least) continue;
    least = distance;
    best = node;
  }
  return best;
}

/**
 * Relations beside the reporting lines, as curves between shown cards: found by area, drawn from where cards are now, and
 * found again at a point. An end under a fold is drawn at the manager who hides it.
 */
import type { PositionId, ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { NONE } from '../../shared/drawing/forest.ts';
import type { Bounds } from '../../shared/drawing/tidy-tree.ts';
import type { CanvasRelation } from './canvas-props.ts';
import { CARD } from './card-geometry.ts';
import type { Chart } from './chart.ts';
import { GridIndex } from './grid-index.ts';
import { bestWay, curveBetween, distanceTo, type Curve } from './relation-curve.ts';
import type { Point } from './viewport.ts';

/** With more in view nobody follows a single one: they take the first way. */
const MOST_ROUTED = 150;
/** A curve leaves the box around its two cards by this much at most, in pixels of the drawing. */
const SWING = 170;

export interface DrawnRelation {
  readonly relation: CanvasRelation;
  readonly from: number;
  readonly to: number;
}

export class RelationLines {
  private readonly chart: Chart;
  private relations: readonly CanvasRelation[] = [];
  private tree: ReportingTree | null = null;
  private drawn: DrawnRelation[] | null = null;
  private ways: (number | undefined)[] = [];
  private readonly index = new GridIndex();

  constructor(chart: Chart) {
    this.chart = chart;
  }

  /** Show these relations; called again after every layout. */
  show(relations: readonly CanvasRelation[], tree: ReportingTree): void {
    this.relations = relations;
    this.tree = tree;
    this.drawn = null;
  }

  get isEmpty(): boolean {
    return this.relations.length === 0;
  }

  /** The relations whose curves may touch an area, with the curves as cards stand now. */
  in(area: Bounds): readonly (DrawnRelation & { readonly curve: Curve })[] {
    if (this.isEmpty) return [];
    const drawn = this.made();
    const found = this.index.query(area);
    return found.map((at) => ({ ...drawn[at]!, curve: this.curveOf(at, found.length <= MOST_ROUTED) }));
  }

  /** The relation within `reach` of a point of the drawing; null for none. */
  at(point: Point, reach: number): CanvasRelation | null {
    const area = { left: point.x - reach, right: point.x + reach, top: point.y - reach, bottom: point.y + reach };
    let nearest: CanvasRelation | null = null;
    let least = reach;
    for (const { relation, curve } of this.in(area)) {
      const distance = distanceTo(curve, point);
      if (distance > least) continue;
      least = distance;
      nearest = relation;
    }
    return nearest;
  }

  private curveOf(at: number, isRouted: boolean): Curve {
    const { from, to } = this.made()[at]!;
    const { x, y } = this.chart;
    const way = isRouted ? (this.ways[at] ??= this.wayOf(from, to)) : 0;
    return curveBetween({ x: x[from]!, y: y[from]! }, { x: x[to]!, y: y[to]! }, way);
  }

  /** Ways are chosen where cards will stand, not on the way there. */
  private wayOf(from: number, to: number): number {
    const { x, y } = this.chart.tree;
    const cards = (area: Bounds): number => this.chart.cardsIn(area).length;
    return bestWay({ x: x[from]!, y: y[from]! }, { x: x[to]!, y: y[to]! }, cards);
  }

  private made(): readonly DrawnRelation[] {
    if (this.drawn !== null) return this.drawn;
    const { tree } = this.chart;
    const { x, y } = tree;
    const drawn: DrawnRelation[] = [];
    for (const relation of this.relations) {
      const [from, to] = [this.shownEnd(relation.from), this.shownEnd(relation.to)];
      if (from !== NONE && to !== NONE && from !== to) drawn.push({ relation, from, to });
    }
    this.index.clear(drawn.length);
    for (const [at, { from, to }] of drawn.entries()) {
      const left = Math.min(x[from]!, x[to]!) - SWING;
      const top = Math.min(y[from]!, y[to]!) - SWING;
      const right = Math.max(x[from]!, x[to]!) + CARD.width + SWING;
      const bottom = Math.max(y[from]!, y[to]!) + CARD.height + SWING;
      this.index.add(at, left, top, { width: right - left, height: bottom - top });
    }
    this.index.build(tree.bounds);
    this.ways = drawn.map(() => undefined);
    this.drawn = drawn;
    return drawn;
  }

  /** The card of a position, or of the nearest manager above it who has one. */
  private shownEnd(id: PositionId): number {
    let at: PositionId | null = id;
    for (let left = (this.tree?.depthOf(id) ?? 0) + 1; left > 0 && at !== null; left--) {
      const node = this.chart.shownNode(at);
      if (node !== NONE) return node;
      at = this.tree?.managerOf(at) ?? null;
    }
    return NONE;
  }
}

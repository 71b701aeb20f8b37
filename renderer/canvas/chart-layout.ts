/** The layout of the reporting tree: nodes for positions, kept over versions of the plan so that only edits cost. */
import { treeDifference, type PositionId, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { FOREST, NONE } from '../../shared/drawing/forest.ts';
import { TidyTree } from '../../shared/drawing/tidy-tree.ts';
import { arrangementOptions } from '../../shared/drawing/arrangements.ts';
import type { Arrangement } from '../../shared/model/view.ts';
import { CARD } from './card-geometry.ts';

/** What is laid out, and how. */
export interface Shown {
  readonly tree: ReportingTree;
  readonly folded: ReadonlySet<PositionId>;
  readonly arrangement: Arrangement;
}

export class ChartLayout {
  readonly tidy: TidyTree;
  private readonly nodes = new Map<PositionId, number>();
  private readonly ids: (PositionId | undefined)[] = [];
  private tree: ReportingTree | null = null;
  private folded: ReadonlySet<PositionId> = new Set();
  private arrangement: Arrangement;
  /** The version in which a node last had a place. */
  private shownIn = new Int32Array(0);
  private version = 0;

  constructor(capacity = 256, arrangement: Arrangement = 'stacked') {
    this.arrangement = arrangement;
    this.tidy = new TidyTree(arrangementOptions(arrangement), capacity);
  }

  /** The node of a position that has a card, shown or under a fold; NONE otherwise. */
  nodeOf(id: PositionId): number {
    return this.nodes.get(id) ?? NONE;
  }

  /** The position of a node. */
  idOf(node: number): PositionId {
    const id = this.ids[node];
    if (id === undefined) throw new Error(`No position at node ${node}`);
    return id;
  }

  /** Whether the node has a place: it is not under a fold. */
  isShown(node: number): boolean {
    return node !== NONE && this.shownIn[node] === this.version;
  }

  /** Whether nodes had a place as of now; the answers stay true of now when the layout moves on. */
  shownNow(): (node: number) => boolean {
    const { version } = this;
    const shownIn = this.shownIn.slice();
    const ids = this.ids.slice();
    // A node that was given to another position since counts as new.
    return (node) => shownIn[node] === version && ids[node] === this.ids[node];
  }

  /** Whether `update` would lay out anything anew. */
  isCurrent({ tree, folded, arrangement }: Shown): boolean {
    return tree === this.tree && folded === this.folded && arrangement === this.arrangement;
  }

  /** Take over a version of the tree and of the folds, and how both are arranged. */
  update({ tree, folded, arrangement }: Shown): void {
    if (arrangement !== this.arrangement) this.tidy.arrange(arrangementOptions(arrangement));
    this.arrangement = arrangement;
    if (tree !== this.tree) this.takeOver(tree);
    for (const id of this.folded) if (!folded.has(id)) this.setFolded(id, false);
    for (const id of folded) this.setFolded(id, true);
    this.tree = tree;
    this.folded = folded;
    this.tidy.layout();
    this.markShown();
  }

  private markShown(): void {
    const { order, count, x } = this.tidy;
    if (this.shownIn.length < x.length) this.shownIn = new Int32Array(x.length);
    this.version += 1;
    for (let at = 0; at < count; at++) this.shownIn[order[at]!] = this.version;
  }

  private setFolded(id: PositionId, folded: boolean): void {
    const node = this.nodeOf(id);
    if (node !== NONE) this.tidy.forest.setFolded(node, folded);
  }

  /** Managers come before their reports in the tree's order, so nobody is ever set below someone of their own branch. */
  private takeOver(tree: ReportingTree): void {
    const difference = this.tree === null ? null : treeDifference(this.tree, tree);
    if (difference !== null) {
      for (const id of difference.managers) {
        if (id === null) this.arrangeChildren(tree, FOREST, tree.roots);
        else this.arrangeChildren(tree, this.nodeOf(id), tree.reportsOf(id));
      }
      this.remove(difference.gone);
      return;
    }
    this.arrangeChildren(tree, FOREST, tree.roots);
    for (const id of tree.inOrder) this.arrangeChildren(tree, this.nodeOf(id), tree.reportsOf(id));
    this.removeGone(tree);
  }

  private arrangeChildren(tree: ReportingTree, parent: number, reports: readonly PositionId[]): void {
    const { forest } = this.tidy;
    let next = forest.firstChild[parent]!;
    for (const id of reports) {
      const node = this.nodeOf(id);
      if (node === next && node !== NONE) next = forest.nextSibling[node]!;
      else if (node === NONE) this.addNode(id, forest.add(parent, CARD, next));
      else forest.move(node, parent, next);
      forest.setAside(this.nodeOf(id), parent !== FOREST && tree.isAssistant(id));
    }
  }

  private addNode(id: PositionId, node: number): void {
    this.nodes.set(id, node);
    this.ids[node] = id;
  }

  private removeGone(tree: ReportingTree): void {
    if (this.nodes.size === tree.inOrder.length) return;
    const present = new Set(tree.inOrder);
    this.remove([...this.nodes.keys()].filter((id) => !present.has(id)));
  }

  private remove(ids: readonly PositionId[]): void {
    const gone = ids.map((id) => [id, this.nodeOf(id)] as const).filter(([, node]) => node !== NONE);
    const nodes = new Set(gone.map(([, node]) => node));
    // Removing the topmost takes along whoever else has gone below it; everyone who stays was moved away before.
    const topmost = gone.filter(([, node]) => !nodes.has(this.tidy.forest.parent[node]!));
    for (const [, node] of topmost) this.tidy.forest.remove(node);
    for (const [id, node] of gone) {
      this.nodes.delete(id);
      this.ids[node] = undefined;
    }
  }
}

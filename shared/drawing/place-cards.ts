/** Lays out part of a plan for a picture, with the same tidy drawing as the canvas. */
import type { PositionId, ReportingTree } from '../analysis/reporting-tree.ts';
import type { Arrangement } from '../model/view.ts';
import { FOREST } from './forest.ts';
import { arrangementOptions, CARD_SIZE } from './arrangements.ts';
import { TidyTree, type Bounds } from './tidy-tree.ts';

export interface PlacedCards {
  readonly tree: TidyTree;
  readonly bounds: Bounds;
  /** The shown positions with their nodes, managers before their reports. */
  readonly nodes: ReadonlyMap<PositionId, number>;
}

export interface Part {
  /** Shown with everyone below them; none is below another. */
  readonly tops: readonly PositionId[];
  /** Managers whose reports are left out. */
  readonly folded: ReadonlySet<PositionId>;
  readonly arrangement: Arrangement;
  readonly isAssistant: (id: PositionId) => boolean;
}

/** Every card of the part in its place. */
export function placeCards(tree: ReportingTree, { tops, folded, arrangement, isAssistant }: Part): PlacedCards {
  const tidy = new TidyTree(arrangementOptions(arrangement), tree.inOrder.length + 1);
  const nodes = new Map<PositionId, number>();
  for (const id of tops) nodes.set(id, tidy.forest.add(FOREST, CARD_SIZE));
  for (const [id, node] of nodes) {
    if (folded.has(id)) continue;
    for (const report of tree.reportsOf(id)) {
      const added = tidy.forest.add(node, CARD_SIZE);
      if (isAssistant(report)) tidy.forest.setAside(added, true);
      nodes.set(report, added);
    }
  }
  tidy.layout();
  return { tree: tidy, bounds: tidy.bounds, nodes };
}

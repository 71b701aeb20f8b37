/** How deep the tree is shown: layers, branches, everything. Only on this screen, and no part of undo. */
import type { ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { AppState, PositionId } from './app-state.ts';
import { shownTree } from './look.ts';
import { getState, setState } from './store.ts';

const layerCounts = new WeakMap<ReportingTree, number>();

/** Layers of the tree that is shown, folded ones counted. */
export function layersOf(tree: ReportingTree): number {
  const known = layerCounts.get(tree);
  if (known !== undefined) return known;
  const count = tree.inOrder.reduce((most, id) => Math.max(most, tree.depthOf(id) + 1), 0);
  layerCounts.set(tree, count);
  return count;
}

/** Fold so that this many layers show, and no more. */
export function unfoldToLayer(layers: number): void {
  const tree = shownTree(getState());
  if (tree === null) return;
  const { folded } = getState();
  // Folds elsewhere, outside of the branch in focus, stay as they are.
  const next = new Set(folded);
  for (const id of tree.inOrder) {
    if (tree.reportsOf(id).length > 0 && tree.depthOf(id) >= layers - 1) next.add(id);
    else next.delete(id);
  }
  setState({ folded: next });
}

let lastCounted: {
  readonly tree: ReportingTree;
  readonly folded: AppState['folded'];
  readonly layers: number | null;
} | null = null;

/** How many layers show when everything above them is open and everything below shut; null for any other folding. */
export function shownLayers(state: AppState): number | null {
  const tree = shownTree(state);
  if (tree === null) return null;
  const { folded } = state;
  // Every button and menu asks, on every change of the state.
  if (lastCounted?.tree !== tree || lastCounted.folded !== folded) {
    lastCounted = { tree, folded, layers: countShown(tree, folded) };
  }
  return lastCounted.layers;
}

function countShown(tree: ReportingTree, folded: AppState['folded']): number | null {
  if (folded.size === 0) return layersOf(tree);
  let layers = Infinity;
  let deepestOpen = -1;
  for (const id of tree.inOrder) {
    if (tree.reportsOf(id).length === 0) continue;
    const depth = tree.depthOf(id);
    if (folded.has(id)) layers = Math.min(layers, depth + 1);
    else deepestOpen = Math.max(deepestOpen, depth);
  }
  if (layers === Infinity) return layersOf(tree);
  return deepestOpen < layers - 1 ? layers : null;
}

/** Fold or unfold positions with every manager below them. */
export function setBranchesFolded(tops: readonly PositionId[], folds: boolean): void {
  const tree = shownTree(getState());
  if (tree === null) return;
  const next = new Set(getState().folded);
  for (const id of tops.flatMap((top) => tree.subtreeOf(top))) {
    if (tree.reportsOf(id).length === 0) continue;
    if (folds) next.add(id);
    else next.delete(id);
  }
  setState({ folded: next });
}

/** Only the roots of what is shown. */
export const foldAll = (): void => unfoldToLayer(1);

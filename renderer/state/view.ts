/** What is only on this screen: selection, folding, dialogs, announcements. None of it is part of undo. */
import { pathTo } from '../../shared/analysis/branch-tree.ts';
import { reportingTree, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { NO_SELECTION, type PositionId } from './app-state.ts';
import type { Dialog } from './dialogs.ts';
import { changeLook } from './look.ts';
import { giveFocusBack, rememberFocus } from './focus-return.ts';
import { getState, setState } from './store.ts';

/** Cards shown at first: enough to see the shape, few enough to read. */
const FIRST_CARDS = 80;

export function select(ids: Iterable<PositionId>, focused: PositionId | null): void {
  setState({ selection: { ids: new Set(ids), focused }, ghost: null });
}

/** Look at the place of a position that is no longer there. Nothing is selected: nothing can be done to it. */
export function lookAtGhost(id: PositionId): void {
  setState({ selection: NO_SELECTION, ghost: id });
}

export const clearSelection = (): void => select([], getState().selection.focused);

export function openDialog(dialog: Dialog): void {
  if (getState().dialog === null) rememberFocus();
  setState({ dialog });
}

export function closeDialog(): void {
  setState({ dialog: null });
  giveFocusBack();
}

/** Tell a screen reader. */
export function announce(text: string): void {
  setState(({ announcement }) => ({ announcement: { text, number: announcement.number + 1 } }));
}

export function toggleFold(id: PositionId): void {
  const folded = new Set(getState().folded);
  if (!folded.delete(id)) folded.add(id);
  setState({ folded });
}

/** Fold or unfold several at once. */
export function setFolds(ids: readonly PositionId[], folds: boolean): void {
  const folded = new Set(getState().folded);
  for (const id of ids) {
    if (folds) folded.add(id);
    else folded.delete(id);
  }
  setState({ folded });
}

/** Unfold every manager above a position, and leave a focus that it is not part of, so that its card is on the canvas. */
export function unfoldTo(id: PositionId): void {
  const { document, folded, look } = getState();
  if (document === null) return;
  const tree = reportingTree(document.tables);
  const { focusRoot } = look;
  if (focusRoot !== null && id !== focusRoot && !pathTo(tree, id).includes(focusRoot)) changeLook({ focusRoot: null });
  const next = new Set(folded);
  const seen = new Set<PositionId>();
  for (let at = tree.managerOf(id); at !== null && !seen.has(at); at = tree.managerOf(at)) {
    seen.add(at);
    next.delete(at);
  }
  if (next.size !== folded.size) setState({ folded: next });
}

export function unfoldAll(): void {
  setState({ folded: new Set() });
}

/** Fold so that about as many layers show as a screen can hold. */
export function foldToFit(): void {
  const { document } = getState();
  if (document !== null) setState({ folded: firstFolding(reportingTree(document.tables)) });
}

/** Managers to fold so that the layers above stay within `FIRST_CARDS`; always at least two layers show. */
export function firstFolding(tree: ReportingTree): ReadonlySet<PositionId> {
  const perLayer: number[] = [];
  for (const id of tree.inOrder) perLayer[tree.depthOf(id)] = (perLayer[tree.depthOf(id)] ?? 0) + 1;
  let layers = 0;
  let cards = 0;
  for (const count of perLayer) {
    cards += count;
    if (cards > FIRST_CARDS && layers >= 2) break;
    layers += 1;
  }
  const lastShown = layers - 1;
  if (lastShown >= perLayer.length - 1) return new Set();
  return new Set(tree.inOrder.filter((id) => tree.depthOf(id) >= lastShown && tree.reportsOf(id).length > 0));
}

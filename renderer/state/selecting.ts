/** Ways to select from what is selected: along the reporting lines, all, the others. */
import { reportingTree, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import type { PositionId } from './app-state.ts';
import { getState, setState } from './store.ts';
import { select } from './view.ts';

/** Every position that the view shows or has folded away. */
export function selectAll(): void {
  const { focusRoot } = getState().look;
  choose((tree) => (focusRoot === null ? tree.inOrder : tree.subtreeOf(focusRoot)));
}

/** The selected positions and everyone below. */
export const selectSubtree = (): void => choose((tree, ids) => ids.flatMap((id) => tree.subtreeOf(id)));

/** The direct reports of the selected positions, unfolded so that they can be seen. */
export function selectReports(): void {
  const { selection, folded } = getState();
  if ([...selection.ids].some((id) => folded.has(id))) {
    setState({ folded: new Set([...folded].filter((id) => !selection.ids.has(id))) });
  }
  choose((tree, ids) => ids.flatMap((id) => tree.reportsOf(id)));
}

/** The managers of the selected positions. */
export const selectManagers = (): void =>
  choose((tree, ids) => ids.map((id) => tree.managerOf(id)).filter((id) => id !== null));

/** Everyone who has the same manager as one of the selected. */
export const selectSiblings = (): void => choose((tree, ids) => ids.flatMap((id) => siblingsOf(tree, id)));

/** What is not selected now. */
export function invertSelection(): void {
  const { selection, look } = getState();
  choose((tree) => {
    const all = look.focusRoot === null ? tree.inOrder : tree.subtreeOf(look.focusRoot);
    return all.filter((id) => !selection.ids.has(id));
  });
}

/** Nothing to choose leaves the selection as it is; the keyboard stays where it is as long as that is selected. */
function choose(chosen: (tree: ReportingTree, selected: readonly PositionId[]) => readonly PositionId[]): void {
  const { document, selection } = getState();
  if (document === null) return;
  const ids = new Set(chosen(reportingTree(document.tables), [...selection.ids]));
  const [first] = ids;
  if (first === undefined) return;
  const { focused } = selection;
  select(ids, focused !== null && ids.has(focused) ? focused : first);
}

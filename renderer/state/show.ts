/** Selecting and bringing into view: what a command added, who stands behind a figure, what a search or a rule found. */
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { topsAmong } from '../../shared/analysis/tops-among.ts';
import { t } from '../i18n/t.ts';
import type { PositionId } from './app-state.ts';
import { canvas, withCanvas } from './canvas-handle.ts';
import { leaveChangesFor } from './changes.ts';
import { addedIds, type Outcome } from './dispatch.ts';
import { changeLook } from './look.ts';
import { showOrganisation } from './screens.ts';
import { getState, setState } from './store.ts';
import { announce, select, setFolds, unfoldTo } from './view.ts';

/** More than these are selected where they are: unfolding for all of them would leave no overview to see them in. */
const MOST_UNFOLDED = 200;

/** Select these positions, unfold what hides them, and bring them into view. */
export function selectAndShow(ids: readonly PositionId[]): void {
  const { document, look } = getState();
  const [first = null] = ids;
  if (document === null || first === null) return;
  showOrganisation();
  leaveChangesFor(ids);
  const tree = reportingTree(document.tables);
  if (look.focusRoot !== null) {
    const branch = new Set(tree.subtreeOf(look.focusRoot));
    if (!ids.every((id) => branch.has(id))) changeLook({ focusRoot: null });
  }
  if (ids.length <= MOST_UNFOLDED) {
    const above = new Set<PositionId>();
    for (const id of ids) {
      for (let at = tree.managerOf(id); at !== null && !above.has(at); at = tree.managerOf(at)) above.add(at);
    }
    setFolds([...above], false);
  }
  select(ids, first);
  announce(t('search.selected', { count: ids.length }));
  // Once the canvas has laid out what was unfolded.
  requestAnimationFrame(() => withCanvas((canvas) => canvas.fitSelection()));
}

/** Select what a command added and bring it into view; `isTyping` puts the keyboard on its title. Says whether there is any. */
export function showAdded(outcome: Outcome, { isTyping = false }: { readonly isTyping?: boolean } = {}): boolean {
  const { document } = getState();
  if (!outcome.done || document === null) return false;
  const added = topsAmong(document.tables, addedIds(outcome.change, 'position'));
  const [first] = added;
  if (first === undefined) return false;
  unfoldTo(first);
  if (isTyping) setState({ justAdded: first });
  select(added, first);
  canvas()?.reveal(first);
  return true;
}

/** The keyboard was put on the title of what was added: whoever comes back to it later keeps the keyboard where it is. */
export const forgetJustAdded = (): void => setState({ justAdded: null });

/** How the plan is looked at: lens, arrangement, colours, focus. Only on this screen until it is saved as a view. */
import { branchTree } from '../../shared/analysis/branch-tree.ts';
import { reportingTree, type ReportingTree } from '../../shared/analysis/reporting-tree.ts';
import type { Badge } from '../../shared/model/view.ts';
import type { AppState, Look, PositionId } from './app-state.ts';
import { getState, setState } from './store.ts';

/** Change parts of the look; the rest stays. */
export function changeLook(change: Partial<Look>): void {
  setState({ look: { ...getState().look, ...change } });
}

export function toggleBadge(badge: Badge): void {
  const { badges } = getState().look;
  changeLook({ badges: badges.includes(badge) ? badges.filter((other) => other !== badge) : [...badges, badge] });
}

/** The tree that is shown: everybody, or the branch in focus; null without a plan. */
export function shownTree({ document, look }: Pick<AppState, 'document' | 'look'>): ReportingTree | null {
  return document === null ? null : branchTree(reportingTree(document.tables), look.focusRoot);
}

/** Show only the branch of a position, which is unfolded and selected; null shows everybody again. */
export function focusOn(id: PositionId | null): void {
  const { look, folded, selection } = getState();
  const target = id ?? look.focusRoot;
  const open = new Set(folded);
  if (id !== null) open.delete(id);
  setState({
    look: { ...look, focusRoot: id },
    ...(open.size === folded.size ? {} : { folded: open }),
    ...(target === null ? {} : { selection: { ...selection, ids: new Set([target]), focused: target } }),
  });
}

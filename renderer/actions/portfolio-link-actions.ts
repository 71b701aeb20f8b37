/** Actions that join the portfolio with the plan. What they do is loaded with its screen. */
import type { AppState } from '../state/app-state.ts';
import type { RepositoryId } from '../state/portfolio-state.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import type { Action } from './action.ts';

/** The repositories an action is about: the one whose page is open, else those that are chosen. */
function meant({ screen, portfolio }: AppState): readonly RepositoryId[] {
  if (screen !== 'portfolio' || portfolio.host === null) return [];
  return portfolio.view.type === 'repository' ? [portfolio.view.repositoryId] : [...portfolio.chosen];
}

export const portfolioLinkActions: readonly Action[] = [
  {
    id: 'portfolio.link',
    label: 'action.portfolio.link',
    section: 'edit',
    group: 9,
    isNotInMenus: true,
    isEnabled: (state) => meant(state).length > 0,
    run: () => openDialog({ type: 'portfolio', portfolio: { what: 'link', repositoryIds: meant(getState()) } }),
  },
  {
    id: 'portfolio.unlink',
    label: 'action.portfolio.unlink',
    section: 'edit',
    group: 9,
    isNotInMenus: true,
    isEnabled: (state) => meant(state).length > 0,
    run: async () => {
      const { unlinkFromPlan } = await import('../state/portfolio-linking.ts');
      unlinkFromPlan(meant(getState()));
    },
  },
];

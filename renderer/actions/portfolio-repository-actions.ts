/** Actions on the repository whose page is shown, and on the events of the portfolio. */
import type { AppState } from '../state/app-state.ts';
import type { PortfolioDialog } from '../state/portfolio-dialogs.ts';
import type { RepositoryId } from '../state/portfolio-state.ts';
import { repositoryAddress } from '../state/repository-address.ts';
import { getState } from '../state/store.ts';
import { openDialog } from '../state/view.ts';
import type { Action } from './action.ts';

const isShown = ({ screen, portfolio }: AppState): boolean => screen === 'portfolio' && portfolio.host !== null;
const isOwn = (state: AppState): boolean => isShown(state) && state.portfolio.of === 'own';

/** The repository whose page is shown; null where none is. */
const shownId = ({ portfolio: { view } }: AppState): RepositoryId | null =>
  view.type === 'repository' ? view.repositoryId : null;

const hasPage = (state: AppState): boolean => isShown(state) && shownId(state) !== null;
const shownFacts = ({ portfolio }: AppState) =>
  portfolio.repositories.find(({ repositoryId }) => repositoryId === shownId(getState()));

function addressOf(state: AppState): string | null {
  const { of, host } = state.portfolio;
  const facts = shownFacts(state);
  return facts === undefined || host === null ? null : repositoryAddress(of, host.service, facts.name);
}

const open = (portfolio: PortfolioDialog): void => openDialog({ type: 'portfolio', portfolio });

/** All of them: in the palette, and on the screen where they are meant. */
const action = (rest: Omit<Action, 'section' | 'group' | 'isNotInMenus'>): Action => ({
  ...rest,
  section: 'view',
  group: 9,
  isNotInMenus: true,
});

export const portfolioRepositoryActions: readonly Action[] = [
  action({
    id: 'repository.open',
    label: 'action.repository.open',
    isEnabled: (state) => hasPage(state) && addressOf(state) !== null,
    run: async () => {
      const address = addressOf(getState());
      const { openOutside } = await import('../state/portfolio-sources.ts');
      if (address !== null) await openOutside(address);
    },
  }),
  action({
    id: 'repository.pin',
    label: 'action.repository.pin',
    isEnabled: (state) => isOwn(state) && hasPage(state),
    isChecked: (state) => shownFacts(state)?.isPinned === true,
    run: async () => {
      const facts = shownFacts(getState());
      const { setPinned } = await import('../state/portfolio-edit.ts');
      if (facts !== undefined) await setPinned(facts, !facts.isPinned);
    },
  }),
  action({
    id: 'repository.readAll',
    label: 'action.repository.readAll',
    isEnabled: (state) => isOwn(state) && hasPage(state),
    run: async () => {
      const id = shownId(getState());
      const { readWholeHistory } = await import('../state/portfolio-edit.ts');
      if (id !== null) await readWholeHistory(id);
    },
  }),
  action({
    id: 'portfolio.importHistory',
    label: 'action.portfolio.importHistory',
    isEnabled: (state) => isShown(state) && state.portfolio.repositories.length > 0,
    run: () => open({ what: 'import-history', repositoryId: shownId(getState()) }),
  }),
  action({
    id: 'portfolio.addEvent',
    label: 'action.portfolio.addEvent',
    isEnabled: isShown,
    run: () => {
      const id = shownId(getState());
      open({ what: 'event', event: null, repositoryIds: id === null ? [] : [id] });
    },
  }),
  action({
    id: 'portfolio.importEvents',
    label: 'action.portfolio.importEvents',
    isEnabled: isShown,
    run: () => open({ what: 'import-events' }),
  }),
];

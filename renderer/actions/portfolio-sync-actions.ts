/** Actions on how the portfolio is read: holding and ending it, and the parts of the panel beside it. */
import type { AppState } from '../state/app-state.ts';
import { SYNC_TABS } from '../state/portfolio-state.ts';
import { openDialog } from '../state/view.ts';
import type { Action } from './action.ts';

const isShown = ({ screen, portfolio }: AppState): boolean => screen === 'portfolio' && portfolio.host !== null;
const phaseOf = ({ portfolio }: AppState) => portfolio.host?.progress.phase ?? 'idle';
const isOwn = (state: AppState): boolean => isShown(state) && state.portfolio.of === 'own';

const action = (rest: Omit<Action, 'section' | 'group' | 'isNotInMenus'>): Action => ({
  ...rest,
  section: 'view',
  group: 9,
  isNotInMenus: true,
});

export const portfolioSyncActions: readonly Action[] = [
  action({
    id: 'portfolio.readAll',
    label: 'action.portfolio.readAll',
    isEnabled: (state) => isOwn(state) && phaseOf(state) === 'idle' && (state.portfolio.host?.sources.length ?? 0) > 0,
    run: async () => (await import('../state/portfolio-sync.ts')).syncPortfolio('all'),
  }),
  action({
    id: 'portfolio.pause',
    label: 'action.portfolio.pause',
    isEnabled: (state) => isOwn(state) && (phaseOf(state) === 'running' || phaseOf(state) === 'waiting'),
    run: async () => (await import('../state/portfolio-sync.ts')).pausePortfolio(),
  }),
  action({
    id: 'portfolio.goOn',
    label: 'action.portfolio.goOn',
    isEnabled: (state) => isOwn(state) && phaseOf(state) === 'paused',
    run: async () => (await import('../state/portfolio-sync.ts')).syncPortfolio(),
  }),
  action({
    id: 'portfolio.cancel',
    label: 'action.portfolio.cancel',
    isEnabled: (state) => isOwn(state) && phaseOf(state) !== 'idle' && phaseOf(state) !== 'stopping',
    run: async () => (await import('../state/portfolio-sync.ts')).cancelPortfolio(),
  }),
  ...SYNC_TABS.map((tab) =>
    action({
      id: `portfolio.show.${tab}`,
      label: `action.portfolio.show.${tab}`,
      isEnabled: isShown,
      isChecked: ({ portfolio }) => portfolio.isSyncOpen && portfolio.syncTab === tab,
      run: async () => {
        const { showSyncTab } = await import('../state/portfolio-view.ts');
        showSyncTab(tab);
      },
    }),
  ),
  action({
    id: 'portfolio.forget',
    label: 'action.portfolio.forget',
    isEnabled: isOwn,
    run: () => openDialog({ type: 'portfolio', portfolio: { what: 'forget', login: null } }),
  }),
];

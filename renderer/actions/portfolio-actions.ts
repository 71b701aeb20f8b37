/** Actions on the portfolio. What they do is loaded with its screen: here is only that it can be done. */
import type { AppState } from '../state/app-state.ts';
import { PORTFOLIO_PARTS } from '../state/portfolio-state.ts';
import { hasDocument, type Action } from './action.ts';

const isShown = ({ screen, portfolio }: AppState): boolean => screen === 'portfolio' && portfolio.host !== null;

/** Something is followed, and nothing is being read. */
const canRead = (state: AppState): boolean =>
  isShown(state) &&
  state.portfolio.of === 'own' &&
  state.portfolio.host?.progress.phase === 'idle' &&
  state.portfolio.host.sources.length > 0;

export const portfolioActions: readonly Action[] = [
  {
    id: 'portfolio.read',
    label: 'action.portfolio.read',
    section: 'view',
    group: 9,
    isNotInMenus: true,
    isEnabled: canRead,
    run: async () => (await import('../state/portfolio-sync.ts')).syncPortfolio(),
  },
  {
    id: 'portfolio.sources',
    label: 'action.portfolio.sources',
    section: 'view',
    group: 9,
    isNotInMenus: true,
    isEnabled: isShown,
    isChecked: ({ portfolio }) => portfolio.isSyncOpen,
    run: async () => {
      const { toggleSync } = await import('../state/portfolio-view.ts');
      toggleSync();
    },
  },
  ...PORTFOLIO_PARTS.map((part): Action => ({
    id: `portfolio.${part}`,
    label: `action.portfolio.${part}`,
    section: 'view',
    group: 9,
    isNotInMenus: true,
    isEnabled: hasDocument,
    isChecked: ({ screen, portfolio }) => screen === 'portfolio' && portfolio.view.type === part,
    run: async () => {
      const { showPortfolio } = await import('../state/portfolio-view.ts');
      showPortfolio({ type: part });
    },
  })),
  {
    id: 'portfolio.compare',
    label: 'action.portfolio.compare',
    section: 'view',
    group: 9,
    isNotInMenus: true,
    isEnabled: (state) => isShown(state) && state.portfolio.chosen.size > 1,
    run: async () => {
      const { compareChosen } = await import('../state/portfolio-view.ts');
      compareChosen();
    },
  },
  {
    id: 'portfolio.export',
    label: 'action.portfolio.export',
    section: 'file',
    group: 4,
    isNotInMenus: true,
    isEnabled: (state) => isShown(state) && state.portfolio.repositories.length > 0,
    run: async () => {
      const { exportShownRepositories } = await import('../state/portfolio-export.ts');
      await exportShownRepositories();
    },
  },
];

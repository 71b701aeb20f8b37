/** Where one is on the portfolio's screen, and what is chosen there. */
import { changePortfolio } from './portfolio.ts';
import type { PortfolioView, RepositoryId, SyncTab } from './portfolio-state.ts';
import { focusSoon } from './regions.ts';
import { showScreen } from './screens.ts';
import { getState } from './store.ts';

/** Show a part of the portfolio; the keyboard goes on in it. */
export function showPortfolio(view: PortfolioView): void {
  passSecondClick();
  changePortfolio({ view });
  showScreen('portfolio');
  focusSoon('main', '[data-part-entry]');
}

/** Milliseconds within which two clicks are one. */
const DOUBLE_CLICK = 500;

/** Who clicks twice on what leads here has the second click on what has come, where it would mark the text. */
function passSecondClick(): void {
  const pass = (event: MouseEvent): void => {
    if (event.detail > 1) event.preventDefault();
  };
  document.addEventListener('mousedown', pass, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('mousedown', pass, { capture: true }), DOUBLE_CLICK);
}

export const openRepository = (repositoryId: RepositoryId): void => showPortfolio({ type: 'repository', repositoryId });

/** Put the chosen repositories beside each other. */
export const compareChosen = (): void =>
  showPortfolio({ type: 'compare', repositoryIds: [...getState().portfolio.chosen] });

/** Choose a repository besides the others, or no longer. */
export function toggleChosen(repositoryId: RepositoryId): void {
  changePortfolio(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(repositoryId)) next.add(repositoryId);
    return { chosen: next };
  });
}

export const choose = (repositoryIds: Iterable<RepositoryId>): void =>
  changePortfolio({ chosen: new Set(repositoryIds) });

/** Open what stands beside the view: sources, token, progress and requests. */
export function showSync(shows: boolean): void {
  changePortfolio({ isSyncOpen: shows });
  if (shows) focusSoon('sync', '[data-region-entry]');
}

export const toggleSync = (): void => showSync(!getState().portfolio.isSyncOpen);

/** The same, with one of its parts. */
export function showSyncTab(syncTab: SyncTab): void {
  changePortfolio({ syncTab });
  showSync(true);
}

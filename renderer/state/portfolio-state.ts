/** The shape of the portfolio's part of the page: what was read of it, what is looked at, and how its table is arranged. */
import type { PortfolioState, RepositoryFacts, Whose } from '../../shared/contract/portfolio.ts';
import type { ReachNow } from './portfolio-reach-state.ts';
import type { Metric } from '../../shared/portfolio/metrics.ts';
import { FIRST_REPOSITORY_TABLE, type RepositoryTable } from './portfolio-table-state.ts';

export type RepositoryId = RepositoryFacts['repositoryId'];

/** Parts of the panel beside the portfolio. */
export const SYNC_TABS = ['sources', 'token', 'options', 'requests', 'privacy'] as const;
export type SyncTab = (typeof SYNC_TABS)[number];

/** What the screen shows. */
export type PortfolioView =
  | { readonly type: 'repositories' }
  | { readonly type: 'repository'; readonly repositoryId: RepositoryId }
  | { readonly type: 'compare'; readonly repositoryIds: readonly RepositoryId[] }
  | { readonly type: 'pipeline' }
  | { readonly type: 'events' };

/** The views one can go to without choosing a repository first. */
export const PORTFOLIO_PARTS = ['repositories', 'pipeline', 'events'] as const;
export type PortfolioPart = (typeof PORTFOLIO_PARTS)[number];

/** Whether what the host holds is here. `unavailable`: this host has no portfolio; `failed`: it has one and could not tell. */
export type PortfolioLoad =
  | { readonly type: 'not-asked' | 'loading' | 'ready' }
  | { readonly type: 'unavailable' | 'failed'; readonly because: string };

export interface PortfolioPage {
  /** Whose is shown: this person's own, or the one that comes with the sample. */
  readonly of: Whose;
  readonly load: PortfolioLoad;
  /** Null until it was read. */
  readonly host: PortfolioState | null;
  readonly repositories: readonly RepositoryFacts[];
  /** Null until it was computed, which happens beside the page. */
  readonly reach: ReachNow | null;
  /** Counts up whenever measurements may have changed: whoever keeps some asks anew. */
  readonly version: number;
  readonly view: PortfolioView;
  /** Sources, token, progress and requests, beside the view. */
  readonly isSyncOpen: boolean;
  /** Whose history is drawn on a repository's page, and of those that are compared; null until one was chosen. */
  readonly historyMetric: Metric | null;
  /** The part of it that is looked at. */
  readonly syncTab: SyncTab;
  /** Chosen in the table, to be compared or linked together. */
  readonly chosen: ReadonlySet<RepositoryId>;
  readonly table: RepositoryTable;
}

export const FIRST_PORTFOLIO: PortfolioPage = {
  of: 'own',
  load: { type: 'not-asked' },
  host: null,
  repositories: [],
  reach: null,
  version: 0,
  view: { type: 'repositories' },
  isSyncOpen: false,
  historyMetric: null,
  syncTab: 'sources',
  chosen: new Set(),
  table: FIRST_REPOSITORY_TABLE,
};

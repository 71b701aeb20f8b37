/** Dialogs of the portfolio: what each is about. */
import type { PortfolioEvent, PortfolioPackage, PortfolioSource } from '../../shared/contract/portfolio.ts';
import type { RepositoryId } from './portfolio-state.ts';

export type PortfolioDialog =
  /** Which team, skills and purpose these have in the plan. */
  | { readonly what: 'link'; readonly repositoryIds: readonly RepositoryId[] }
  | { readonly what: 'remove-source'; readonly source: PortfolioSource }
  /** Null: a new event, about these repositories at first. */
  | { readonly what: 'event'; readonly event: PortfolioEvent | null; readonly repositoryIds: readonly RepositoryId[] }
  | { readonly what: 'delete-event'; readonly event: PortfolioEvent }
  | { readonly what: 'import-events' }
  /** `repositoryId`: whose history it is, where the file does not say. */
  | { readonly what: 'import-history'; readonly repositoryId: RepositoryId | null }
  | { readonly what: 'packages'; readonly repositoryId: RepositoryId; readonly packages: readonly PortfolioPackage[] }
  /** Null: whom is still to be typed. */
  | { readonly what: 'forget'; readonly login: string | null };

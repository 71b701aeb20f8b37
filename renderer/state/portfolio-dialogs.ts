/** Dialogs of the portfolio: what each is about. */
import type { PortfolioSource } from '../../shared/contract/portfolio.ts';

export type PortfolioDialog =
  | { readonly what: 'remove-source'; readonly source: PortfolioSource }
  /** Null: whom is still to be typed. */
  | { readonly what: 'forget'; readonly login: string | null };

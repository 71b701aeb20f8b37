/** What the portfolio answers to the page. */
import { HostFailure } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../../../shared/contract/methods.ts';
import { PORTFOLIO_METHODS } from '../../../shared/contract/portfolio-methods.ts';

export type PortfolioHandlers = Pick<Handlers, Extract<keyof Handlers, `portfolio.${string}`>>;

export function portfolioHandlers(): PortfolioHandlers {
  const notYet = async (): Promise<never> => {
    throw new HostFailure('not-supported', 'The portfolio is not here yet.');
  };
  return Object.fromEntries(
    Object.keys(PORTFOLIO_METHODS).map((name) => [name, notYet]),
  ) as unknown as PortfolioHandlers;
}

/** The portfolio of a host without a disk and without a network: there is none, and it says so. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/methods.ts';
import { PORTFOLIO_METHODS } from '../../shared/contract/portfolio-methods.ts';

type PortfolioHandlers = Pick<Handlers, Extract<keyof Handlers, `portfolio.${string}`>>;

export function memoryPortfolio(): PortfolioHandlers {
  const refuse = async (): Promise<never> => {
    throw new HostFailure('not-supported', 'The portfolio needs the desktop program of Orgwright.');
  };
  return Object.fromEntries(
    Object.keys(PORTFOLIO_METHODS).map((name) => [name, refuse]),
  ) as unknown as PortfolioHandlers;
}

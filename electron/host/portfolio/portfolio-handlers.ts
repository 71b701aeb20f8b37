/** What the portfolio answers to the page. */
import type { Handlers } from '../../../shared/contract/methods.ts';
import { eventHandlers } from './handlers/event-handlers.ts';
import { measurementHandlers } from './handlers/measurement-handlers.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { readingHandlers } from './handlers/reading-handlers.ts';
import { repositoryHandlers } from './handlers/repository-handlers.ts';
import { sourceHandlers } from './handlers/source-handlers.ts';
import { stateHandlers } from './handlers/state-handlers.ts';
import type { Portfolio } from './handlers/portfolio.ts';

export type PortfolioHandlers = Pick<Handlers, Extract<keyof Handlers, `portfolio.${string}`>>;

export const portfolioHandlers = (portfolio: Portfolio): PortfolioHandlers => ({
  ...stateHandlers(portfolio),
  ...sourceHandlers(portfolio),
  ...readingHandlers(portfolio),
  ...repositoryHandlers(portfolio),
  ...measurementHandlers(portfolio),
  ...eventHandlers(portfolio),
  ...peopleHandlers(portfolio),
});

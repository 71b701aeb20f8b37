/** Reading from the network: begun, paused, ended; the token it uses; and the list of all requests. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import type { Portfolio } from './portfolio.ts';

type Answers = Pick<
  PortfolioHandlers,
  | 'portfolio.sync'
  | 'portfolio.pause'
  | 'portfolio.cancel'
  | 'portfolio.setToken'
  | 'portfolio.clearToken'
  | 'portfolio.ledger'
>;

export function readingHandlers({ stores, network }: Portfolio): Answers {
  return {
    'portfolio.sync': async (input) => {
      const { repositories, database } = await stores.of('own');
      if (database.isReadOnly) {
        throw new HostFailure('read-only', 'What is read could not be stored, because the portfolio can only be read.');
      }
      if (typeof input.what !== 'string' && !input.what.some((id) => repositories.byId(id) !== null)) {
        throw new HostFailure(
          'not-found',
          'Only repositories that you follow can be read, and not those of the sample.',
        );
      }
      return network.sync.start(input);
    },
    'portfolio.pause': () => network.sync.pause(),
    'portfolio.cancel': () => network.sync.cancel(),
    'portfolio.setToken': (input) => network.token.set(input),
    'portfolio.clearToken': () => network.token.clear(),
    'portfolio.ledger': async ({ before, limit }) => (await stores.of('own')).ledger.page(before, limit),
  };
}

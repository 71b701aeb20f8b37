/** How the portfolio as a whole stands, and what may be read and kept. */
import { HostFailure } from '../../../../shared/contract/errors.ts';
import type { PortfolioState, Whose } from '../../../../shared/contract/portfolio.ts';
import { dayOfNumber } from '../../../../shared/util/calendar.ts';
import { fillFromBundle } from '../sample/fill-from-bundle.ts';
import type { PortfolioHandlers } from '../portfolio-handlers.ts';
import type { Network } from '../portfolio-ports.ts';
import { memoryStore, type PortfolioStore } from '../store/portfolio-store.ts';
import { followed } from '../store/readings.ts';
import type { Budget } from '../store/settings.ts';
import { withoutNetwork } from '../without-network.ts';
import type { Portfolio } from './portfolio.ts';

type Answers = Pick<PortfolioHandlers, 'portfolio.state' | 'portfolio.setOptions' | 'portfolio.openSample'>;

export function stateHandlers({ stores, network }: Portfolio): Answers {
  const state = async (of: Whose): Promise<PortfolioState> => {
    const store = await stores.of(of);
    return of === 'own'
      ? stateOf(store, network, stores.own.notices())
      : // The sample is never read from GitHub.
        stateOf(store, withoutNetwork(), []);
  };
  return {
    'portfolio.state': ({ of }) => state(of),
    'portfolio.setOptions': async ({ options }) => {
      const store = await stores.of('own');
      const removed = store.inTransaction(() => {
        store.settings.setOptions(options);
        return options.peopleView ? 0 : store.people.clear();
      });
      if (removed > 0) await stores.own.scrub();
      return state('own');
    },
    'portfolio.openSample': async ({ bundle }) => {
      const store = memoryStore();
      try {
        fillFromBundle(store, bundle);
      } catch (error) {
        store.close();
        throw error instanceof HostFailure
          ? error
          : new HostFailure('failed', 'The portfolio of the sample could not be read.', { cause: error });
      }
      stores.replaceSample(store);
      return null;
    },
  };
}

async function stateOf(store: PortfolioStore, network: Network, notices: readonly string[]): Promise<PortfolioState> {
  const { settings, sources, samples, database } = store;
  const measuredOn = samples.newestDay();
  return {
    sources: [...sources.all()],
    repositories: followed(database).length,
    options: settings.options(),
    token: await network.token.state(),
    progress: network.sync.progress(),
    lastSync: settings.lastSync(),
    measuredOn: measuredOn === null ? null : dayOfNumber(measuredOn),
    budgets: newestBudgets(network.sync.budgets(), settings.budgets()),
    notices: [...notices],
    service: network.sync.service,
  };
}

/** What is known now goes before what was known when it was last written down. */
const newestBudgets = (known: readonly Budget[], stored: readonly Budget[]): Budget[] => [
  ...known,
  ...stored.filter(({ resource }) => known.every((budget) => budget.resource !== resource)),
];

/** The portfolio of a host: its store, its way to the network, and what it answers to the page. */
import { join } from 'node:path';
import type { Emit } from '../../../shared/contract/events.ts';
import type { HostPorts } from '../ports.ts';
import { portfolioHandlers, type PortfolioHandlers } from './portfolio-handlers.ts';
import type { Network, NetworkNeeds } from './portfolio-ports.ts';
import { portfolios } from './portfolios.ts';
import { ownPortfolio } from './store/own-portfolio.ts';
import { withoutNetwork } from './without-network.ts';

export interface PortfolioService {
  readonly handlers: PortfolioHandlers;
  /** The program ends: stop reading, close the file. */
  stop(): Promise<void>;
}

/** What it needs of the world; the command line has no more than that. */
export type PortfolioPorts = Pick<HostPorts, 'dataFolder' | 'version' | 'secrets' | 'emit' | 'now' | 'onBug'>;

type Connect = (needs: NetworkNeeds) => Network;

/** Nothing is opened and nobody is asked until the page asks for something of the portfolio. */
export function portfolioService(ports: PortfolioPorts, connect: Connect = withoutNetwork): PortfolioService {
  const { dataFolder, now, onBug, secrets, version } = ports;
  /** What a reading brought is worth a copy. */
  const emit: Emit = (event, payload) => {
    ports.emit(event, payload);
    if (event === 'portfolio.synced') own.keepCopy().catch((error: unknown) => onBug('copying the portfolio', error));
  };
  const network = connect({
    store: () => own.store(),
    lockPath: join(dataFolder, 'locks', 'portfolio.lock'),
    secrets,
    emit,
    now,
    version,
    onBug,
  });
  const own = ownPortfolio({ folder: join(dataFolder, 'portfolio'), service: network.sync.service, now, onBug });
  const stores = portfolios(own);
  return {
    handlers: portfolioHandlers({ stores, network, now }),
    async stop() {
      await network.sync.stop();
      await stores.close();
    },
  };
}

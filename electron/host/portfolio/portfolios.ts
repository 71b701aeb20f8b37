/** The two portfolios: the person's own on disk, and the sample's in memory. */
import type { Whose } from '../../../shared/contract/portfolio.ts';
import type { OwnPortfolio } from './store/own-portfolio.ts';
import { memoryStore, type PortfolioStore } from './store/portfolio-store.ts';

export interface Portfolios {
  readonly own: OwnPortfolio;
  of(whose: Whose): Promise<PortfolioStore>;
  /** Put another store in the place of the sample's. */
  replaceSample(store: PortfolioStore): void;
  close(): Promise<void>;
}

/** The sample's is empty until it is filled. */
export function portfolios(own: OwnPortfolio): Portfolios {
  let sample: PortfolioStore | null = null;
  return {
    own,
    of: async (whose) => (whose === 'own' ? own.store() : (sample ??= memoryStore())),
    replaceSample(store) {
      sample?.close();
      sample = store;
    },
    async close() {
      sample?.close();
      sample = null;
      await own.close();
    },
  };
}

/** Fills a store with the sample's bundle. */
import { HostFailure } from '../../../shared/contract/errors.ts';
import type { PortfolioStore } from './store/portfolio-store.ts';

/** Throws `HostFailure` for a text that is not a bundle. */
export function loadSample(_store: PortfolioStore, _bundle: string): void {
  throw new HostFailure('not-supported', 'The portfolio of the sample is not here yet.');
}

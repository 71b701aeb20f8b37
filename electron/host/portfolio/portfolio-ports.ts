/** What the portfolio's handlers need of whoever talks to the network, and what those get to work with. */
import type { Emit } from '../../../shared/contract/events.ts';
import type { Input, Output } from '../../../shared/contract/methods.ts';
import type { SyncProgress, TokenState } from '../../../shared/contract/portfolio.ts';
import type { SecretsPort } from '../ports.ts';
import type { Budget } from './store/settings.ts';
import type { PortfolioStore } from './store/portfolio-store.ts';

export interface SyncPort {
  /** The host of the interface: `api.github.com`, or an Enterprise server. */
  readonly service: string;
  start(input: Input<'portfolio.sync'>): Promise<SyncProgress>;
  pause(): Promise<SyncProgress>;
  cancel(): Promise<SyncProgress>;
  progress(): SyncProgress;
  /** How much may still be asked; what is not known is left to what the store has. */
  budgets(): readonly Budget[];
  /** The program ends: what is under way goes on next time. Resolves when nothing is written any more. */
  stop(): Promise<void>;
}

export interface TokenPort {
  state(): Promise<TokenState>;
  set(input: Input<'portfolio.setToken'>): Promise<Output<'portfolio.setToken'>>;
  clear(): Promise<TokenState>;
}

export interface Network {
  readonly sync: SyncPort;
  readonly token: TokenPort;
}

export interface NetworkNeeds {
  /** The person's own store. Ask anew for every piece of work: after damage it is another one. */
  readonly store: () => Promise<PortfolioStore>;
  /** Absolute path of the lock file that lets one program on this computer read at a time. */
  readonly lockPath: string;
  readonly secrets: SecretsPort;
  readonly emit: Emit;
  readonly now: () => Date;
  readonly version: string;
  readonly onBug: (where: string, error: unknown) => void;
}

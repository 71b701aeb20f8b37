/** A portfolio that nobody connects to the network: what is stored can be seen, nothing is read. */
import { HostFailure } from '../../../shared/contract/errors.ts';
import { IDLE, type TokenState } from '../../../shared/contract/portfolio.ts';
import type { Network } from './portfolio-ports.ts';

const NO_TOKEN: TokenState = {
  stored: false,
  protection: 'memory',
  canProtect: false,
  kind: null,
  scopes: [],
  expiresAt: null,
  checkedAt: null,
  trouble: null,
};

export function withoutNetwork(): Network {
  const refuse = async (): Promise<never> => {
    throw new HostFailure('not-supported', 'Here nothing can be read from GitHub.');
  };
  return {
    sync: {
      service: 'api.github.com',
      start: refuse,
      pause: async () => IDLE,
      cancel: async () => IDLE,
      progress: () => IDLE,
      budgets: () => [],
      stop: async () => undefined,
    },
    token: { state: async () => NO_TOKEN, set: refuse, clear: async () => NO_TOKEN },
  };
}

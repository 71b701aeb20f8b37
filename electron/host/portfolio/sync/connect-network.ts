/** Connects the portfolio to the network: reading and token over one door. */
import type { Fetch } from '../network/network.ts';
import { systemTiming, type Timing } from '../network/timing.ts';
import type { Network, NetworkNeeds } from '../portfolio-ports.ts';
import { Session } from './session.ts';
import { syncService } from './sync-service.ts';
import { tokenService } from './token-service.ts';

export interface ConnectOptions {
  /** Addresses of services, where they are not the usual ones. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Wait for limits to pass, for up to two hours; otherwise end at the first one that is longer than moments. */
  readonly waits?: boolean;
  readonly fetch?: Fetch;
  readonly timing?: Timing;
}

export const connectNetwork =
  ({ env, waits = true, fetch = (url, init) => globalThis.fetch(url, init), timing }: ConnectOptions) =>
  (needs: NetworkNeeds): Network => {
    const session = new Session({
      needs,
      env,
      fetch,
      timing: timing ?? { ...systemTiming, now: () => needs.now().getTime() },
    });
    return { sync: syncService({ session, needs, waits }), token: tokenService(session) };
  };

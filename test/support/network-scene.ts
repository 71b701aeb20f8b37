/** A door to the network with a `fetch` of the test's own, and everything that went through it. */
import { readAddresses } from '../../electron/host/portfolio/network/addresses.ts';
import type { LedgerLine } from '../../electron/host/portfolio/network/call.ts';
import type { NetworkFailure } from '../../electron/host/portfolio/network/failure.ts';
import { graphqlClient } from '../../electron/host/portfolio/network/graphql-client.ts';
import { createNetwork, type Fetch, type Network } from '../../electron/host/portfolio/network/network.ts';
import { SCALARS } from '../../electron/host/portfolio/network/queries/scalars.ts';

export const NOW = Date.UTC(2026, 10, 2, 12);
export const SECRET = 'ghp_ThisMustNeverBeSeenAnywhere000000000';
export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export interface Scene {
  readonly network: Network;
  readonly ledger: LedgerLine[];
  readonly asked: { readonly url: string; readonly headers: Headers }[];
}

export function scene(fetch: Fetch, env: Record<string, string> = {}): Scene {
  const ledger: LedgerLine[] = [];
  const asked: { url: string; headers: Headers }[] = [];
  const network = createNetwork({
    fetch: (url, init) => {
      asked.push({ url, headers: new Headers(init.headers) });
      return fetch(url, init);
    },
    timing: { now: () => NOW, sleep: async () => undefined, timeout: () => new AbortController().signal },
    addresses: readAddresses(env),
    version: '0.0.0-test',
    token: async () => SECRET,
    listener: {
      request: (line) => ledger.push(line),
      budget: () => undefined,
      token: () => undefined,
      limits: () => undefined,
    },
  });
  return { network, ledger, asked };
}

export const answering =
  (status: number, body: string | null, headers: Record<string, string> = JSON_TYPE): Fetch =>
  async () =>
    new Response(body, { status, headers: { date: new Date(NOW).toUTCString(), ...headers } });

export const failing =
  (error: unknown): Fetch =>
  async () => {
    throw error;
  };

/** How a query fails; throws when it does not. */
export async function askGraphql(fetch: Fetch): Promise<{ readonly failure: NetworkFailure; readonly scene: Scene }> {
  const at = scene(fetch);
  const answer = await graphqlClient(at.network)(SCALARS, { variables: { ids: ['R_1'] }, purpose: 'facts', about: '' });
  if (answer.ok) throw new Error('It did not fail.');
  return { failure: answer.error, scene: at };
}

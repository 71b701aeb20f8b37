/** The host this page is connected to. Set once at start. */
import type { Host } from '../../shared/contract/client.ts';

let connected: Host | null = null;

export function setHost(host: Host): void {
  connected = host;
}

/** The host; asking before the page is connected is a bug. */
export function host(): Host {
  if (connected === null) throw new Error('The page is not connected to a host yet.');
  return connected;
}

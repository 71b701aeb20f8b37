/** Carries calls over the bridge that Electron's preload put into the page. */
import { withText } from '../../shared/contract/framed-text.ts';
import type { Transport } from '../../shared/contract/client.ts';

/** What the preload exposes as `window.orgwright`. */
export interface ElectronBridge {
  call(method: string, input: unknown): Promise<unknown>;
  onEvent(listener: (event: unknown, payload: unknown) => void): () => void;
}

/** The bridge, when this page runs inside Electron. */
export function electronBridge(page: object): ElectronBridge | null {
  const found: unknown = 'orgwright' in page ? page.orgwright : null;
  // Only our own preload can put an object there before the page's scripts run.
  return typeof found === 'object' && found !== null ? (found as ElectronBridge) : null;
}

export function electronTransport(bridge: ElectronBridge): Transport {
  const stops = new Set<() => void>();
  return {
    call: (method, input, text) => bridge.call(method, withText(input, text)),
    subscribe(listener) {
      const stop = bridge.onEvent((event, payload) => {
        if (typeof event === 'string') listener(event, payload);
      });
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    close() {
      for (const stop of stops) stop();
      stops.clear();
    },
  };
}

/** Carries calls inside one program. Everything is copied on the way, so that nothing works here that a wire forbids. */
import { withText } from '../../shared/contract/framed-text.ts';
import type { Transport } from '../../shared/contract/client.ts';
import type { Dispatch } from '../../shared/contract/dispatcher.ts';
import type { Emit } from '../../shared/contract/events.ts';

export interface MemoryWire {
  readonly emit: Emit;
  /** The page's end of the wire, once the host's end is known. */
  transport(dispatch: Dispatch): Transport;
}

export function memoryWire(): MemoryWire {
  const listeners = new Set<(event: string, payload: unknown) => void>();
  return {
    emit(event, payload) {
      const copy = structuredClone(payload);
      // Later, as over a wire: a listener never runs inside the call that caused the event.
      queueMicrotask(() => {
        for (const listener of listeners) listener(event, copy);
      });
    },
    transport: (dispatch) => ({
      call: async (method, input, text) =>
        structuredClone(await dispatch(method, structuredClone(withText(input, text)))),
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      close: () => listeners.clear(),
    }),
  };
}

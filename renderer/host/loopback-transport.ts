/** Carries calls over HTTP to the loopback host of this computer, and events over one streamed answer. */
import type { Transport } from '../../shared/contract/client.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { readLines } from './read-lines.ts';

/** Milliseconds between attempts to hear events again. */
const RETRY_DELAY = 2_000;

export interface LoopbackSession {
  /** `http://127.0.0.1:<port>`, or empty for the page's own origin. */
  readonly origin: string;
  readonly token: string;
  /** Tests outside a browser name the origin themselves. */
  readonly fetch?: typeof fetch;
}

/** What a page can say when its program has ended or has another page by now. */
export const lostProgram = (options?: ErrorOptions): HostFailure =>
  new HostFailure(
    'unreachable',
    'This page has lost its program. Start Orgwright again and use the page it opens; unsaved work is offered there.',
    options,
  );

export function loopbackTransport({ origin, token, fetch = globalThis.fetch }: LoopbackSession): Transport {
  const listeners = new Set<(event: string, payload: unknown) => void>();
  const closing = new AbortController();

  const post = async (path: string, body: unknown): Promise<Response> => {
    try {
      return await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        signal: closing.signal,
      });
    } catch (error) {
      throw lostProgram({ cause: error });
    }
  };

  const hear = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const isOver = await hearUntilCut();
      if (isOver) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
    }
  };

  /** Whether there is no use in trying again: the host has another page, or this one is closed. */
  const hearUntilCut = async (): Promise<boolean> => {
    try {
      const response = await post('/events', {});
      if (!response.ok || response.body === null) return response.status === 401;
      for await (const line of readLines(response.body)) tell(line);
    } catch {
      // A cut line is heard of again by the next call, which says so to the person.
    }
    return closing.signal.aborted;
  };

  const tell = (line: string): void => {
    const { event, payload } = JSON.parse(line) as { event: string; payload: unknown };
    for (const listener of listeners) listener(event, payload);
  };

  void hear();
  return {
    async call(method, input) {
      const response = await post('/call', { method, input });
      if (response.status === 413) {
        throw new HostFailure('too-big', 'This is more than Orgwright can save in one file. Split the plan.');
      }
      if (!response.ok) throw lostProgram();
      return response.json();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => closing.abort(),
  };
}

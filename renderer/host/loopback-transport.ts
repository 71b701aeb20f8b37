/** Carries calls over HTTP to the loopback host of this computer, and events over one streamed answer. */
import type { Transport } from '../../shared/contract/client.ts';
import { apart, FRAMED_TEXT, together } from '../../shared/contract/framed-text.ts';
import { joined, type TextPiece, type TextPieces } from '../../shared/util/text-pieces.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { mustFinishNow, startSlices } from './page-turn.ts';
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

  const post = async (path: string, body: Body): Promise<Response> => {
    try {
      return await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': body.type, Authorization: `Bearer ${token}` },
        body: body.content,
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
      const response = await post('/events', jsonBody({}));
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
    async call(method, input, text) {
      const response = await post('/call', await bodyOf(method, input, text));
      if (response.status === 413) {
        throw new HostFailure('too-big', 'This is more than Orgwright can save in one file. Split the plan.');
      }
      if (!response.ok) throw lostProgram();
      return replyIn(response);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => closing.abort(),
  };
}

interface Body {
  readonly type: string;
  readonly content: string | Blob;
}

const jsonBody = (value: unknown): Body => ({ type: 'application/json', content: JSON.stringify(value) });

/** What was once turned into bytes is sent again as it is: after an edit nearly all pieces are those before. */
const bytesOf = new WeakMap<TextPiece, Blob>();

function bytesOfPiece(piece: TextPiece): Blob {
  const known = bytesOf.get(piece) ?? new Blob([piece.text]);
  bytesOf.set(piece, known);
  return known;
}

async function bodyOf(method: string, input: unknown, text: TextPieces | undefined): Promise<Body> {
  if (text !== undefined) return framedBody({ method, input }, text);
  const parts = apart(input);
  return parts === null
    ? jsonBody({ method, input })
    : framedBody({ method, input: parts.rest }, [{ text: parts.text }]);
}

async function framedBody(head: object, text: TextPieces): Promise<Body> {
  const breath = startSlices();
  const first = `${JSON.stringify(head)}\n`;
  // A blob is read after the request has begun, by when a page that is left is gone.
  if (mustFinishNow()) return { type: FRAMED_TEXT, content: first + joined(text) };
  const parts: (string | Blob)[] = [first];
  for (const piece of text) {
    parts.push(bytesOfPiece(piece));
    const waiting = breath();
    if (waiting !== null) await waiting;
  }
  return { type: FRAMED_TEXT, content: new Blob(parts) };
}

/** Null for an answer that makes no sense; who asked says so. */
async function replyIn(response: Response): Promise<unknown> {
  if (response.headers.get('Content-Type') !== FRAMED_TEXT) return response.json();
  const body = await response.text();
  const end = body.indexOf('\n');
  if (end === -1) return null;
  const reply = JSON.parse(body.slice(0, end)) as { readonly value: unknown };
  return { ...reply, value: together(reply.value, body.slice(end + 1)) };
}

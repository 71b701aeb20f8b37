/** The page's side of the contract: typed calls and events over any transport. */
import type { TextPieces } from '../util/text-pieces.ts';
import { z } from '../util/zod.ts';
import type { Reply } from './dispatcher.ts';
import { hostErrorSchema, HostFailure } from './errors.ts';
import { EVENTS, isEvent, type EventName, type Payload } from './events.ts';
import { METHODS, type Input, type MethodName, type Output } from './methods.ts';

/** What carries calls and events: Electron's bridge, HTTP on loopback, or memory. */
export interface Transport {
  /** `text` is the text of the document in `input`, which is then without it: long, and therefore in pieces. */
  call(method: string, input: unknown, text?: TextPieces): Promise<unknown>;
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
  close(): void;
}

/** Methods that take the text of a document. */
export type TextMethod = { [M in MethodName]: Input<M> extends { readonly text: string } ? M : never }[MethodName];

export interface Host {
  /** Ask the host; throws `HostFailure` with a code and a sentence when it refuses. */
  call<M extends MethodName>(method: M, ...input: Input<M> extends null ? [] : [Input<M>]): Promise<Output<M>>;
  /** The same for what takes a document's text: in the pieces it was written in, it need not be copied here. */
  send<M extends TextMethod>(method: M, input: Omit<Input<M>, 'text'>, text: TextPieces): Promise<Output<M>>;
  /** Hear an event; returns the function that stops hearing it. */
  on<E extends EventName>(event: E, listener: (payload: Payload<E>) => void): () => void;
  close(): void;
}

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: hostErrorSchema }),
]) satisfies z.ZodType<Reply>;

/** A host over a transport. Replies and events are checked here too: the wire may be another program. */
export function connect(transport: Transport): Host {
  const ask = async (method: MethodName, input: unknown, text?: TextPieces): Promise<unknown> => {
    const reply = replySchema.safeParse(await transport.call(method, input, text));
    if (!reply.success) throw new HostFailure('bad-reply', 'The host gave an answer that makes no sense.');
    if (!reply.data.ok) throw new HostFailure(reply.data.error.code, reply.data.error.message);
    const value = METHODS[method].output.safeParse(reply.data.value);
    if (!value.success)
      throw new HostFailure('bad-reply', `The host answered ${method} in a form this page does not know.`);
    return value.data;
  };
  return {
    // The method's own schema has just checked the answer.
    call: async (method, ...input) => (await ask(method, input[0] ?? null)) as never,
    send: async (method, input, text) => (await ask(method, input, text)) as never,
    on(event, listener) {
      return transport.subscribe((name, payload) => {
        if (name !== event || !isEvent(name)) return;
        const parsed = EVENTS[name].safeParse(payload);
        if (parsed.success) listener(parsed.data as never);
      });
    },
    close: () => transport.close(),
  };
}

/** The one door of every host: name check, input check, call, error to data. */
import { z } from '../util/zod.ts';
import { HostFailure, type HostError } from './errors.ts';
import { isMethod, METHODS, type Handlers } from './methods.ts';

/** The answer to a call, as it crosses a wire. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: HostError };

export type Dispatch = (method: unknown, input: unknown) => Promise<Reply>;

const refuse = (code: HostError['code'], message: string): Reply => ({ ok: false, error: { code, message } });

/**
 * A function that answers every call, also a refused one. `onBug` hears of exceptions that are not refusals:
 * the page is told only that something went wrong, because messages of bugs may hold paths.
 */
export function createDispatcher(handlers: Handlers, onBug: (method: string, error: unknown) => void): Dispatch {
  return async (method, input) => {
    if (!isMethod(method)) return refuse('unknown-method', 'This version of Orgwright does not know that request.');
    const parsed = METHODS[method].input.safeParse(input);
    if (!parsed.success) return refuse('bad-input', `The request was not understood. ${z.prettifyError(parsed.error)}`);
    try {
      // The schema has just checked that the input fits this method's handler.
      const handle = handlers[method] as (input: unknown) => Promise<unknown>;
      return { ok: true, value: await handle(parsed.data) };
    } catch (error) {
      if (error instanceof HostFailure) return refuse(error.code, error.message);
      onBug(method, error);
      return refuse('failed', 'Something went wrong inside Orgwright. Your document is untouched.');
    }
  };
}

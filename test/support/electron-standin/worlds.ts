/**
 * Code that runs inside the page: in its own world, and in the isolated world of the preload. The functions here are
 * sent as text, so they use nothing from outside themselves.
 */
import type { Message } from './ipc-main.ts';

/** Name of the preload's world in Chromium. */
export const PRELOAD_WORLD = 'stand-in preload';

type Api = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
type Encoded = { readonly value: unknown } | { readonly fn: number };
type Answer = { readonly value: Encoded } | { readonly later: number } | { readonly thrown: string };

interface Wire {
  readonly expose: (name: string, api: Api) => void;
}

/** A wire between the two worlds over events of the document: functions become numbers, all else is cloned. */
function createWire(token: string, here: string, there: string): Wire {
  const functions: ((...args: readonly unknown[]) => unknown)[] = [];
  const unsettled = new Map<number, PromiseWithResolvers<unknown>>();
  let answer: Answer | undefined;
  let calls = 0;

  const tell = (what: string, detail: object): void =>
    void document.dispatchEvent(new CustomEvent(`${token}:${there}:${what}`, { detail }));
  const hear = (what: string, listener: (detail: never) => void): void =>
    document.addEventListener(`${token}:${here}:${what}`, (event) => listener((event as CustomEvent<never>).detail));

  const encode = (value: unknown): Encoded =>
    typeof value === 'function' ? { fn: functions.push(value as (typeof functions)[number]) - 1 } : { value };
  const decode = (encoded: Encoded): unknown =>
    'fn' in encoded ? (...args: readonly unknown[]) => callThere(encoded.fn, args) : encoded.value;

  const callThere = (fn: number, args: readonly unknown[]): unknown => {
    const call = ++calls;
    answer = undefined;
    tell('call', { call, fn, args: args.map(encode) });
    // Events are delivered at once: the other world has answered by now.
    const given = answer as Answer | undefined;
    if (given === undefined) throw new Error('The preload did not answer.');
    if ('thrown' in given) throw new Error(given.thrown);
    if ('value' in given) return decode(given.value);
    const promise = Promise.withResolvers<unknown>();
    unsettled.set(call, promise);
    return promise.promise;
  };

  hear('call', ({ call, fn, args }: { call: number; fn: number; args: Encoded[] }) => {
    try {
      const result = functions[fn]?.(...args.map(decode));
      if (!(result instanceof Promise)) return tell('answer', { value: encode(result) });
      tell('answer', { later: call });
      result.then(
        (value: unknown) => tell('settle', { call, value }),
        (error: unknown) => tell('settle', { call, thrown: String(error) }),
      );
    } catch (error) {
      tell('answer', { thrown: String(error) });
    }
  });
  hear('answer', (given: Answer) => (answer = given));
  hear('settle', ({ call, value, thrown }: { call: number; value?: unknown; thrown?: string }) => {
    const promise = unsettled.get(call);
    unsettled.delete(call);
    if (thrown === undefined) promise?.resolve(value);
    else promise?.reject(new Error(thrown));
  });
  hear('expose', ({ name, members }: { name: string; members: Record<string, Encoded> }) => {
    const api = Object.entries(members).map(([key, member]) => [key, decode(member)]);
    Object.defineProperty(window, name, { value: Object.freeze(Object.fromEntries(api)), enumerable: true });
  });

  return {
    expose(name, api) {
      const members = Object.entries(api).map(([key, member]) => [key, encode(member)]);
      tell('expose', { name, members: Object.fromEntries(members) });
    },
  };
}

interface PreloadScope {
  /** DevTools binding: sends text to the main process. */
  standInSend(text: string): void;
  /** Called by the main process. */
  standInReceive(message: Message): void;
}

/** What a preload finds when it requires `electron`. */
function createRenderer(wire: Wire, scope: PreloadScope): object {
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Set<(...args: readonly unknown[]) => void>>();
  let calls = 0;
  scope.standInReceive = ({ id, channel, args, thrown }) => {
    if (id === null) return listeners.get(channel)?.forEach((listener) => listener({}, ...args));
    const promise = pending.get(id);
    pending.delete(id);
    if (thrown === null) promise?.resolve(args[0]);
    else promise?.reject(new Error(`Error invoking remote method '${channel}': ${thrown}`));
  };
  const ipcRenderer = {
    invoke(channel: string, ...args: readonly unknown[]) {
      const id = ++calls;
      const promise = Promise.withResolvers<unknown>();
      pending.set(id, promise);
      scope.standInSend(JSON.stringify({ id, channel, args, thrown: null }));
      return promise.promise;
    },
    on: (channel: string, listener: (...args: readonly unknown[]) => void) =>
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: (...args: readonly unknown[]) => void) => listeners.get(channel)?.delete(listener),
  };
  return { ipcRenderer, contextBridge: { exposeInMainWorld: wire.expose } };
}

/** Script for the page's own world. */
export const pageScript = (token: string): string =>
  `(${createWire.toString()})(${JSON.stringify(token)}, 'page', 'preload');`;

/** Script for the isolated world: the preload itself, given only `electron` to require. */
export const preloadScript = (token: string, preload: string): string => `{
  const wire = (${createWire.toString()})(${JSON.stringify(token)}, 'preload', 'page');
  const electron = (${createRenderer.toString()})(wire, globalThis);
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('A sandboxed preload cannot require ' + name);
  };
  ((require, exports, module) => {${preload}\n})(require, {}, { exports: {} });
}`;

/** Expression that hands a message to the preload's world. */
export const receiveExpression = (message: Message): string => `standInReceive(${JSON.stringify(message)})`;

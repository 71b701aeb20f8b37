/** Electron's `ipcMain`, as far as calls with answers go. */

/** What crosses between window and main process, as JSON. A null `id` is an event nobody answers. */
export interface Message {
  readonly id: number | null;
  readonly channel: string;
  readonly args: readonly unknown[];
  readonly thrown: string | null;
}

type Handler = (event: object, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): boolean => handlers.delete(channel),
  on: (): void => {},
};

/** The answer to one call of the page. */
export async function answerCall({ id, channel, args }: Message, event: object): Promise<Message> {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return { id, channel, args: [await handler(event, ...args)], thrown: null };
  } catch (error) {
    return { id, channel, args: [], thrown: String(error) };
  }
}

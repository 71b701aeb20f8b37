/** Calls of the page and events for it, over Electron's channels. */
import type { Dispatch, Reply } from '../../shared/contract/dispatcher.ts';
import type { Emit } from '../../shared/contract/events.ts';
import { isOurs } from './protocol.ts';

const CALL_CHANNEL = 'orgwright:call';
const EVENT_CHANNEL = 'orgwright:event';

/** The part of Electron's frame that tells who is asking. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
  readonly detached: boolean;
}

/** The part of Electron's event that tells who is asking. The frame is null once it has navigated away or died. */
export interface CallEvent {
  readonly sender: object;
  readonly senderFrame: SenderFrame | null;
}

export interface CallReceiver {
  handle(channel: string, answer: (event: CallEvent, method: unknown, input: unknown) => Promise<Reply>): void;
}

const NOT_ALLOWED: Reply = {
  ok: false,
  error: { code: 'not-allowed', message: 'Only the window of Orgwright may ask for this.' },
};

/** Answer the calls of senders that are trusted; all others get a refusal, never silence. */
export function serveIpc(ipcMain: CallReceiver, dispatch: Dispatch, isTrusted: (event: CallEvent) => boolean): void {
  ipcMain.handle(CALL_CHANNEL, async (event, method, input) =>
    isTrusted(event) ? dispatch(method, input) : NOT_ALLOWED,
  );
}

/** Trusted is the main frame of our own window, and only while it shows our own page. */
export function isOurPage({ sender, senderFrame }: CallEvent, ourContents: object | null): boolean {
  if (ourContents === null || sender !== ourContents || senderFrame === null) return false;
  return senderFrame.parent === null && !senderFrame.detached && isOurs(senderFrame.url);
}

/** Events go to the page of `contents()`; with no page there is nobody to tell. */
export const emitTo =
  (contents: () => { send(channel: string, ...values: readonly unknown[]): void } | null): Emit =>
  (event, payload) =>
    contents()?.send(EVENT_CHANNEL, event, payload);

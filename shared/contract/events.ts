/** What a host tells its page unasked. */
import { z } from '../util/zod.ts';
import { diskIdentity, documentId } from './documents.ts';
import { syncProgress, syncResult } from './portfolio.ts';

export const EVENTS = {
  /** Another program wrote the file; `identity` is null when the file is gone. */
  'documents.changedOnDisk': z.object({ documentId, identity: diskIdentity.nullable() }),
  /** How reading the portfolio goes: after every page, and whenever it waits or goes on. */
  'portfolio.progress': syncProgress,
  /** A reading has ended, one way or another: what is shown of the portfolio may be old. */
  'portfolio.synced': syncResult,
  /** A file was opened from outside: double click, second start, drop on the dock. */
  'app.openDocument': z.object({ documentId }),
  /** A native menu item was chosen. */
  'app.action': z.object({ actionId: z.string() }),
  /** The window wants to close: keep everything safe, then call `window.close`. */
  'app.beforeClose': z.object({}),
} as const;

export type EventName = keyof typeof EVENTS;
export type Payload<E extends EventName> = z.output<(typeof EVENTS)[E]>;

/** Sends one event to the page. */
export type Emit = <E extends EventName>(event: E, payload: Payload<E>) => void;

/** Whether the host sends events of this name. */
export const isEvent = (name: unknown): name is EventName => typeof name === 'string' && Object.hasOwn(EVENTS, name);

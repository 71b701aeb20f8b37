/** The page's open ears: each is one streamed answer, one line of JSON an event. No ear means no page. */
import type { ServerResponse } from 'node:http';
import type { Emit } from '../../shared/contract/events.ts';

export interface EventStreams {
  readonly emit: Emit;
  /** Take over a response as a stream. */
  add(response: ServerResponse): void;
  /** Whether a page is listening. */
  hasPage(): boolean;
  closeAll(): void;
}

export interface EventStreamsOptions {
  /** A page came when there was none. */
  readonly onFirst: () => void;
  /** The last page went away. */
  readonly onNone: () => void;
}

export function eventStreams({ onFirst, onNone }: EventStreamsOptions): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    emit(event, payload) {
      for (const response of open) response.write(`${JSON.stringify({ event, payload })}\n`);
    },
    add(response) {
      open.add(response);
      if (open.size === 1) onFirst();
      // An empty line sends the head now, so that the page knows it is heard.
      response.write('\n');
      response.on('close', () => {
        open.delete(response);
        if (open.size === 0) onNone();
      });
    },
    hasPage: () => open.size > 0,
    closeAll() {
      for (const response of open) response.end();
    },
  };
}

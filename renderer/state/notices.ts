/** Short messages in the corner: what just happened, or why something did not. */
import type { Message } from '../../shared/texts/message.ts';
import { setState } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'refusal' | 'problem';
  readonly text: Message | string;
  /** Whether the notice offers to take the last step back. */
  readonly offersUndo: boolean;
}

let lastId = 0;

/** Show a notice. A refusal replaces an earlier refusal, so that trying again does not pile them up. */
export function notify(tone: Notice['tone'], text: Notice['text'], offersUndo = false): void {
  lastId += 1;
  const notice: Notice = { id: lastId, tone, text, offersUndo };
  setState(({ notices }) => ({
    notices: [...notices.filter((other) => tone !== 'refusal' || other.tone !== 'refusal').slice(-2), notice],
  }));
}

export function dismissNotice(id: number): void {
  setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

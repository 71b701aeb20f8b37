/** Take in a change that was made elsewhere: a merge, values of the other side after it, or the file as it is on disk. */
import { message, type Message } from '../texts/message.ts';
import type { Change } from '../change/change.ts';
import type { Command } from './command.ts';

export interface ApplyChange {
  readonly change: Change;
  readonly from: 'merge' | 'disk' | 'theirs';
}

const LABELS = {
  merge: message('command.applyMerge'),
  disk: message('command.reloadFromDisk'),
  theirs: message('command.takeTheirs'),
} as const satisfies Readonly<Record<ApplyChange['from'], Message>>;

export const applyChange: Command<ApplyChange> = {
  id: 'plan.applyChange',
  check: () => null,
  label: (_tables, { from }) => LABELS[from],
  run: (tx, { change }) => {
    for (const { id, after } of change) {
      if (after === null) tx.remove(id);
      else tx.put(after);
    }
  },
};

/** Take in a change that was made elsewhere: a merge, values of the other side after it, or the file as it is on disk. */
import { message, type Message } from '../texts/message.ts';
import type { Change } from '../change/change.ts';
import type { Command } from './command.ts';
import { putChange } from './put-change.ts';

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
  on: 'plan',
  check: () => null,
  label: (_tables, { from }) => LABELS[from],
  run: (tx, { change }) => putChange(tx, change),
};

/** Rename a position as one reads it on its card: the person who holds it, its title, or both, in one step. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';
import { refusalOfName } from './typed-guard.ts';
import { withPosition } from './position-guard.ts';

export interface RenamePosition {
  readonly positionId: Id<'position'>;
  /** The person's name; absent: it stays. */
  readonly name?: string;
  readonly title?: string;
}

export const renamePosition: Command<RenamePosition> = {
  id: 'position.rename',
  check: (tables, { positionId, name, title }) =>
    withPosition(tables, positionId, (position) => {
      const isHeld = position.personId !== null && find(tables, position.personId) !== undefined;
      if (name !== undefined && !isHeld) return message('refusal.nobodyToRename', { title: position.title });
      const refusal = name === undefined ? null : refusalOfName(name, 'refusal.emptyName');
      return refusal ?? (title === undefined ? null : refusalOfName(title, 'refusal.emptyTitle'));
    }),
  label: (tables, { positionId }) => {
    const position = find(tables, positionId);
    return message('command.edit.name', {
      count: 1,
      name: position === undefined ? '' : positionName(tables, position),
    });
  },
  run: (tx, { positionId, name, title }) => {
    const personId = tx.get(positionId)?.personId ?? null;
    if (name !== undefined && personId !== null) tx.update(personId, { name: name.trim() });
    if (title !== undefined) tx.update(positionId, { title: title.trim() });
  },
};

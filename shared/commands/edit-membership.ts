/** Change since when and until when a position is a member of a team or a function. */
import { message } from '../texts/message.ts';
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import { find } from '../model/tables.ts';
import type { Command } from './command.ts';
import { refusalOfDay, refusalOfOrder } from './typed-guard.ts';

export interface EditMembership {
  readonly membershipId: Id<'membership'>;
  readonly field: 'from' | 'until';
  /** The new day; `undefined` empties the field. */
  readonly value: string | undefined;
}

export const editMembership: Command<EditMembership> = {
  id: 'membership.edit',
  check: (tables, { membershipId, field, value }) => {
    const membership = find(tables, membershipId);
    if (membership === undefined) return message('refusal.gone');
    const { from, until } = membership;
    return refusalOfDay(value) ?? (field === 'from' ? refusalOfOrder(value, until) : refusalOfOrder(from, value));
  },
  label: (tables, { membershipId }) => {
    const membership = find(tables, membershipId);
    const group = membership === undefined ? undefined : find<'team' | 'function'>(tables, membership.groupId);
    return message('command.editMembership', {
      name: nameOf(tables, membership?.positionId),
      group: group?.name ?? '',
    });
  },
  run: (tx, { membershipId, field, value }) => tx.update(membershipId, { [field]: value }),
};

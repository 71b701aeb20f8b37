/** Which horizontal functions positions work for: joining one, leaving one, leaving all. */
import type { Transaction } from '../change/transaction.ts';
import { removeRecords } from '../change/remove-record.ts';
import { kindOf, type Id } from '../model/kinds.ts';
import type { Membership } from '../model/membership.ts';
import { takeChoice, type Choice } from './choice.ts';
import type { CommandContext } from './command.ts';

/** A function to join, one to leave, or null to leave all. */
export type FunctionChoice = Choice<'function'> | { readonly leave: Id<'function'> };

/** A new membership counts for the whole position until somebody says otherwise. */
const WHOLE_SHARE = 1;

export function changeFunction(
  tx: Transaction,
  positionIds: readonly Id<'position'>[],
  { value, newId }: { readonly value: FunctionChoice; readonly newId: CommandContext['newId'] },
): void {
  const meant = new Set(positionIds);
  const memberships = [...tx.all('membership')].filter(
    ({ positionId, groupId }) => meant.has(positionId) && kindOf(groupId) === 'function',
  );
  if (value === null) return removeRecords(tx, memberships.map(idOf));
  if ('leave' in value)
    return removeRecords(tx, memberships.filter(({ groupId }) => groupId === value.leave).map(idOf));
  const groupId = takeChoice(tx, value, { kind: 'function', newId });
  const members = new Set(memberships.filter((membership) => membership.groupId === groupId).map((m) => m.positionId));
  for (const positionId of meant) {
    if (!members.has(positionId)) tx.put({ id: newId('membership'), positionId, groupId, fteShare: WHOLE_SHARE });
  }
}

const idOf = ({ id }: Membership): Membership['id'] => id;

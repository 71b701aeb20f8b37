/** A seat in a team or a function. The role belongs to the membership, not to the person; dotted lines are memberships. */
import { idOf, idOfAny, isoDate, line, share } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('membership'),
  positionId: idOf('position'),
  groupId: idOfAny(['team', 'function']),
  fteShare: share,
  role: line.exactOptional(),
  from: isoDate.exactOptional(),
  until: isoDate.exactOptional(),
};

export const membershipSchema = recordSchema(shape);
export type Membership = RecordFrom<typeof shape>;

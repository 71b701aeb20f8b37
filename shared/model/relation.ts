/** A line between two positions beside the reporting line: a further manager, a dotted line, mentor, sponsor. */
import { idOf, isoDate, line, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

/**
 * `manager`: the from-position reports to the to-position as well (its first manager is in the position itself).
 * `dotted`: works for it without reporting to it. `mentor`, `sponsor`: is mentored or sponsored by it.
 */
export const RELATION_TYPES = ['manager', 'dotted', 'mentor', 'sponsor'] as const;

const shape = {
  id: idOf('relation'),
  fromPositionId: idOf('position'),
  toPositionId: idOf('position'),
  type: word(RELATION_TYPES),
  caption: line.exactOptional(),
  from: isoDate.exactOptional(),
  until: isoDate.exactOptional(),
};

export const relationSchema = recordSchema(shape);
export type Relation = RecordFrom<typeof shape>;
export type RelationType = (typeof RELATION_TYPES)[number];

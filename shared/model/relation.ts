/** A line between two positions beside the reporting line: dotted line, mentor, sponsor. */
import { idOf, isoDate, line, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('relation'),
  fromPositionId: idOf('position'),
  toPositionId: idOf('position'),
  type: word(['dotted', 'mentor', 'sponsor']),
  caption: line.exactOptional(),
  from: isoDate.exactOptional(),
  until: isoDate.exactOptional(),
};

export const relationSchema = recordSchema(shape);
export type Relation = RecordFrom<typeof shape>;

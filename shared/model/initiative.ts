/** A piece of work with the value box it serves; without one it is a candidate to stop. */
import { z } from '../util/zod.ts';
import { idOf, line, note, requiredLine, word } from './fields.ts';
import { VALUE_BOXES } from './position.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('initiative'),
  name: requiredLine,
  valueBox: word(VALUE_BOXES).nullable(),
  value: line.exactOptional(),
  cost: line.exactOptional(),
  risk: line.exactOptional(),
  teamIds: z.array(idOf('team')),
  notes: note.exactOptional(),
};

export const initiativeSchema = recordSchema(shape);
export type Initiative = RecordFrom<typeof shape>;

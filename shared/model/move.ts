/** One dated decision of a scenario. Its edits hold whole records before and after, so they migrate as records do. */
import { z } from '../util/zod.ts';
import { idOf, isoDate, line, note } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('move'),
  scenarioId: idOf('scenario'),
  label: line,
  effectiveDate: isoDate,
  reason: note.exactOptional(),
  initiativeId: idOf('initiative').exactOptional(),
  edits: z.array(
    z.looseObject({
      id: z.string(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
};

export const moveSchema = recordSchema(shape);
export type Move = RecordFrom<typeof shape>;

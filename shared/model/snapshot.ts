/** The whole organisation as it stood in a scenario on a day: a copy to show later, whatever happens to the plan. */
import { z } from '../util/zod.ts';
import { idOf, isoDate, note, requiredLine } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('snapshot'),
  name: requiredLine,
  /** Where it was taken; absent for the baseline, and when the scenario has gone since. */
  scenarioId: idOf('scenario').exactOptional(),
  frozenOn: isoDate,
  /** The day it shows; absent when all moves were applied. */
  at: isoDate.exactOptional(),
  note: note.exactOptional(),
  /** Every record of the organisation. */
  records: z.array(z.looseObject({ id: z.string() })),
};

export const snapshotSchema = recordSchema(shape);
export type Snapshot = RecordFrom<typeof shape>;

/** One dated decision of a scenario. Its edits hold whole records before and after, so they migrate as records do. */
import { z } from '../util/zod.ts';
import { idOf, isoDate, line, note, number } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('move'),
  scenarioId: idOf('scenario'),
  label: line,
  /** The name was typed by somebody, so later edits of the move leave it alone. */
  isNamed: z.boolean().exactOptional(),
  effectiveDate: isoDate,
  /** Place among the moves of one day, ascending; moves without it come last, in the order of their ids. */
  rank: number.exactOptional(),
  reason: note.exactOptional(),
  initiativeId: idOf('initiative').exactOptional(),
  /** Left out for now: shown in the list, without effect. */
  isOff: z.boolean().exactOptional(),
  madeOn: isoDate.exactOptional(),
  madeBy: line.exactOptional(),
  /** The day on which it went into the baseline; from then on it is history and without effect of its own. */
  adoptedOn: isoDate.exactOptional(),
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

/**
 * When and by whom the baseline was changed where an open scenario had changed it too. Only such edits are noted, so that
 * a conflict can say who stands on the other side.
 */
import { z } from '../util/zod.ts';
import { count, idOf, isoDate, line } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('baselineEdit'),
  label: line,
  on: isoDate,
  by: line.exactOptional(),
  /** The records it changed that scenarios change as well; some may have gone since. */
  recordIds: z.array(z.string()),
  /** What it changed in each of them; absent for a record that came or went. */
  fields: z.record(z.string(), z.array(z.string())).exactOptional(),
  /** Counts the notes of a plan: days alone do not say which of two came later. */
  order: count.exactOptional(),
};

export const baselineEditSchema = recordSchema(shape);
export type BaselineEdit = RecordFrom<typeof shape>;

/** Where a view shows a record. Layout only: undoable and saved, never compared. */
import { z } from '../util/zod.ts';
import { idOf, line, number } from './fields.ts';
import { isId } from './kinds.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('placement'),
  viewId: line,
  recordId: z.string().refine(isId, { error: 'must be the id of a record' }),
  x: number,
  y: number,
  width: number.exactOptional(),
  height: number.exactOptional(),
};

export const placementSchema = recordSchema(shape);
export type Placement = RecordFrom<typeof shape>;

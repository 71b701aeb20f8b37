/** A critical capability, and each judgement of its depth and width over time. */
import { z } from '../util/zod.ts';
import { idOf, idOfAny, isoDate, line, note, rating, requiredLine } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('capability'),
  name: requiredLine,
  assessments: z.array(
    z.looseObject({
      on: isoDate,
      phase: line,
      depth: rating(0, 4),
      width: rating(0, 4),
      targetDepth: rating(0, 4),
      targetWidth: rating(0, 4),
      note: note.exactOptional(),
    }),
  ),
  dueBy: isoDate.exactOptional(),
  ownerPositionId: idOf('position').exactOptional(),
  /** What is planned to close the gap. */
  closedBy: z.array(idOfAny(['requisition', 'initiative', 'team', 'function', 'position'])),
};

export const capabilitySchema = recordSchema(shape);
export type Capability = RecordFrom<typeof shape>;

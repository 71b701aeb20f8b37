/** A signal that asks for a role, team or function when it is crossed. */
import { z } from '../util/zod.ts';
import { idOf, line, note, number, requiredLine, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('trigger'),
  name: requiredLine,
  when: z.looseObject({
    metric: line,
    comparison: word(['at-least', 'at-most', 'between']),
    value: number,
    upTo: number.exactOptional(),
  }),
  suggests: z.looseObject({ type: word(['role-profile', 'team', 'function']), name: line }),
  source: line,
  /** A primary, B reputable secondary, C single vendor or blog, D derived here. */
  grade: word(['A', 'B', 'C', 'D']),
  mutedBecause: note.exactOptional(),
};

export const triggerSchema = recordSchema(shape);
export type Trigger = RecordFrom<typeof shape>;

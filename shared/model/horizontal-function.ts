/** A horizontal function across teams, such as security or data, with the rule that says how much of it is needed. */
import { z } from '../util/zod.ts';
import { idOf, line, number, requiredLine, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

export const FUNCTION_KINDS = [
  'security',
  'reliability',
  'data',
  'quality',
  'design',
  'architecture',
  'practice',
  'support',
] as const;

const shape = {
  id: idOf('function'),
  name: requiredLine,
  kind: word(FUNCTION_KINDS),
  leadPositionId: idOf('position').exactOptional(),
  coverage: z.looseObject({
    rule: word(['one-per-n-teams', 'share-per-team', 'at-least']),
    n: number,
    /** Team Topologies types, or ids of teams. */
    appliesTo: z.array(line),
  }),
  skill: line.exactOptional(),
};

export const functionSchema = recordSchema(shape);
export type HorizontalFunction = RecordFrom<typeof shape>;

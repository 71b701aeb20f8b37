/** An on-call rotation: which teams share it, how many seats, when. */
import { z } from '../util/zod.ts';
import { clockTime, count, idOf, requiredLine, share } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('rotation'),
  name: requiredLine,
  teamIds: z.array(idOf('team')),
  seats: count,
  /** `24x7`, or from and to in UTC. */
  hours: z.union([z.literal('24x7'), z.tuple([clockTime, clockTime])]),
  /** Largest part of the time one person should carry, 0 to 1. */
  maxShare: share,
  minPerSite: count,
};

export const rotationSchema = recordSchema(shape);
export type Rotation = RecordFrom<typeof shape>;

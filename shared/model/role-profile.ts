/** What a role costs and how long it takes to fill, by family, level and place. Every number is an assumption. */
import { z } from '../util/zod.ts';
import { amount, idOf, line, requiredLine, share } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const days = z.looseObject({ p50: amount, p90: amount });

/** Days of each step between the wish and a working person, as the 50th and the 90th percentile. */
export const leadTime = z.looseObject({ approval: days, fill: days, notice: days, ramp: days });

const shape = {
  id: idOf('roleProfile'),
  roleFamily: requiredLine,
  level: line.exactOptional(),
  locationId: idOf('location').exactOptional(),
  /** Base pay per year, in the currency of the plan. */
  base: z.looseObject({ p25: amount, p50: amount, p75: amount }),
  /** What an employer pays in all, as a multiple of base. */
  loadFactor: amount,
  /** 0 to 1, of base. */
  variableShare: share,
  oneTimeCost: amount,
  lead: leadTime,
  /** 0 to 1. */
  offerAcceptance: share,
  /** 0 to 1 per year. */
  annualAttrition: share,
};

export const roleProfileSchema = recordSchema(shape);
export type RoleProfile = RecordFrom<typeof shape>;

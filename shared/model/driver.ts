/** A quantity that grows with the business, by month: customers, revenue, transactions. */
import { z } from '../util/zod.ts';
import { idOf, line, number, requiredLine } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('driver'),
  name: requiredLine,
  unit: line,
  /** `YYYY-MM` to value. */
  byMonth: z.record(z.string().regex(/^\d{4}-\d{2}$/), number),
};

export const driverSchema = recordSchema(shape);
export type Driver = RecordFrom<typeof shape>;

/** What the whole plan assumes: currency, start, horizon, and every default number with its source. */
import { z } from '../util/zod.ts';
import { count, currency, idOf, isoDate, line, number } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('assumptions'),
  currency,
  planStart: isoDate.exactOptional(),
  horizonMonths: count,
  /** A default that a formula uses: its value, where it comes from, and how good that source is. */
  values: z.record(z.string(), z.looseObject({ value: number, unit: line, source: line, grade: line })),
};

export const assumptionsSchema = recordSchema(shape);
export type Assumptions = RecordFrom<typeof shape>;

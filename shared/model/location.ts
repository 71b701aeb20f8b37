/** A place where people work, with the time zone that decides who is awake when. */
import { idOf, line, requiredLine } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const shape = {
  id: idOf('location'),
  name: requiredLine,
  /** ISO 3166-1 alpha-2, such as ID; absent while nobody has said. */
  countryCode: line.exactOptional(),
  /** IANA name, such as Asia/Jakarta; absent while nobody has said. */
  timeZone: line.exactOptional(),
};

export const locationSchema = recordSchema(shape);
export type Location = RecordFrom<typeof shape>;

/** How a kind of record is described: its fields as a schema that keeps fields it does not know. */
import { z } from '../util/zod.ts';

export type Shape = Readonly<Record<string, z.ZodType>>;

/** The record type of a shape: only the known fields, none of them writable. */
export type RecordFrom<S extends Shape> = Readonly<z.output<z.ZodObject<S>>>;

/** A schema that checks the known fields and keeps the unknown ones, as files of newer versions need. */
export const recordSchema = <const S extends Shape>(shape: S) =>
  z.looseObject(shape) as unknown as z.ZodType<RecordFrom<S>>;

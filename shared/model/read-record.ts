/**
 * Checks records of unknown origin against the schema of their kind, fast enough for plans of ten thousand people.
 *
 * The schemas decide alone: a record is taken when each of its fields is accepted by the schema of that field, and
 * whatever is not taken so goes through the whole schema, which also finds the words. What makes it fast is that a
 * field accepts a text or number once and then knows it again: levels, dates and teams repeat all through a plan.
 */
import type { z } from '../util/zod.ts';
import type { Kind } from './kinds.ts';
import { SCHEMAS, type AnyRecord } from './schemas.ts';

/** Values remembered per field; beyond it a field remembers nothing new. */
const REMEMBERED = 20_000;

interface Field {
  readonly schema: z.ZodType;
  readonly isRequired: boolean;
  readonly accepted: Set<unknown>;
}

type Fields = ReadonlyMap<string, Field>;

const fieldsOfKind = new Map<Kind, Fields>();

export type ReadRecord =
  | { readonly success: true; readonly data: AnyRecord }
  | { readonly success: false; readonly error: z.ZodError };

/** The record when it fits its kind, else what does not fit. Fields the schema does not know stay as they are. */
export function readRecord(kind: Kind, entry: unknown): ReadRecord {
  if (isAccepted(fieldsOf(kind), entry)) return { success: true, data: entry };
  return (SCHEMAS[kind] as z.ZodType<AnyRecord>).safeParse(entry);
}

function isAccepted(fields: Fields, entry: unknown): entry is AnyRecord {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return false;
  const values = entry as Readonly<Record<string, unknown>>;
  for (const [name, { schema, isRequired, accepted }] of fields) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      if (isRequired) return false;
    } else if (!accepted.has(value)) {
      if (!schema.safeParse(value).success) return false;
      if (typeof value !== 'object' && accepted.size < REMEMBERED) accepted.add(value);
    }
  }
  return true;
}

function fieldsOf(kind: Kind): Fields {
  const known = fieldsOfKind.get(kind);
  if (known !== undefined) return known;
  // `recordSchema` makes every schema from a shape and hides it behind the type of its record.
  const { shape } = SCHEMAS[kind] as unknown as z.ZodObject<Readonly<Record<string, z.ZodType>>>;
  const fields = new Map(
    Object.entries(shape).map(([name, schema]) => [
      name,
      { schema, isRequired: schema._zod.optin !== 'optional', accepted: new Set<unknown>() },
    ]),
  );
  fieldsOfKind.set(kind, fields);
  return fields;
}

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

interface Fields {
  readonly byName: ReadonlyMap<string, Field>;
  readonly required: number;
}

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
  let required = 0;
  // Most fields of a kind are absent from most of its records: what is there is fewer to look at.
  for (const name of Object.keys(values)) {
    const field = fields.byName.get(name);
    const value = values[name];
    if (field === undefined || value === undefined) continue;
    if (!isAcceptedValue(field, value)) return false;
    if (field.isRequired) required += 1;
  }
  return required === fields.required;
}

function isAcceptedValue({ schema, accepted }: Field, value: unknown): boolean {
  if (accepted.has(value)) return true;
  if (!schema.safeParse(value).success) return false;
  // Null is an object here: whether a field may be empty is not known from another field.
  if (typeof value !== 'object' && accepted.size < REMEMBERED) accepted.add(value);
  return true;
}

const acceptedIds = new Map<z.ZodType, Set<unknown>>();

/** Ids of one kind are known together: who is referred to is mostly known as a record already, or the other way round. */
function acceptedBy(schema: z.ZodType): Set<unknown> {
  const { innerType: inner = schema } = schema._zod.def as { readonly innerType?: z.ZodType };
  if (inner._zod.def.type !== 'custom') return new Set();
  const known = acceptedIds.get(inner) ?? new Set();
  acceptedIds.set(inner, known);
  return known;
}

function fieldsOf(kind: Kind): Fields {
  const known = fieldsOfKind.get(kind);
  if (known !== undefined) return known;
  // `recordSchema` makes every schema from a shape and hides it behind the type of its record.
  const { shape } = SCHEMAS[kind] as unknown as z.ZodObject<Readonly<Record<string, z.ZodType>>>;
  const byName = new Map(
    Object.entries(shape).map(([name, schema]) => [
      name,
      { schema, isRequired: schema._zod.optin !== 'optional', accepted: acceptedBy(schema) },
    ]),
  );
  const fields = { byName, required: [...byName.values()].filter(({ isRequired }) => isRequired).length };
  fieldsOfKind.set(kind, fields);
  return fields;
}

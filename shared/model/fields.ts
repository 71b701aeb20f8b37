/** The kinds of field that records are built from, as schemas with the limits that hold everywhere. */
import { z } from '../util/zod.ts';
import { isIsoDate } from '../util/iso-date.ts';
import { MAX_NUMBER } from '../util/limits.ts';
import { isIdOf, type Id, type Kind } from './kinds.ts';

/** Longest single line of text, in UTF-16 units: names may be absurd, but not a file of their own. */
export const MAX_LINE = 10_000;
/** Longest note, in UTF-16 units. */
export const MAX_NOTE = 100_000;

export const line = z.string().max(MAX_LINE, { error: 'must have 10,000 characters at most' });
export const requiredLine = line.refine((text) => text.trim() !== '', { error: 'must not be empty' });
export const note = z.string().max(MAX_NOTE, { error: 'must have 100,000 characters at most' });
export const number = z.number().min(-MAX_NUMBER).max(MAX_NUMBER);
export const amount = z.number().min(0).max(MAX_NUMBER);
export const count = z.int().min(0).max(1_000_000);
/** 0 to 1, or a little above where somebody is stretched; the sum per person is a warning, not an error. */
export const share = z.number().min(0).max(10);
/** A rating on the closed scale from `low` to `high`, whole numbers. */
export const rating = (low: number, high: number) => z.int().min(low).max(high);
export const isoDate = z.string().refine(isIsoDate, { error: 'must be a day as YYYY-MM-DD' });
/** `HH:MM` from 00:00 to 24:00. */
export const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be a time as HH:MM' });
/** Three letters of ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/, { error: 'must be a currency code such as EUR' });

const idSchemas = new Map<Kind, z.ZodType>();

/** A reference to a record of one kind: one schema for all fields that hold such ids. */
export function idOf<K extends Kind>(kind: K): z.ZodCustom<Id<K>> {
  const known = idSchemas.get(kind);
  if (known !== undefined) return known as z.ZodCustom<Id<K>>;
  const made = z.custom<Id<K>>((value) => typeof value === 'string' && isIdOf(kind, value), {
    error: `must be the id of a ${kind}`,
  });
  idSchemas.set(kind, made);
  return made;
}

/** A reference to a record of one of several kinds. */
export const idOfAny = <K extends Kind>(kinds: readonly K[]) =>
  z.custom<Id<K>>((value) => typeof value === 'string' && kinds.some((kind) => isIdOf(kind, value)), {
    error: `must be the id of a ${kinds.join(' or ')}`,
  });

/**
 * One of the known words, or a word that a newer version knows: unknown words are kept and shown as they are,
 * so that nothing a newer Orgwright wrote is lost here.
 */
export const word = <const W extends string>(_known: readonly W[]) =>
  z.string().min(1).max(100) as unknown as z.ZodType<W | (string & {})>;

/** Columns that the plan carries along without knowing what they mean. */
export const custom = z.record(z.string().max(200), z.union([line, number, z.boolean(), z.null()]));

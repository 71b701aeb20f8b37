/** Preferences of one person on one machine: throw-away, never part of a plan. */
import { z } from '../util/zod.ts';

const mapping = z.record(z.string().max(50), z.string().max(500));

/** Names beyond these lengths are not worth keeping, and no reason to lose the other preferences. */
const importMappings = z
  .record(z.string(), z.unknown())
  .transform((mappings): Readonly<Record<string, z.output<typeof mapping>>> => {
    const fitting = Object.entries(mappings).flatMap(([fingerprint, stored]) => {
      const parsed = mapping.safeParse(stored);
      return parsed.success && fingerprint.length <= 200 ? [[fingerprint, parsed.data] as const] : [];
    });
    return Object.fromEntries(fitting);
  });

export const settingsShape = {
  colorScheme: z.enum(['auto', 'light', 'dark']),
  motion: z.enum(['auto', 'reduce']),
  outlineOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** Single-letter shortcuts on the canvas; off for people whose voice control or screen reader uses letters. */
  letterShortcuts: z.boolean(),
  /** Columns chosen for a people file, by a fingerprint of its headers. */
  importMappings,
} as const;

export const settingsSchema = z.object(settingsShape);
export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  colorScheme: 'auto',
  motion: 'auto',
  outlineOpen: true,
  inspectorOpen: true,
  letterShortcuts: true,
  importMappings: {},
};

/** Settings from whatever was stored: a key that does not fit falls back to its default, alone. */
export function settingsFrom(stored: unknown): Settings {
  const found: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
  const entries = Object.entries(settingsShape).map(([key, schema]) => {
    const parsed = schema.safeParse(Object.hasOwn(found, key) ? found[key] : undefined);
    return [key, parsed.success ? parsed.data : DEFAULT_SETTINGS[key as keyof Settings]];
  });
  return settingsSchema.parse(Object.fromEntries(entries));
}

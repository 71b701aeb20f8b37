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

const chords = z.array(z.string().regex(/^(?:(?:mod|alt|shift)\+)*[A-Za-z][A-Za-z0-9]{0,19}$/)).max(6);

/** Keys that a person gave to actions; what is no key is left out, alone. */
const keys = z.record(z.string(), z.unknown()).transform((stored): Readonly<Record<string, readonly string[]>> => {
  const fitting = Object.entries(stored).flatMap(([actionId, given]) => {
    const parsed = chords.safeParse(given);
    return parsed.success && actionId.length <= 100 ? [[actionId, parsed.data] as const] : [];
  });
  return Object.fromEntries(fitting);
});

/** How narrow and how wide the panels beside the canvas may be made. */
export const PANEL_WIDTH = { least: 180, most: 560 } as const;
/** Longest name of a person that is kept with what they change. */
export const MAX_YOUR_NAME = 80;
export const SCENARIOS_WIDTH = { least: 260, most: 900 } as const;
export const BENCH_HEIGHT = { least: 96, most: 600 } as const;

/** What somebody new tries in the sample, in the order of the list. */
export const FIRST_STEPS = ['find', 'move', 'add', 'undo', 'export'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export const settingsShape = {
  colorScheme: z.enum(['auto', 'light', 'dark']),
  motion: z.enum(['auto', 'reduce']),
  outlineOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** The bench below the outline. */
  benchOpen: z.boolean(),
  /** The time line below the canvas; `auto` shows it where a plan has anything on it. */
  timeLine: z.enum(['auto', 'open', 'closed']),
  /** What the colours mean, over the canvas. */
  legendOpen: z.boolean(),
  /** Every relation on the canvas says what it is, not only those one looks at. */
  relationCaptions: z.boolean(),
  /** In CSS pixels. */
  outlineWidth: z.int().min(PANEL_WIDTH.least).max(PANEL_WIDTH.most),
  inspectorWidth: z.int().min(PANEL_WIDTH.least).max(PANEL_WIDTH.most),
  benchHeight: z.int().min(BENCH_HEIGHT.least).max(BENCH_HEIGHT.most),
  /** Single-letter shortcuts on the canvas; off for people whose voice control or screen reader uses letters. */
  letterShortcuts: z.boolean(),
  /** What a drag on the background of the canvas does; the view also moves by Space, the middle and the right button. */
  backgroundDrag: z.enum(['pan', 'select']),
  /** What the wheel does over the canvas: scrolling suits a trackpad, zooming a mouse. */
  wheel: z.enum(['scroll', 'zoom']),
  /** Keys in the place of those that an action comes with, by its id; an empty list takes them away. */
  keys,
  /** Kept in the plan with what this person changes; empty to stay unnamed. */
  yourName: z.string().max(MAX_YOUR_NAME),
  /** Width of the list of scenarios beside what is in one, in CSS pixels. */
  scenariosWidth: z.int().min(SCENARIOS_WIDTH.least).max(SCENARIOS_WIDTH.most),
  /** The list of first steps in the sample; `folded` leaves its heading only. */
  firstSteps: z.enum(['shown', 'folded', 'dismissed']),
  /** Those that were really done, on whatever plan. */
  firstStepsDone: z.array(z.enum(FIRST_STEPS)),
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
  benchOpen: true,
  timeLine: 'auto',
  legendOpen: false,
  relationCaptions: false,
  outlineWidth: 248,
  inspectorWidth: 284,
  benchHeight: 200,
  letterShortcuts: true,
  backgroundDrag: 'pan',
  wheel: 'scroll',
  keys: {},
  yourName: '',
  scenariosWidth: 540,
  firstSteps: 'shown',
  firstStepsDone: [],
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

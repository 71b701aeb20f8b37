/** A saved way of looking at the plan: lens, arrangement, colours, filter, columns. Undoable and saved, never compared. */
import { z } from '../util/zod.ts';
import { idOf, line, number, requiredLine, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

export const LENSES = ['chart', 'table'] as const;
/** `stacked`: reports without reports stand in columns; `rows`: every layer in a row; `columns`: layers from left to right. */
export const ARRANGEMENTS = ['stacked', 'rows', 'columns'] as const;
/** What the colour of a card says. */
export const COLOUR_RULES = [
  'team',
  'location',
  'function',
  'level',
  'status',
  'span',
  'tenure',
  'cost',
  'none',
] as const;
/** How the changes of a scenario are looked at: not marked, as it was before, with marks, or only what they touch. */
export const CHANGES_LOOKS = ['plain', 'before', 'after', 'only'] as const;
/** What a card may carry beside its name. */
export const BADGES = ['status', 'span', 'tenure', 'location', 'level', 'fte', 'reach'] as const;
/** How a condition of a filter compares; texts without regard to case and accents. */
export const COMPARISONS = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'empty', 'not-empty'] as const;

/** One condition on a field of the table; `values` has one entry or more for `is`, none for `empty`. */
const condition = z.looseObject({
  field: line,
  comparison: word(COMPARISONS),
  values: z.array(z.union([line, number])),
});

const shape = {
  id: idOf('view'),
  name: requiredLine,
  lens: word(LENSES),
  arrangement: word(ARRANGEMENTS).exactOptional(),
  colourBy: word(COLOUR_RULES).exactOptional(),
  badges: z.array(word(BADGES)).exactOptional(),
  showsRelations: z.boolean().exactOptional(),
  changes: word(CHANGES_LOOKS).exactOptional(),
  /** The subtree in focus; all when absent. */
  focusPositionId: idOf('position').exactOptional(),
  foldedPositionIds: z.array(idOf('position')).exactOptional(),
  /** All conditions must hold. */
  filter: z.array(condition).exactOptional(),
  columns: z.array(line).exactOptional(),
  sort: z.array(z.looseObject({ field: line, descending: z.boolean() })).exactOptional(),
  groupBy: line.exactOptional(),
};

export const viewSchema = recordSchema(shape);
export type View = RecordFrom<typeof shape>;
export type Condition = z.output<typeof condition>;
export type Arrangement = (typeof ARRANGEMENTS)[number];
export type Lens = (typeof LENSES)[number];
export type ColourRule = (typeof COLOUR_RULES)[number];
export type ChangesLook = (typeof CHANGES_LOOKS)[number];
export type Badge = (typeof BADGES)[number];

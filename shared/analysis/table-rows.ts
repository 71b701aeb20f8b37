/** The rows of the table: which positions, in which order, in which groups. The same question is answered from memory. */
import type { Condition } from '../model/view.ts';
import { compareText } from '../util/compare-text.ts';
import { foldText } from '../util/fold-text.ts';
import {
  isPositionField,
  POSITION_FIELDS,
  readField,
  type FieldValue,
  type PositionFieldKey,
  type Reading,
} from './position-fields.ts';
import { positionsWhere } from './position-filter.ts';
import type { PositionId } from './reporting-tree.ts';

export interface SortKey {
  readonly field: PositionFieldKey;
  readonly descending: boolean;
}

export interface RowQuery {
  /** All must hold. */
  readonly filter: readonly Condition[];
  /** The first decides, the others where it leaves a tie; without any, managers stand before their reports. */
  readonly sort: readonly SortKey[];
}

/** One group of rows: the value they share (null: they have none). */
export interface RowGroup {
  readonly value: FieldValue;
  readonly ids: readonly PositionId[];
}

let last: { readonly reading: Reading; readonly query: RowQuery; readonly rows: readonly PositionId[] } | null = null;

/** The positions that the filter leaves, in the order asked for. */
export function tableRows(reading: Reading, query: RowQuery): readonly PositionId[] {
  if (last !== null && isSameQuestion(last, reading, query)) return last.rows;
  const found = query.filter.length === 0 ? allInOrder(reading) : positionsWhere(reading, query.filter);
  const rows = query.sort.length === 0 ? found : sorted(reading, found, query.sort);
  last = { reading, query, rows };
  return rows;
}

const isSameQuestion = (
  known: NonNullable<typeof last>,
  { tables, today }: Reading,
  { filter, sort }: RowQuery,
): boolean =>
  known.reading.tables === tables &&
  known.reading.today === today &&
  known.query.filter === filter &&
  known.query.sort === sort;

const allInOrder = (reading: Reading): readonly PositionId[] => positionsWhere(reading, []);

/** The rows in groups by a field: by value, with those that have none at the end; the order inside is kept. */
export function groupRows(reading: Reading, ids: readonly PositionId[], field: PositionFieldKey): readonly RowGroup[] {
  const groups = new Map<FieldValue, PositionId[]>();
  for (const id of ids) {
    const value = valueOf(reading, id, field);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [id]);
    else group.push(id);
  }
  return [...groups]
    .map(([value, members]) => ({ value, ids: members }))
    .sort((a, b) => compareValues(a.value, b.value));
}

/** A value that rows have, and how many have it. */
export interface ValueCount {
  readonly value: FieldValue;
  readonly count: number;
}

/** The values of a field among the rows, the most frequent first. */
export function valueCounts(
  reading: Reading,
  ids: readonly PositionId[],
  field: PositionFieldKey,
): readonly ValueCount[] {
  const counts = new Map<FieldValue, number>();
  for (const id of ids) {
    const value = valueOf(reading, id, field);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareValues(a.value, b.value));
}

function valueOf(reading: Reading, id: PositionId, field: PositionFieldKey): FieldValue {
  const position = reading.tables.position.get(id);
  return position === undefined ? null : readField(reading, position, field);
}

/** Texts as they sort, made once each; forgotten all together before they become many. */
const sortTexts = new Map<string, string>();
const MOST_SORT_TEXTS = 100_000;
/** Longest number inside a text that sorts by size. */
const DIGITS = 12;

/** Without case and accents, and numbers inside by their size: L9 stands before L10. */
function sortText(text: string): string {
  const known = sortTexts.get(text);
  if (known !== undefined) return known;
  if (sortTexts.size >= MOST_SORT_TEXTS) sortTexts.clear();
  const made = foldText(text).replaceAll(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
  sortTexts.set(text, made);
  return made;
}

/** Values in the order of their kind, nothing last. */
const compareValues = (a: FieldValue, b: FieldValue): number =>
  compareKeys(typeof a === 'string' ? sortText(a) : a, typeof b === 'string' ? sortText(b) : b, false);

/** Nothing comes last either way: what is missing is not smaller than what is there. */
function compareKeys(a: FieldValue, b: FieldValue, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
  return descending ? -order : order;
}

/** Each value is compared with its neighbours once per field, the rows by small numbers from then on. */
function sorted(reading: Reading, ids: readonly PositionId[], sort: readonly SortKey[]): readonly PositionId[] {
  const columns = sort.map((key) => ranksOf(reading, ids, key));
  const order = Int32Array.from(ids.keys());
  order.sort((a, b) => {
    for (const ranks of columns) {
      const difference = (ranks[a] ?? 0) - (ranks[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return Array.from(order, (index) => ids[index]).filter((id) => id !== undefined);
}

function ranksOf(reading: Reading, ids: readonly PositionId[], { field, descending }: SortKey): Int32Array {
  const values = ids.map((id) => valueOf(reading, id, field));
  const distinct = [...new Set(values)]
    .map((value) => ({ value, by: typeof value === 'string' ? sortText(value) : value }))
    .sort((a, b) => compareKeys(a.by, b.by, descending));
  const rankOf = new Map<FieldValue, number>();
  let rank = 0;
  distinct.forEach(({ value, by }, index) => {
    // Texts that differ by case or accents alone leave the order to the next key.
    if (index > 0 && distinct[index - 1]?.by !== by) rank++;
    rankOf.set(value, rank);
  });
  return Int32Array.from(values, (value) => rankOf.get(value) ?? 0);
}

/** Sort keys from a saved view; fields that this version does not know are left out. */
export const sortKeysOf = (
  sort: readonly { readonly field: string; readonly descending: boolean }[],
): readonly SortKey[] =>
  sort.flatMap(({ field, descending }) => (isPositionField(field) ? [{ field, descending }] : []));

/** Whether a column can be grouped by: many positions share few values. */
export const isGroupable = (field: PositionFieldKey): boolean => POSITION_FIELDS[field].type === 'choice';

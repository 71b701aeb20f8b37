/** Finds what positions have in common: teams, places, levels and other fields, with the positions that have them. */
import type { Id } from '../model/kinds.ts';
import { find, type Tables } from '../model/tables.ts';
import { foldText } from '../util/fold-text.ts';
import { readField, valuesOf, type PositionFieldKey, type Reading } from './position-fields.ts';
import { reportingTree } from './reporting-tree.ts';

/** Fields that many positions share; in the order in which they are offered. */
const SHARED_FIELDS = [
  'team',
  'department',
  'location',
  'function',
  'status',
  'level',
  'roleFamily',
  'skills',
  'employment',
  'costCentre',
] as const satisfies readonly PositionFieldKey[];

export type SharedField = (typeof SHARED_FIELDS)[number];

export interface ValueMatch {
  readonly field: SharedField;
  /** As people read it. */
  readonly value: string;
  readonly ids: readonly Id<'position'>[];
}

interface Entry extends ValueMatch {
  readonly folded: string;
}

export interface ValueSearch {
  readonly reading: Reading;
  readonly query: string;
  readonly limit: number;
  /** What the field is called, and how one of its values reads, in the language of the screen. */
  readonly nameOf: (field: SharedField) => string;
  readonly sayValue: (field: SharedField, value: string) => string;
}

const indexes = new WeakMap<Tables, readonly Entry[]>();

/** Values whose text, or whose field and text, hold every word of the query; those that begin with it first. */
export function searchValues(search: ValueSearch): readonly ValueMatch[] {
  const words = foldText(search.query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const rank = ({ value }: ValueMatch): number => {
    const text = foldText(value);
    return text === whole
      ? 0
      : text.startsWith(whole)
        ? 1
        : words.every((word) => ` ${text}`.includes(` ${word}`))
          ? 2
          : 3;
  };
  return indexOf(search)
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map((match) => ({ match, rank: rank(match) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, search.limit)
    .map(({ match: { field, value, ids } }) => ({ field, value, ids }));
}

function indexOf({ reading, nameOf, sayValue }: ValueSearch): readonly Entry[] {
  const { tables } = reading;
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const groups = new Map<string, { field: SharedField; value: string; ids: Id<'position'>[] }>();
  for (const id of reportingTree(tables).inOrder) {
    const position = find(tables, id);
    if (position === undefined) continue;
    for (const field of SHARED_FIELDS) {
      for (const read of valuesOf(field, readField(reading, position, field))) {
        const key = `${field} ${read}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { field, value: sayValue(field, String(read)), ids: [id] });
        else group.ids.push(id);
      }
    }
  }
  const order = (field: SharedField): number => SHARED_FIELDS.indexOf(field);
  const entries = [...groups.values()]
    .sort((a, b) => order(a.field) - order(b.field))
    .map((group) => ({ ...group, folded: foldText(`${nameOf(group.field)} ${group.value}`) }));
  indexes.set(tables, entries);
  return entries;
}

/**
 * What the colour of a card says: positions sorted into groups by a rule, each group with a tone and a short sign, so
 * that colour is never the only one. Groups of words are made from what the plan holds, groups of figures are bands.
 */
import { compareText } from '../util/compare-text.ts';
import type { Position } from '../model/position.ts';
import type { ColourRule } from '../model/view.ts';
import { bandsOf } from './colour-bands.ts';
import { readField, type PositionFieldKey, type Reading } from './position-fields.ts';
import { shortSigns } from './short-signs.ts';
import { steadyTones } from './steady-tones.ts';

/** Tones there are; a tone is an index below it. More groups than tones share them and differ in their signs. */
export const TONE_COUNT = 10;

export interface ColourGroup {
  readonly key: string;
  /** A word of the plan, or for bands what the screen's texts make of it. */
  readonly label: GroupLabel;
  readonly tone: number;
  readonly sign: string;
}

export type GroupLabel =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'status'; readonly status: string }
  | {
      readonly type: 'band';
      readonly band: string;
      readonly from: number | null;
      readonly to: number | null;
      readonly unit: string;
    };

export interface Colouring {
  readonly rule: ColourRule | (string & {});
  /** In the order of a legend. */
  readonly groups: readonly ColourGroup[];
  /** The group of a position; null for those the rule says nothing of. */
  readonly groupOf: (position: Position) => ColourGroup | null;
}

/** Rules that read a word of the plan. */
const WORD_RULES: Readonly<Record<string, PositionFieldKey>> = {
  team: 'team',
  location: 'location',
  function: 'function',
  level: 'level',
  status: 'status',
};

const IN_A_ROW: ReadonlySet<PositionFieldKey> = new Set(['level', 'status']);
const STATUS_ORDER = ['filled', 'starting', 'open', 'on-hold', 'leaving', 'closed'];
const NO_COLOURS: Pick<Colouring, 'groups' | 'groupOf'> = { groups: [], groupOf: () => null };

/** How positions are coloured by a rule; an unknown rule colours nothing. */
export function colouring(reading: Reading, rule: Colouring['rule']): Colouring {
  const field = WORD_RULES[rule];
  if (field !== undefined) return { rule, ...byWords(reading, field) };
  const bands = bandsOf(reading, rule);
  return bands === null ? { rule, ...NO_COLOURS } : { rule, ...bands };
}

function byWords(reading: Reading, field: PositionFieldKey): Pick<Colouring, 'groups' | 'groupOf'> {
  const { groups, byKey } = wordGroups(field, wordsOf(reading, field));
  return {
    groups,
    groupOf(position) {
      const value = readField(reading, position, field);
      return value === null ? null : (byKey.get(String(value)) ?? null);
    },
  };
}

interface WordGroups {
  readonly words: readonly string[];
  readonly groups: readonly ColourGroup[];
  readonly byKey: ReadonlyMap<string, ColourGroup>;
}

/** The last groups of each field: most edits change no word, and then the groups stay the same objects. */
const lastGroups = new Map<PositionFieldKey, WordGroups>();

function wordGroups(field: PositionFieldKey, words: readonly string[]): WordGroups {
  const last = lastGroups.get(field);
  if (last !== undefined && hasSameWords(last.words, words)) return last;
  const signs = shortSigns(words);
  // Levels and statuses follow each other, and so do their tones; the others are steady.
  const tones = IN_A_ROW.has(field) ? words.map((_, index) => index % TONE_COUNT) : steadyTones(words, TONE_COUNT);
  const groups = words.map((text, index): ColourGroup => ({
    key: text,
    label: field === 'status' ? { type: 'status', status: text } : { type: 'text', text },
    tone: tones[index] ?? 0,
    sign: signs[index] ?? '',
  }));
  const made = { words, groups, byKey: new Map(groups.map((group) => [group.key, group])) };
  lastGroups.set(field, made);
  return made;
}

const hasSameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((word, index) => word === b[index]));

/** The words of a field, ordered: statuses as they follow each other, levels by their numbers, others by record or text. */
function wordsOf(reading: Reading, field: PositionFieldKey): readonly string[] {
  const { tables } = reading;
  if (field === 'team') return namesInOrder(tables.team);
  if (field === 'location') return namesInOrder(tables.location);
  const words = new Set<string>();
  tables.position.forEach((position) => {
    const value = readField(reading, position, field);
    if (value !== null) words.add(String(value));
  });
  if (field === 'status') {
    return [...words].sort((a, b) => rankOf(a) - rankOf(b) || compareText(a, b));
  }
  return [...words].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

const rankOf = (status: string): number => {
  const rank = STATUS_ORDER.indexOf(status);
  return rank === -1 ? STATUS_ORDER.length : rank;
};

interface NamedTable {
  readonly values: () => Iterable<{ readonly id: string; readonly name: string }>;
}

const namesOfTable = new WeakMap<NamedTable, readonly string[]>();

function namesInOrder(table: NamedTable): readonly string[] {
  const known = namesOfTable.get(table);
  if (known !== undefined) return known;
  // As they came: what a scenario adds stands behind what the baseline has, so that the same team has the same tone in both.
  const names = [...new Set([...table.values()].map(({ name }) => name).filter((name) => name !== ''))];
  namesOfTable.set(table, names);
  return names;
}

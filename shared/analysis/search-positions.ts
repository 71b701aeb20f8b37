/** Finds positions by any part of name, title, team or place; what fits best comes first. */
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';
import { foldText } from '../util/fold-text.ts';
import { reportingTree } from './reporting-tree.ts';

export interface PositionMatch {
  readonly id: Id<'position'>;
  readonly name: string;
  readonly title: string;
  /** Team and place, for telling namesakes apart. */
  readonly detail: string;
}

export interface FoundPositions {
  /** At most as many as were asked for. */
  readonly matches: readonly PositionMatch[];
  readonly total: number;
  /** All that were found, in the order of the reporting tree. */
  readonly ids: readonly Id<'position'>[];
}

interface Entry extends PositionMatch {
  /** Folded, each word with a blank before it, so that beginnings of words are found by it. */
  readonly folded: { readonly name: string; readonly title: string; readonly all: string };
}

const indexes = new WeakMap<Tables, readonly Entry[]>();

/** Exact, then beginnings of the whole, then beginnings of words, then any part; of the name before the rest. */
const RANKS = 6;

/** Positions whose texts hold every word of the query, and how many there are in all. */
export function searchPositions(tables: Tables, query: string, limit: number): FoundPositions {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const ranked: Entry[][] = Array.from({ length: RANKS }, () => []);
  const ids: Id<'position'>[] = [];
  for (const entry of indexOf(tables)) {
    if (!words.every((word) => entry.folded.all.includes(word))) continue;
    ids.push(entry.id);
    ranked[rankOf(entry.folded, words)]?.push(entry);
  }
  return { matches: ranked.flat().slice(0, limit), total: ids.length, ids };
}

function rankOf({ name, title, all }: Entry['folded'], words: readonly string[]): number {
  const whole = ` ${words.join(' ')}`;
  if (words.length === 0) return RANKS - 1;
  if (name === whole || title === whole) return 0;
  if (name.startsWith(whole)) return 1;
  if (words.every((word) => name.includes(` ${word}`))) return 2;
  if (title.startsWith(whole)) return 3;
  return words.every((word) => all.includes(` ${word}`)) ? 4 : 5;
}

function indexOf(tables: Tables): readonly Entry[] {
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const entries = reportingTree(tables).inOrder.map((id) => entryOf(tables, id));
  indexes.set(tables, entries);
  return entries;
}

const folded = (text: string): string => ` ${foldText(text)}`;

function entryOf(tables: Tables, id: Id<'position'>): Entry {
  const position = find(tables, id);
  if (position === undefined) return { id, name: '', title: '', detail: '', folded: { name: '', title: '', all: '' } };
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId)?.name;
  const place = position.locationId === undefined ? undefined : find(tables, position.locationId)?.name;
  const name = positionName(tables, position);
  const detail = [team, place].filter((text) => text !== undefined).join(' · ');
  const { title } = position;
  const all = folded(`${name} ${title} ${detail}`);
  return { id, name, title, detail, folded: { name: folded(name), title: folded(title), all } };
}

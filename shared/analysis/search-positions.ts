/** Finds positions by any part of name, title, team or place. */
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

interface Entry extends PositionMatch {
  readonly words: string;
}

const indexes = new WeakMap<Tables, readonly Entry[]>();

/** At most `limit` positions whose texts hold every word of the query, those that begin with it first; and how many there are in all. */
export function searchPositions(
  tables: Tables,
  query: string,
  limit: number,
): { readonly matches: readonly PositionMatch[]; readonly total: number } {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const starting: Entry[] = [];
  const containing: Entry[] = [];
  for (const entry of indexOf(tables)) {
    if (!words.every((word) => entry.words.includes(word))) continue;
    const starts = words.length > 0 && foldText(entry.name).startsWith(words.join(' '));
    (starts ? starting : containing).push(entry);
  }
  return { matches: [...starting, ...containing].slice(0, limit), total: starting.length + containing.length };
}

function indexOf(tables: Tables): readonly Entry[] {
  const known = indexes.get(tables);
  if (known !== undefined) return known;
  const entries = reportingTree(tables).inOrder.map((id) => entryOf(tables, id));
  indexes.set(tables, entries);
  return entries;
}

function entryOf(tables: Tables, id: Id<'position'>): Entry {
  const position = find(tables, id);
  if (position === undefined) return { id, name: '', title: '', detail: '', words: '' };
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId)?.name;
  const place = position.locationId === undefined ? undefined : find(tables, position.locationId)?.name;
  const name = positionName(tables, position);
  const detail = [team, place].filter((text) => text !== undefined).join(' · ');
  return { id, name, title: position.title, detail, words: foldText(`${name} ${position.title} ${detail}`) };
}

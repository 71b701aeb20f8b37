/** What positions are called in labels and refusals. */
import type { Id } from '../model/kinds.ts';
import { positionName } from '../model/record-name.ts';
import { find, type Tables } from '../model/tables.ts';

/** The name of a position; empty when it is gone or none was asked for. */
export function nameOf(tables: Tables, id: Id<'position'> | null | undefined): string {
  const position = id === null || id === undefined ? undefined : find(tables, id);
  return position === undefined ? '' : positionName(tables, position);
}

/** How many, and the first one's name: what a label about one or several needs. */
export const countAndName = (
  tables: Tables,
  ids: readonly Id<'position'>[],
): { readonly count: number; readonly name: string } => ({ count: new Set(ids).size, name: nameOf(tables, ids[0]) });

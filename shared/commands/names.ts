/** How labels speak of one or several positions. */
import type { Id } from '../model/kinds.ts';
import { nameOf } from '../model/record-name.ts';
import type { Tables } from '../model/tables.ts';

/** How many, and the first one's name: what a label about one or several needs. */
export const countAndName = (
  tables: Tables,
  ids: readonly Id<'position'>[],
): { readonly count: number; readonly name: string } => ({ count: new Set(ids).size, name: nameOf(tables, ids[0]) });

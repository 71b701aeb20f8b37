/** Gives chosen conflicts of a merge the other side's value, after the merge kept ours. */
import type { Id } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { apply, changeOf, diff, type Change, type Edit } from './change.ts';
import { withField } from './edit-fields.ts';
import { repair } from './integrity.ts';
import type { Conflict } from './merge.ts';

/**
 * The change that takes `there` for each of the conflicts, on tables that hold `here`. Ends in `repair`, so a value that
 * points at something the tables no longer hold is mended as everywhere else.
 */
export function takeTheirs(tables: Tables, conflicts: readonly Conflict[]): Change {
  const edits = new Map<Id, Edit>();
  for (const { id, field, there } of conflicts) {
    const before = find(tables, id) ?? null;
    const now = edits.has(id) ? (edits.get(id)?.after ?? null) : before;
    edits.set(id, { id, before, after: taken(now, field, there) });
  }
  const both = apply(tables, changeOf(edits.values()));
  return diff(tables, repair(both).tables);
}

const taken = (now: AnyRecord | null, field: string | null, there: unknown): AnyRecord | null =>
  field === null ? (there as AnyRecord | null) : now === null ? null : withField(now, field, there);

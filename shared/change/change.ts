/**
 * The one currency of change: what an edit did, as whole records before and after. Undo, scenarios, compare, merge
 * and files all speak it. A Change holds at most one edit per id; the order of its edits has no meaning.
 */
import { equal } from '../util/equal.ts';
import { ALL_KINDS, kindOf, type Id, type Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { TableEdit } from '../model/table.ts';
import { tableOf, type Tables } from '../model/tables.ts';

/** One record before and after; `null` before means added, `null` after means removed. */
export interface Edit {
  readonly id: Id;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

export type Change = readonly Edit[];

/** A Change of the given edits without those that change nothing. */
export const changeOf = (edits: Iterable<Edit>): Change =>
  [...edits].filter((edit) => edit.before !== edit.after && !equal(edit.before, edit.after));

/** The tables after the change. Records are taken as they are: only `before`'s id matters, not its content. */
export function apply(tables: Tables, change: Change): Tables {
  if (change.length === 0) return tables;
  const byKind = new Map<Kind, TableEdit<AnyRecord>[]>();
  for (const { id, after } of change) {
    const kind = kindOf(id);
    const edits = byKind.get(kind);
    const edit = [id, after ?? undefined] as const;
    if (edits === undefined) byKind.set(kind, [edit]);
    else edits.push(edit);
  }
  const next: Record<string, unknown> = {};
  for (const [kind, edits] of byKind) next[kind] = tableOf(tables, kind).with(edits);
  return { ...tables, ...next };
}

/** The change that takes this one back. */
export const invert = (change: Change): Change =>
  change.map(({ id, before, after }) => ({ id, before: after, after: before }));

/** One change with the effect of all, in order; edits that cancel out are gone. */
export function squash(changes: readonly Change[]): Change {
  const edits = new Map<Id, Edit>();
  for (const change of changes) {
    for (const edit of change) {
      const earlier = edits.get(edit.id);
      edits.set(edit.id, earlier === undefined ? edit : { id: edit.id, before: earlier.before, after: edit.after });
    }
  }
  return changeOf(edits.values());
}

/** What turns `from` into `to`. Records that are the same object are skipped, and so are chunks both share. */
export function diff(from: Tables, to: Tables): Change {
  const edits: Edit[] = [];
  for (const kind of ALL_KINDS) {
    tableOf(from, kind).forEachDifference(tableOf(to, kind), (id, before, after) => {
      edits.push({ id: id as Id, before: before ?? null, after: after ?? null });
    });
  }
  return changeOf(edits);
}

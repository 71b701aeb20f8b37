/** Lays a Change over tables that moved on since: field by field, with every clash reported as data. */
import { equal, ownValue } from '../util/equal.ts';
import type { Id } from '../model/kinds.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import { apply, changeOf, type Change, type Edit } from './change.ts';
import { repair, type Repair } from './integrity.ts';
import { mergeFields } from './merge-fields.ts';

/** A clash between the change and what the tables hold now. `field` is null when the whole record is meant. */
export interface Conflict {
  readonly id: Id;
  readonly field: string | null;
  readonly why: 'edited-both' | 'edited-here-removed-there' | 'removed-here-edited-there' | 'added-both';
  readonly before: unknown;
  readonly here: unknown;
  readonly there: unknown;
}

export interface MergeResult {
  readonly tables: Tables;
  readonly conflicts: readonly Conflict[];
  readonly repairs: readonly Repair[];
}

/**
 * The tables with the change laid over them. Fields the change did not touch follow the tables; a field both changed
 * keeps the change's value and is reported; a record the tables no longer hold comes back when the change edited it.
 * Ends in `repair`, whose report must be shown.
 */
export function overlay(tables: Tables, change: Change): MergeResult {
  const conflicts: Conflict[] = [];
  const edits = change.map((edit) => layOver(find(tables, edit.id) ?? null, edit, conflicts));
  const repaired = repair(apply(tables, changeOf(edits)));
  return { tables: repaired.tables, conflicts, repairs: repaired.repairs };
}

function layOver(now: AnyRecord | null, { id, before, after }: Edit, conflicts: Conflict[]): Edit {
  const keep = { id, before: now, after };
  if (equal(now, before) || equal(now, after)) return keep;
  const whole = (why: Conflict['why']): void => {
    conflicts.push({ id, field: null, why, before, here: after, there: now });
  };
  if (after === null) {
    whole('removed-here-edited-there');
    return keep;
  }
  if (now === null) {
    whole('edited-here-removed-there');
    return keep;
  }
  if (before === null) {
    whole('added-both');
    return keep;
  }
  const merged = mergeFields(before, after, now);
  for (const field of merged.conflicts) {
    const [from, here, there] = [before, after, now].map((record) => ownValue(record, field));
    conflicts.push({ id, field, why: 'edited-both', before: from, here, there });
  }
  // A choice between the fields of three records of one kind is a record of that kind.
  return { id, before: now, after: merged.fields as unknown as AnyRecord };
}

/** Lays one edit of a move over the record as it stands below: field by field, with every clash as data. */
import type { Edit } from '../change/change.ts';
import type { Conflict } from '../change/merge.ts';
import { mergeFields } from '../change/merge-fields.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { equal, ownValue } from '../util/equal.ts';

/** Why an edit does nothing any more: what it edits is gone, or stands as it would make it. */
export type Lapsed = 'gone' | 'already';

export interface Laid {
  readonly after: AnyRecord | null;
  readonly conflicts: readonly Conflict[];
  readonly lapsed: Lapsed | null;
}

const CLEAN: readonly Conflict[] = [];

/**
 * The record with the edit laid over it. Fields the edit did not touch follow the record below; a field both changed
 * keeps the edit's value and is reported. An edit of a record that is gone below does nothing and says so: a move
 * does not bring back who has left. Whoever wants that keeps the scenario's side of the conflict.
 */
export function lay(now: AnyRecord | null, edit: Edit): Laid {
  const { id, before, after } = edit;
  if (now === before || equal(now, before)) return { after, conflicts: CLEAN, lapsed: null };
  if (equal(now, after)) return { after: now, conflicts: CLEAN, lapsed: 'already' };
  const whole = (why: Conflict['why']): readonly Conflict[] => [
    { id, field: null, why, before, here: after, there: now },
  ];
  if (after === null) return { after: null, conflicts: whole('removed-here-edited-there'), lapsed: null };
  if (now === null) return { after: null, conflicts: whole('edited-here-removed-there'), lapsed: 'gone' };
  if (before === null) return { after, conflicts: whole('added-both'), lapsed: null };
  return layFields(now, { id, before, after });
}

interface Merged extends Laid {
  readonly now: AnyRecord;
  readonly before: AnyRecord;
}

/** The last outcome per edited record: the same record below gives the same object, so that versions compare quickly. */
const known = new WeakMap<AnyRecord, Merged>();

function layFields(
  now: AnyRecord,
  { id, before, after }: { readonly id: Edit['id']; readonly before: AnyRecord; readonly after: AnyRecord },
): Laid {
  const last = known.get(after);
  if (last !== undefined && last.now === now && last.before === before) return last;
  const { fields, conflicts: clashes } = mergeFields(before, after, now);
  // A place among siblings is nothing to decide on: it goes with the manager.
  const meant = clashes.filter((field) => field !== 'rank');
  const conflicts = meant.map((field): Conflict => {
    const [from, here, there] = [before, after, now].map((record) => ownValue(record, field));
    return { id, field, why: 'edited-both', before: from, here, there };
  });
  // A choice between the fields of three records of one kind is a record of that kind.
  const merged = equal(fields, now) ? now : (fields as unknown as AnyRecord);
  const laid: Merged = { after: merged, conflicts, lapsed: merged === now ? 'already' : null, now, before };
  known.set(after, laid);
  return laid;
}

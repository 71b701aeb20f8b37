/** Three-way merge of the fields of one object, the part that records and whole plans have in common. */
import { equal, ownValue } from '../util/equal.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface MergedFields {
  readonly fields: Fields;
  /** Fields both sides changed, each to something else; `fields` holds our side of them. */
  readonly conflicts: readonly string[];
}

/** `theirs` with every field laid over it that `ours` changed since `base`. */
export function mergeFields(base: Fields, ours: Fields, theirs: Fields): MergedFields {
  const fields = new Map(Object.entries(theirs));
  const conflicts: string[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(ours)])) {
    // Own fields only: a field may be called `toString`, which every object seems to have.
    const [before, mine, other] = [base, ours, theirs].map((side) => ownValue(side, field));
    if (equal(before, mine)) continue;
    if (!equal(other, before) && !equal(other, mine)) conflicts.push(field);
    if (mine === undefined) fields.delete(field);
    else fields.set(field, mine);
  }
  return { fields: Object.fromEntries(fields), conflicts };
}

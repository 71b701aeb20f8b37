/** Three-way merge of plans by record and field, for two programs that changed one file and for Git. */
import { diff } from '../change/change.ts';
import type { Repair } from '../change/integrity.ts';
import { mergeFields } from '../change/merge-fields.ts';
import { overlay, type Conflict } from '../change/merge.ts';
import type { Plan } from './plan.ts';

export interface MergedPlans {
  readonly plan: Plan;
  /** Fields and records both sides changed; the plan holds our side of each. */
  readonly conflicts: readonly Conflict[];
  /** Top-level fields of newer versions that both sides changed; the plan holds our side of each. */
  readonly unknownConflicts: readonly string[];
  /** What had to be mended because two good changes did not fit together. */
  readonly repairs: readonly Repair[];
}

/** `theirs` with everything laid over it that `ours` changed since `base`. */
export function mergePlans(base: Plan, ours: Plan, theirs: Plan): MergedPlans {
  const merged = overlay(theirs.tables, diff(base.tables, ours.tables));
  const unknown = mergeFields(base.unknown, ours.unknown, theirs.unknown);
  const name = ours.header.name === base.header.name ? theirs.header.name : ours.header.name;
  return {
    plan: { header: { ...theirs.header, name }, tables: merged.tables, unknown: unknown.fields },
    conflicts: merged.conflicts,
    unknownConflicts: unknown.conflicts,
    repairs: merged.repairs,
  };
}

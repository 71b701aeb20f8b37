/** Where an edit goes: into the baseline, into the moves of a scenario, or, for how a plan is looked at, straight into the plan. */
import { changeOf, type Change, type Edit } from '../change/change.ts';
import { targetsOf, withoutTarget } from '../change/integrity.ts';
import { isOrgId, kindOf, type Id, type Kind } from '../model/kinds.ts';
import { REFERENCES } from '../model/references.ts';
import type { AnyRecord } from '../model/schemas.ts';
import { find, type Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { notedEdit } from './baseline-edits.ts';
import type { Branch } from './branch.ts';
import { foldMove } from './fold-move.ts';

export interface Placing {
  readonly branch: Branch;
  /** The day on which an edit of a scenario takes effect. */
  readonly date: IsoDate;
  /** What the edit is called, in the words of the screen. */
  readonly label: string;
  readonly today: IsoDate;
  readonly by?: string;
  readonly newId: <K extends Kind>(kind: K) => Id<K>;
}

/**
 * The change of the plan that has the effect of `change` on what the branch shows. In a scenario the organisation is
 * changed by moves; views that an edit of the organisation would touch along the way are left alone, as the baseline
 * still has what they point at.
 */
export function placeChange(plan: Tables, change: Change, placing: Placing): Change {
  const { branch, label, date, today, by, newId } = placing;
  const org = change.filter(({ id }) => isOrgId(id));
  const rest = change.filter(({ id }) => !isOrgId(id));
  if (branch.type !== 'scenario') {
    return org.length === 0
      ? change
      : [...change, ...notedEdit(plan, { change: org, label, on: today, ...byOf(by), newId })];
  }
  if (org.length === 0) return changeOf(rest.map((edit) => withinPlan(plan, edit)));
  return foldMove(plan, {
    scenarioId: branch.id,
    date,
    label,
    change: org,
    newId: () => newId('move'),
    madeOn: today,
    ...(by === undefined ? {} : { madeBy: by }),
  });
}

const byOf = (by: string | undefined) => (by === undefined || by === '' ? {} : { by });

/** A view that was saved in a scenario forgets what only the scenario has. */
function withinPlan(plan: Tables, { id, before, after }: Edit): Edit {
  let kept: AnyRecord | null = after;
  for (const reference of REFERENCES) {
    if (kept === null || reference.kind !== kindOf(id)) continue;
    for (const target of targetsOf(kept, reference)) {
      if (kept === null || find(plan, target) !== undefined) continue;
      kept = withoutTarget(kept, reference, target);
    }
  }
  return { id, before, after: kept };
}

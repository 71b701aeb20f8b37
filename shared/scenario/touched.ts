/** Which scenarios a change of the baseline touches: where conflicts, edits that no longer apply or repairs are new. */
import { diff, type Change, type Edit } from '../change/change.ts';
import { targetsOf, type Repair } from '../change/integrity.ts';
import { isOrgId, kindOf, type Id } from '../model/kinds.ts';
import { REFERENCES } from '../model/references.ts';
import type { Scenario } from '../model/scenario.ts';
import type { AnyRecord } from '../model/schemas.ts';
import type { Tables } from '../model/tables.ts';
import { equal, ownValue } from '../util/equal.ts';
import { isOpen } from './baseline-edits.ts';
import { effective, type Lapse, type MoveConflict } from './effective.ts';
import { questionsOf } from './questions.ts';
import { editsOf, lineage, movesInEffect, type ScenarioId } from './moves.ts';

export interface Touched {
  readonly scenarioId: ScenarioId;
  /** How many are new. */
  readonly conflicts: number;
  readonly lapses: number;
  readonly repairs: number;
}

/**
 * The open scenarios for which something is new since `before`, one at a time, so that whoever asks can pause. Only
 * those whose moves have to do with what changed are looked at.
 */
export function* touchedScenarios(before: Tables, after: Tables): Generator<Touched | null> {
  const change = diff(before, after).filter(({ id }) => isOrgId(id));
  if (change.length === 0) return;
  const meets = meeting(change);
  for (const scenario of after.scenario.values()) {
    if (!isOpen(scenario) || !isIn(before, scenario)) continue;
    const isMet = movesInEffect(after, scenario.id, null).some((move) => editsOf(move).some(meets));
    yield isMet ? newIn(before, after, scenario.id) : null;
  }
}

/** All of them; yields how much is done, from 0 to 1, after each scenario. */
export function* findTouched(before: Tables, after: Tables): Generator<number, readonly Touched[], void> {
  const found: Touched[] = [];
  let looked = 0;
  for (const one of touchedScenarios(before, after)) {
    if (one !== null) found.push(one);
    looked += 1;
    yield looked / after.scenario.size;
  }
  return found;
}

/** It was there before, over the same scenarios: what is new in it comes from the baseline. */
const isIn = (before: Tables, { id }: Scenario): boolean => lineage(before, id).length > 0;

/**
 * Whether an edit of a move can meet the change: both are about one record, the edit refers to a record that changed,
 * it removes one that what changed refers to, or both lead a line elsewhere, which can close a circle.
 */
function meeting(change: Change): (edit: Edit) => boolean {
  const changed = new Set<Id>(change.map(({ id }) => id));
  const needed = new Set<Id>(change.flatMap(({ after }) => referredTo(after)));
  const turned = new Set(change.flatMap(turns));
  return (edit) =>
    changed.has(edit.id) ||
    (edit.after === null ? needed.has(edit.id) : referredTo(edit.after).some((id) => changed.has(id))) ||
    turns(edit).some((line) => turned.has(line));
}

const referredTo = (record: AnyRecord | null): readonly Id[] =>
  record === null
    ? []
    : REFERENCES.filter(({ kind }) => kind === kindOf(record.id)).flatMap((reference) => targetsOf(record, reference));

/** The lines that the edit leads elsewhere: those of managers, or those of teams. */
function turns({ id, before, after }: Edit): readonly ('managers' | 'teams')[] {
  const isNew = (field: string): boolean =>
    !equal(before === null ? undefined : ownValue(before, field), after === null ? undefined : ownValue(after, field));
  const kind = kindOf(id);
  if (kind === 'relation' || (kind === 'position' && isNew('managerPositionId'))) return ['managers'];
  return kind === 'team' && (isNew('parentTeamId') || isNew('platformGroupId')) ? ['teams'] : [];
}

function newIn(before: Tables, after: Tables, scenarioId: ScenarioId): Touched | null {
  const [then, now] = [questionsOf(effective(before, scenarioId)), questionsOf(effective(after, scenarioId))];
  const touched = {
    scenarioId,
    conflicts: newOnes(then.conflicts, now.conflicts, keyOfConflict),
    lapses: newOnes(then.lapses, now.lapses, keyOfLapse),
    repairs: newOnes(then.repairs, now.repairs, keyOfRepair),
  };
  return touched.conflicts + touched.lapses + touched.repairs > 0 ? touched : null;
}

/** How many are there now that were not there: one that is solved does not hide another that is new. */
function newOnes<One>(then: readonly One[], now: readonly One[], keyOf: (one: One) => string): number {
  const old = new Set(then.map(keyOf));
  return now.filter((one) => !old.has(keyOf(one))).length;
}

const keyOfConflict = ({ moveId, id, field }: MoveConflict): string => `${moveId} ${id} ${field ?? ''}`;
const keyOfLapse = ({ moveId, id, why }: Lapse): string => `${moveId} ${id} ${why}`;
const keyOfRepair = ({ id, field, target }: Repair): string => `${id} ${field} ${target}`;

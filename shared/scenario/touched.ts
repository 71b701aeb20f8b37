/** Which scenarios a change of the baseline touches: where conflicts or edits that no longer apply are new. */
import { diff } from '../change/change.ts';
import { isOrgId } from '../model/kinds.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Tables } from '../model/tables.ts';
import { isOpen } from './baseline-edits.ts';
import { effective } from './effective.ts';
import { lineage, movesInEffect, type ScenarioId } from './moves.ts';

export interface Touched {
  readonly scenarioId: ScenarioId;
  /** How many are new. */
  readonly conflicts: number;
  readonly lapses: number;
  readonly repairs: number;
}

/**
 * The open scenarios for which something is new since `before`, one at a time, so that whoever asks can pause. Only
 * those whose moves change a record that changed are looked at.
 */
export function* touchedScenarios(before: Tables, after: Tables): Generator<Touched | null> {
  const changed = new Set<string>();
  for (const { id } of diff(before, after)) if (isOrgId(id)) changed.add(id);
  if (changed.size === 0) return;
  for (const scenario of after.scenario.values()) {
    if (!isOpen(scenario) || !isIn(before, scenario)) continue;
    const meets = movesInEffect(after, scenario.id, null).some(({ edits }) => edits.some(({ id }) => changed.has(id)));
    yield meets ? newIn(before, after, scenario.id) : null;
  }
}

/** It was there before, over the same scenarios: what is new in it comes from the baseline. */
const isIn = (before: Tables, { id }: Scenario): boolean => lineage(before, id).length > 0;

function newIn(before: Tables, after: Tables, scenarioId: ScenarioId): Touched | null {
  const [then, now] = [effective(before, scenarioId), effective(after, scenarioId)];
  const more = (of: 'conflicts' | 'lapses' | 'repairs'): number => Math.max(0, now[of].length - then[of].length);
  const touched = { scenarioId, conflicts: more('conflicts'), lapses: more('lapses'), repairs: more('repairs') };
  return touched.conflicts + touched.lapses + touched.repairs > 0 ? touched : null;
}

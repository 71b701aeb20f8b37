/** Conflicts, edits without effect and repairs of scenarios, as JSON for programs and as lines for people. */
import type { Repair } from '../../shared/change/integrity.ts';
import type { Id } from '../../shared/model/kinds.ts';
import { kindOf } from '../../shared/model/kinds.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import type { Lapse, MoveConflict } from '../../shared/scenario/effective.ts';
import { nameOfRecord, valueInWords } from '../../shared/scenario/words.ts';

export interface Open {
  readonly conflicts: readonly MoveConflict[];
  readonly lapses: readonly Lapse[];
  readonly repairs: readonly Repair[];
}

export const openJson = ({ conflicts, lapses, repairs }: Open) => ({
  conflicts: conflicts.map(({ moveId, scenarioId, id, field, why, before, here, there }) => ({
    moveId,
    scenarioId,
    id,
    field,
    why,
    before: before ?? null,
    scenario: here ?? null,
    baseline: there ?? null,
  })),
  lapses,
  repairs,
});

/** `tables` are those of the plan before anything was done about it. */
export const openLines = (tables: Tables, { conflicts, lapses, repairs }: Open): readonly string[] => [
  ...conflicts.map((conflict) => `  ${conflictLine(tables, conflict)}`),
  ...lapses.map(
    ({ moveId, id, why }) =>
      `  ${find(tables, moveId)?.label ?? moveId}: ${nameIn(tables, id)} ${why === 'gone' ? 'is not there any more' : 'stands so already'}; that has no effect.`,
  ),
  ...repairs.map(
    ({ id, field, problem }) =>
      `  ${nameIn(tables, id)}, ${field}: ${problem === 'cycle' ? 'led back to itself and was cut' : 'pointed to nothing any more and was mended'}.`,
  ),
];

function conflictLine(tables: Tables, { id, field, here, there }: MoveConflict): string {
  if (field === null) {
    const what = there === null ? 'is gone below' : here === null ? 'goes' : 'was made on both sides';
    return `${nameIn(tables, id)}: ${what}; the scenario changes it.`;
  }
  const [ours, theirs] = [here, there].map((value) => valueInWords(tables, value) ?? 'none');
  return `${nameIn(tables, id)}, ${field}: ${ours ?? ''} in the scenario, ${theirs ?? ''} below it; the scenario holds.`;
}

/** A record of the plan by its name; one that only a move knows, or that is gone, by its kind and id. */
function nameIn(tables: Tables, id: Id): string {
  const record = find(tables, id);
  return record === undefined ? `${kindOf(id)} ${id}` : nameOfRecord(tables, record);
}

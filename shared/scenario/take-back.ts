/** Takes single changes of a scenario back, so that it follows what lies below there. */
import { changeOf, type Change, type Edit } from '../change/change.ts';
import { withField } from '../change/edit-fields.ts';
import type { Id } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import { ownValue } from '../util/equal.ts';
import { asEdits, editsOf, isActive, movesOf, type ScenarioId } from './moves.ts';

/**
 * The change of the scenario's own moves after which they no longer touch these records, or only not these fields
 * of them. Moves with nothing left to do go. Records the scenario added are taken back only as a whole.
 */
export function takeBack(
  plan: Tables,
  {
    scenarioId,
    ids,
    fields,
  }: { readonly scenarioId: ScenarioId; readonly ids: readonly Id[]; readonly fields: readonly string[] | null },
): Change {
  const taken = new Set<string>(ids);
  return changeOf(
    movesOf(plan, scenarioId)
      .filter(isActive)
      .map((move): Edit => {
        const edits = changeOf(
          editsOf(move).flatMap((edit) => {
            if (!taken.has(edit.id)) return [edit];
            return fields === null ? [] : [fields.reduce(withoutField, edit)];
          }),
        );
        return { id: move.id, before: move, after: edits.length === 0 ? null : { ...move, edits: asEdits(edits) } };
      }),
  );
}

function withoutField(edit: Edit, field: string): Edit {
  const { before, after } = edit;
  if (before === null || after === null) return edit;
  return { ...edit, after: withField(after, field, ownValue(before, field)) };
}

/** Notes who changed the baseline where an open scenario changes it too, and finds that note for a conflict. */
import type { Change, Edit } from '../change/change.ts';
import { changedFields } from '../change/edit-fields.ts';
import { MAX_LINE } from '../model/fields.ts';
import type { BaselineEdit } from '../model/baseline-edit.ts';
import type { Id, Kind } from '../model/kinds.ts';
import type { Scenario } from '../model/scenario.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { isActive } from './moves.ts';

/** Whether somebody still works on the scenario: neither adopted nor rejected. */
export const isOpen = ({ status }: Scenario): boolean => status !== 'adopted' && status !== 'rejected';

export interface NotedEdit {
  /** The change of the organisation. */
  readonly change: Change;
  readonly label: string;
  readonly on: IsoDate;
  readonly by?: string;
  readonly newId: <K extends Kind>(kind: K) => Id<K>;
}

/**
 * The note of a change of the baseline as a change of the plan: none when no open scenario changes the same records, or when
 * the last note about them says the same already. Notes that no scenario asks for any more go along.
 */
export function notedEdit(plan: Tables, { change, label, on, by, newId }: NotedEdit): Change {
  const contested = recordsInMoves(plan);
  const edits = change.filter(({ id }) => contested.has(id));
  if (edits.length === 0) return [];
  const said = edits.every((edit) => isSaidLast(plan, edit, { on, by }));
  const stale = [...plan.baselineEdit.values()].filter(({ recordIds }) => !recordIds.some((id) => contested.has(id)));
  const gone = stale.map((note): Edit => ({ id: note.id, before: note, after: null }));
  if (said) return gone;
  const id = newId('baselineEdit');
  const note: BaselineEdit = {
    id,
    label: label.slice(0, MAX_LINE),
    on,
    ...(by === undefined ? {} : { by }),
    recordIds: edits.map((edit) => edit.id),
    fields: Object.fromEntries(
      edits.flatMap((edit) => {
        const fields = changedFields(edit);
        return fields === null ? [] : [[edit.id, [...fields]]];
      }),
    ),
    order: [...plan.baselineEdit.values()].reduce((most, { order = 0 }) => Math.max(most, order), 0) + 1,
  };
  return [...gone, { id, before: null, after: note }];
}

/** While somebody types, every letter is an edit: one note is enough. */
function isSaidLast(
  plan: Tables,
  edit: Edit,
  { on, by }: { readonly on: IsoDate; readonly by: string | undefined },
): boolean {
  const last = lastEditOf(plan, edit.id);
  if (last === undefined || last.on !== on || last.by !== by) return false;
  const known = last.fields?.[edit.id];
  const fields = changedFields(edit);
  return known === undefined ? fields === null : fields?.every((field) => known.includes(field)) === true;
}

const contested = new WeakMap<
  Tables['move'],
  { readonly scenarios: Tables['scenario']; readonly ids: ReadonlySet<string> }
>();

/** The ids of all records that moves of open scenarios change. Built once per version of scenarios and moves. */
function recordsInMoves({ move: moves, scenario: scenarios }: Tables): ReadonlySet<string> {
  const known = contested.get(moves);
  if (known !== undefined && known.scenarios === scenarios) return known.ids;
  const ids = new Set<string>();
  moves.forEach((move) => {
    const scenario = scenarios.get(move.scenarioId);
    if (scenario === undefined || !isOpen(scenario) || !isActive(move)) return;
    for (const edit of move.edits) ids.add(edit.id);
  });
  contested.set(moves, { scenarios, ids });
  return ids;
}

/** Notes as they were written, the first one first. */
export const inOrder = (a: BaselineEdit, b: BaselineEdit): number =>
  (a.order ?? 0) - (b.order ?? 0) || compareText(a.on, b.on) || compareText(a.id, b.id);

/** The last noted change of a record in the baseline, or of one field of it; undefined when none was noted. */
export const lastEditOf = (
  plan: Pick<Tables, 'baselineEdit'>,
  id: Id,
  field: string | null = null,
): BaselineEdit | undefined =>
  [...plan.baselineEdit.values()]
    .filter(({ recordIds, fields }) => {
      const known = fields?.[id];
      return recordIds.includes(id) && (field === null || known === undefined || known.includes(field));
    })
    .toSorted(inOrder)
    .at(-1);

/** The name of a scenario; empty for one that is gone. */
export const scenarioName = (plan: Tables, id: Id<'scenario'>): string => find(plan, id)?.name ?? '';

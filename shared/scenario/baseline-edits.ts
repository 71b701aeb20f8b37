/** Notes who changed the baseline where an open scenario changes it too, and finds that note for a conflict. */
import type { Change } from '../change/change.ts';
import { MAX_LINE } from '../model/fields.ts';
import type { BaselineEdit } from '../model/baseline-edit.ts';
import type { Id, Kind } from '../model/kinds.ts';
import type { Scenario } from '../model/scenario.ts';
import { find, type Tables } from '../model/tables.ts';
import { compareText } from '../util/compare-text.ts';
import { equal } from '../util/equal.ts';
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

/** The note of a change of the baseline as a change of the plan: none when no open scenario changes the same records, or it is noted already. */
export function notedEdit(plan: Tables, { change, label, on, by, newId }: NotedEdit): Change {
  const contested = recordsInMoves(plan);
  const recordIds = change.map(({ id }) => id).filter((id) => contested.has(id));
  if (recordIds.length === 0) return [];
  const note: Omit<BaselineEdit, 'id'> = {
    label: label.slice(0, MAX_LINE),
    on,
    ...(by === undefined ? {} : { by }),
    recordIds,
  };
  const isNoted = [...plan.baselineEdit.values()].some((noted) => equal({ ...noted, id: '' }, { ...note, id: '' }));
  if (isNoted) return [];
  const id = newId('baselineEdit');
  return [{ id, before: null, after: { ...note, id } }];
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

/** The last noted change of a record in the baseline; undefined when none was noted. */
export const lastEditOf = (plan: Pick<Tables, 'baselineEdit'>, id: Id): BaselineEdit | undefined =>
  [...plan.baselineEdit.values()]
    .filter(({ recordIds }) => recordIds.includes(id))
    .toSorted((a, b) => compareText(a.on, b.on))
    .at(-1);

/** The name of a scenario; empty for one that is gone. */
export const scenarioName = (plan: Tables, id: Id<'scenario'>): string => find(plan, id)?.name ?? '';

/** Saved views: the look of now as a record of the plan, and such a record as the look again. */
import type { Refusal } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/kinds.ts';
import { find } from '../../shared/model/tables.ts';
import { ARRANGEMENTS, BADGES, CHANGES_LOOKS, COLOUR_RULES, LENSES, type View } from '../../shared/model/view.ts';
import { FIRST_LOOK, type AppState, type Look, type PositionId } from './app-state.ts';
import { addedIds, tryDispatch } from './dispatch.ts';
import { showOrganisation } from './screens.ts';
import { getState, setState } from './store.ts';
import { tableOfView, tableView } from './table.ts';

/** What a view keeps of how the organisation is looked at, as a chart and as a table. */
export function viewOfLook({
  look,
  folded,
  table,
}: Pick<AppState, 'look' | 'folded' | 'table'>): Omit<View, 'id' | 'name'> {
  const { lens, arrangement, colourBy, badges, focusRoot, showsRelations, changes } = look;
  return {
    lens,
    arrangement,
    colourBy,
    badges: [...badges],
    showsRelations,
    changes,
    ...(focusRoot === null ? {} : { focusPositionId: focusRoot }),
    foldedPositionIds: [...folded],
    ...tableView(table),
  };
}

/** The look of a view: words that a newer version wrote, and positions that have gone, are as they are at first. */
export function lookOfView(view: View, isHere: (id: PositionId) => boolean): Look {
  const { focusPositionId, badges, showsRelations } = view;
  return {
    lens: LENSES.find((known) => known === view.lens) ?? FIRST_LOOK.lens,
    arrangement: ARRANGEMENTS.find((known) => known === view.arrangement) ?? FIRST_LOOK.arrangement,
    colourBy: COLOUR_RULES.find((known) => known === view.colourBy) ?? FIRST_LOOK.colourBy,
    badges: badges === undefined ? FIRST_LOOK.badges : BADGES.filter((badge) => badges.includes(badge)),
    showsRelations: showsRelations ?? FIRST_LOOK.showsRelations,
    changes: CHANGES_LOOKS.find((known) => known === view.changes) ?? FIRST_LOOK.changes,
    focusRoot: focusPositionId !== undefined && isHere(focusPositionId) ? focusPositionId : null,
  };
}

/** Look at the organisation as the view says. */
export function applyView(viewId: Id<'view'>): void {
  const { document } = getState();
  const view = document === null ? undefined : find(document.tables, viewId);
  if (document === null || view === undefined) return;
  const isHere = (id: PositionId): boolean => find(document.tables, id) !== undefined;
  const { foldedPositionIds } = view;
  showOrganisation();
  setState({
    look: lookOfView(view, isHere),
    ...(foldedPositionIds === undefined ? {} : { folded: new Set(foldedPositionIds.filter(isHere)) }),
    lastView: viewId,
    ...(view.columns === undefined ? {} : { table: tableOfView(view) }),
  });
}

/** Keep the look of now under a name, or give a view another name; null when done, else why not. */
export function nameView(viewId: Id<'view'> | null, name: string): Refusal | null {
  const outcome =
    viewId === null
      ? tryDispatch('saveView', { name, ...viewOfLook(getState()) })
      : tryDispatch('renameView', { viewId, name });
  if (!outcome.done) return outcome.refusal;
  const [added] = addedIds(outcome.change, 'view');
  if (added !== undefined) setState({ lastView: added });
  return null;
}

/** Actions on teams. */
import { find } from '../../shared/model/tables.ts';
import { openEditing } from '../state/arranging.ts';
import { getState } from '../state/store.ts';
import { hasDocument, type Action } from './action.ts';

export const teamActions: readonly Action[] = [
  {
    id: 'team.add',
    label: 'action.addTeam',
    section: 'edit',
    group: 3,
    canvasKey: 't',
    isEnabled: hasDocument,
    run: () => openEditing({ what: 'add-team' }),
  },
  {
    id: 'team.edit',
    label: 'action.editTeam',
    section: 'edit',
    group: 3,
    isEnabled: ({ document }) => document !== null && document.tables.team.size > 0,
    run: () => openEditing({ what: 'edit-team', teamId: teamOfSelection() }),
  },
];

/** The team of the selected positions when they share one. */
function teamOfSelection() {
  const { document, selection } = getState();
  if (document === null) return null;
  const teams = new Set([...selection.ids].map((id) => find(document.tables, id)?.teamId));
  const [team] = teams;
  return teams.size === 1 && team !== undefined ? team : null;
}

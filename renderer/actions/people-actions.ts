/** Actions on who holds a position, and on the lines between positions. */
import { find } from '../../shared/model/tables.ts';
import { openEditing } from '../state/arranging.ts';
import type { AppState, PositionId } from '../state/app-state.ts';
import { dispatch, refusalOf } from '../state/dispatch.ts';
import { onlySelected } from '../state/positions.ts';
import { getState } from '../state/store.ts';
import { hasDocument, hasOneSelected, type Action } from './action.ts';

export const peopleActions: readonly Action[] = [
  {
    id: 'position.fill',
    label: 'action.fill',
    section: 'position',
    group: 4,
    isEnabled: (state) => isOne(state, ({ personId, status }) => personId === null && status !== 'closed'),
    run: () => onOne((positionId) => openEditing({ what: 'fill', positionId })),
  },
  {
    id: 'position.backfill',
    label: 'action.backfill',
    section: 'position',
    group: 4,
    isEnabled: (state) => isOne(state, ({ personId }) => personId !== null),
    run: () => onOne((positionId) => openEditing({ what: 'backfill', positionId })),
  },
  {
    id: 'position.swap',
    label: 'action.swap',
    section: 'position',
    group: 4,
    isEnabled: ({ selection }) => selection.ids.size === 1 || selection.ids.size === 2,
    run: swap,
  },
  {
    id: 'position.split',
    label: 'action.split',
    section: 'position',
    group: 4,
    isEnabled: (state) => isOne(state, ({ status }) => status !== 'closed'),
    run: () => onOne((positionId) => openEditing({ what: 'split', positionId })),
  },
  {
    id: 'position.assistant',
    label: 'action.assistant',
    section: 'position',
    group: 4,
    isEnabled: () => refusalOf('setAssistant', assistantArgs()) === null,
    isChecked: (state) => state.selection.ids.size > 0 && !assistantArgs().isAssistant,
    run: () => {
      dispatch('setAssistant', assistantArgs());
    },
  },
  {
    id: 'relation.add',
    label: 'action.addRelation',
    section: 'position',
    group: 5,
    canvasKey: 'l',
    isEnabled: hasOneSelected,
    run: () => onOne((positionId) => openEditing({ what: 'add-relation', positionId })),
  },
  {
    id: 'person.add',
    label: 'action.addPerson',
    section: 'edit',
    group: 3,
    canvasKey: 'n',
    contexts: ['background', 'bench'],
    isEnabled: hasDocument,
    run: () => openEditing({ what: 'add-person' }),
  },
];

type Facts = NonNullable<ReturnType<typeof find<'position'>>>;

function isOne({ document, selection }: AppState, holds: (position: Facts) => boolean): boolean {
  const [first] = selection.ids;
  if (document === null || first === undefined || selection.ids.size !== 1) return false;
  const position = find(document.tables, first);
  return position !== undefined && holds(position);
}

function onOne(run: (id: PositionId) => void): void {
  const id = onlySelected();
  if (id !== null) run(id);
}

/** Two selected positions are swapped at once; for one, the other is asked for. */
function swap(): void {
  const [a, b] = getState().selection.ids;
  if (a !== undefined && b !== undefined) dispatch('swapPeople', { a, b });
  else if (a !== undefined) openEditing({ what: 'swap', positionId: a });
}

/** All selected become assistants, or go back into the line when they all are. */
function assistantArgs(): { readonly positionIds: readonly PositionId[]; readonly isAssistant: boolean } {
  const { document, selection } = getState();
  const positionIds = [...selection.ids];
  const areAssistants = positionIds.every((id) => document !== null && find(document.tables, id)?.assistant === true);
  return { positionIds, isAssistant: !areAssistants };
}

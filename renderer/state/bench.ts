/** What people do with the bench: whom they chose there, and where that person goes. */
import { t } from '../i18n/t.ts';
import { benchOf } from '../../shared/analysis/bench.ts';
import type { Id } from '../../shared/model/kinds.ts';
import type { Person } from '../../shared/model/person.ts';
import { find } from '../../shared/model/tables.ts';
import type { AppState, PositionId } from './app-state.ts';
import { addedIds, dispatch } from './dispatch.ts';
import { notify } from './notices.ts';
import { goTo } from './positions.ts';
import { getState, setState } from './store.ts';

/** The person chosen on the bench, as long as they are there. */
export function chosenOnBench({ document, benchPerson }: AppState): Person | null {
  if (document === null || benchPerson === null) return null;
  const person = find(document.tables, benchPerson);
  return person !== undefined && benchOf(document.tables).includes(person) ? person : null;
}

export const chooseOnBench = (benchPerson: Id<'person'> | null): void => setState({ benchPerson });

/** Give a person of the bench a position of their own under a manager (null: at the top), and show it. */
export function placeUnder(personId: Id<'person'>, managerId: PositionId | null): void {
  const next = neighbourOf(personId);
  const outcome = dispatch('placePerson', { personId, managerId });
  const [added] = outcome.done ? addedIds(outcome.change, 'position') : [];
  if (added === undefined) return;
  chooseOnBench(next);
  goTo(added);
}

/** Put a person of the bench into a position that nobody holds, and show it. */
export function fillWith(personId: Id<'person'>, positionId: PositionId): void {
  const next = neighbourOf(personId);
  if (!dispatch('fillPosition', { positionId, person: { id: personId } }).done) return;
  chooseOnBench(next);
  goTo(positionId);
}

/** Take a person of the bench out of the plan. */
export function removeFromBench(personId: Id<'person'>): void {
  const next = neighbourOf(personId);
  if (dispatch('removePeople', { personIds: [personId] }).done) chooseOnBench(next);
}

/** Run something with the person chosen on the bench, or say that nobody is. */
export function withChosenOnBench(run: (person: Person) => void): void {
  const person = chosenOnBench(getState());
  if (person === null) notify('refusal', t('bench.chooseFirst'));
  else run(person);
}

/** Who is chosen when a person leaves the bench: the next in the list, else the one before. */
function neighbourOf(personId: Id<'person'>): Id<'person'> | null {
  const { document } = getState();
  const bench = document === null ? [] : benchOf(document.tables);
  const at = bench.findIndex(({ id }) => id === personId);
  return (bench[at + 1] ?? bench[at - 1])?.id ?? null;
}

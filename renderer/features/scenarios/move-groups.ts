/** The moves of a scenario in groups: by the day on which they take effect, or by initiative; adopted ones come last, as history. */
import type { Id } from '../../../shared/model/kinds.ts';
import type { Move } from '../../../shared/model/move.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { compareText } from '../../../shared/util/compare-text.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import type { MoveList } from '../../state/app-state.ts';

export interface MoveGroup {
  readonly key: string;
  readonly type: 'date' | 'initiative' | 'adopted';
  /** Of a day, the day; of an initiative, its name; empty for moves without one. */
  readonly title: string;
  readonly initiativeId: Id<'initiative'> | null;
  readonly moves: readonly Move[];
}

/** `moves` in the order in which they take effect; it is kept within each group. */
export function moveGroups(plan: Tables, moves: readonly Move[], groupBy: MoveList['groupBy']): readonly MoveGroup[] {
  const open = moves.filter(({ adoptedOn }) => adoptedOn === undefined);
  const adopted = moves.filter(({ adoptedOn }) => adoptedOn !== undefined);
  const groups = groupBy === 'date' ? byDay(open) : byInitiative(plan, open);
  const history: MoveGroup = { key: 'adopted', type: 'adopted', title: '', initiativeId: null, moves: adopted };
  return adopted.length === 0 ? groups : [...groups, history];
}

const byDay = (moves: readonly Move[]): readonly MoveGroup[] =>
  [...Map.groupBy(moves, ({ effectiveDate }) => effectiveDate)].map(([day, ofDay]) => ({
    key: day,
    type: 'date',
    title: day,
    initiativeId: null,
    moves: ofDay,
  }));

/** Initiatives by name; what has none, or one that is gone, comes after them. */
function byInitiative(plan: Tables, moves: readonly Move[]): readonly MoveGroup[] {
  const named = (id: Move['initiativeId']) => (id === undefined ? undefined : find(plan, id));
  const groups = [...Map.groupBy(moves, ({ initiativeId }) => named(initiativeId)?.id ?? null)];
  return groups
    .map(([id, ofOne]): MoveGroup => ({
      key: id ?? 'none',
      type: 'initiative',
      title: id === null ? '' : (named(id)?.name ?? ''),
      initiativeId: id,
      moves: ofOne,
    }))
    .toSorted(
      (a, b) =>
        Number(a.initiativeId === null) - Number(b.initiativeId === null) ||
        compareText(foldText(a.title), foldText(b.title)) ||
        compareText(a.key, b.key),
    );
}

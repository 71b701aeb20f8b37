/** Selects positions by what they are instead of by hand: by conditions, or by the words of a search. */
import { t } from '../i18n/t.ts';
import { positionsWhere } from '../../shared/analysis/position-filter.ts';
import type { PositionId } from '../../shared/analysis/reporting-tree.ts';
import { searchPositions } from '../../shared/analysis/search-positions.ts';
import type { Condition } from '../../shared/model/view.ts';
import { canvas } from './canvas-handle.ts';
import { getState } from './store.ts';
import { readingOf } from './table.ts';
import { announce, select, unfoldTo } from './view.ts';

/** The positions for which every condition holds; none while no plan is open. */
export function positionsFor(conditions: readonly Condition[]): readonly PositionId[] {
  const reading = readingOf(getState());
  return reading === null || conditions.length === 0 ? [] : positionsWhere(reading, conditions);
}

/** Select every position for which all conditions hold; gives back how many. */
export const selectWhere = (conditions: readonly Condition[]): number => selectFound(positionsFor(conditions));

/** Select every position that a search finds; gives back how many. */
export function selectAllFound(query: string): number {
  const { document } = getState();
  if (document === null || query.trim() === '') return 0;
  const { matches } = searchPositions(document.plan.tables, query, document.plan.tables.position.size);
  return selectFound(matches.map(({ id }) => id));
}

/** Folded branches open where somebody is selected, so that what will be edited can be seen. */
function selectFound(ids: readonly PositionId[]): number {
  const [first = null] = ids;
  select(ids, first);
  for (const id of ids) unfoldTo(id);
  if (first !== null) canvas()?.fitSelection();
  announce(t('bar.selected', { count: ids.length }));
  return ids.length;
}

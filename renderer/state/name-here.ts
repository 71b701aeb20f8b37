/** What positions are called in the open plan. */
import { nameOf } from '../../shared/model/record-name.ts';
import type { PositionId } from './app-state.ts';
import { getState } from './store.ts';

/** Who or what a position is called; nothing for the top, and nothing while no plan is open. */
export function nameHere(id: PositionId | null): string {
  const { document } = getState();
  return document === null ? '' : nameOf(document.tables, id);
}

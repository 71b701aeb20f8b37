/** Renaming in place: which card shows fields instead of texts. */
import type { PositionId } from './app-state.ts';
import { getState, setState } from './store.ts';

export interface Renaming {
  readonly positionId: PositionId;
  /** The field that has the keyboard first. */
  readonly field: 'name' | 'title';
}

/** Show fields in the place of a card. */
export function beginRenaming(positionId: PositionId, field: Renaming['field'] = 'name'): void {
  setState({ renaming: { positionId, field } });
}

/** Show the card again. */
export function endRenaming(): void {
  if (getState().renaming !== null) setState({ renaming: null });
}

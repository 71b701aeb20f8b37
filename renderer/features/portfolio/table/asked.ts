/** Whose number is looked behind, and where it stands on the screen. */
import { EFFECTS, type Effect } from '../../../../shared/portfolio/reach-types.ts';
import type { RepositoryColumn } from '../../../state/portfolio-table-state.ts';
import type { ReachOf } from '../../../workers/reach-desk.ts';

export interface LookedAt {
  readonly of: ReachOf;
  /** Of the repository, the team, or all. */
  readonly name: string;
  readonly effect: Effect;
  /** The element that shows the number. */
  readonly at: HTMLElement;
}

export const isEffect = (column: RepositoryColumn): column is Effect => EFFECTS.some((effect) => effect === column);

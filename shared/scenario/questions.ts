/** What in a scenario waits for an answer. */
import type { Effective, Lapse, MoveConflict } from './effective.ts';

export interface Questions {
  readonly conflicts: readonly MoveConflict[];
  /** Edits without effect, but for those about a record that a conflict is about: that says more. */
  readonly lapses: readonly Lapse[];
  readonly repairs: Effective['repairs'];
}

export function questionsOf({ conflicts, lapses, repairs }: Omit<Effective, 'tables'>): Questions {
  if (conflicts.length === 0 || lapses.length === 0) return { conflicts, lapses, repairs };
  const contested = new Set<string>(conflicts.map(({ id }) => id));
  return { conflicts, lapses: lapses.filter(({ id }) => !contested.has(id)), repairs };
}

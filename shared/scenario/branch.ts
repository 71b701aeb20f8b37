/** What can be looked at and edited: the baseline, a scenario over it, or a snapshot that was frozen. */
import type { Change } from '../change/change.ts';
import type { Repair } from '../change/integrity.ts';
import { isOrgId, kindOf, type Id } from '../model/kinds.ts';
import type { Move } from '../model/move.ts';
import { find, type Tables } from '../model/tables.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { effective, type Effective } from './effective.ts';
import type { ScenarioId } from './moves.ts';
import { frozenTables } from './snapshots.ts';

export type SnapshotId = Id<'snapshot'>;

export type Branch =
  | { readonly type: 'baseline' }
  | { readonly type: 'scenario'; readonly id: ScenarioId }
  | { readonly type: 'snapshot'; readonly id: SnapshotId };

export const BASELINE: Branch = { type: 'baseline' };

/** The branch of a scenario, or the baseline where none is meant. */
export const branchOf = (scenarioId: ScenarioId | null): Branch =>
  scenarioId === null ? BASELINE : { type: 'scenario', id: scenarioId };

export const sameBranch = (a: Branch, b: Branch): boolean => branchKey(a) === branchKey(b);

/** One text per branch. */
export const branchKey = (branch: Branch): string => (branch.type === 'baseline' ? 'baseline' : branch.id);

/** Whether the plan still has the branch. */
export const isBranchOf = (tables: Tables, branch: Branch): boolean =>
  branch.type === 'baseline' || find<'scenario' | 'snapshot'>(tables, branch.id) !== undefined;

const NOTHING_OPEN: Pick<Effective, 'conflicts' | 'lapses'> & { readonly repairs: readonly Repair[] } = {
  conflicts: [],
  lapses: [],
  repairs: [],
};

/**
 * What a branch of the plan shows on a day; `until` null applies all moves. The baseline and snapshots have no moves:
 * a day changes nothing about their records. A branch that is gone shows the baseline.
 */
export function branchTables(tables: Tables, branch: Branch, until: IsoDate | null = null): Effective {
  if (branch.type === 'scenario') return effective(tables, branch.id, until);
  const snapshot = branch.type === 'snapshot' ? find(tables, branch.id) : undefined;
  return { tables: snapshot === undefined ? tables : frozenTables(tables, snapshot), ...NOTHING_OPEN };
}

/** The branch on which a change of the plan is seen: the baseline or one scenario; null for what is seen everywhere or nowhere. */
export function homeOf(tables: Tables, change: Change): Branch | null {
  // Assumptions are the same everywhere.
  if (change.some(({ id }) => isOrgId(id) && kindOf(id) !== 'assumptions')) return BASELINE;
  const scenarios = new Set(
    change.map(({ id, before, after }) =>
      kindOf(id) === 'move' ? ((after ?? before) as Move | null)?.scenarioId : undefined,
    ),
  );
  const [only] = scenarios;
  return scenarios.size === 1 && only !== undefined && find(tables, only) !== undefined ? branchOf(only) : null;
}

/** The days on which the moves of a change take effect. */
export const daysOf = (change: Change): readonly IsoDate[] =>
  change.flatMap(({ id, before, after }) =>
    kindOf(id) === 'move'
      ? [before, after].flatMap((move) => (move === null ? [] : [(move as Move).effectiveDate]))
      : [],
  );

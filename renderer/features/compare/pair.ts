/** Two branches beside each other: what differs and what becomes of people. Worked out once for two versions. */
import { find, type Tables } from '../../../shared/model/tables.ts';
import { branchTables, type Branch } from '../../../shared/scenario/branch.ts';
import { differences, type Difference } from '../../../shared/scenario/differences.ts';
import { impactOf, type Impact } from '../../../shared/scenario/impact.ts';
import { standingOn } from '../../../shared/scenario/standing.ts';
import { movesBehind, type MoveBehind } from '../../../shared/scenario/moves-behind.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import type { PositionId } from '../../state/app-state.ts';

export interface PairAsked {
  readonly plan: Tables;
  readonly first: Branch;
  readonly other: Branch;
  readonly day: IsoDate | null;
}

/** Both sides as they stand on the day. */
export interface ComparedPair {
  readonly before: Tables;
  readonly after: Tables;
  readonly differences: readonly Difference[];
  readonly impact: readonly Impact[];
  readonly moveOf: (difference: Difference) => MoveBehind | null;
}

type Lists = Pick<ComparedPair, 'differences' | 'impact'>;

const known = new WeakMap<Tables, WeakMap<Tables, Lists>>();

/** A step at a time, each at most one pass over the organisation. */
export function* pairSteps({ plan, first, other, day }: PairAsked): Generator<number, ComparedPair, void> {
  const before = standingOn(branchTables(plan, first, day).tables, day);
  yield 0.1;
  const after = standingOn(branchTables(plan, other, day).tables, day);
  yield 0.3;
  const moveOf = movesBehind(plan, { before: first, after: other, until: day });
  const others = known.get(before) ?? new WeakMap<Tables, Lists>();
  known.set(before, others);
  const found = others.get(after);
  if (found !== undefined) return { before, after, ...found, moveOf };
  const list = differences(before, after);
  yield 0.6;
  const lists = { differences: list, impact: impactOf(before, after) };
  others.set(after, lists);
  return { before, after, ...lists, moveOf };
}

/** What a position is titled where it is; empty where it has no title of its own. */
export function titleIn({ before, after }: ComparedPair, id: PositionId | null): string {
  const position = id === null ? undefined : (find(after, id) ?? find(before, id));
  return position?.title ?? '';
}

/** Who is there: by layer, by level, managers and others, by place, function, role family and status. */
import { POSITION_STATUSES, type Position } from '../../model/position.ts';
import { find, type Tables } from '../../model/tables.ts';
import { functionsOf } from '../functions-of.ts';
import type { PositionId } from '../reporting-tree.ts';
import { bySize, compareKeys, groupBy, type Group } from './group.ts';
import { workforce } from './workforce.ts';

/** Positions by their layer, 1 at the top. */
export function layerSizes(tables: Pick<Tables, 'position'>): readonly Group<number>[] {
  const { positions, depthOf } = workforce(tables);
  return groupBy(positions, ({ id }) => depthOf(id) + 1).toSorted((a, b) => a.key - b.key);
}

/**
 * Positions by level, the highest first; null for who has none, last. Levels with numbers in them are in the order of
 * these; other words in the order of the layers where they mostly stand.
 */
export function levelPyramid(tables: Tables): readonly Group<string | null>[] {
  const { positions, depthOf } = workforce(tables);
  const groups = groupBy(positions, (position) => levelOf(tables, position));
  const hasNumbers = groups.every(({ key }) => key === null || /\d/.test(key));
  const meanDepth = new Map(
    groups.map(({ key, ids }) => [key, ids.reduce((sum, id) => sum + depthOf(id), 0) / ids.length]),
  );
  const higher = (a: string | null, b: string | null): number =>
    hasNumbers ? compareKeys(b, a) : (meanDepth.get(a) ?? 0) - (meanDepth.get(b) ?? 0) || compareKeys(a, b);
  return groups.toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || higher(a.key, b.key));
}

/** The position's level, else that of the person who holds it. */
function levelOf(tables: Tables, { level, personId }: Position): string | null {
  const own = level ?? (personId === null ? undefined : find(tables, personId)?.level);
  return own === undefined || own === '' ? null : own;
}

/** Whom somebody reports to, and everybody else. */
export function managersAndOthers(tables: Pick<Tables, 'position'>): {
  readonly managers: readonly PositionId[];
  readonly others: readonly PositionId[];
} {
  const { positions, managers, reportsOf } = workforce(tables);
  return { managers, others: positions.map(({ id }) => id).filter((id) => reportsOf(id).length === 0) };
}

/** Positions by place, the largest first; null for who has none. */
export const byLocation = (tables: Tables): readonly Group<string | null>[] =>
  bySize(
    groupBy(workforce(tables).positions, ({ locationId }) =>
      locationId === undefined ? null : (find(tables, locationId)?.name ?? null),
    ),
  );

/** Positions by the horizontal functions that they work for, the largest first; null for who works for none. */
export const byFunction = (tables: Tables): readonly Group<string | null>[] =>
  bySize(groupBy(workforce(tables).positions, ({ id }) => functionsOf(tables, id).join(', ') || null));

/** Positions by role family, the largest first; null for who has none. */
export const byRoleFamily = (tables: Tables): readonly Group<string | null>[] =>
  bySize(groupBy(workforce(tables).positions, ({ roleFamily }) => roleFamily || null));

export interface Vacancy {
  /** Positions by status, in the order of the statuses; only those that occur. A status of a newer version as it is. */
  readonly bars: readonly Group<string>[];
  /** Positions to be filled, open or on hold, to all that are not closed; 0 where there are none. */
  readonly rate: number;
}

/** How much of the plan is still to be filled. Closed positions are listed, and count in no rate. */
export function vacancy(tables: Pick<Tables, 'position'>): Vacancy {
  const everybody: Position[] = [];
  tables.position.forEach((position) => everybody.push(position));
  const order: readonly string[] = POSITION_STATUSES;
  const rank = (status: string): number => (order.includes(status) ? order.indexOf(status) : order.length);
  const bars = groupBy(everybody, ({ status }) => status).toSorted(
    (a, b) => rank(a.key) - rank(b.key) || compareKeys(a.key, b.key),
  );
  const count = (...statuses: readonly string[]): number =>
    bars.reduce((sum, { key, ids }) => sum + (statuses.includes(key) ? ids.length : 0), 0);
  const all = everybody.length - count('closed');
  return { bars, rate: all === 0 ? 0 : count('open', 'on-hold') / all };
}
